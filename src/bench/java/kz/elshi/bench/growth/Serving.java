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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kz.elshi.knowledge.Home;
import kz.elshi.query.Parameter;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.SavedQuery;

/**
 * Starts the server on a store with a heap of 512 MB, as its launcher does, waits until it is ready, five times; the last one is asked all questions
 * of the library that need nothing to be chosen.
 */
public final class Serving {
  private static final String HEAP = "-Xmx512m";
  private static final int STARTS = 5;
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
    // The launcher builds what is to be built, and makes its archive of classes, before the first start that counts.
    new ProcessBuilder(home.path("elshi").toString(), "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    List<Long> ready = new ArrayList<>();
    ObjectNode results = JSON.createObjectNode();
    for (int i = 0; i < STARTS; i++) {
      Serving serving = new Serving(home, Path.of(arguments[0]));
      try {
        ready.add(serving.ready());
        if (i == STARTS - 1) {
          serving.ask(home, results);
        }
      } finally {
        serving.server.destroy();
        serving.server.waitFor(10, TimeUnit.SECONDS);
      }
    }
    ready.sort(null);
    results.put("ready", ready.get(STARTS / 2));
    String text = String.format(
        Locale.ROOT, "%s: ready after %d ms; of %d questions %d were not answered; %d MB of memory%n", HEAP, results.get("ready").asLong(), results.get("asked").asInt(),
        results.get("failed").asInt(), results.get("memory").asLong() >> 20);
    Files.writeString(folder.resolve("serving.txt"), text);
    JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve("serving.json").toFile(), results);
    System.out.print(text);
  }

  /** Milliseconds from the start until it answers. */
  private long ready() throws IOException, InterruptedException {
    while (status("/health") != 200) {
      Thread.sleep(PAUSE_MILLIS);
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private void ask(Home home, ObjectNode results) throws IOException, InterruptedException {
    List<SavedQuery> whole =
        new QueryLibrary(home).all().stream().filter(query -> query.federated() == null && query.parameters().stream().noneMatch(Parameter::required)).toList();
    int failed = 0;
    // Another language keeps an answer from being one that is remembered.
    List<String> languages = List.of("kk", "ru", "en");
    for (String language : languages) {
      for (SavedQuery query : whole) {
        failed += status("/query/" + query.name() + ".csv?lang=" + language) == 200 ? 0 : 1;
      }
    }
    results.put("asked", whole.size() * languages.size()).put("failed", failed).put("memory", memory());
  }

  private int status(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** Bytes of memory that the server has for itself, files mapped into memory not counted, where the system tells it; else 0. The launcher has become the JVM. */
  private long memory() throws IOException {
    Path status = Path.of("/proc/" + server.pid() + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream().filter(line -> line.startsWith("RssAnon")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
  }
}
