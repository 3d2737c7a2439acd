package kz.elshi.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What one store was found to cost: the results that the programs have left in its folder, of which any may be missing. */
final class Costs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OURS = "Elshi";

  private final JsonNode load;
  private final JsonNode queries;
  private final JsonNode upkeep;
  private final JsonNode serving;

  Costs(Path folder) {
    load = read(folder.resolve("load.json"));
    queries = read(folder.resolve("peers.json"));
    upkeep = read(folder.resolve("upkeep.json"));
    serving = read(folder.resolve("serving.json"));
  }

  private static JsonNode read(Path file) {
    try {
      return Files.exists(file) ? JSON.readTree(file.toFile()) : MissingNode.getInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int articles() {
    return load.path("articles").asInt();
  }

  /** Milliseconds an article when the store is filled at once. */
  OptionalDouble load() {
    return number(load.path("millis"), 1.0 / articles());
  }

  /** Kilobytes an article on the disk, after the store was filled. */
  OptionalDouble disk() {
    return number(load.path("bytes"), 1e-3 / articles());
  }

  /** Milliseconds at the median for a change of {@code upkeep.json}. */
  OptionalDouble upkeep(String change) {
    return number(upkeep.path(change).path("median"), 1);
  }

  /** Milliseconds from the start of the server until it answers. */
  OptionalDouble ready() {
    return number(serving.path("ready"), 1);
  }

  /** Megabytes of memory that the server has for itself after many questions. */
  OptionalDouble memory() {
    return number(serving.path("memory"), 1e-6);
  }

  private static OptionalDouble number(JsonNode node, double factor) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble() * factor) : OptionalDouble.empty();
  }

  /** Medians of the questions of a band, sorted. */
  List<Double> medians(String band) {
    List<Double> medians = new ArrayList<>();
    for (JsonNode row : queries.path("questions")) {
      if (row.path("band").asText().equals(band) && row.path(OURS).has("median")) {
        medians.add(row.path(OURS).path("median").asDouble());
      }
    }
    medians.sort(null);
    return medians;
  }

  /** Of each question and band, by «name band», the median and the 95th percentile. */
  TreeMap<String, double[]> questions() {
    TreeMap<String, double[]> all = new TreeMap<>();
    for (JsonNode row : queries.path("questions")) {
      JsonNode ours = row.path(OURS);
      if (ours.has("median")) {
        all.put("%-26s %s".formatted(row.path("query").asText(), row.path("band").asText()), new double[] {ours.path("median").asDouble(), ours.path("p95").asDouble()});
      }
    }
    return all;
  }
}
