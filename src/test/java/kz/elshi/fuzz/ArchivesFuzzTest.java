package kz.elshi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import kz.elshi.fixture.Archives;
import kz.elshi.fixture.HostileTexts;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.ingest.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in an archive, it is articles and problems that are told in a sentence, in time that grows with its length. */
class ArchivesFuzzTest {
  private static final int LENGTH = Integer.getInteger("elshi.long", 1_000_000);
  private static final int LONGEST = 100_000;
  private static final Duration NO_HANG = Duration.ofSeconds(30);

  static LongStream seeds() {
    return HostileTexts.seeds();
  }

  private static byte[] zip(long seed) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", HostileTexts.bytes(seed));
    members.put(HostileTexts.of(seed).replaceAll("[\\ud800-\\udfff]", "").lines().findFirst().orElse("b") + ".html", HostileTexts.bytes(seed + 1));
    members.put("c.jsonl", HostileTexts.bytes(seed + 2));
    members.put("d.txt", "Соңғы мәтін.".getBytes(UTF_8));
    return Archives.zip(members);
  }

  private static List<byte[]> records(long seed) {
    String address = "https://a.kz/" + HostileTexts.of(seed).lines().findFirst().orElse("");
    return List.of(
        Archives.answer("https://a.kz/1", "<p>" + HostileTexts.of(seed)), Archives.answer(address, "Content-Encoding: gzip\r\n", Archives.gzip(HostileTexts.bytes(seed))),
        Archives.record("resource", address, "text/html", HostileTexts.bytes(seed + 1)), Archives.answer("https://a.kz/4", "Transfer-Encoding: chunked\r\n", HostileTexts.bytes(seed + 2)),
        Archives.record("conversion", address, "text/plain", HostileTexts.bytes(seed + 3)));
  }

  private static byte[] spoilt(byte[] bytes, long seed) {
    Random random = new Random(seed);
    byte[] spoilt = bytes.clone();
    for (int i = random.nextInt(30); i > 0; i--) {
      spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
    }
    return random.nextInt(3) == 0 ? Arrays.copyOf(spoilt, random.nextInt(spoilt.length)) : spoilt;
  }

  private static List<Found> read(String name, byte[] bytes) {
    return read(name, bytes, LONGEST);
  }

  private static List<Found> read(String name, byte[] bytes, int longest) {
    List<Found> found = new ArrayList<>();
    assertTimeoutPreemptively(NO_HANG, () -> {
      try {
        new ArticleSource(Metadata.NONE, longest).read(name, new ByteArrayInputStream(bytes), name, found::add);
      } catch (IOException e) {
        found.add(new Problem(Problem.Kind.UNREADABLE, name, String.valueOf(e.getMessage())));
      }
    });
    return found;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void archivesAreArticlesOrProblems(long seed) {
    byte[][] packed = records(seed).stream().map(Archives::gzip).toArray(byte[][]::new);
    Map<String, byte[]> files =
        Map.of("a.zip", zip(seed), "b.warc", Archives.join(records(seed).toArray(byte[][]::new)), "c.warc.gz", Archives.join(packed), "d.txt.gz", Archives.gzip(HostileTexts.bytes(seed)));
    files.forEach((name, bytes) -> {
      isTold(name, read(name, bytes));
      isTold(name, read(name, spoilt(bytes, seed)));
      isTold(name, read(name, HostileTexts.bytes(seed)));
    });
  }

  private static void isTold(String name, List<Found> all) {
    assertThat(all).isNotEmpty();
    for (Found found : all) {
      switch (found) {
        case Found.Read read -> {
          assertThat(read.article().text()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
          assertThat(read.article().source()).startsWith(name).doesNotContainPattern("\\p{Cc}");
        }
        case Problem problem -> assertThat(problem.sentence()).contains(name).doesNotContain("Exception").doesNotContainPattern("\\p{Cc}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBrokenRecordNeverStopsTheNext(long seed) {
    byte[] last = Archives.answer("https://a.kz/last", "<p>Соңғы мәтін осы болады, одан кейін ештеңе жоқ.");
    byte[] broken = spoilt(records(seed).get((int) (seed % 5)), seed);
    byte[] plain = Archives.join(broken, last);
    byte[] packed = Archives.join(spoilt(Archives.gzip(records(seed).get((int) (seed % 5))), seed), Archives.gzip(last));
    assertThat(read("a.warc", plain)).anyMatch(ArchivesFuzzTest::isLast);
    assertThat(read("a.warc.gz", packed)).anyMatch(ArchivesFuzzTest::isLast);
  }

  private static boolean isLast(Found found) {
    return found instanceof Found.Read read && "https://a.kz/last".equals(read.article().url());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "WARC/1.1\r\n", "WARC/1.1\r\n\r\n", "WARC/1.1\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "WARC/1.1\r\nContent-Length: 90000\r\n\r\n", "WARC/1.1\r\nContent-Length: 99999999\r\n\r\n", "\r\n", "WARC/", "x",
    "WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 100000\r\n\r\nHTTP/1.1 200\r\nContent-Type: text/html\r\n\r\n<p>"
  })
  void webArchivesOfOneThingAreReadInTimeThatGrowsWithTheirLength(String unit) {
    byte[] bytes = unit.repeat(LENGTH / unit.length()).getBytes(UTF_8);
    assertThat(read("a.warc", bytes)).isNotEmpty();
    assertThat(read("a.warc.gz", Archives.gzip(bytes))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" a\n", "\ta\r\n", "a: b\n", " \n", ":", "a"})
  void headsOfOneLineAreReadInTimeThatGrowsWithTheirLength(String unit) {
    String fields = unit.repeat(LENGTH / unit.length());
    byte[] message = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: y\r\n" + fields + "\r\n\r\n<p>Сөз.").getBytes(UTF_8);
    byte[] bytes = Archives.record("response", "https://a.kz/1", "application/http", message);
    assertThat(read("a.warc", bytes, 2 * LENGTH)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 20})
  void beginningsOfPackedPartsAreReadInTimeThatGrowsWithTheirNumber(int apart) {
    byte[] head = Archives.join(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0}, new byte[apart]);
    byte[] bytes = new byte[LENGTH];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = head[i % head.length];
    }
    assertThat(read("a.warc.gz", bytes)).isNotEmpty();
  }
}
