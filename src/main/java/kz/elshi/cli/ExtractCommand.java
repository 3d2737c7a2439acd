package kz.elshi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.claim.Extraction;
import kz.elshi.claim.FactsJson;
import kz.elshi.ingest.Found;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Workbench;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.JsonLdWriter;
import kz.elshi.rdf.NQuads;
import kz.elshi.text.Language;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the facts of articles; no store is involved. */
@Command(
    name = "extract",
    description = "Print the facts of articles; no store is involved.",
    footer = {"", "Example:  ./elshi extract data/articles --format facts --out facts/"})
final class ExtractCommand implements Callable<Integer> {
  /** Spellings of facts. */
  enum Format {
    FACTS,
    TURTLE,
    TRIG,
    NQUADS,
    JSONLD
  }

  @Mixin InputOptions input;
  @Mixin ThresholdOption threshold;

  @Option(names = "--format", description = "facts (JSON), turtle, trig, nquads or jsonld; default facts.")
  Format format = Format.FACTS;

  @Option(names = "--out", paramLabel = "DIR", description = "Write one file an article into this folder.")
  @Nullable Path out;

  @Option(names = "--threads", description = "How many articles to work on at a time; default: one a core.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--base", paramLabel = "IRI", description = "Base of the data's addresses; default ${DEFAULT-VALUE}.")
  String base = Iris.DEFAULT_BASE;

  private int articles;
  private int facts;
  private int problems;

  /** An article's facts in their spelling. */
  private record Spelled(Extraction extraction, String text) {}

  @Override
  public Integer call() {
    StoreOptions options = new StoreOptions();
    options.base = base;
    Workbench bench =
        format == Format.FACTS
            ? Workbench.withoutGate(Home.find(), options.iris(), threshold.value())
            : new Workbench(Home.find(), options.iris(), threshold.value());
    PrintStream err = System.err;
    try (Progress progress = new Progress("extract", err);
        ParallelExtraction<Spelled> parallel =
            new ParallelExtraction<>(
                Math.max(1, threads), read -> spell(bench, read), spelled -> write(spelled, progress), problem -> {
                  problems++;
                  err.println("elshi: " + problem.sentence());
                })) {
      input.read(System.in, parallel::accept);
    }
    System.out.flush();
    err.println(articles + " articles, " + facts + " facts" + (problems == 0 ? "" : ", " + problems + " could not be read"));
    return problems == 0 ? ExitCode.OK : ExitCode.INPUT;
  }

  private Spelled spell(Workbench bench, Found.Read read) {
    Extraction extraction = bench.extract(read.article());
    return new Spelled(extraction, text(bench, extraction));
  }

  private String text(Workbench bench, Extraction extraction) {
    if (format == Format.FACTS) {
      return (out == null ? FactsJson.line(extraction) : FactsJson.write(extraction)) + "\n";
    }
    ArticleGraph graph = bench.check(extraction).graph();
    if (format == Format.NQUADS) {
      return NQuads.lines(graph, bench.iris().provenanceGraph());
    }
    return rdf(bench.home(), bench.iris(), graph);
  }

  private String rdf(Home home, Iris iris, ArticleGraph graph) {
    java.io.StringWriter writer = new java.io.StringWriter();
    if (format == Format.TURTLE) {
      Graph asserted = GraphFactory.createGraphMem();
      Prefixes.set(asserted.getPrefixMapping(), iris);
      graph.asserted().forEach(asserted::add);
      RDFDataMgr.write(writer, asserted, Lang.TURTLE);
    } else {
      DatasetGraph dataset = DatasetGraphFactory.create();
      Prefixes.set(dataset, iris);
      add(dataset, graph.graph(), graph.asserted());
      add(dataset, iris.provenanceGraph(), graph.record());
      if (format == Format.JSONLD) {
        return new JsonLdWriter(home).write(dataset);
      }
      RDFDataMgr.write(writer, dataset, RDFFormat.TRIG_PRETTY);
    }
    return writer.toString();
  }

  private static void add(DatasetGraph dataset, Node graph, java.util.List<Triple> triples) {
    triples.forEach(triple -> dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  private void write(Spelled spelled, Progress progress) {
    articles++;
    facts += spelled.extraction().claims().size();
    progress.step();
    tellLanguage(spelled.extraction());
    if (out == null) {
      System.out.print(spelled.text());
      return;
    }
    String ending = format == Format.FACTS ? ".json" : format == Format.TURTLE ? ".ttl" : format == Format.TRIG ? ".trig" : format == Format.NQUADS ? ".nq" : ".jsonld";
    Path file = out.resolve(spelled.extraction().document().article().id() + ending);
    try {
      Files.createDirectories(out);
      Files.writeString(file, spelled.text());
    } catch (IOException e) {
      throw Output.unwritable(file);
    }
  }

  static void tellLanguage(Extraction extraction) {
    Language language = extraction.document().article().language();
    if (language != Language.KAZAKH) {
      System.err.println(
          "elshi: " + extraction.document().article().source() + ": the text is not Kazakh (" + language.code()
              + "); no facts are read from it yet");
    }
  }
}
