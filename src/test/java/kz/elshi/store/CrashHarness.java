package kz.elshi.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.shape.Gate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Kills processes that work on a store at random moments, and looks after each whether the store holds all that was acknowledged, only whole
 * articles, and a default graph that is what a rebuild would give.
 */
final class CrashHarness {
  private static final int GONE = -1;
  private static final int LONGEST_LIFE_MILLIS = 2000;
  /** One in so many is killed at any time from its start on, the others from when the store is open. */
  private static final int EARLY = 6;

  private final Path folder;
  private final Home home;
  private final Gate gate;
  private final SplittableRandom random;
  /** Of each article the versions that the store may have. */
  private final Map<String, Set<Integer>> possible = new HashMap<>();
  private final Map<String, Integer> kills = new TreeMap<>();
  private final List<String> prefix;
  /** What the last process complained of. */
  final Path errors;
  private int round;
  private long acknowledged;

  /** Works on {@code folder/store}; the same seed kills after the same times. {@code prefix} starts the processes, e.g. under a limit. */
  CrashHarness(Path folder, long seed, List<String> prefix) throws IOException {
    this.folder = folder;
    this.home = CrashArticles.smallHome(Files.createDirectories(folder.resolve("home")));
    this.gate = new Gate(home, Stores.IRIS);
    this.random = new SplittableRandom(seed);
    this.prefix = prefix;
    this.errors = Files.createTempFile("elshi-crash", ".txt");
    errors.toFile().deleteOnExit();
  }

  /** How a process ended. */
  record Life(String phase, int exit, String failure) {}

  Path store() {
    return folder.resolve("store");
  }

  /** How many were killed by which signal in which phase. */
  Map<String, Integer> kills() {
    return kills;
  }

  long acknowledged() {
    return acknowledged;
  }

  /** Lets a process work for a random time, kills it ({@code kill -9}, or SIGTERM), and looks at the store. */
  Life kill(CrashVictim.Work work, boolean softly) throws IOException, InterruptedException {
    Life life = live(work, softly, random.nextInt(EARLY) != 0, random.nextInt(LONGEST_LIFE_MILLIS));
    kills.merge((softly ? "SIGTERM " : "kill -9 ") + life.phase(), 1, Integer::sum);
    examine();
    return life;
  }

  /** Lets a process work until the store cannot be written to any more. */
  Life exhaust(CrashVictim.Work work) throws IOException, InterruptedException {
    return live(work, false, true, 30_000);
  }

  private Life live(CrashVictim.Work work, boolean softly, boolean opened, int millis) throws IOException, InterruptedException {
    Process process = start(work);
    String[] last = {"starting", ""};
    CountDownLatch ready = new CountDownLatch(opened ? 1 : 0);
    Thread listener = Thread.ofPlatform().start(() -> listen(process, last, ready));
    ready.await();
    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      if (softly) {
        process.destroy();
      } else {
        process.destroyForcibly();
      }
    }
    int exit = process.waitFor();
    listener.join();
    return new Life(last[0], exit, last[1]);
  }

  private Process start(CrashVictim.Work work) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
            System.getProperty("java.class.path"), "-Delshi.home=" + home.folder(), CrashVictim.class.getName(), store().toString(), home.folder().toString(),
            work.name(), Long.toString(random.nextLong()), Integer.toString(++round)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.to(errors.toFile())).start();
  }

  /** Reads what the process says until its end; a last line without a line end was not said. */
  private void listen(Process process, String[] last, CountDownLatch ready) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
          case "ready" -> ready.countDown();
          case "phase" -> last[0] = words[1];
          case "failed" -> last[1] = line.substring("failed ".length());
          case "try" -> versions(words[1]).add(Integer.parseInt(words[2]));
          case "done" -> {
            acknowledged++;
            possible.put(words[1], new HashSet<>(Set.of(Integer.parseInt(words[2]))));
          }
          default -> {}
        }
      }
    } catch (IOException e) {
      // The pipe breaks with the process: nothing more was said.
      return;
    } finally {
      ready.countDown();
    }
  }

  private Set<Integer> versions(String id) {
    return possible.computeIfAbsent(id, key -> new HashSet<>(Set.of(GONE)));
  }

  /**
   * Opens the store and looks at everything.
   *
   * @throws AssertionError if something is lost, torn or left over
   */
  void examine() throws IOException {
    if (!TdbFolder.isStore(store())) {
      require(acknowledged == 0, "there is no store");
      return;
    }
    try (Store store = Store.openExisting(store(), home, Stores.IRIS)) {
      store.read(data -> {
        articles(data);
        return true;
      });
      for (Doctor.Finding finding : new Doctor(store, gate).examine()) {
        require(finding.isWell() || finding.what().contains("in use"), finding.what());
      }
    }
    leftovers();
    examineFilled();
  }

  /** What a first fill leaves is a whole store or none. */
  private void examineFilled() {
    Path filled = store().resolveSibling("filled");
    if (!Files.exists(filled)) {
      return;
    }
    try (Store store = Store.openExisting(filled, home, Stores.IRIS)) {
      require(store.articles().size() == CrashVictim.FILLED, "the filled store has " + store.articles().size() + " articles");
      for (Doctor.Finding finding : new Doctor(store, gate).examine()) {
        require(finding.isWell() || finding.what().contains("in use"), "filled: " + finding.what());
      }
    }
  }

  private void articles(DatasetGraph data) {
    Set<String> there = new HashSet<>();
    data.stream(Stores.IRIS.provenanceGraph(), Node.ANY, Vocabulary.TYPE, Vocabulary.C_ARTICLE)
        .forEach(quad -> there.add(kz.elshi.rdf.Iris.lastSegment(quad.getSubject())));
    require(possible.keySet().containsAll(there), "articles that nobody brought");
    ArticleGraphs graphs = new ArticleGraphs(data, Stores.IRIS);
    possible.forEach((id, versions) -> {
      int found = GONE;
      for (int version : versions) {
        if (version != GONE && there.contains(id) && graphs.isSame(CrashArticles.checked(Integer.parseInt(id.substring(6)), version))) {
          found = version;
        }
      }
      require(found != GONE || !there.contains(id), id + " is torn, or of none of the versions " + versions);
      require(versions.contains(found), id + " is lost: none of " + versions);
      require(found != GONE || !data.contains(Stores.IRIS.article(id), Node.ANY, Node.ANY, Node.ANY), id + " has left something behind");
    });
    possible.replaceAll((id, versions) -> new HashSet<>(Set.of(found(graphs, there, id, versions))));
  }

  private static int found(ArticleGraphs graphs, Set<String> there, String id, Set<Integer> versions) {
    return !there.contains(id) ? GONE
        : versions.stream().filter(version -> version != GONE && graphs.isSame(CrashArticles.checked(Integer.parseInt(id.substring(6)), version))).findFirst().orElse(GONE);
  }

  private void leftovers() throws IOException {
    try (Stream<Path> files = Files.list(store())) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      require(names.stream().filter(name -> name.startsWith("Data-")).count() == 1, "one storage: " + names);
      require(!names.contains("journal.pending"), "nothing is pending");
    }
    Path backup = store().resolveSibling("store-backup");
    if (Files.exists(backup)) {
      require(new Restore(backup).manifest().articles() >= 0, "the last backup is whole");
    }
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("after " + kills + " kills, round " + round + ": " + what);
    }
  }
}
