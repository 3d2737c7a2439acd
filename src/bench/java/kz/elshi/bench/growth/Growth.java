package kz.elshi.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kz.elshi.bench.WriteWorld;
import kz.elshi.bench.peers.SideBySide;
import kz.elshi.cli.Main;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.store.Store;

/**
 * Makes stores of several sizes and measures each: how long it takes to fill, its disk, the questions of the library, the server, changes of single
 * articles. Then it writes {@code growth.txt} and draws the chart. Every measurement has a JVM of its own.
 */
public final class Growth {
  private static final String HEAP = "-Xmx2g";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final boolean changes;

  private Growth(Path folder, boolean changes) {
    this.folder = folder;
    this.changes = changes;
  }

  /**
   * Measures.
   *
   * @param arguments a folder for stores and results, where stores that are there already serve again; how many articles, with commas; the file of the
   *     chart; {@code unchanged} to leave out what changes the stores, which makes them larger
   * @throws IOException if the results cannot be written
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Growth growth = new Growth(Files.createDirectories(Path.of(arguments[0])), arguments.length < 4 || !arguments[3].equals("unchanged"));
    TreeMap<Integer, Costs> sizes = new TreeMap<>();
    for (String size : arguments[1].split(",")) {
      sizes.put(Integer.parseInt(size), growth.of(size));
    }
    Findings findings = new Findings(sizes);
    Files.writeString(growth.folder.resolve("growth.txt"), findings.tables());
    Files.writeString(Path.of(arguments[2]), findings.chart().svg());
    System.out.print(findings.tables());
  }

  private Costs of(String articles) throws IOException, InterruptedException {
    Path own = Files.createDirectories(folder.resolve(articles));
    Path store = own.resolve("store");
    Path loaded = own.resolve("load.json");
    if (!Files.exists(loaded)) {
      long millis = Files.exists(store) ? 0 : load(own, store, articles);
      ObjectNode note = JSON.createObjectNode().put("articles", Integer.parseInt(articles)).put("bytes", size(store));
      JSON.writeValue(loaded.toFile(), millis == 0 ? note : note.put("millis", millis));
    }
    run(SideBySide.class, store.toString(), own.toString(), "none");
    run(Serving.class, store.toString(), own.toString());
    if (changes) {
      run(Upkeep.class, store.toString(), own.toString());
    }
    return new Costs(own);
  }

  /** Loads a world of so many articles and gives the milliseconds that it took. */
  private static long load(Path own, Path store, String articles) throws IOException, InterruptedException {
    Path world = own.resolve("world");
    run(WriteWorld.class, world.toString(), articles);
    long start = System.nanoTime();
    run(Main.class, "load", "--store", store.toString(), world.resolve("articles.jsonl").toString());
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long size(Path folder) {
    try (Store store = Store.openExisting(folder, Home.find(), Iris.standard())) {
      return store.size();
    }
  }

  private static void run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-Delshi.home=" + System.getProperty("elshi.home", "."), "-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (ended != 0) {
      throw new IOException(program.getSimpleName() + " ended with " + ended);
    }
  }
}
