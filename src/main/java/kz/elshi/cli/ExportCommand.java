package kz.elshi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.network.Captions;
import kz.elshi.network.Centrality;
import kz.elshi.network.Network;
import kz.elshi.network.NetworkWriter;
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
    description =
        "Write a store out: nquads (everything, sorted), turtle or jsonld (the default graph), or the network of people, offices,"
            + " bodies and countries: graphml, gexf, csv (ties), nodes (rows of nodes).",
    footer = {
      "", "Example:  ./elshi export nquads --out elshi.nq",
      "          ./elshi export gexf --nodes person,country --from 2025 --out elshi.gexf"
    })
final class ExportCommand implements Callable<Integer> {
  /** Spellings of a store. */
  enum Format {
    NQUADS,
    TURTLE,
    JSONLD,
    GRAPHML,
    GEXF,
    CSV,
    NODES
  }

  @Mixin StoreOptions options;

  @Parameters(paramLabel = "FORMAT", description = "nquads, turtle, jsonld, graphml, gexf, csv or nodes.")
  Format format;

  @Mixin NetworkOptions network;

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

  private void write(Store store, PrintStream stream) throws IOException {
    switch (format) {
      case NQUADS -> store.exportNQuads(stream);
      case TURTLE, JSONLD -> defaultGraph(store, stream);
      case GRAPHML, GEXF, CSV, NODES -> network(store, stream);
    }
  }

  private void network(Store store, PrintStream stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NetworkWriter.Format wanted = NetworkWriter.Format.valueOf(format.name());
    store.read(
        data -> {
          Network read = network.read(data, store.iris());
          Captions captions = new Captions(data, network.language);
          try {
            new NetworkWriter(read, Centrality.of(read), captions, store.iris()).write(wanted, bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return true;
        });
    bytes.writeTo(stream);
  }

  private void defaultGraph(Store store, PrintStream stream) {
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
