package kz.elshi.soak;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.store.Store;
import kz.elshi.web.Server;

/**
 * Readers and one writer at a time: {@code -Dsoak.readers=64 -Dsoak.articles=10000 -Dsoak.minutes=10}. First the readers are alone, for a quarter of the time;
 * then the writer stores batch after batch, and each second time replaces an older batch by another edition of it. Every answer is checked against the editions
 * that were committed before it was asked for and after it came: see {@link Reader}. What the program takes is compared between the half of the writing and its end:
 * by then what it keeps of a store is full.
 */
final class LoadSoak implements Trial {
  private static final double MOST_SLOWER = 2;
  private static final double MOST_HEAP_GROWTH = 1.25;

  private final int readers = Integer.getInteger("soak.readers", 64);
  private final int articles = Integer.getInteger("soak.articles", 10_000);
  private final Duration time = Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("soak.minutes", "10"))));

  @Override
  public boolean run(Path folder) throws Exception {
    try (Store store = Store.open(folder.resolve("store"), Home.find(), Iris.standard()); Writer writer = new Writer(store)) {
      writer.fill(articles);
      System.out.printf("%d articles, %d readers, %d s%n", articles, readers, time.toSeconds());
      try (Server server = Server.start(store, Home.find(), new Server.Settings("127.0.0.1", 0, 30_000))) {
        writer.giveWayTo(server);
        Readings warm = read(server, writer, time.dividedBy(12), false);
        System.out.println("warming " + warm.report());
        warm.faults().stream().distinct().limit(3).forEach(System.out::println);
        Readings idle = read(server, writer, time.dividedBy(4), false);
        System.out.println("idle    " + idle.report() + "\n" + idle.kinds());
        State before = State.now();
        Readings busy = read(server, writer, time.dividedBy(2), true);
        System.out.println("writing " + busy.report() + "; " + writer.report() + "\n" + busy.kinds());
        State half = State.now();
        Readings later = read(server, writer, time.dividedBy(2), true);
        System.out.println("later   " + later.report() + "; " + writer.report() + "\n" + later.kinds());
        State after = State.now();
        System.out.println("before  " + before + "\nhalf    " + half + "\nafter   " + after);
        boolean steady = judge(idle, busy, half, after);
        return judge(idle, later, half, after) && steady;
      }
    }
  }

  private Readings read(Server server, Writer writer, Duration duration, boolean writing) throws InterruptedException {
    Readings readings = new Readings();
    long end = System.nanoTime() + duration.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(readers + 1)) {
      for (int i = 0; i < readers; i++) {
        threads.execute(new Reader(server.address(), writer, readings, i, end));
      }
      if (writing) {
        threads.execute(() -> writer.write(end));
      }
      threads.shutdown();
      threads.awaitTermination(duration.toSeconds() + 120, TimeUnit.SECONDS);
    }
    return readings;
  }

  private static boolean judge(Readings idle, Readings busy, State before, State after) {
    List<String> faults = new ArrayList<>(busy.faults());
    faults.addAll(idle.faults());
    faults.stream().distinct().limit(10).forEach(System.out::println);
    double slower = busy.millis(0.95) / idle.millis(0.95);
    double grown = (double) after.heapBytes() / before.heapBytes();
    System.out.printf("p95 with a writer is %.2f times that of idle, heap %.2f times, threads %+d%n", slower, grown, after.threads() - before.threads());
    return faults.isEmpty() && slower <= MOST_SLOWER && grown <= MOST_HEAP_GROWTH && Math.abs(after.threads() - before.threads()) <= 8;
  }

  /**
   * What the program takes when it has had time to clear up.
   *
   * @param heapBytes after a collection of garbage
   * @param threads that live
   */
  private record State(long heapBytes, int threads) {
    static State now() throws InterruptedException {
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(500);
      }
      return new State(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), ManagementFactory.getThreadMXBean().getThreadCount());
    }

    @Override
    public String toString() {
      return "heap %d MB, %d threads".formatted(heapBytes >> 20, threads);
    }
  }
}
