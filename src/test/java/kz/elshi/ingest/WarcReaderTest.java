package kz.elshi.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.elshi.fixture.Archives.answer;
import static kz.elshi.fixture.Archives.gzip;
import static kz.elshi.fixture.Archives.join;
import static kz.elshi.fixture.Archives.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.elshi.text.Article;
import org.junit.jupiter.api.Test;

class WarcReaderTest {
  private static final String TEXT = "Қазақстан мен Өзбекстан басшылары кездесті. Әңгіме ұзаққа созылды.";
  private static final String PAGE = page(TEXT);
  private static final byte[] INFO = record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8));

  private static String page(String text) {
    return "<html><body><article><p>" + text + "</p></article></body></html>";
  }

  private static String address(int number) {
    return "https://www.example.kz/news/" + number;
  }

  private static List<Found> read(String name, byte[] bytes, InputLimits limits) {
    List<Found> found = new ArrayList<>();
    try {
      new ArticleSource(Metadata.NONE, limits, new ArticleIds()).read(name, new ByteArrayInputStream(bytes), name, found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<Found> read(byte[]... records) {
    return read("crawl.warc", join(records), InputLimits.longest(10_000));
  }

  private static List<Article> articles(List<Found> found) {
    return found.stream().filter(Found.Read.class::isInstance).map(one -> ((Found.Read) one).article()).toList();
  }

  private static List<String> addresses(List<Found> found) {
    return articles(found).stream().map(article -> String.valueOf(article.url())).toList();
  }

  private static List<Problem> problems(List<Found> found) {
    return found.stream().filter(Problem.class::isInstance).map(Problem.class::cast).toList();
  }

  @Test
  void pagesTellTheirDayAndTheRecordWhereTheyAre() {
    String dated = "<html><head><meta property='article:published_time' content='2025-02-03'><link rel=canonical href='javascript:x'></head><body><p>" + TEXT + "</p></body></html>";
    List<Found> found = read(INFO, answer(address(1), PAGE), record("request", address(1), "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)), answer(address(2), dated));
    assertThat(problems(found)).isEmpty();
    assertThat(addresses(found)).containsExactly(address(1), address(2));
    assertThat(articles(found)).extracting(Article::text).containsOnly(TEXT);
    assertThat(articles(found)).extracting(article -> String.valueOf(article.published())).containsExactly("2025-03-04", "2025-02-03");
    assertThat(articles(found)).extracting(Article::id).allMatch(id -> id.matches("example\\.kz-[0-9a-f]{16}")).doesNotHaveDuplicates();
    assertThat(articles(read(answer(address(2), page("Басқа мәтін: " + TEXT)))).getFirst().id()).as("known by its address").isEqualTo(articles(found).getLast().id());
  }

  @Test
  void resourcesAndConversionsAreReadAndTheRestPassedOver() {
    byte[] missing = record("response", address(3), "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>x</p>".getBytes(UTF_8));
    byte[] picture = record("response", address(4), "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u0000".getBytes(UTF_8));
    List<Found> found = read(
        record("resource", "<" + address(1) + ">", "text/html; charset=utf-8", PAGE.getBytes(UTF_8)), record("conversion", address(2), "text/plain", TEXT.getBytes(UTF_8)), missing, picture,
        record("resource", address(5), "application/pdf", new byte[300_000]), record("metadata", address(6), "text/plain", TEXT.getBytes(UTF_8)), record("revisit", address(7), "application/http", new byte[0]));
    assertThat(problems(found)).isEmpty();
    assertThat(addresses(found)).containsExactly(address(1), address(2));
    assertThat(articles(found)).extracting(Article::text).containsOnly(TEXT);
    assertThat(problems(read(INFO))).singleElement().satisfies(one -> assertThat(one.kind()).isEqualTo(Problem.Kind.NO_ARTICLES));
  }

  @Test
  void contentIsUnpackedWhateverWayItWasSent() {
    byte[] plain = PAGE.getBytes(UTF_8);
    byte[] packed = gzip(plain);
    byte[] chunked = join("10\r\n".getBytes(UTF_8), Arrays.copyOf(plain, 16), "\r\n".getBytes(UTF_8), (Integer.toHexString(plain.length - 16) + ";x=y\r\n").getBytes(UTF_8),
        Arrays.copyOfRange(plain, 16, plain.length), "\r\n0\r\n\r\n".getBytes(UTF_8));
    byte[] packedChunk = join((Integer.toHexString(packed.length) + "\r\n").getBytes(UTF_8), packed, "\r\n0\r\n\r\n".getBytes(UTF_8));
    List<Found> found = read(
        answer(address(1), "Content-Encoding: gzip\r\n", packed), answer(address(2), "Transfer-Encoding: chunked\r\n", chunked),
        answer(address(3), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", packedChunk),
        answer(address(4), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", plain), answer(address(5), "Content-Encoding: br\r\n", plain),
        answer(address(6), "Content-Encoding: gzip\r\n", Arrays.copyOf(packed, packed.length / 2)), answer(address(7), "Transfer-Encoding: chunked\r\n", Arrays.copyOf(chunked, 40)));
    assertThat(addresses(found)).containsExactly(address(1), address(2), address(3), address(4));
    assertThat(articles(found)).extracting(Article::text).containsOnly(TEXT);
    assertThat(problems(found)).extracting(Problem::source).containsExactly("crawl.warc!" + address(5), "crawl.warc!" + address(6), "crawl.warc!" + address(7));
  }

  @Test
  void aBrokenRecordIsOneProblemAndLosesNoOther() {
    byte[] body = PAGE.getBytes(UTF_8);
    for (long length : new long[] {0, 5, body.length - 1, body.length + 7, body.length + 700, 40_000, 1L << 40, Long.MAX_VALUE}) {
      List<Found> found = read(answer(address(1), PAGE), record("resource", address(2), "text/html", body, length), answer(address(3), PAGE), answer(address(4), PAGE));
      assertThat(addresses(found)).as("length " + length).containsExactly(address(1), address(3), address(4));
      assertThat(problems(found)).as("length " + length).hasSize(1);
    }
    byte[] bare = "WARC/1.0\r\nWARC-Type: response\r\n\r\n".getBytes(UTF_8);
    List<Found> found = read("шу".getBytes(UTF_8), answer(address(1), PAGE), bare, answer(address(2), PAGE), "шу".getBytes(UTF_8));
    assertThat(addresses(found)).contains(address(2));
    assertThat(problems(found)).isNotEmpty().allSatisfy(one -> assertThat(one.sentence()).contains("crawl.warc@"));
  }

  @Test
  void aBrokenPartOfAPackedArchiveLosesNoOther() {
    byte[] good = gzip(answer(address(1), PAGE));
    byte[] cut = gzip(answer(address(2), PAGE));
    byte[] spoilt = gzip(answer(address(2), PAGE));
    Arrays.fill(spoilt, spoilt.length / 2, spoilt.length / 2 + 20, (byte) 0xff);
    byte[] headless = gzip(answer(address(2), PAGE));
    headless[0] = 0;
    byte[] wrongSum = gzip(answer(address(2), PAGE));
    wrongSum[wrongSum.length - 7] ^= 1;
    for (byte[] bad : List.of(Arrays.copyOf(cut, cut.length / 2), spoilt, headless, wrongSum, Arrays.copyOf(cut, 5))) {
      List<Found> found = read("crawl.warc.gz", join(gzip(INFO), good, bad, gzip(answer(address(3), PAGE))), InputLimits.longest(10_000));
      assertThat(addresses(found)).contains(address(1), address(3));
      assertThat(problems(found)).hasSize(1);
    }
  }

  @Test
  void whatIsLeftOfAnArchiveIsReadWhereverItWasCut() {
    byte[] plain = join(INFO, answer(address(1), PAGE), answer(address(2), PAGE));
    byte[] packed = join(gzip(INFO), gzip(answer(address(1), PAGE)), gzip(answer(address(2), PAGE)));
    for (byte[] archive : List.of(plain, packed)) {
      int before = 0;
      for (int length = 0; length <= archive.length; length++) {
        List<Found> found = read(archive == plain ? "crawl.warc" : "crawl.warc.gz", Arrays.copyOf(archive, length), InputLimits.longest(10_000));
        assertThat(addresses(found)).isEqualTo(List.of(address(1), address(2)).subList(0, articles(found).size()));
        assertThat(articles(found).size()).isGreaterThanOrEqualTo(before);
        before = articles(found).size();
      }
      assertThat(before).isEqualTo(2);
    }
  }

  @Test
  void bombsAreNotUnpacked() {
    byte[] zeros = new byte[30_000_000];
    InputLimits limits = InputLimits.longest(20_000_000);
    List<Found> found = read("crawl.warc", join(answer(address(1), "Content-Encoding: gzip\r\n", gzip(zeros)), answer(address(2), PAGE)), limits);
    assertThat(addresses(found)).containsExactly(address(2));
    assertThat(problems(found)).singleElement().satisfies(one -> assertThat(one.sentence()).contains("unpacks to more than 200 times"));
    byte[] huge = record("resource", address(3), "text/html", new byte[200_000]);
    assertThat(problems(read(huge, answer(address(2), PAGE)))).singleElement().satisfies(one -> assertThat(one.kind()).isEqualTo(Problem.Kind.TOO_LONG));
    assertThat(addresses(read(huge, answer(address(2), PAGE)))).containsExactly(address(2));
  }

  @Test
  void recordsAreCounted() {
    byte[][] many = IntStream.range(0, 5).mapToObj(i -> answer(address(i), PAGE)).toArray(byte[][]::new);
    List<Found> found = read("crawl.warc", join(many), new InputLimits(10_000, 3, 200));
    assertThat(articles(found)).hasSize(3);
    assertThat(problems(found)).singleElement().satisfies(one -> assertThat(one.sentence()).contains("more than 3 records"));
  }

  @Test
  void hostileAddressesAreTextInMessagesAlone() {
    String hostile = "file:///etc/passwd\u001b[2J";
    List<Found> found = read(answer(hostile, PAGE), answer("../../x", PAGE), answer("https://қазақ.kz/бет", PAGE), answer("https://h/<script>", PAGE), answer(hostile, "<p></p>"));
    assertThat(addresses(found)).containsExactly("null", "null", "https://қазақ.kz/бет", "null");
    assertThat(articles(found)).allSatisfy(article -> assertThat(article.id()).matches("(crawl|page)-[0-9a-f]{16}(-[0-9]+)?"));
    assertThat(problems(found)).singleElement().satisfies(one -> assertThat(one.sentence()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
  }
}
