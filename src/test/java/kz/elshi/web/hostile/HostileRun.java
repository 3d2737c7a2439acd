package kz.elshi.web.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;
import kz.elshi.web.Limits;
import kz.elshi.web.Server;
import kz.elshi.web.curate.TokenFile;
import kz.elshi.web.observe.EventLog;

/** A server of its own over the hand-made world, with a curator, and hostile clients. */
public final class HostileRun {
  private HostileRun() {}

  /**
   * What came of it.
   *
   * @param report how many requests of each kind had which answers
   * @param faults what must not have happened
   * @param before the store as N-Quads
   * @param after the same afterwards
   * @param log lines of the server
   * @param token that a curator had
   */
  public record Result(String report, List<String> faults, String before, String after, List<String> log, String token) {}

  /**
   * Runs it.
   *
   * @param folder an empty one for the store; what is there must not be told
   * @param ofEach requests of each kind
   * @param timeoutMillis longest time of a query
   * @param seed of chance
   */
  public static Result run(Path folder, int ofEach, long timeoutMillis, long seed) throws IOException {
    Path files = Files.createTempDirectory("elshi-canary");
    Path inside = Files.createDirectory(folder.resolve("hidden-inside"));
    String token = TokenFile.add(inside.resolve("tokens"), "aigul");
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8);
    EventLog log = new EventLog(out, EventLog.Format.KEYS);
    Server.Settings settings = new Server.Settings("127.0.0.1", 0, Limits.STANDARD.withTimeout(timeoutMillis), false, false, new Server.Logs(log, log, 0));
    try (Store store = Stores.world(inside.resolve("store"));
        Server server = Server.start(store, Stores.HOME, settings, new Server.Access(TokenFile.read(inside.resolve("tokens")), 0.5));
        HostileClient client = new HostileClient(server.address(), files, token, List.of("hidden-inside", System.getProperty("user.dir"), System.getProperty("user.home") + "/", "aigul@"), seed)) {
      String before = Stores.nquads(store);
      client.send(ofEach);
      return new Result(client.report(), client.faults(), before, Stores.nquads(store), lines.toString(StandardCharsets.UTF_8).lines().toList(), token);
    } finally {
      Files.deleteIfExists(files.resolve(HostileClient.FILE));
      Files.delete(files);
    }
  }
}
