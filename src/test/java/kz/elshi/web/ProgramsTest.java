package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.elshi.fixture.Command;
import kz.elshi.fixture.Stores;
import kz.elshi.store.ArticleJournal;
import kz.elshi.store.JournalEntry;
import kz.elshi.store.JournalEntry.Outcome;
import kz.elshi.store.Restore;
import kz.elshi.store.Store;
import kz.elshi.web.curate.TokenFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs bring articles to a server and fetch backups, over HTTP and by the commands. */
class ProgramsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CALL = "2025 жылғы 3 мартта Қазақстан Президенті Қасым-Жомарт Тоқаев Тәжікстан Президенті Эмомали Рахмонмен телефон арқылы сөйлесті.";

  @TempDir static Path folder;
  private static Store store;
  private static Server server;
  private static Server closed;
  private static String token;

  @BeforeAll
  static void start() throws IOException {
    store = Stores.world(folder.resolve("store"));
    token = TokenFile.add(folder.resolve("hashes"), "robot");
    Files.writeString(folder.resolve("token"), token + "\n");
    Server.Settings settings = new Server.Settings("127.0.0.1", 0, 10_000);
    server = Server.start(store, Stores.HOME, settings, new Server.Access(TokenFile.read(folder.resolve("hashes")), 0.5));
    closed = Server.start(store, Stores.HOME, settings);
  }

  @AfterAll
  static void stop() {
    server.close();
    closed.close();
    store.close();
  }

  private static HttpRequest.Builder post(String address, String type, String body) {
    return HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type).POST(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> bring(String type, String body, String query) throws IOException, InterruptedException {
    return send(post(server.address() + "/ingest" + query, type, body).header("Authorization", "Bearer " + token));
  }

  private static String line(String id, String text) {
    return JSON.createObjectNode().put("id", id).put("text", text).put("published", "2025-03-04").toString() + "\n";
  }

  @Test
  void aLineOfAnswerForEachLine() throws Exception {
    HttpResponse<String> response = bring("application/x-ndjson", line("p1", CALL) + "{no json\n\n" + line("p2", CALL + " ") + line("p1", CALL), "");
    assertThat(response.statusCode()).isEqualTo(200);
    List<JournalEntry> entries = response.body().lines().map(JournalEntry::read).toList();
    assertThat(entries).extracting(JournalEntry::outcome).containsExactly(Outcome.STORED, Outcome.REFUSED, Outcome.STORED, Outcome.UNCHANGED);
    assertThat(entries).extracting(JournalEntry::by).containsOnly("robot");
    assertThat(entries.getFirst().facts()).isPositive();
    assertThat(entries.get(1).why()).contains("no JSON");
    assertThat(store.article("p1")).isPresent();
    assertThat(ArticleJournal.read(folder.resolve("store"))).containsAll(entries);
  }

  @Test
  void theSameTextAgainIsTheSameArticle() throws Exception {
    String text = "Бүгін " + CALL;
    JsonNode once = JSON.readTree(bring("text/plain; charset=utf-8", text, "?published=2025-03-04&publisher=Outlet").body());
    JsonNode again = JSON.readTree(bring("text/plain", text, "?published=2025-03-04&publisher=Outlet").body());
    assertThat(once.get("outcome").asText()).isEqualTo("stored");
    assertThat(again.get("outcome").asText()).isEqualTo("unchanged");
    assertThat(again.get("article")).isEqualTo(once.get("article"));
    assertThat(store.article(once.get("article").asText())).get().satisfies(article -> assertThat(article.outlet()).isEqualTo("Outlet"));
    assertThat(bring("text/html", "<article><p>Астанада " + CALL + "</p></article>", "?id=page").body()).contains("\"article\":\"page\"", "\"stored\"");
  }

  @Test
  void strangersAndStrangeRequestsAreRefused() throws Exception {
    String body = line("stranger", CALL);
    assertThat(send(post(server.address() + "/ingest", "application/x-ndjson", body)).statusCode()).isEqualTo(401);
    assertThat(send(post(closed.address() + "/ingest", "application/x-ndjson", body)).statusCode()).isEqualTo(403);
    assertThat(send(HttpRequest.newBuilder(URI.create(server.address() + "/backup"))).statusCode()).isEqualTo(401);
    HttpResponse<String> get = send(HttpRequest.newBuilder(URI.create(server.address() + "/ingest")).header("Authorization", "Bearer " + token));
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
    assertThat(bring("application/x-www-form-urlencoded", "text=x", "").statusCode()).isEqualTo(415);
    assertThat(bring("text/plain", CALL, "?published=yesterday").statusCode()).isEqualTo(400);
    assertThat(bring("text/plain", "a".repeat(1_300_000), "").statusCode()).isEqualTo(413);
    assertThat(bring("application/x-ndjson", line("long", "a".repeat(1_300_000)), "").body()).contains("refused", "longer than an article");
    assertThat(bring("application/x-ndjson", "\n".repeat(10) + "{}\n".repeat(Limits.STANDARD.stream() + 1), "").body().lines()).hasSize(Limits.STANDARD.stream() + 1)
        .last().asString().contains("\"error\"");
    assertThat(store.article("stranger")).isEmpty();
  }

  @Test
  void theCommandsTalkToTheServer() throws Exception {
    Path texts = Files.writeString(folder.resolve("news.jsonl"), line("c1", "Ертең " + CALL) + "broken\n" + line("c2", "Кеше " + CALL));
    String[] access = {"--token-file", folder.resolve("token").toString()};
    Command ingest = Command.run("ingest", "--to", server.address(), access[0], access[1], "--report", texts.toString());
    assertThat(ingest.code()).as(ingest.err()).isEqualTo(3);
    assertThat(ingest.out().lines().map(JournalEntry::read)).extracting(JournalEntry::outcome).containsExactly(Outcome.STORED, Outcome.REFUSED, Outcome.STORED);
    assertThat(store.article("c2")).isPresent();
    Path backup = folder.resolve("backup.nq.gz");
    Command command = Command.run("backup", "-o", backup.toString(), "--from", server.address(), access[0], access[1]);
    assertThat(command.code()).as(command.err()).isZero();
    new Restore(backup).into(folder.resolve("restored"), Stores.IRIS);
    try (Store restored = Store.openExisting(folder.resolve("restored"), Stores.HOME, Stores.IRIS)) {
      assertThat(restored.article("c2")).isPresent();
      assertThat(restored.article("a1")).isPresent();
    }
    assertThat(Command.run("backup", "-o", backup.toString(), "--from", server.address(), access[0], folder.resolve("hashes").toString()).err()).contains("holds no token");
    assertThat(Command.run("backup", "-o", backup.toString(), "--from", closed.address(), access[0], access[1]).err()).contains("reading only");
    assertThat(Command.run("backup", "-o", backup.toString(), "--from", "http://127.0.0.1:1", access[0], access[1]).code()).isEqualTo(11);
    assertThat(new Restore(backup).manifest().articles()).as("the last whole backup stays").isPositive();
  }
}
