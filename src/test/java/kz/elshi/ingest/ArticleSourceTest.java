package kz.elshi.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.elshi.text.Article;
import kz.elshi.text.Fingerprint;
import kz.elshi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSourceTest {
  private static final String TEXT = "Қазақстан мен Өзбекстан басшылары кездесті. Әңгіме ұзаққа созылды.";

  @TempDir Path folder;

  private List<Found> read(String... paths) {
    return read(InputStream.nullInputStream(), Metadata.NONE, paths);
  }

  private static List<Found> read(InputStream input, Metadata told, String... paths) {
    List<Found> found = new ArrayList<>();
    new ArticleSource(told, 10_000).read(Arrays.asList(paths), input, found::add);
    return found;
  }

  private Article article(String name, byte[] bytes) throws IOException {
    List<Found> found = read(Files.write(folder.resolve(name), bytes).toString());
    assertThat(found).singleElement().isInstanceOf(Found.Read.class);
    return ((Found.Read) found.getFirst()).article();
  }

  private Problem problem(String name, byte[] bytes) throws IOException {
    List<Found> found = read(Files.write(folder.resolve(name), bytes).toString());
    assertThat(found).singleElement().isInstanceOf(Problem.class);
    return (Problem) found.getFirst();
  }

  @Test
  void readsUsualEncodings() throws IOException {
    assertThat(article("a.txt", TEXT.getBytes(UTF_8)).text()).isEqualTo(TEXT);
    assertThat(article("b.txt", ("\uFEFF" + TEXT).getBytes(UTF_8)).text()).isEqualTo(TEXT);
    assertThat(article("c.txt", ("\uFEFF" + TEXT).getBytes(UTF_16LE)).text()).isEqualTo(TEXT);
    assertThat(article("d.txt", ("\uFEFF" + TEXT).getBytes(UTF_16BE)).text()).isEqualTo(TEXT);
    assertThat(article("e.txt", TEXT.getBytes(UTF_16LE)).text()).isEqualTo(TEXT);
    String russian = "Президенты встретились в столице и обсудили торговлю.";
    assertThat(article("f.txt", russian.getBytes(Charset.forName("windows-1251"))).text()).isEqualTo(russian);
    if (Charset.isSupported("KZ-1048")) {
      assertThat(article("g.txt", TEXT.getBytes(Charset.forName("KZ-1048"))).text()).isEqualTo(TEXT);
    }
  }

  @Test
  void readsPagesInWindows1251WhateverTheirMarkup() throws IOException {
    String russian = "Президенты встретились в столице и обсудили торговлю между странами.";
    String markup = "<!doctype html><html lang=\"ru\"><head><meta charset=\"windows-1251\"><meta property=\"og:site_name\" content=\"Example\"></head>";
    String page = markup + "<body><div class=\"a-long-name-for-a-box another-one\"><article><p>" + russian + "</p></article></div></body></html>";
    assertThat(article("page.html", page.getBytes(Charset.forName("windows-1251"))).text()).isEqualTo(russian);
    String western = "<html><body><p>Le président a été reçu à Astana par son homologue, où ils ont discuté à côté.</p></body></html>";
    assertThat(problem("fr.html", western.getBytes(Charset.forName("windows-1252"))).kind()).isEqualTo(Problem.Kind.ENCODING);
  }

  @Test
  void storesComposedTextWithPlainLineEnds() throws IOException {
    String apart = Normalizer.normalize("Й Ё ү й", Normalizer.Form.NFD) + "\r\nжол\u0000\u0007 екі\rүш";
    assertThat(article("a.txt", apart.replace("\u0000", "").getBytes(UTF_8)).text()).isEqualTo("Й Ё ү й\nжол екі\nүш");
  }

  @Test
  void readsFrontMatter() throws IOException {
    Article article =
        article("a.txt", ("---\ntitle: Тақырып\nurl: https://example.org/1\npublished: 2025-08-27\npublisher: Басылым\nlang: kk\n---\nТақырып\n" + TEXT).getBytes(UTF_8));
    assertThat(article.text()).isEqualTo("Тақырып\n" + TEXT);
    assertThat(article.title()).isEqualTo("Тақырып");
    assertThat(article.published()).hasToString("2025-08-27");
    assertThat(article.publisher()).isEqualTo("Басылым");
    assertThat(article.language()).isEqualTo(Language.KAZAKH);
  }

  @Test
  void readsPages() throws IOException {
    String html =
        """
        <!doctype html><html lang="kk"><head><title>Сайт</title><meta property="og:title" content="Кездесу өтті">
        <meta property="og:site_name" content="Басылым"><meta property="article:published_time" content="2025-03-01T10:00:00+05:00">
        <link rel="canonical" href="https://example.org/2"></head><body><nav><p>мәзір</p></nav>
        <article><h1>Кездесу өтті</h1><p>Бірінші абзац ұзақ болсын деп жазылды.</p><script>x()</script><p>Екінші <b>абзац</b>.</p>
        <figure><figcaption>сурет</figcaption></figure></article><footer><p>аяғы</p></footer></body></html>
        """;
    Article article = article("a.html", html.getBytes(UTF_8));
    assertThat(article.text()).isEqualTo("Кездесу өтті\nБірінші абзац ұзақ болсын деп жазылды.\nЕкінші абзац.");
    assertThat(article.url()).isEqualTo("https://example.org/2");
    assertThat(article.published()).hasToString("2025-03-01");
    assertThat(article.publisher()).isEqualTo("Басылым");
    assertThat(article.language()).isEqualTo(Language.KAZAKH);
    assertThat(problem("b.html", "<html><head></head><body><nav>x</nav></body></html>".getBytes(UTF_8)).kind()).isEqualTo(Problem.Kind.NO_BODY);
  }

  @Test
  void aLineWithoutEndFillsNoMemory() {
    String endless = "{\"text\":\"" + "x".repeat(200_000) + "\"}\n{\"text\":\"" + "\\u049b".repeat(900) + "\"}\r\n";
    List<Found> found = new ArrayList<>();
    new ArticleSource(Metadata.NONE, 1000).read("l.jsonl", endless.getBytes(UTF_8), found::add);
    assertThat(((Problem) found.get(0)).kind()).isEqualTo(Problem.Kind.TOO_LONG);
    assertThat(((Problem) found.get(0)).sentence()).contains("l.jsonl:1").contains("71536 bytes");
    assertThat(((Found.Read) found.get(1)).article().text()).isEqualTo("қ".repeat(900));
  }

  @Test
  void readsLinesAndSkipsBrokenOnes() throws IOException {
    String lines =
        "{\"id\":\"x 1\",\"text\":\"" + TEXT + "\",\"published\":\"2021-06\",\"lang\":\"kk\"}\n{broken\n\n{\"text\":5}\n[1]\n"
            + "{\"text\":\"b\",\"published\":\"soon\"}\n{\"text\":\"соңғы\",\"title\":\"Бас\"}\n";
    List<Found> found = read(Files.writeString(folder.resolve("l.jsonl"), lines).toString());
    assertThat(found).hasSize(6);
    assertThat(((Found.Read) found.get(0)).article().id()).isEqualTo("x-1");
    assertThat(((Found.Read) found.get(0)).article().published()).hasToString("2021-06");
    assertThat(((Problem) found.get(1)).sentence()).contains("l.jsonl:2").contains("no JSON");
    assertThat(((Problem) found.get(2)).sentence()).contains("l.jsonl:4").contains("\"text\"");
    assertThat(((Problem) found.get(3)).sentence()).contains("l.jsonl:5");
    assertThat(((Problem) found.get(4)).sentence()).contains("published is no ISO date").contains("soon");
    Article last = ((Found.Read) found.get(5)).article();
    assertThat(last.id()).as("known by its text, wherever in the file it stands").isEqualTo("l-" + Fingerprint.of("Бас\nсоңғы").substring(0, 16));
    assertThat(last.text()).isEqualTo("Бас\nсоңғы");
  }

  @Test
  void readsFoldersGlobsAndStandardInput() throws IOException {
    Files.createDirectories(folder.resolve("in/deep"));
    Files.writeString(folder.resolve("in/b.txt"), TEXT);
    Files.writeString(folder.resolve("in/deep/a.txt"), TEXT);
    Files.writeString(folder.resolve("in/picture.png"), "x");
    assertThat(read(folder.resolve("in").toString())).hasSize(2).allMatch(Found.Read.class::isInstance);
    assertThat(read(folder.resolve("in") + "/*.txt")).hasSize(1);
    assertThat(read(folder.resolve("in") + "/*.none")).singleElement().isInstanceOf(Problem.class);
    Files.createDirectories(folder.resolve("empty"));
    assertThat(((Problem) read(folder.resolve("empty").toString()).getFirst()).kind()).isEqualTo(Problem.Kind.NO_ARTICLES);
    assertThat(((Problem) read(folder.resolve("nowhere").toString()).getFirst()).kind()).isEqualTo(Problem.Kind.MISSING);
    List<Found> piped = read(new ByteArrayInputStream(("{\"text\":\"" + TEXT + "\"}\n").getBytes(UTF_8)), Metadata.NONE, "-");
    assertThat(((Found.Read) piped.getFirst()).article().text()).isEqualTo(TEXT);
  }

  @Test
  void namesTheSameIdOnlyOnce() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createDirectories(folder.resolve("b"));
    Files.writeString(folder.resolve("a/same.txt"), TEXT);
    Files.writeString(folder.resolve("b/same.txt"), TEXT);
    List<Found> found = read(folder.resolve("a").toString(), folder.resolve("b").toString());
    assertThat(found).extracting(one -> ((Found.Read) one).article().id()).containsExactly("same", "same-2");
  }

  @Test
  void idsHaveALengthAndBeginAndEndWithALetterOrDigit() throws IOException {
    Path file = Files.writeString(
        folder.resolve("ids.jsonl"), "{\"id\":\"-.a--b.-\",\"text\":\"x\"}\n{\"id\":\"" + "a".repeat(501) + "\",\"text\":\"x\"}\n{\"id\":\"-/.\",\"text\":\"x\"}\n");
    List<Found> found = read(file.toString());
    assertThat(found.getFirst()).isInstanceOfSatisfying(Found.Read.class, one -> assertThat(one.article().id()).isEqualTo("a--b"));
    assertThat(found.get(1)).isInstanceOfSatisfying(Problem.class, one -> assertThat(one.sentence()).contains("ids.jsonl:2").contains("501 characters"));
    assertThat(found.getLast()).isInstanceOfSatisfying(Found.Read.class, one -> assertThat(one.article().id()).isEqualTo("article"));
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    assertThat(problem("a.txt", new byte[0]).kind()).isEqualTo(Problem.Kind.EMPTY);
    assertThat(problem("b.txt", "  \n ".getBytes(UTF_8)).kind()).isEqualTo(Problem.Kind.EMPTY);
    assertThat(problem("c.txt", new byte[] {1, 2, 0, 3, 4, 0, 7, 7}).kind()).isEqualTo(Problem.Kind.BINARY);
    byte[] odd = new byte[200];
    Arrays.fill(odd, (byte) 0x98);
    assertThat(problem("d.txt", odd).kind()).isEqualTo(Problem.Kind.ENCODING);
    assertThat(problem("e.txt", "а".repeat(10_001).getBytes(UTF_8)).kind()).isEqualTo(Problem.Kind.TOO_LONG);
    assertThat(problem("f.txt", "a".repeat(50_000).getBytes(UTF_8)).kind()).isEqualTo(Problem.Kind.TOO_LONG);
  }

  @Test
  void whatTheUserTellsOutranksTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "---\npublisher: Файл\nurl: https://example.org/1\n---\n" + TEXT);
    Metadata told = new Metadata(null, null, null, null, "Адам", null);
    Article article = ((Found.Read) read(InputStream.nullInputStream(), told, file.toString()).getFirst()).article();
    assertThat(article.publisher()).isEqualTo("Адам");
    assertThat(article.url()).isEqualTo("https://example.org/1");
  }
}
