package kz.elshi.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kz.elshi.knowledge.Home;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.SavedQuery;

/** Starts the server on a store with a heap of 512 MB, waits until it is ready, and asks it all questions of the library that need nothing to be chosen. */
public final class Serving {
  private static final String HEAP = "-Xmx512m";
  private static final int ROUNDS = 3;
  private static final long PAUSE_MILLIS = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process server;
  private final long start = System.nanoTime();
  private final String address;

  private Serving(Home home, Path store) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(home.path("elshi").toString(), "serve", "--store", store.toAbsolutePath().toString(), "--port", "0");
    builder.environment().put("JDK_JAVA_OPTIONS", HEAP);
    server = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the server ended: see ./elshi serve --store " + store);
    }
    address = line.replaceFirst("^pages\\s+", "").replaceFirst("/$", "");
  }

  /**
   * Serves; {@code serving.txt} and {@code serving.json} tell what it took.
   *
   * @param arguments the store; the folder for the results
   * @throws IOException if the server cannot be started or the results not be written
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Home home = Home.find();
    Serving serving = new Serving(home, Path.of(arguments[0]));
    ObjectNode results;
    try {
      results = serving.run(home);
    } finally {
      serving.server.destroy();
      serving.server.waitFor(10, TimeUnit.SECONDS);
    }
    String text = String.format(
        Locale.ROOT, "%s: ready after %d ms, %d answers, %d of them no answer, %d MB resident%n", HEAP, results.get("ready").asLong(), results.get("answers").asInt(),
        results.get("failed").asInt(), results.get("resident").asLong() >> 20);
    Files.writeString(folder.resolve("serving.txt"), text);
    JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve("serving.json").toFile(), results);
    System.out.print(text);
  }

  private ObjectNode run(Home home) throws IOException, InterruptedException {
    while (status("/health") != 200) {
      Thread.sleep(PAUSE_MILLIS);
    }
    ObjectNode results = JSON.createObjectNode().put("ready", (System.nanoTime() - start) / 1_000_000);
    List<SavedQuery> whole =
        new QueryLibrary(home).all().stream().filter(query -> query.federated() == null && query.parameters().stream().noneMatch(parameter -> parameter.required())).toList();
    int answers = 0;
    int failed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (SavedQuery query : whole) {
        // A language more keeps the answer from being the one that is remembered.
        int status = status("/query/" + query.name() + ".csv?lang=" + List.of("kk", "ru", "en").get(round));
        answers++;
        failed += status == 200 ? 0 : 1;
      }
    }
    return results.put("answers", answers).put("failed", failed).put("resident", resident());
  }

  private int status(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** Bytes of memory that the server has had at most, where the system tells it; else 0. The launcher has become the JVM. */
  private long resident() throws IOException {
    Path status = Path.of("/proc/" + server.pid() + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
  }
}
