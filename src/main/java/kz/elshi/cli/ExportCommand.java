package kz.elshi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.JsonLdWriter;
import kz.elshi.store.Store;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a store out. */
@Command(
    name = "export",
    description = "Write a store out: nquads (everything, sorted), turtle or jsonld (the default graph).",
    footer = {"", "Example:  ./elshi export nquads --out elshi.nq"})
final class ExportCommand implements Callable<Integer> {
  /** Spellings of a store. */
  enum Format {
    NQUADS,
    TURTLE,
    JSONLD
  }

  @Mixin StoreOptions options;

  @Parameters(paramLabel = "FORMAT", description = "nquads, turtle or jsonld.")
  Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "File to write; default: standard output.")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    try (Store store = options.openExisting()) {
      if (out == null) {
        write(store, System.out);
        System.out.flush();
      } else {
        try (PrintStream file = new PrintStream(Output.open(out), false, StandardCharsets.UTF_8)) {
          write(store, file);
          if (file.checkError()) {
            throw Output.unwritable(out);
          }
        }
      }
    }
    return ExitCode.OK;
  }

  private void write(Store store, PrintStream stream) {
    if (format == Format.NQUADS) {
      store.exportNQuads(stream);
      return;
    }
    Graph graph =
        store.read(
            data -> {
              Graph copy = GraphFactory.createGraphMem();
              Prefixes.set(copy.getPrefixMapping(), store.iris());
              data.getDefaultGraph().find().forEachRemaining(copy::add);
              return copy;
            });
    if (format == Format.TURTLE) {
      RDFDataMgr.write(stream, graph, RDFFormat.TURTLE_PRETTY);
    } else {
      stream.print(new JsonLdWriter(Home.find()).write(DatasetGraphFactory.wrap(graph)));
    }
  }
}
