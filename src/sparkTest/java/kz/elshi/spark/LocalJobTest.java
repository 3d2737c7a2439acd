package kz.elshi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.elshi.fixture.Archives;
import kz.elshi.fixture.Command;
import kz.elshi.fixture.Stores;
import kz.elshi.ingest.Found;
import kz.elshi.rdf.Iris;
import kz.elshi.store.PartsManifest;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** Whatever the input, in whichever slices, the job gives the quads of the plain command. */
class LocalJobTest {
  private static final String TEXT = "Қазақстан Президенті Қасым-Жомарт Тоқаев Өзбекстан Президенті Шавкат Мирзиёевпен кездесті. ";

  private static JavaSparkContext context;
  @TempDir Path folder;
  private Path in;

  @BeforeAll
  static void start() {
    context = new JavaSparkContext(new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false").set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @BeforeEach
  void makeFolder() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
  }

  private Parts run(long slice, Path... paths) throws Exception {
    Path out = folder.resolve("out-" + slice);
    Settings settings = new Settings(Stores.HOME.folder().toAbsolutePath().toString(), Iris.DEFAULT_BASE, 0.5, 100_000, null, null, null);
    new ExtractJob(context, settings, out.toString()).run(Stream.of(paths).map(Path::toString).toList(), slice);
    Parts parts = Parts.in(out);
    parts.areAsTold();
    return parts;
  }

  private SortedLines plain(Path path) throws Exception {
    Command command = Command.run("extract", "--format", "nquads", "--longest", "100000", path.toString());
    Path file = Files.writeString(folder.resolve("plain.nq"), command.out());
    return SortedLines.of(List.of(file), folder.resolve("heaps"));
  }

  private void isPlain(Parts parts) throws Exception {
    assertThat(SortedLines.of(parts.files(), folder.resolve("heaps"))).isEqualTo(plain(in));
  }

  private static String line(String id, String text) {
    return "{" + (id == null ? "" : "\"id\":\"" + id + "\",") + "\"text\":\"" + text + "\",\"published\":\"2025-03-04\"}\n";
  }

  @Test
  void filesOfAllKindsGiveThePlainQuadsWhateverTheSlices() throws Exception {
    Files.createDirectories(in.resolve("deep"));
    Files.writeString(in.resolve("deep/b.txt"), TEXT);
    Files.writeString(in.resolve("b.txt"), TEXT + TEXT);
    Files.writeString(in.resolve("empty.txt"), "");
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("b.html", ("<article><p>" + TEXT + "</p></article>").getBytes(UTF_8));
    members.put("c.jsonl", line(null, TEXT).getBytes(UTF_8));
    Files.write(in.resolve("some.zip"), Archives.zip(members));
    byte[] page = Archives.answer("https://example.kz/1", "<article><p>" + TEXT + "</p></article>");
    Files.write(in.resolve("crawl.warc.gz"), Archives.join(Archives.gzip(page), Archives.gzip(page)));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append(i % 3 == 0 ? line("x", TEXT + i) : i % 3 == 1 ? line(i == 4 ? "x-2" : null, TEXT + i % 5) : i == 20 ? "{broken\n" : "\r\n");
    }
    Files.writeString(in.resolve("lines.jsonl"), lines);
    Files.write(in.resolve("packed.jsonl.gz"), Archives.gzip(lines.toString().getBytes(UTF_8)));
    for (long slice : new long[] {500, 4000, 1 << 20}) {
      Parts parts = run(slice, in);
      assertThat(parts.manifest().articles()).isGreaterThan(50);
      isPlain(parts);
      assertThat(problems(parts)).hasSize(3).anyMatch(one -> one.contains("empty.txt") && one.contains("the file is empty")).anyMatch(one -> one.contains("lines.jsonl") && one.contains("no JSON"));
    }
  }

  private static List<String> problems(Parts parts) throws IOException {
    List<String> lines = new ArrayList<>();
    for (PartsManifest.Part part : parts.manifest().parts()) {
      if (part.problems() > 0) {
        lines.addAll(Files.readAllLines(parts.folder().resolve(PartsManifest.problemsOf(part.file()))));
      }
    }
    return lines;
  }

  @Test
  void slicesHaveEachLineOnce() throws Exception {
    Path file = Files.writeString(in.resolve("a.jsonl"), line("a", TEXT) + "\n" + line("b", "ә".repeat(300)) + line("c", TEXT) + line("d", "x").strip());
    Configuration configuration = new Configuration();
    for (long size = 1; size <= Files.size(file) + 1; size += size < 20 ? 1 : 37) {
      TreeSet<String> ids = new TreeSet<>();
      int count = 0;
      Settings settings = new Settings(null, Iris.DEFAULT_BASE, 0, 1000, null, null, null);
      for (Slice slice : new Slicing(configuration, size).of(List.of(in.toString()))) {
        List<String> found = new ArrayList<>();
        new SliceReader(configuration, settings.source()).read(slice, (place, one) -> found.add(((Found.Read) one).article().id()));
        count += found.size();
        ids.addAll(found);
      }
      assertThat(ids).containsExactly("a", "b", "c", "d");
      assertThat(count).isEqualTo(4);
    }
  }

  @Test
  void repeatedIdsAreNumberedInTheOrderOfOneMachine() {
    assertThat(RepeatedIds.isConcerned("x-2-3", Set.of("x"))).isTrue();
    assertThat(RepeatedIds.isConcerned("y-2", Set.of("x"))).isFalse();
    assertThat(RepeatedIds.isConcerned("x-a", Set.of("x"))).isFalse();
    List<Tuple2<String, Place>> all = List.of(new Tuple2<>("x", new Place(1, 9)), new Tuple2<>("x-2", new Place(1, 3)), new Tuple2<>("x", new Place(0, 70)), new Tuple2<>("x", new Place(1, 5)));
    assertThat(RepeatedIds.numbered(all)).containsExactlyInAnyOrderEntriesOf(Map.of(new Place(1, 5), "x-3", new Place(1, 9), "x-4"));
  }

  @Test
  void nothingIsWrittenOverAndNothingIsMadeOfNothing() throws Exception {
    assertThatThrownBy(() -> run(7, in.resolve("nowhere.txt"))).isInstanceOf(FileNotFoundException.class).hasMessageContaining("nowhere.txt");
    Files.createDirectories(folder.resolve("out-8"));
    assertThatThrownBy(() -> run(8, in)).isInstanceOf(IOException.class).hasMessageContaining("is there already");
    Files.writeString(in.resolve("a.txt"), TEXT);
    assertThat(run(9, in).manifest().articles()).isEqualTo(1);
  }
}
