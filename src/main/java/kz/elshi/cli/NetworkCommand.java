package kz.elshi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kz.elshi.network.Captions;
import kz.elshi.network.Centrality;
import kz.elshi.network.Network;
import kz.elshi.network.NodeKind;
import kz.elshi.query.Answer;
import kz.elshi.query.TableWriter;
import kz.elshi.rdf.Literals;
import kz.elshi.store.Store;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the most central nodes of the network. */
@Command(
    name = "network",
    description = {
      "List the most central people, offices, bodies and countries of a store, or of what is around one of them.",
      "degree: number of others it is tied to; events: number of events on these ties; betweenness: share of the shortest paths of all",
      "others that go through it; pagerank: how much it is tied to those who are much tied themselves; community: group with more",
      "ties inside than chance would give, 1 is the largest."
    },
    footer = {"", "Example:  ./elshi network --nodes person --top 20", "          ./elshi network --focus country/TJ --by betweenness"})
final class NetworkCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("node", "name", "type", "degree", "events", "betweenness", "pagerank", "community");

  @Mixin StoreOptions options;

  @Mixin NetworkOptions network;

  @Option(names = "--top", description = "How many; default ${DEFAULT-VALUE}.")
  int top = 20;

  @Option(names = "--by", description = "degree, events, betweenness or pagerank; default degree.")
  Centrality.Measure by = Centrality.Measure.DEGREE;

  @Option(names = "--format", description = "table, csv, tsv or json; default table.")
  TableWriter.Format format = TableWriter.Format.TABLE;

  @Override
  public Integer call() {
    if (top < 1) {
      throw new CommandException(ExitCode.USAGE, "--top counts from 1");
    }
    try (Store store = options.openExisting()) {
      Answer answer =
          store.read(
              data -> {
                Network read = network.read(data, store.iris());
                Captions captions = new Captions(data, network.language);
                List<List<Node>> rows = new ArrayList<>();
                Centrality.of(read).stream().sorted(Centrality.by(by)).limit(top).forEach(one -> rows.add(row(one, captions)));
                return new Answer(COLUMNS, List.copyOf(rows));
              });
      TableWriter.write(answer, format, System.out, store.iris(), !Terminal.isThere());
    }
    return ExitCode.OK;
  }

  private static List<Node> row(Centrality one, Captions captions) {
    return List.of(
        one.node(), Literals.string(captions.of(one.node())), Literals.string(NodeKind.of(one.node()).id()), Literals.integer(one.degree()),
        Literals.integer(one.events()), decimal(one.betweenness()), decimal(one.pageRank()), Literals.integer(one.community()));
  }

  private static Node decimal(double value) {
    return Literals.string(String.format(Locale.ROOT, "%.4f", value));
  }
}
