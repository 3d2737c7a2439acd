package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.elshi.fixture.Stores;
import kz.elshi.identity.Judgement;
import kz.elshi.store.Store;
import kz.elshi.web.curate.TokenFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in, review and curation at a real server, over HTTP. */
class CurationTest {
  private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
  private static final String CALL =
      "Қасым-Жомарт Тоқаев Эмомали Рахмонмен телефон арқылы сөйлесті\n"
          + "2025 жылғы 3 мартта Қазақстан Президенті Қасым-Жомарт Тоқаев Тәжікстан Президенті Эмомали Рахмонмен телефон арқылы сөйлесті.\n";
  private static final List<String> DEEDS =
      List.of("/logout", "/review/judge", "/review/undo", "/review/again", "/review/bulk", "/curate/draft", "/curate/store", "/curate/discard", "/curate/withdraw");

  @TempDir static Path folder;
  private static Store store;
  private static Server server;
  private static Server closed;
  private static String token;

  @BeforeAll
  static void start() throws IOException {
    store = Stores.world(folder.resolve("store"));
    token = TokenFile.add(folder.resolve("tokens"), "aigul");
    Server.Settings settings = new Server.Settings("127.0.0.1", 0, 10_000);
    server = Server.start(store, Stores.HOME, settings, new Server.Access(TokenFile.read(folder.resolve("tokens")), 0.5));
    closed = Server.start(store, Stores.HOME, settings);
  }

  @AfterAll
  static void stop() {
    server.close();
    closed.close();
    store.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpRequest.Builder post(HttpRequest.Builder request, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
  }

  private static HttpRequest.Builder bearer(String path) {
    return to(path).header("Authorization", "Bearer " + token);
  }

  private static String cookie(HttpResponse<String> response, String name) {
    return response.headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith(name + "=") && !one.startsWith(name + "=;")).findFirst()
        .map(one -> one.replaceFirst(";.*", "")).orElse("");
  }

  private static String formToken(HttpResponse<String> response) {
    Matcher matcher = FORM.matcher(response.body());
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String signIn() {
    HttpResponse<String> page = send(to("/login"));
    HttpResponse<String> in =
        send(post(to("/login").header("Cookie", cookie(page, "elshi-before")).header("Origin", server.address()), "form", formToken(page), "token", token, "next", "/review"));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/review");
    assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(one -> assertThat(one).startsWith("elshi-session=").contains("HttpOnly", "SameSite=Strict"));
    return cookie(in, "elshi-session");
  }

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void nothingIsWrittenWithoutAToken() {
    String before = Stores.nquads(store);
    for (String path : DEEDS) {
      assertThat(send(post(to(path), "answer", "wrong relation/KZ-TJ", "article", "a1", "id", "x")).statusCode()).as(path).isEqualTo(401);
      assertThat(send(post(HttpRequest.newBuilder(URI.create(closed.address() + path)), "article", "a1")).statusCode()).as("closed " + path).isEqualTo(403);
      for (String method : List.of("PUT", "DELETE", "PATCH")) {
        assertThat(send(to(path).method(method, HttpRequest.BodyPublishers.ofString("x"))).statusCode()).as(method + path).isEqualTo(405);
      }
    }
    for (String path : List.of("/curate", "/curate/draft?id=x", "/curate/withdraw?article=a1", "/review/bulk?rule=kk/meeting&verdict=wrong")) {
      HttpResponse<String> response = send(to(path));
      assertThat(response.statusCode()).as(path).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
      assertThat(response.body()).contains("Only curators may do this").contains("/login?next=");
    }
    assertThat(send(post(HttpRequest.newBuilder(URI.create(closed.address() + "/login")), "token", token)).statusCode()).isEqualTo(403);
    assertThat(Stores.nquads(store)).isEqualTo(before);
  }

  @Test
  void readersSeeTheQueueWithoutButtons() {
    HttpResponse<String> page = send(to("/review"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("data-question", "<blockquote").doesNotContain("name=\"answer\"");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(send(HttpRequest.newBuilder(URI.create(closed.address() + "/review"))).body()).contains("reading only").doesNotContain("/login");
  }

  @ParameterizedTest
  @CsvSource({"kk,Кіру", "ru,Войти", "en,Sign in"})
  void refusesInTheLanguageOfThePage(String language, String words) throws IOException, InterruptedException {
    HttpRequest request = to("/curate").header("Accept-Language", language).build();
    assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body()).contains("<html lang=\"" + language + "\">", words);
  }

  @Test
  void strangeFormsAreRefused() {
    String session = signIn();
    HttpResponse<String> page = send(to("/review").header("Cookie", session));
    String form = formToken(page);
    String[] deed = {"form", form, "answer", "right relation/none"};
    assertThat(send(post(to("/review/judge").header("Cookie", session), "answer", "right x")).statusCode()).as("no form token").isEqualTo(403);
    assertThat(send(post(to("/review/judge").header("Cookie", session), "form", form + "x", "answer", "right x")).statusCode()).as("wrong form token").isEqualTo(403);
    for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
      assertThat(send(post(to("/review/judge").header("Cookie", session).header("Origin", origin), deed)).statusCode()).as(origin).isEqualTo(403);
    }
    assertThat(send(post(to("/review/judge").header("Cookie", session).header("Sec-Fetch-Site", "cross-site"), deed)).statusCode()).isEqualTo(403);
    assertThat(send(post(to("/login"), "token", token)).statusCode()).as("sign-in without its form").isEqualTo(403);
    String other = signIn();
    assertThat(send(post(to("/review/judge").header("Cookie", other), deed)).statusCode()).as("form of another session").isEqualTo(403);
    assertThat(send(post(to("/review/judge").header("Cookie", session).header("Origin", server.address()), deed)).statusCode()).as("a good form, a bad answer").isEqualTo(400);
    location(send(post(to("/logout").header("Cookie", session), "form", form)));
    assertThat(send(to("/curate").header("Cookie", session)).statusCode()).as("signed out").isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/review\\@evil", "javascript:alert(1)", "/page/person/x"})
  void signInLeadsToOwnPagesOnly(String next) {
    assertThat(CurateSignIn.next(next)).isEqualTo("/review");
    assertThat(CurateSignIn.next("/review?kind=fact&rule=kk%2Fmeeting&page=2")).endsWith("page=2");
  }

  @Test
  void wrongTokensAreSlowed() throws IOException {
    try (Server own = Server.start(store, Stores.HOME, new Server.Settings("127.0.0.1", 0, 10_000), new Server.Access(TokenFile.read(folder.resolve("tokens")), 0.5))) {
      HttpResponse<String> last = null;
      for (int i = 0; i < 6; i++) {
        last = send(HttpRequest.newBuilder(URI.create(own.address() + "/curate")).header("Authorization", "Bearer elshi_AAAAAAAA_guess" + i));
      }
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(last.headers().firstValue("Retry-After")).isPresent();
      assertThat(last.body()).contains("Wait").doesNotContain("guess");
    }
  }

  @Test
  void judgesAndTakesBack() {
    String session = signIn();
    HttpResponse<String> page = send(to("/review?kind=fact").header("Cookie", session));
    Matcher wrong = Pattern.compile("value=\"wrong ([^\"|]+)\"").matcher(page.body());
    assertThat(wrong.find()).as(page.body()).isTrue();
    String fact = wrong.group(1);
    String before = Stores.nquads(store);
    String form = formToken(page);
    String back = location(send(post(to("/review/judge").header("Cookie", session), "form", form, "answer", "wrong " + fact, "kind", "fact", "place", "1", "note", "<b>no</b>")));
    assertThat(back).isEqualTo("/review?kind=fact#at-1");
    Judgement judgement = inForce(fact);
    assertThat(judgement.by()).isEqualTo("aigul");
    assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.WRONG);
    HttpResponse<String> after = send(to("/review?kind=fact").header("Cookie", session));
    assertThat(after.body()).doesNotContain("value=\"wrong " + fact + "\"").contains("name=\"id\" value=\"" + judgement.id() + "\"");
    location(send(post(to("/review/undo").header("Cookie", session), "form", form, "id", judgement.id())));
    HttpResponse<String> again = send(to("/review?kind=fact").header("Cookie", session));
    assertThat(again.body()).contains("value=\"wrong " + fact + "\"", "taken back by aigul", "&lt;b&gt;no&lt;/b&gt;").doesNotContain("<b>no");
    assertThat(Stores.nquads(store).lines().filter(line -> !line.contains("judgement"))).isEqualTo(before.lines().filter(line -> !line.contains("judgement")).toList());
  }

  @Test
  void judgesARuleAtOnce() {
    String page = send(bearer("/review/bulk?rule=kk/cooperation-potential&verdict=right")).body();
    Matcher fact = Pattern.compile("name=\"fact\" value=\"([^\"]+)\"").matcher(page);
    assertThat(fact.find()).as(page).isTrue();
    int before = store.judgements().size();
    location(send(post(bearer("/review/bulk"), "rule", "kk/cooperation-potential", "verdict", "right", "fact", fact.group(1), "fact", "event/not-of-this-rule")));
    assertThat(store.judgements()).hasSize(before + 1);
    assertThat(send(bearer("/review/bulk?rule=kk/cooperation-potential&verdict=right")).statusCode()).isEqualTo(404);
    location(send(post(bearer("/review/undo"), "id", inForce(fact.group(1)).id())));
  }

  /** The judgement that holds about a fact. */
  private static Judgement inForce(String fact) {
    return store.judgements().stream().filter(one -> one.holds() && one.subject().endsWith(fact)).findFirst().orElseThrow();
  }

  @Test
  void goesTheWholeWay() {
    String before = Stores.nquads(store);
    String draft = location(send(post(bearer("/curate/draft"), "text", CALL, "published", "2025-03-03", "publisher", "<i>Өз</i>", "article", "own-call")));
    String trial = send(bearer(draft)).body();
    assertThat(trial).contains("nothing is stored yet", "<mark>", "class=\"fact", "&lt;i&gt;Өз").doesNotContain("<i>Өз");
    assertThat(Stores.nquads(store)).as("a trial leaves no trace").isEqualTo(before);
    String id = draft.replaceFirst(".*id=", "");
    assertThat(send(post(bearer("/curate/store"), "id", id)).statusCode()).as("nothing ticked").isEqualTo(400);
    assertThat(location(send(post(bearer("/curate/store"), "id", id, "article", "own-call")))).isEqualTo(draft);
    assertThat(store.article("own-call")).isPresent();
    assertThat(send(post(bearer("/curate/store"), "id", id, "article", "own-call")).statusCode()).as("stored once").isEqualTo(404);
    assertThat(send(bearer(draft)).body()).contains("/page/article/own-call");
    String copy = send(bearer(location(send(post(bearer("/curate/draft"), "text", CALL, "published", "2025-03-03", "article", "own-copy"))))).body();
    assertThat(copy).contains("under another id", "article/own-call").doesNotContain("value=\"own-copy\" checked");
    String fact = store.article("own-call").orElseThrow().facts().getFirst();
    location(send(post(bearer("/review/judge"), "answer", "right " + fact)));
    location(send(post(bearer("/review/undo"), "id", inForce(fact).id())));
    String parting = send(bearer("/curate/withdraw?article=own-call")).body();
    assertThat(parting).contains("Leaves with it: ").doesNotContain("Leaves with it: 0");
    assertThat(location(send(post(bearer("/curate/withdraw"), "article", "own-call")))).isEqualTo("/curate?withdrawn=own-call");
    assertThat(Stores.nquads(store).lines().filter(line -> !line.contains("judgement"))).isEqualTo(before.lines().filter(line -> !line.contains("judgement")).toList());
  }

  @Test
  void tellsWhatStaysBecauseAnotherArticleSaysSo() {
    assertThat(send(bearer("/curate/withdraw?article=a2")).body()).contains("Stays, for other articles say so: 1");
    assertThat(send(bearer("/curate/withdraw?article=none")).statusCode()).isEqualTo(404);
    assertThat(send(bearer("/curate/withdraw?article=" + URLEncoder.encode("<x>", StandardCharsets.UTF_8))).body()).contains("&lt;x&gt;").doesNotContain("<x>");
  }

  @Test
  void aFilterAsLongAsABookLeadsBack() {
    assertThat(location(send(post(bearer("/review/undo"), "rule", "ұ".repeat(50_000))))).startsWith("/review").hasSizeLessThan(4000);
  }

  private static HttpResponse<String> upload(String name, String content) {
    String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--b--\r\n";
    return send(bearer("/curate/draft").header("Content-Type", "multipart/form-data; boundary=b").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void takesFilesWithinLimits() {
    String lines = "{\"id\":\"l1\",\"text\":\"" + CALL.replace("\n", "\\n") + "\",\"published\":\"2025-03-03\"}\n{broken\n";
    assertThat(send(bearer(location(upload("two.jsonl", lines)))).body()).contains("value=\"l1\"", "Could not be read: 1", "two.jsonl:2");
    assertThat(send(bearer(location(upload("../../own-<b>.txt", CALL)))).body()).doesNotContain("<b>", "..");
    assertThat(upload("picture.png", "x").statusCode()).isEqualTo(415);
    assertThat(send(bearer("/curate/draft").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(415);
    assertThat(upload("big.txt", "а".repeat(Limits.STANDARD.uploadBytes() / 2 + 1)).statusCode()).isEqualTo(413);
    assertThat(upload("many.jsonl", "{\"text\":\"а\"}\n".repeat(101)).statusCode()).isEqualTo(413);
    assertThat(send(bearer("/curate/draft").header("Content-Type", "multipart/form-data; boundary=b").POST(HttpRequest.BodyPublishers.ofString("--b\r\nno end"))).statusCode()).isEqualTo(400);
    assertThat(send(post(bearer("/curate/draft"), "text", "")).statusCode()).isEqualTo(400);
    assertThat(send(post(bearer("/curate/draft"), "text", CALL, "published", "yesterday")).body()).contains("yesterday");
    assertThat(send(post(bearer("/curate/draft"), "text", CALL, "url", "javascript:alert(1)")).statusCode()).isEqualTo(400);
  }
}
