package kz.elshi.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.fixture.Archives;
import kz.elshi.text.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipReaderTest {
  private static final String TEXT = "Қазақстан мен Өзбекстан басшылары кездесті. Әңгіме ұзаққа созылды.";

  @TempDir Path folder;
  private final Map<String, byte[]> members = new LinkedHashMap<>();

  @BeforeEach
  void begin() {
    members.clear();
  }

  private void put(String name, String text) {
    members.put(name, text.getBytes(UTF_8));
  }

  private List<Found> read(byte[] archive) throws IOException {
    return read(archive, InputLimits.longest(10_000));
  }

  private List<Found> read(byte[] archive, InputLimits limits) throws IOException {
    Path file = Files.write(folder.resolve("some.zip"), archive);
    List<Found> found = new ArrayList<>();
    new ArticleSource(Metadata.NONE, limits, new ArticleIds()).read(List.of(file.toString()), InputStream.nullInputStream(), found::add);
    return found;
  }

  private static List<Article> articles(List<Found> found) {
    return found.stream().filter(Found.Read.class::isInstance).map(one -> ((Found.Read) one).article()).toList();
  }

  private static List<String> ids(List<Found> found) {
    return articles(found).stream().map(Article::id).toList();
  }

  private static List<Problem> problems(List<Found> found) {
    return found.stream().filter(Problem.class::isInstance).map(Problem.class::cast).toList();
  }

  @Test
  void membersAreReadAsFilesAre() throws IOException {
    put("a.txt", "---\npublished: 2025-08-27\n---\n" + TEXT);
    put("deep/er/", "");
    put("deep/er/b.html", "<html><body><article><p>" + TEXT + "</p></article></body></html>");
    put("c.jsonl", "{\"id\":\"one\",\"text\":\"" + TEXT + "\"}\n{broken\n");
    put("picture.png", "x");
    put("__MACOSX/._a.txt", "\u0000\u0005");
    List<Found> found = read(Archives.zip(members));
    assertThat(ids(found)).containsExactly("a", "b", "one");
    assertThat(articles(found)).extracting(Article::text).containsOnly(TEXT);
    assertThat(articles(found).getFirst().published()).hasToString("2025-08-27");
    assertThat(problems(found)).singleElement().satisfies(one -> assertThat(one.sentence()).contains("some.zip!c.jsonl:2").contains("no JSON"));
  }

  @Test
  void archivesWithoutArticlesAndWithinArchivesAreSaid() throws IOException {
    assertThat(problems(read(Archives.zip(members))).getFirst().sentence()).contains("some.zip");
    put("read.me", "x");
    assertThat(problems(read(Archives.zip(members))).getFirst().kind()).isEqualTo(Problem.Kind.NO_ARTICLES);
    members.put("inner.zip", Archives.zip(Map.of("x.txt", TEXT.getBytes(UTF_8))));
    members.put("packed.txt.gz", Archives.gzip(TEXT.getBytes(UTF_8)));
    put("after.txt", TEXT);
    List<Found> found = read(Archives.zip(members));
    assertThat(ids(found)).containsExactly("after");
    assertThat(problems(found)).hasSize(2).allSatisfy(one -> assertThat(one.sentence()).contains("an archive within an archive is not read"));
  }

  @Test
  void namesOfMembersAreNeverPaths() throws IOException {
    put("../../outside.txt", TEXT);
    put("/etc/absolute.txt", TEXT);
    put("..\\back.txt", TEXT);
    put("line\nend\u001b[2Jbell\u0007\u202e.txt", "");
    put("x".repeat(5000) + ".txt", TEXT);
    put("...txt", TEXT);
    List<Found> found = read(Archives.zip(members));
    assertThat(ids(found)).startsWith("outside", "absolute", "back").allMatch(id -> id.length() <= 100 && id.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*"));
    assertThat(problems(found)).singleElement().satisfies(one -> assertThat(one.sentence()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
    assertThat(articles(found)).allSatisfy(article -> assertThat(article.source()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]").hasSizeLessThan(500));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("some.zip"));
    }
  }

  @Test
  void aBrokenMemberLosesNoOther() throws IOException {
    put("a.txt", TEXT);
    put("b.txt", "Екінші мәтін. " + TEXT);
    put("c.txt", TEXT);
    byte[] archive = Archives.zip(members);
    int at = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("b.txt") + "b.txt".length();
    Arrays.fill(archive, at + 2, at + 12, (byte) 0xff);
    List<Found> found = read(archive);
    assertThat(ids(found)).containsExactly("a", "c");
    assertThat(problems(found)).singleElement().satisfies(one -> assertThat(one.sentence()).contains("some.zip!b.txt").contains("broken"));
  }

  @Test
  void whatIsLeftOfAnArchiveIsReadWhereverItWasCut() throws IOException {
    put("a.txt", TEXT);
    put("b.html", "<p>" + TEXT + "</p>");
    put("c.jsonl", "{\"id\":\"c\",\"text\":\"" + TEXT + "\"}");
    byte[] archive = Archives.zip(members);
    int before = 0;
    for (int length = 0; length < archive.length; length++) {
      List<Found> found = read(Arrays.copyOf(archive, length));
      assertThat(problems(found)).as("cut at " + length).isNotEmpty();
      assertThat(ids(found)).isEqualTo(List.of("a", "b", "c").subList(0, articles(found).size()));
      assertThat(articles(found).size()).isGreaterThanOrEqualTo(before);
      before = articles(found).size();
    }
    assertThat(before).isEqualTo(3);
    assertThat(problems(read(archive))).isEmpty();
  }

  @Test
  void bombsAreNotUnpacked() throws IOException {
    put("before.txt", TEXT);
    members.put("bomb.jsonl", new byte[50_000_000]);
    put("lines.jsonl", "\n".repeat(30_000_000));
    put("after.txt", TEXT);
    InputLimits limits = InputLimits.longest(2_000_000);
    List<Found> found = read(Archives.zip(members), limits);
    assertThat(ids(found)).containsExactly("before");
    assertThat(problems(found)).isNotEmpty().allSatisfy(one -> assertThat(one.sentence()).contains("unpacks to more than 200 times its size"));
  }

  @Test
  void whatIsPassedOverInAnArchiveWithoutItsListIsMeasuredToo() throws IOException {
    put("before.txt", TEXT);
    members.put("picture.png", new byte[50_000_000]);
    put("after.txt", TEXT);
    byte[] archive = Archives.zip(members);
    assertThat(ids(read(archive))).containsExactly("before", "after");
    List<Found> found = read(Arrays.copyOf(archive, archive.length - 30));
    assertThat(ids(found)).containsExactly("before");
    assertThat(problems(found)).singleElement().satisfies(one -> assertThat(one.sentence()).contains("picture.png").contains("unpacks to more than 200 times its size"));
  }

  @Test
  void membersAreCounted() throws IOException {
    for (int i = 0; i < 5; i++) {
      put(i + ".txt", TEXT);
    }
    List<Found> found = read(Archives.zip(members), new InputLimits(1000, 3, 200));
    assertThat(articles(found)).hasSize(3);
    assertThat(problems(found)).singleElement().satisfies(one -> assertThat(one.sentence()).contains("more than 3 articles"));
  }

  @Test
  void aMemberIsNoLongerThanAnArticle() throws IOException {
    put("long.txt", TEXT.repeat(100));
    put("short.txt", TEXT);
    List<Found> found = read(Archives.zip(members), InputLimits.longest(100));
    assertThat(ids(found)).containsExactly("short");
    assertThat(problems(found).getFirst().kind()).isEqualTo(Problem.Kind.TOO_LONG);
  }

  @Test
  void anArchiveComesThroughStandardInputToo() throws IOException {
    put("a.txt", TEXT);
    List<Found> found = new ArrayList<>();
    new ArticleSource(Metadata.NONE, 1000).read(List.of("-"), new ByteArrayInputStream(Archives.zip(members)), found::add);
    assertThat(ids(found)).containsExactly("a");
    new ArticleSource(Metadata.NONE, 1000).read(List.of("-"), new ByteArrayInputStream(Archives.gzip(("{\"id\":\"z\",\"text\":\"" + TEXT + "\"}").getBytes(UTF_8))), found::add);
    assertThat(ids(found)).containsExactly("a", "z");
  }
}
