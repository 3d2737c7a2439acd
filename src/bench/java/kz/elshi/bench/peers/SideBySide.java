package kz.elshi.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.elshi.knowledge.Home;
import kz.elshi.query.QueryLibrary;
import kz.elshi.rdf.Iris;
import kz.elshi.store.Store;
import org.apache.jena.sparql.core.DatasetGraph;

/** Asks our store and others the questions of the library, in one run, and writes {@code peers.txt} and {@code peers.json}. */
public final class SideBySide {
  private SideBySide() {}

  /**
   * Asks.
   *
   * @param arguments the store; a folder for the others, which are filled if they are not there, and for the results; which others, of {@code union},
   *     {@code lmdb}, {@code native} and {@code oxigraph} with commas, all unless told, {@code none} for our store alone; the seed, 1 unless told
   * @throws IOException if the results cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    List<String> others = List.of((arguments.length > 2 ? arguments[2] : "union,lmdb,native,oxigraph").split(","));
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    Home home = Home.find();
    boolean same;
    try (Store store = Store.openExisting(Path.of(arguments[0]), home, Iris.standard())) {
      int articles = store.articles().size();
      same = store.read(data -> {
        List<Question> questions = new Questions(new QueryLibrary(home), new Occurrences(data, store.iris()), seed).drawn();
        List<Peer> peers = peers(store, data, folder, others);
        Report report = new Report(articles, peers);
        Trial trial = new Trial(peers);
        for (Measured measured : trial.compared(questions)) {
          trial.time(measured);
          report.add(measured);
        }
        peers.forEach(Peer::close);
        report.write(folder);
        return report.isSame();
      });
    }
    System.exit(same ? 0 : 1);
  }

  private static List<Peer> peers(Store store, DatasetGraph data, Path folder, List<String> others) {
    Wording wording = new Wording(data, store.iris());
    Contents contents = new Contents(data, store.iris());
    List<Peer> peers = new ArrayList<>(List.of(new ElshiPeer(store, data, wording)));
    for (String other : others) {
      Path own = folder.resolve(other);
      switch (other) {
        case "union" -> peers.add(new UnionPeer(own, contents, wording));
        case "lmdb" -> peers.add(Rdf4jPeer.lmdb(own, contents, wording));
        case "native" -> peers.add(Rdf4jPeer.ofNative(own, contents, wording));
        case "oxigraph" -> oxigraph(own, contents, wording).ifPresent(peers::add);
        case "none" -> {}
        default -> throw new IllegalArgumentException("there is no other store " + other);
      }
    }
    return peers;
  }

  private static Optional<Peer> oxigraph(Path folder, Contents contents, Wording wording) {
    Path module = Path.of("target/bench/npm/node_modules/oxigraph");
    if (!OxigraphPeer.isThere(module)) {
      System.err.println("Oxigraph is left out: there is no " + module);
      return Optional.empty();
    }
    try {
      return Optional.of(new OxigraphPeer(folder, module, contents, wording));
    } catch (IOException | RuntimeException e) {
      System.err.println("Oxigraph is left out: " + e.getMessage());
      return Optional.empty();
    }
  }
}
