package kz.elshi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.elshi.bench.WriteWorld;
import kz.elshi.fixture.Stores;
import kz.elshi.rdf.Iris;
import kz.elshi.store.PartsManifest;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster gives the quads of the plain command byte for byte, also if one of its two machines goes in the middle. The times are printed:
 * {@code ./mvnw -Pspark verify -Dspark.articles=20000} measures.
 */
class ClusterTest {
  private static final int ARTICLES = Integer.getInteger("spark.articles", 600);
  private static final int TASKS = 24;
  private static final int DONE_BEFORE_THE_KILL = 6;

  @TempDir static Path folder;
  private static Path articles;
  private static SortedLines plain;

  /** The plain command with two threads, in a process of its own. */
  @BeforeAll
  static void runPlain() throws Exception {
    WriteWorld.main(new String[] {folder.toString(), String.valueOf(ARTICLES)});
    articles = folder.resolve("articles.jsonl");
    Path out = folder.resolve("plain.nq");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
            SparkCluster.java(), "-Xmx700m", "-Delshi.home=" + Stores.HOME.folder(), "-cp", System.getProperty("java.class.path"), "kz.elshi.cli.Main", "extract", "--format", "nquads", "--threads",
            "2", articles.toString())
            .redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor()).isZero();
    tell("plain command, two threads", start);
    plain = SortedLines.of(List.of(out), folder.resolve("heaps"));
    Files.delete(out);
    System.out.println(ARTICLES + " articles, " + plain);
  }

  private static void tell(String what, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%-40s %7.1f s %7.0f articles/s%n", what, seconds, ARTICLES / seconds);
  }

  private static Parts run(SparkCluster cluster, Path out, String what) throws IOException {
    long start = System.nanoTime();
    try (JavaSparkContext context = new JavaSparkContext(cluster.conf())) {
      Settings settings = new Settings(Stores.HOME.folder().toAbsolutePath().toString(), Iris.DEFAULT_BASE, 0.5, 2_000_000, null, null, null);
      new ExtractJob(context, settings, out.toUri().toString()).run(List.of(articles.toString()), Files.size(articles) / TASKS);
    }
    tell(what, start);
    return Parts.in(out);
  }

  private static void areThePlainQuads(Parts parts) throws Exception {
    parts.areAsTold();
    assertThat(parts.manifest().articles()).isEqualTo(ARTICLES);
    assertThat(parts.manifest().problems()).isZero();
    assertThat(SortedLines.of(parts.files(), folder.resolve("heaps"))).isEqualTo(plain);
  }

  @Test
  void twoWorkersGiveThePlainQuads() throws Exception {
    try (SparkCluster cluster = new SparkCluster(folder.resolve("two"), 2)) {
      areThePlainQuads(run(cluster, folder.resolve("out-two"), "Spark, two workers of one core"));
    }
  }

  @Test
  void aWorkerThatIsKilledTakesNothingWithIt() throws Exception {
    Path out = folder.resolve("out-killed");
    try (SparkCluster cluster = new SparkCluster(folder.resolve("killed"), 2); ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Parts> job = thread.submit(() -> run(cluster, out, "Spark, one of the two killed on the way"));
      while (written(out) < DONE_BEFORE_THE_KILL && !job.isDone()) {
        Thread.sleep(20);
      }
      assertThat(cluster.kill()).as("the worker and its executor").isGreaterThanOrEqualTo(2);
      assertThat(job).as("still at work").isNotDone();
      assertThat(out.resolve(PartsManifest.NAME)).as("no manifest before the end").doesNotExist();
      areThePlainQuads(job.get());
    }
  }

  private static long written(Path out) {
    try (Stream<Path> files = Files.list(out.resolve("_temporary"))) {
      return files.count();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
