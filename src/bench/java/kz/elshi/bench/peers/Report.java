package kz.elshi.bench.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.elshi.bench.peers.Measured.Of;

/** The results: a row a question, sorted by query and band, then what follows from them all. */
final class Report {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Comparator<Measured> ORDER =
      Comparator.comparing((Measured one) -> one.question().query().name()).thenComparing(one -> one.question().band());

  private final int articles;
  private final List<Peer> peers;
  private final List<Measured> all = new ArrayList<>();
  private final List<ObjectNode> stores;

  Report(int articles, List<Peer> peers) {
    this.articles = articles;
    this.peers = peers;
    this.stores = peers.stream().map(Report::store).toList();
  }

  private static ObjectNode store(Peer peer) {
    Peer.Filled filled = peer.filled();
    return JSON.createObjectNode().put("name", peer.name()).put("bytes", filled.bytes()).put("millis", filled.millis()).put("statements", filled.statements());
  }

  void add(Measured measured) {
    all.add(measured);
    System.err.print(row(measured));
    measured.of().forEach((name, of) -> {
      if (of.failed()) {
        System.err.println(measured.question().query().name() + " (" + measured.question().band().title() + "), " + name + ": " + of.why());
      }
    });
  }

  /** Whether all stores gave the same answers. */
  boolean isSame() {
    return all.stream().flatMap(one -> one.of().values().stream()).noneMatch(Of::failed);
  }

  /** Writes {@code peers.txt}, which is printed as well, and {@code peers.json}. */
  void write(Path folder) {
    all.sort(ORDER);
    String text = text();
    System.out.print(text);
    try {
      Files.writeString(folder.resolve("peers.txt"), text);
      JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve("peers.json").toFile(), json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode json() {
    ObjectNode root = JSON.createObjectNode().put("articles", articles);
    root.putArray("stores").addAll(stores);
    for (Measured one : all) {
      ObjectNode row = root.withArray("questions").addObject();
      row.put("query", one.question().query().name()).put("band", one.question().band().title()).put("join", one.question().join()).put("rows", one.rows());
      one.of().forEach((name, of) -> {
        ObjectNode cell = row.putObject(name);
        if (of.times() != null) {
          cell.put("median", of.times().median()).put("p95", of.times().p95()).put("cpu", of.times().medianCpu()).put("runs", of.times().wall().length);
        } else {
          cell.put(of.failed() ? "failed" : "none", of.why());
        }
      });
    }
    return root;
  }

  private String text() {
    StringBuilder text = new StringBuilder("%,d articles%n%n".formatted(articles));
    for (ObjectNode store : stores) {
      text.append(
          "%-20s %8.1f MB, %s s to fill%n".formatted(
              store.get("name").asText(), store.get("bytes").asLong() / 1e6, store.get("millis").asLong() == 0 ? "–" : store.get("millis").asLong() / 1000));
    }
    text.append("%n%-26s %-7s %6s".formatted("ms: median/p95 cpu", "band", "rows"));
    peers.forEach(peer -> text.append(" %22s".formatted(peer.name())));
    text.append('\n');
    for (Measured one : all) {
      text.append(row(one));
    }
    return text.append(new Summary(all).text()).toString();
  }

  private static String row(Measured one) {
    Question question = one.question();
    StringBuilder row = new StringBuilder("%-26s %-7s %6d".formatted(question.query().name() + (question.join() ? " *" : ""), question.band().title(), one.rows()));
    one.of().values().forEach(of -> row.append(" %22s".formatted(cell(of))));
    return row.append('\n').toString();
  }

  private static String cell(Of of) {
    if (of.times() == null) {
      return of.failed() ? "FAILED" : "–";
    }
    return String.format(Locale.ROOT, "%.1f/%.1f %.1f", of.times().median(), of.times().p95(), of.times().medianCpu());
  }
}
