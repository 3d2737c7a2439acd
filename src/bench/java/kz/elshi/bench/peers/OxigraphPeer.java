package kz.elshi.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.elshi.rdf.NQuads;

/** Oxigraph's build for Node in memory, with our layout, in a process of its own. */
final class OxigraphPeer implements Peer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter to;
  private final BufferedReader from;
  private final Filled filled;
  private final Wording wording;

  /**
   * Starts and fills it.
   *
   * @param module where npm has put the package {@code oxigraph}
   * @throws IOException if there is no {@code node}
   */
  OxigraphPeer(Path folder, Path module, Contents contents, Wording wording) throws IOException {
    this.wording = wording;
    Path script = Files.writeString(Files.createDirectories(folder).resolve("oxigraph.js"), Texts.of("oxigraph.js"));
    this.process =
        new ProcessBuilder("node", script.toString(), module.toAbsolutePath().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.to = process.outputWriter();
    this.from = process.inputReader();
    Path quads = folder.resolve("all.nq");
    write(quads, contents);
    JsonNode reply = tell(Map.of("load", quads.toString()));
    Files.delete(quads);
    this.filled = new Filled(reply.get("millis").asLong(), reply.get("bytes").asLong(), reply.get("statements").asLong());
  }

  /** Whether npm has put the package there. */
  static boolean isThere(Path module) {
    return Files.isDirectory(module);
  }

  private static void write(Path file, Contents contents) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      contents.all(quad -> {
        try {
          out.write(NQuads.line(quad.isDefaultGraph() ? null : quad.getGraph(), quad.asTriple()) + "\n");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  private JsonNode tell(Map<String, Object> request) {
    try {
      to.write(JSON.writeValueAsString(request) + "\n");
      to.flush();
      String line = from.readLine();
      if (line == null) {
        throw new IllegalStateException("Oxigraph has ended");
      }
      JsonNode reply = JSON.readTree(line);
      if (reply.has("error")) {
        throw new IllegalStateException(reply.get("error").asText());
      }
      return reply;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "Oxigraph in memory";
  }

  @Override
  public Filled filled() {
    return filled;
  }

  @Override
  public Optional<List<String>> texts(Question question) {
    return Optional.of(wording.ofLibrary(question));
  }

  @Override
  public List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : tell(Map.of("rows", text)).get("rows")) {
      rows.add(StreamSupport.stream(row.spliterator(), false).map(JsonNode::asText).toList());
    }
    return rows;
  }

  @Override
  public Times time(List<String> texts) {
    JsonNode reply =
        tell(Map.of(
            "times", texts, "toWarmUp", Stopwatch.TO_WARM_UP, "runs", Stopwatch.RUNS, "fewest", Stopwatch.FEWEST, "warmingMillis", Stopwatch.WARMING_MILLIS,
            "runningMillis", Stopwatch.RUNNING_MILLIS));
    return new Times(numbers(reply.get("wall")), numbers(reply.get("cpu")));
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
