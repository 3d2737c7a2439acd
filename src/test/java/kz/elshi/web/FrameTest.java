package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import kz.elshi.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pages share, and the search, asked over HTTP. */
class FrameTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static Asking server;

  @BeforeAll
  static void start() {
    server = new Asking(folder, 2_000);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> send(String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    try {
      return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<byte[]> get(String path, String... headers) {
    return send(server.address() + path, headers);
  }

  private static String body(String path) {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/articles", "/search?q=%D0%B0", "/page/person/ana-akhmet", "/suggest?q=ana"})
  void answersAreTheSameUntilTheStoreChanges(String path, @TempDir Path own) {
    try (Store changing = Stores.world(own.resolve("store"));
        Server other = Server.start(changing, Stores.HOME, new Server.Settings("127.0.0.1", 0, 2_000))) {
      String tag = send(other.address() + path).headers().firstValue("ETag").orElseThrow();
      assertThat(send(other.address() + path, "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(send(other.address() + path, "If-None-Match", tag, "Accept-Language", "en").statusCode()).isEqualTo(200);
      changing.put(Stores.checked(List.of(World.sixth())));
      HttpResponse<byte[]> fresh = send(other.address() + path, "If-None-Match", tag);
      assertThat(fresh.statusCode()).isEqualTo(200);
      assertThat(fresh.headers().firstValue("ETag")).isNotEqualTo(tag);
    }
  }

  @Test
  void whatChangesIsListedAtOnce(@TempDir Path own) {
    try (Store changing = Stores.world(own.resolve("store"));
        Server other = Server.start(changing, Stores.HOME, new Server.Settings("127.0.0.1", 0, 2_000))) {
      assertThat(new String(send(other.address() + "/articles").body(), StandardCharsets.UTF_8)).doesNotContain("/page/article/a6");
      changing.put(Stores.checked(List.of(World.sixth())));
      assertThat(new String(send(other.address() + "/articles").body(), StandardCharsets.UTF_8)).contains("/page/article/a6");
    }
  }

  @Test
  void filesAreKeptForGoodAndCompressed() {
    for (String file : List.of(Assets.address("elshi.css"), Assets.address("suggest.js"), WebJar.CYTOSCAPE.address("dist/cytoscape.min.js"))) {
      HttpResponse<byte[]> response = get(file, "Accept-Encoding", "gzip");
      assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
      String tag = response.headers().firstValue("ETag").orElseThrow();
      assertThat(get(file, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
    assertThat(get("/webjars/cytoscape/3.33.1/package.json").statusCode()).isEqualTo(404);
    assertThat(get("/webjars/cytoscape/3.33.1/../../../MANIFEST.MF").statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @CsvSource({"404,/nothing", "404,/page/person/nobody", "404,/query/nothing"})
  void errorsAreReadableAndNotKept(int status, String path) {
    HttpResponse<byte[]> response = get(path, "Accept-Language", "ru");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("<html lang=\"ru\">", "<h1>", "Можно начать отсюда");
    assertThat(response.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void onlySectionsThatAnswerAreLinked() {
    assertThat(Section.offered()).contains(Section.START, Section.QUERIES, Section.ARTICLES);
    for (Section section : Section.offered()) {
      assertThat(get(section.address()).statusCode()).as(section.address()).isEqualTo(200);
    }
  }

  /** Keys of messages that the program makes up from parts: the constants stand in its text. */
  @Test
  void everySectionAndKindHasItsWords() {
    Messages messages = new Messages();
    List<String> wanted = new ArrayList<>();
    for (Section section : Section.values()) {
      wanted.add(section.message());
      wanted.add("about." + section.name().toLowerCase(java.util.Locale.ROOT));
    }
    Catalogue.KINDS.forEach(kind -> wanted.add("kinds." + kind));
    wanted.forEach(key -> assertThat(messages.has(key)).as(key).isTrue());
  }

  @Test
  void everyMessageThatPagesNameIsThere() throws IOException {
    Pattern named = Pattern.compile("\\bsay\\(\"([a-zA-Z0-9.-]*[a-zA-Z0-9])\"[,)]");
    Messages messages = new Messages();
    List<String> keys = new ArrayList<>();
    try (var files = java.nio.file.Files.walk(Stores.HOME.folder().resolve("src/main/java/kz/elshi/web"))) {
      for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
        named.matcher(java.nio.file.Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
      }
    }
    assertThat(keys).hasSizeGreaterThan(50).allSatisfy(key -> assertThat(messages.has(key)).as(key).isTrue());
  }

  @Test
  void messagesHaveNoKeyTwice() throws IOException {
    for (String language : Messages.LANGUAGES) {
      Path file = Stores.HOME.folder().resolve("src/main/resources/kz/elshi/web/messages_" + language + ".properties");
      List<String> keys = java.nio.file.Files.readAllLines(file).stream().filter(line -> line.contains("=")).map(line -> line.replaceFirst("=.*", "")).toList();
      assertThat(keys).as(language).doesNotHaveDuplicates();
      Properties read = new Properties();
      try (var input = java.nio.file.Files.newBufferedReader(file)) {
        read.load(input);
      }
      assertThat(read.values()).doesNotContain("");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ана Бек,/page/event/meeting-", "Бобоев 2025,/page/event/visit-", "ахмет кездесуі,/page/event/meeting-", "Boboev meeting,/page/event/meeting-",
    "Астанаға келді,/page/article/a3"
  })
  void severalWordsFindEventsAndArticles(String words, String address) {
    assertThat(body("/search?q=" + encoded(words))).contains("href=\"" + address);
  }

  @Test
  void whatIsFoundIsNarrowed() {
    assertThat(body("/search?type=event&lang=en")).contains("/page/event/meeting-", "/page/event/call-");
    assertThat(body("/search?type=event&country=UZ&lang=en")).contains("/page/event/call-").doesNotContain("/page/event/meeting-");
    assertThat(body("/search?type=event&topic=trade")).contains("/page/event/meeting-").doesNotContain("/page/event/visit-");
    assertThat(body("/search?type=event&year=1999")).doesNotContain("/page/event/");
    assertThat(body("/search?type=person&country=TJ")).contains("/page/person/bek-boboev").doesNotContain("/page/person/ana-akhmet");
    assertThat(body("/articles?year=2025")).contains("/page/article/a1");
    assertThat(body("/articles?page=2")).contains("rel=\"prev\"").doesNotContain("/page/article/");
    assertThat(get("/search?type=nonsense&country=%22%3E&page=0&topic=%20").statusCode()).isEqualTo(200);
  }

  @Test
  void suggestionsComeByKind() throws IOException {
    JsonNode json = new ObjectMapper().readTree(get("/suggest?q=akhmet&lang=en").body());
    JsonNode first = json.get("groups").get(0);
    assertThat(first.get("kind").asText()).isEqualTo("person");
    assertThat(first.get("label").asText()).isEqualTo("People");
    assertThat(first.get("options").get(0).get("href").asText()).isEqualTo("/page/person/ana-akhmet");
    assertThat(first.get("options").get(0).get("lang").asText()).isEqualTo("kk");
    assertThat(json.get("groups").findValuesAsText("kind")).contains("event", "article");
    assertThat(new ObjectMapper().readTree(get("/suggest?q=").body()).get("groups")).isEmpty();
  }
}
