package kz.elshi.web.hostile;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Sends hostile requests of all kinds and looks at the answers. Two canaries tell of what must not happen: a file whose words no answer may have, and a server
 * that nobody may ask.
 */
public final class HostileClient implements AutoCloseable {
  /** Name of the canary file. */
  static final String FILE = "canary.nt";

  private static final Pattern INSIDE =
      Pattern.compile("\\tat [a-z]|\\bat [a-z]+(\\.[a-z0-9_]+)+\\.[A-Z]\\w+\\.|java\\.(lang|util|io|net)\\.[A-Z]\\w+(Exception|Error)|org\\.(apache|eclipse)\\.\\w+\\.\\w+\\.|Caused by:");

  private final String secret = UUID.randomUUID().toString();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer canary;
  private final Path file;
  private final List<String> hidden;
  private final int port;
  private final Attack attack;
  private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * A client of a server.
   *
   * @param address of the server
   * @param folder for the canary file
   * @param token of a curator
   * @param hidden what no answer may tell, such as folders
   * @param seed of chance
   */
  public HostileClient(String address, Path folder, String token, List<String> hidden, long seed) throws IOException {
    this.port = URI.create(address).getPort();
    this.hidden = hidden;
    this.file = Files.writeString(folder.resolve(FILE), "<urn:canary> <urn:says> \"" + secret + "\" .\n");
    this.canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    canary.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    canary.start();
    this.attack = new Attack(new Random(seed), file.toUri().toString(), "http://127.0.0.1:" + canary.getAddress().getPort() + "/", token);
  }

  /** How many kinds there are. */
  public static int kinds() {
    return HostileKinds.all().size();
  }

  /** Sends so many requests of each kind. */
  public void send(int ofEach) {
    Map<String, Function<Attack, byte[]>> kinds = HostileKinds.all();
    for (int i = 0; i < ofEach; i++) {
      for (var kind : kinds.entrySet()) {
        byte[] request = kind.getValue().apply(attack);
        Wire.Answer answer = answer(kind.getKey(), request);
        answers.computeIfAbsent(kind.getKey(), name -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
        look(kind.getKey(), request, answer);
      }
    }
  }

  private Wire.Answer answer(String kind, byte[] request) {
    try {
      return Wire.send(port, request);
    } catch (IOException e) {
      Wire.Answer none = new Wire.Answer(0, "", "");
      fault(kind, request, none, e.getMessage());
      return none;
    }
  }

  private void look(String kind, byte[] request, Wire.Answer answer) {
    String all = answer.head() + "\n" + answer.body();
    if (answer.status() == 500 || answer.status() < 0) {
      fault(kind, request, answer, "status " + answer.status());
    }
    if (all.contains(secret)) {
      fault(kind, request, answer, "it has read the file");
    }
    if (INSIDE.matcher(all).find()) {
      fault(kind, request, answer, "it shows its inside");
    }
    hidden.stream().filter(all::contains).forEach(part -> fault(kind, request, answer, "it tells " + part));
    // What speaks another protocol is turned away before anything of ours hears of it, without a word.
    boolean foreign = answer.status() == 426 && answer.body().isEmpty();
    if (answer.status() > 0 && !foreign && (answer.header("X-Request-Id").isEmpty() || answer.header("Content-Security-Policy").isEmpty())) {
      fault(kind, request, answer, "it has no id or no policy");
    }
    if (!asked.isEmpty()) {
      fault(kind, request, answer, "it has asked another server: " + asked);
      asked.clear();
    }
    if (answer.head().toLowerCase(java.util.Locale.ROOT).contains("\r\nset-cookie: evil")) {
      fault(kind, request, answer, "its headers were split");
    }
  }

  private void fault(String kind, byte[] request, Wire.Answer answer, String what) {
    String sent = new String(request, java.nio.charset.StandardCharsets.UTF_8);
    String body = answer.body().length() > 600 ? answer.body().substring(0, 600) : answer.body();
    faults.add(kind + ": " + what + "\n  " + sent.substring(0, Math.min(400, sent.length())).replace("\r\n", "\n  ") + "\n  -> " + answer.head().replace("\r\n", "\n     ") + "\n     " + body);
  }

  /** What must not have happened. */
  public List<String> faults() {
    return faults;
  }

  /** How many requests of each kind had which answers. */
  public String report() {
    StringBuilder report = new StringBuilder();
    int sent = 0;
    Map<Integer, Integer> byStatus = new TreeMap<>();
    for (var kind : answers.entrySet()) {
      int count = kind.getValue().values().stream().mapToInt(Integer::intValue).sum();
      sent += count;
      kind.getValue().forEach((status, number) -> byStatus.merge(status, number, Integer::sum));
      report.append("%-22s %6d  %s%n".formatted(kind.getKey(), count, kind.getValue()));
    }
    return report + "%d requests of %d kinds: %s, %d faults%n".formatted(sent, answers.size(), byStatus, faults.size());
  }

  @Override
  public void close() {
    canary.stop(0);
  }
}
