package kz.elshi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Extraction;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.ingest.Problem;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Workbench;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.store.Statistics;
import kz.elshi.store.Store;
import kz.elshi.web.Server;
import kz.elshi.web.ServerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows all of it at once. */
@Command(
    name = "demo",
    description = "Read the sample articles into a fresh store, print their facts with the evidence, and serve.",
    footer = {"", "Example:  ./elshi demo --once"})
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--once", description = "Do not serve.")
  boolean once;

  @Option(names = "--store", paramLabel = "DIR", description = "Folder of the store, made anew; default: target/demo-store of Elshi's home.")
  @Nullable Path folder;

  @Option(names = "--port", description = "Port; default ${DEFAULT-VALUE}, or any free one if that is taken.")
  int port = 3030;

  private int problems;

  @Override
  public Integer call() {
    Home home = Home.find();
    Path store = folder == null ? home.path("target/demo-store") : folder;
    delete(store);
    Workbench bench = new Workbench(home, Iris.standard(), ThresholdOption.DEFAULT);
    List<CheckedArticle> checked = new ArrayList<>();
    PrintStream out = System.out;
    new ArticleSource(Metadata.NONE, ArticleSource.DEFAULT_LONGEST)
        .read(List.of(home.path("data/articles").toString()), System.in, found -> show(bench, found, checked, out));
    try (Store opened = Store.open(store, home, bench.iris())) {
      opened.put(checked);
      Statistics statistics = opened.statistics();
      out.println();
      out.println(
          "Stored in " + store + ": " + statistics.articles() + " articles, " + statistics.allFacts() + " facts, " + statistics.quads()
              + " statements (the reference among them).");
      statistics.facts().forEach((kind, count) -> out.println("  %-16s %d".formatted(kind, count)));
      out.flush();
      if (!once) {
        serve(opened, home);
      }
    }
    return problems == 0 ? ExitCode.OK : ExitCode.INPUT;
  }

  private void show(Workbench bench, Found found, List<CheckedArticle> checked, PrintStream out) {
    switch (found) {
      case Problem problem -> {
        problems++;
        System.err.println("elshi: " + problem.sentence());
      }
      case Found.Read read -> {
        Extraction extraction = bench.extract(read.article());
        checked.add(bench.check(extraction));
        out.println();
        out.println("■ " + (read.article().title() == null ? read.article().id() : read.article().title()));
        for (Claim claim : extraction.claims()) {
          out.println("  • " + FactSentences.of(claim));
          out.println("      «" + FactSentences.shortened(claim.grounding().principal().exact()) + "»");
        }
      }
    }
  }

  private void serve(Store store, Home home) {
    Server server;
    try {
      server = Server.start(store, home, new Server.Settings("127.0.0.1", port, 30_000));
    } catch (ServerException e) {
      System.err.println("elshi: " + e.getMessage() + "; taking a free port");
      server = Server.start(store, home, new Server.Settings("127.0.0.1", 0, 30_000));
    }
    try (Server running = server) {
      ServeCommand.serve(running, store);
    }
  }

  /** Deletes an earlier demonstration's store, and nothing that is no store. */
  private static void delete(Path folder) {
    if (!Files.exists(folder.resolve("tdb.lock")) && !Files.isDirectory(folder.resolve("Data-0001"))) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the old demonstration store " + folder + " cannot be deleted", e);
    }
  }
}
