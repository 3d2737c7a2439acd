package kz.elshi.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.store.Store;
import kz.elshi.store.StoredArticle;
import kz.elshi.text.Article;

/**
 * Changes a store made of an invented world: takes single articles back and puts them in again, replaces them, adds new ones by the hundred, makes
 * the default graph anew, and decides anew what is one. In the end the articles are as they were, though the files have grown.
 */
public final class Upkeep {
  private static final int TO_WARM_UP = 10;
  private static final int RUNS = 15;
  private static final int COMMITS = 6;
  private static final int OF_COMMIT = 100;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Store store;
  private final Newsroom newsroom;
  private final List<Long> numbers;
  private final ObjectNode results = JSON.createObjectNode();
  private final StringBuilder text = new StringBuilder();

  /** Milliseconds by the clock, and of the processor for this thread. */
  private record Time(double wall, double cpu) {
    Time by(int parts) {
      return new Time(wall / parts, cpu / parts);
    }
  }

  private Upkeep(Store store, Newsroom newsroom, long seed) {
    this.store = store;
    this.newsroom = newsroom;
    List<Long> own = new ArrayList<>(store.articles().stream().map(StoredArticle::id).filter(id -> id.matches("world-\\d+")).map(id -> Long.parseLong(id.replaceFirst("\\D+", ""))).sorted().toList());
    Collections.shuffle(own, new Random(seed));
    numbers = List.copyOf(own);
  }

  /**
   * Changes it; {@code upkeep.txt} and {@code upkeep.json} tell how long it took.
   *
   * @param arguments the store, made of a world of {@code WriteWorld}; the folder for the results; the world's seed, 1 unless told; which of {@code single}, {@code ingest},
   *     {@code rebuild} and {@code fuse}, with commas, all unless told
   * @throws IOException if the results cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Home home = Home.find();
    try (Store store = Store.openExisting(Path.of(arguments[0]), home, Iris.standard())) {
      Upkeep upkeep = new Upkeep(store, new Newsroom(home, seed), seed);
      upkeep.run(List.of((arguments.length > 3 ? arguments[3] : "single,ingest,rebuild,fuse").split(",")));
      Files.writeString(folder.resolve("upkeep.txt"), upkeep.text);
      JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve("upkeep.json").toFile(), upkeep.results);
    }
  }

  private void run(List<String> steps) {
    results.put("articles", numbers.size());
    results.put("bytes", store.size());
    for (String step : steps) {
      switch (step) {
        case "single" -> single();
        case "ingest" -> ingest();
        case "rebuild" -> note(step, List.of(time(store::rebuild)));
        case "fuse" -> note(step, List.of(time(store::fuse)));
        default -> throw new IllegalArgumentException("there is no step " + step);
      }
    }
  }

  private void single() {
    List<Long> some = numbers.subList(0, TO_WARM_UP + RUNS);
    note("withdraw", each(some, number -> store.withdraw(id(number))));
    note("put", each(some, number -> store.put(List.of(newsroom.checked(newsroom.report(number))))));
    note("replace", each(some, number -> store.put(List.of(newsroom.checked(other(number))))));
    some.forEach(number -> store.put(List.of(newsroom.checked(newsroom.report(number)))));
  }

  private static String id(long number) {
    return "world-" + number;
  }

  /** The article of a number with the text of one that the store does not have. */
  private Article other(long number) {
    return newsroom.report(number).with(newsroom.report(behind() + number).text());
  }

  private long behind() {
    return Collections.max(numbers) + 1;
  }

  /** New articles by the hundred in one commit, from the text on; the time is that of one of them. */
  private void ingest() {
    List<Long> first = IntStream.range(0, COMMITS + 2).mapToObj(commit -> behind() + (long) commit * OF_COMMIT).toList();
    List<Time> commits = first.stream().map(from -> time(() -> store.put(hundred(from).mapToObj(newsroom::report).map(newsroom::checked).toList())).by(OF_COMMIT)).skip(2).toList();
    note("ingest", commits);
    store.withdraw(first.stream().flatMap(from -> hundred(from).mapToObj(Upkeep::id)).toList());
  }

  private static LongStream hundred(long from) {
    return LongStream.range(from, from + OF_COMMIT);
  }

  /** The times of the last fifteen. */
  private static List<Time> each(List<Long> numbers, Consumer<Long> change) {
    return numbers.stream().map(number -> time(() -> change.accept(number))).skip(TO_WARM_UP).toList();
  }

  private static Time time(Runnable work) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    work.run();
    return new Time((System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
  }

  private void note(String name, List<Time> times) {
    double[] wall = times.stream().mapToDouble(Time::wall).sorted().toArray();
    double[] cpu = times.stream().mapToDouble(Time::cpu).sorted().toArray();
    double median = wall[wall.length / 2];
    double late = wall[(int) Math.ceil(wall.length * 0.95) - 1];
    results.putObject(name).put("median", median).put("p95", late).put("cpu", cpu[cpu.length / 2]).put("runs", wall.length);
    String row = String.format(Locale.ROOT, "%-10s median %9.1f ms, p95 %9.1f, processor %9.1f, of %d%n", name, median, late, cpu[cpu.length / 2], wall.length);
    text.append(row);
    System.out.print(row);
  }
}
