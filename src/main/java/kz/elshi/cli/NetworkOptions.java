package kz.elshi.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.network.Choice;
import kz.elshi.network.Neighbourhood;
import kz.elshi.network.Network;
import kz.elshi.network.NodeKind;
import kz.elshi.network.TieReader;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which network a command works on. */
final class NetworkOptions {
  @Option(names = "--focus", paramLabel = "X",
      description = {
        "Only what is around this: person/KEY, country/ISO, office/KEY or organisation/KEY;",
        "a key alone is a person's, two capital letters a country."
      })
  @Nullable String focus;

  @Option(names = "--hops", description = "Steps around the focus, 1 to 3; default ${DEFAULT-VALUE}.")
  int hops = 1;

  @Option(names = "--nodes", split = ",", description = "person, organisation, office, country; default all.")
  Set<NodeKind> nodes = EnumSet.allOf(NodeKind.class);

  @Option(names = "--kinds", split = ",", description = "meeting, visit, call, message …, holding; default all.")
  Set<String> kinds = Set.of();

  @Option(names = "--from", paramLabel = "DATE", description = "Events from this day, month or year on.")
  String from = "";

  @Option(names = "--to", paramLabel = "DATE", description = "Events up to this day, month or year.")
  String to = "";

  @Option(names = "--most", description = "Most nodes around the focus; default ${DEFAULT-VALUE}.")
  int most = Neighbourhood.CAP;

  @Option(names = "--lang", description = "Language of names: kk, ru or en; default kk.")
  String language = "kk";

  /** The network of a store, in a read transaction. */
  Network read(DatasetGraph data, Iris iris) {
    if (!Set.of("kk", "ru", "en").contains(language) || hops < 1 || hops > Neighbourhood.MOST_HOPS || most < 1) {
      throw new CommandException(ExitCode.USAGE, "--lang is kk, ru or en, --hops 1 to 3, --most at least 1");
    }
    Choice choice = choice();
    TieReader reader = new TieReader(data);
    if (focus == null) {
      return Network.of(List.of(), reader.all(choice));
    }
    Neighbourhood around = Neighbourhood.of(reader, Map.of(node(data, iris, focus), Set.of()), choice, hops, most);
    int shown = around.network().nodes().size();
    if (shown < around.found()) {
      System.err.println(shown + " of " + around.found() + " nodes" + (around.atLeast() ? " or more" : "") + "; --most shows more");
    }
    return around.network();
  }

  private Choice choice() {
    try {
      return new Choice(nodes, kinds, from, to);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, "--from and --to: " + e.getMessage());
    }
  }

  private static Node node(DatasetGraph data, Iris iris, String focus) {
    String path = focus.startsWith(iris.base()) ? focus.substring(iris.base().length()) : focus;
    path = path.contains("/") ? path : (path.matches("[A-Z]{2}") ? "country/" : "person/") + path;
    Node node = iris.thing(path);
    boolean known = NodeKind.of(path).isPresent() && data.contains(Quad.defaultGraphIRI, node, Vocabulary.TYPE, Node.ANY);
    if (!known) {
      throw new CommandException(
          ExitCode.USAGE, "the store knows no " + focus + ": --focus takes person/KEY, country/ISO, office/KEY or organisation/KEY");
    }
    return node;
  }
}
