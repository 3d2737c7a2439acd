package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reconciliation service of a real server over the reference and the hand-made world, as OpenRefine and others ask it. */
class ReconciliationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final String TOKAYEV = "person/kassym-jomart-tokayev";

  @TempDir static Path folder;
  private static Asking server;

  @BeforeAll
  static void start() {
    server = new Asking(folder, 5_000);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return server.send(request);
  }

  private static HttpRequest.Builder to(String path) {
    return server.to(path);
  }

  private static HttpResponse<String> get(String path) {
    return send(to(path));
  }

  private static HttpResponse<String> post(String path, String field, String value) {
    return send(to(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(field + "=" + encoded(value))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The JSON of an answer, which must keep to a schema. */
  private static JsonNode json(HttpResponse<String> response, String schema) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    try (InputStream input = ReconciliationTest.class.getResourceAsStream("reconcile/" + schema + ".json")) {
      JsonNode json = JSON.readTree(response.body());
      assertThat(SCHEMAS.getSchema(input).validate(json)).isEmpty();
      return json;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode ask(String batch) {
    return json(post("/reconcile/en", "queries", batch), "result-batch");
  }

  /** The candidates of one query. */
  private static JsonNode candidates(String query) {
    return ask("{\"q\":" + query + "}").path("q").path("result");
  }

  private static JsonNode named(String name) {
    return candidates(JSON.createObjectNode().put("query", name).toString());
  }

  @Test
  void itsManifestIsOfTheSpecification() {
    JsonNode manifest = json(get("/reconcile"), "manifest");
    assertThat(manifest.path("identifierSpace").asText()).isEqualTo(Stores.IRIS.base());
    assertThat(manifest.path("schemaSpace").asText()).isEqualTo("https://w3id.org/elshi/ontology#");
    assertThat(manifest.path("batchSize").asInt()).isEqualTo(50);
    for (String language : List.of("kk", "ru", "en")) {
      JsonNode own = json(get("/reconcile/" + language), "manifest");
      assertThat(own.at("/suggest/entity/service_path").asText()).isEqualTo("/reconcile/" + language + "/suggest/entity");
    }
  }

  /** What OpenRefine does: manifest, a batch of a column's names, the best candidates, then columns of their properties. */
  @Test
  void openRefineMatchesAColumnAndExtendsIt() {
    Map<String, String> column = new LinkedHashMap<>();
    column.put("Қасым-Жомарт Тоқаевтың", TOKAYEV);
    column.put("Касым-Жомарту Токаеву", TOKAYEV);
    column.put("Tokayev, Kassym-Jomart", TOKAYEV);
    column.put("Qasym-Jomart Toqaev", TOKAYEV);
    column.put("Қасым-Жомарт Кемелұлы Тоқаев", TOKAYEV);
    column.put("Ерлан Қошановпен", "person/yerlan-koshanov");
    column.put("Ерланом Кошановым", "person/yerlan-koshanov");
    column.put("Yerlan Koshanov", "person/yerlan-koshanov");
    column.put("Мәулен Әшімбаевқа", "person/maulen-ashimbayev");
    column.put("Maulen Ashimbayev", "person/maulen-ashimbayev");
    column.put("Эмомали Рахмонмен", "person/emomali-rahmon");
    column.put("Emomali Rakhmon", "person/emomali-rahmon");
    column.put("Эмомали Рахмону", "person/emomali-rahmon");
    column.put("Шавкат Мирзиёевтің", "person/shavkat-mirziyoyev");
    column.put("ШАВКАТ МИРЗИЁЕВ", "person/shavkat-mirziyoyev");
    column.put("Recep Tayyip Erdogan", "person/recep-tayyip-erdogan");
    column.put("Реджепом Тайипом Эрдоганом", "person/recep-tayyip-erdogan");
    column.put("Ана Ахметтен", "person/ana-akhmet");
    column.put("Bek Boboev", "person/bek-boboev");
    column.put("Дариғаға Назарбаеваға", "person/dariga-nazarbayeva");
    ObjectNode batch = JSON.createObjectNode();
    List<String> names = List.copyOf(column.keySet());
    for (int i = 0; i < names.size(); i++) {
      batch.putObject("q" + i).put("query", names.get(i)).put("type", "Person").put("type_strict", "should").put("limit", 3);
    }
    JsonNode result = ask(batch.toString());
    ObjectNode extend = JSON.createObjectNode();
    for (int i = 0; i < names.size(); i++) {
      JsonNode best = result.path("q" + i).path("result").path(0);
      assertThat(best.path("id").asText()).as(names.get(i)).isEqualTo(column.get(names.get(i)));
      assertThat(best.path("match").asBoolean()).as(names.get(i) + " " + result.path("q" + i)).isTrue();
    }
    column.values().stream().distinct().forEach(extend.withArray("ids")::add);
    for (String property : List.of("country", "office", "wikidata", "name-ru", "meetings", "latestEvent")) {
      extend.withArray("properties").addObject().put("id", property);
    }
    JsonNode extended = json(post("/reconcile/en", "extend", extend.toString()), "extension");
    assertThat(extended.at("/rows").path(TOKAYEV).path("country").path(0).path("id").asText()).isEqualTo("country/KZ");
    assertThat(extended.at("/rows").path(TOKAYEV).path("wikidata").path(0).path("str").asText()).isEqualTo("Q200881");
    assertThat(extended.at("/rows").path(TOKAYEV).path("name-ru").path(0).path("str").asText()).isEqualTo("Касым-Жомарт Токаев");
    JsonNode ana = extended.at("/rows").path("person/ana-akhmet");
    assertThat(ana.path("meetings").path(0).path("int").asInt()).isEqualTo(1);
    assertThat(ana.path("latestEvent").path(0).path("date").asText()).startsWith("2025-03-10");
    assertThat(ana.path("office").path(0).path("id").asText()).isEqualTo("office/kz-mazhilis-chair");
  }

  @ParameterizedTest
  @CsvSource({
    "Қазақстаннан,country/KZ", "Тәжікстанмен,country/TJ", "Казахстаном,country/KZ", "Kazakhstan,country/KZ", "Astana,place/astana",
    "Астанада,place/astana", "Тәжікстан Президенті,office/tj-president", "Q200881," + TOKAYEV, TOKAYEV + "," + TOKAYEV
  })
  void matchesEveryTypeByNameOrIdentifier(String name, String id) {
    JsonNode best = named(name).path(0);
    assertThat(best.path("id").asText()).isEqualTo(id);
    assertThat(best.path("match").asBoolean()).isTrue();
  }

  /** A surname, a surname with initials, a given name, a near miss, nobody: candidates perhaps, but never a match. */
  @ParameterizedTest
  @ValueSource(strings = {"Тоқаев", "Қ. Тоқаев", "Касым", "Қасым-Жомарт Тоқмаев", "Ермек Қошанов", "Ауезхан Жоқбалдинов", "президент", "Ана", "Х. Ж."})
  void leavesOpenWhatIsNotClear(String name) {
    for (JsonNode candidate : named(name)) {
      assertThat(candidate.path("match").asBoolean()).as(candidate.toString()).isFalse();
    }
  }

  @Test
  void whatIsKnownBesidesTheNameDecides() {
    String query = "{\"query\":\"Е. Қошанов\",\"type\":[\"Person\"],\"properties\":[{\"pid\":\"country\",\"v\":%s}]}";
    for (String kazakhstan : List.of("\"KZ\"", "\"Қазақстанның\"", "\"Казахстан\"", "{\"id\":\"country/KZ\",\"name\":\"x\"}", "[\"TJ\",\"KZ\"]")) {
      JsonNode best = candidates(query.formatted(kazakhstan)).path(0);
      assertThat(best.path("id").asText()).as(kazakhstan).isEqualTo("person/yerlan-koshanov");
      assertThat(best.path("match").asBoolean()).as(kazakhstan + best).isTrue();
    }
    JsonNode other = candidates("{\"query\":\"Ерлан Қошанов\",\"properties\":[{\"pid\":\"country\",\"v\":\"TJ\"}]}").path(0);
    assertThat(other.path("match").asBoolean()).isFalse();
    assertThat(other.path("score").asDouble()).isLessThan(70);
    JsonNode office = candidates("{\"query\":\"Тоқаев\",\"properties\":[{\"pid\":\"office\",\"v\":\"президент\"}]}").path(0);
    assertThat(office.path("id").asText()).isEqualTo(TOKAYEV);
  }

  @Test
  void propertiesAloneCanBeAsked() {
    JsonNode one = candidates("{\"properties\":[{\"pid\":\"wikidata\",\"v\":\"Q57366\"}]}").path(0);
    assertThat(one.path("id").asText()).isEqualTo("person/emomali-rahmon");
    assertThat(one.path("match").asBoolean()).isTrue();
    assertThat(candidates("{\"type\":\"Person\",\"properties\":[{\"pid\":\"office\",\"v\":\"office/tj-president\"}]}").findValuesAsText("id"))
        .contains("person/bek-boboev");
    assertThat(candidates("{\"properties\":[{\"pid\":\"nothing\",\"v\":\"1\"}]}")).isEmpty();
  }

  @Test
  void typesRestrict() {
    for (JsonNode candidate : candidates("{\"query\":\"Тәжікстан Президенті\",\"type\":[\"Country\",\"Organisation\"],\"limit\":50}")) {
      assertThat(candidate.at("/type/0/id").asText()).isIn("Country", "Organisation");
    }
    assertThat(candidates("{\"query\":\"Ана Ахмет\",\"type\":\"Starship\"}")).isEmpty();
    assertThat(candidates("{\"query\":\"Қазақстан\",\"limit\":1}")).hasSize(1);
  }

  @Test
  void takesABatchByGet() {
    String batch = "{\"a\":{\"query\":\"Ана Ахмет\"},\"б\":{\"query\":\"Bek Boboev\"}}";
    JsonNode result = json(get("/reconcile?queries=" + encoded(batch)), "result-batch");
    assertThat(result.at("/a/result/0/id").asText()).isEqualTo("person/ana-akhmet");
    assertThat(result.path("б").at("/result/0/name").asText()).isEqualTo("Бек Бобоев");
    JsonNode extended = json(get("/reconcile?extend=" + encoded("{\"ids\":[\"country/KZ\",\"person/nobody\"],\"properties\":[{\"id\":\"capital\"}]}")), "extension");
    assertThat(extended.at("/meta/0/type/id").asText()).isEqualTo("Place");
    assertThat(extended.at("/rows").path("country/KZ").at("/capital/0/id").asText()).isEqualTo("place/astana");
    assertThat(extended.at("/rows").path("person/nobody").path("capital")).isEmpty();
  }

  @Test
  void suggestsEntitiesTypesAndProperties() {
    JsonNode found = json(get("/reconcile/ru/suggest/entity?prefix=" + encoded("Касым-Жомарт То")), "suggest-entities");
    assertThat(found.at("/result/0/id").asText()).isEqualTo(TOKAYEV);
    assertThat(found.at("/result/0/description").asText()).startsWith("человек · Казахстан");
    assertThat(json(get("/reconcile/en/suggest/entity?prefix=" + encoded("Тоқаевты")), "suggest-entities").findValuesAsText("id")).contains(TOKAYEV);
    List<String> first = json(get("/reconcile/en/suggest/entity?prefix=mi"), "suggest-entities").findValuesAsText("id");
    List<String> next = json(get("/reconcile/en/suggest/entity?prefix=mi&cursor=20"), "suggest-entities").findValuesAsText("id");
    assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(next.stream().filter(id -> id.contains("/")).toList());
    assertThat(json(get("/reconcile/en/suggest/entity?prefix="), "suggest-entities").path("result")).isEmpty();
    assertThat(json(get("/reconcile/en/suggest/type?prefix=per"), "suggest-others").findValuesAsText("id")).containsExactly("Person");
    assertThat(json(get("/reconcile/kk/suggest/type?prefix=" + encoded("ел")), "suggest-others").findValuesAsText("name")).contains("ел");
    assertThat(json(get("/reconcile/en/suggest/property?prefix=wiki"), "suggest-others").findValuesAsText("id")).containsExactly("wikidata");
    assertThat(json(get("/reconcile/en/suggest/property?prefix="), "suggest-others").path("result")).hasSize(20);
  }

  @Test
  void proposesPropertiesOfAType() {
    JsonNode proposal = json(get("/reconcile/en/extend/propose?type=Person&limit=3"), "proposal");
    assertThat(proposal.path("properties").findValuesAsText("id")).containsExactly("country", "office", "role");
    assertThat(json(get("/reconcile/en/extend/propose?type=Starship"), "proposal").path("properties")).isEmpty();
  }

  @Test
  void settingsChooseLanguageAndNumber() {
    String query = "{\"ids\":[\"" + TOKAYEV + "\"],\"properties\":[{\"id\":\"name\",\"settings\":{\"language\":\"ru\"}},"
        + "{\"id\":\"office\",\"settings\":{\"limit\":\"1\"}}]}";
    JsonNode row = json(post("/reconcile/kk", "extend", query), "extension").at("/rows").path(TOKAYEV);
    assertThat(row.at("/name/0/str").asText()).isEqualTo("Касым-Жомарт Токаев");
    assertThat(row.path("office")).hasSize(1);
  }

  @Test
  void previewsMayBeFramedAndDoNothing() {
    HttpResponse<String> preview = get("/reconcile/en/preview?id=" + encoded(TOKAYEV));
    assertThat(preview.body()).contains("Q200881").contains("/page/" + TOKAYEV).doesNotContain("<script").doesNotContain("<form");
    assertThat(preview.headers().allValues("Content-Security-Policy")).singleElement().asString()
        .contains("default-src 'none'").contains("frame-ancestors *");
    assertThat(get("/reconcile/preview?id=person/nobody").statusCode()).isEqualTo(404);
    HttpClient still = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    HttpResponse<Void> view;
    try {
      view = still.send(to("/reconcile/view?id=" + encoded(TOKAYEV)).build(), HttpResponse.BodyHandlers.discarding());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(view.statusCode()).isEqualTo(303);
    assertThat(view.headers().firstValue("Location")).hasValue("/id/" + TOKAYEV);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|not an object", "{\"q\":{}}|neither a query nor properties", "{\"q\":7}|not an object", "{\"q\":{\"query\":5}}|not a string",
        "{\"q\":|not JSON", "{\"q\":{\"query\":\"a\",\"limit\":0}}|positive", "{\"q\":{\"query\":\"a\",\"properties\":[{\"v\":1}]}}|without pid",
        "{\"q\":{\"query\":\"a\",\"type\":[{\"x\":1}]}}|not a string", "{} {}|not JSON"
      })
  void saysWhatIsWrongWithABatch(String batch, String message) {
    HttpResponse<String> response = post("/reconcile", "queries", batch);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(message).startsWith("{\"status\":400");
  }

  @Test
  void hasLimits() {
    ObjectNode many = JSON.createObjectNode();
    for (int i = 0; i < 51; i++) {
      many.putObject("q" + i).put("query", "Ана");
    }
    assertThat(post("/reconcile", "queries", many.toString()).statusCode()).isEqualTo(413);
    assertThat(post("/reconcile", "queries", "{\"q\":{\"query\":\"" + "а".repeat(501) + "\"}}").statusCode()).isEqualTo(400);
    assertThat(post("/reconcile", "queries", " ".repeat(1 << 20)).statusCode()).isEqualTo(413);
    List<byte[]> parts = new ArrayList<>(List.of("queries=".getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < 40; i++) {
      parts.add("x".repeat(1 << 15).getBytes(StandardCharsets.UTF_8));
    }
    HttpRequest.Builder chunked = to("/reconcile").header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(send(chunked.POST(HttpRequest.BodyPublishers.ofByteArrays(parts))).statusCode()).isEqualTo(413);
    assertThat(post("/reconcile", "extend", "{\"ids\":[],\"properties\":[{\"id\":\"nothing\"}]}").statusCode()).isEqualTo(400);
    assertThat(post("/reconcile", "else", "1").statusCode()).isEqualTo(400);
    assertThat(send(to("/reconcile").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(400);
    assertThat(send(to("/reconcile").PUT(HttpRequest.BodyPublishers.ofString("queries={}"))).statusCode()).isEqualTo(405);
    assertThat(post("/reconcile/suggest/entity", "prefix", "a").statusCode()).isEqualTo(405);
    assertThat(get("/reconcile/elsewhere").statusCode()).isEqualTo(404);
    assertThat(get("/reconcile/suggest/entity?prefix=a&cursor=-1").statusCode()).isEqualTo(400);
    assertThat(post("/reconcile", "queries", "[".repeat(2000)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<img src=x onerror=alert(1)>", "\"} INSERT", "../../etc/passwd", "\u0000\uFFFF", "' OR 1=1 --", "https://w3id.org/elshi/<x>", "%%%", "𝕏 𝕐"})
  void hostileInputIsText(String text) {
    assertThat(named(text).findValuesAsText("match")).doesNotContain("true");
    HttpResponse<String> preview = get("/reconcile/en/preview?id=" + encoded(text));
    assertThat(preview.statusCode()).isEqualTo(404);
    assertThat(preview.body()).doesNotContain("<script").doesNotContain("<img");
    assertThat(get("/reconcile/en/suggest/entity?prefix=" + encoded(text)).statusCode()).isEqualTo(200);
    assertThat(get("/reconcile/view?id=" + encoded(text)).statusCode()).isEqualTo(404);
  }

  @Test
  void namesOfTheGraphAreTextToo() {
    JsonNode candidate = candidates("{\"query\":\"person/kz-script\"}").path(0);
    assertThat(candidate.path("name").asText()).contains("<script>");
    assertThat(get("/reconcile/en/preview?id=person/kz-script").body()).contains("&lt;script&gt;").doesNotContain("<script");
  }

  /** The calls of docs/RECONCILE.md give what stands under them. */
  @Test
  void theDocumentShowsRealAnswers() throws IOException {
    String document = java.nio.file.Files.readString(Stores.HOME.path("docs/RECONCILE.md"));
    java.util.regex.Matcher call =
        java.util.regex.Pattern.compile("(?s)curl -s http://localhost:3030(\\S+) --data-urlencode '(\\w+)=(.*?)'\\n```.*?```json\\n(.*?)```").matcher(document);
    int calls = 0;
    for (; call.find(); calls++) {
      JsonNode answer = JSON.readTree(post(call.group(1), call.group(2), call.group(3)).body());
      assertShown(JSON.readTree(call.group(4)), answer, call.group());
    }
    assertThat(calls).isEqualTo(2);
  }

  /** Everything shown is in the answer; the answer may have more. */
  private static void assertShown(JsonNode shown, JsonNode answer, String where) {
    if (shown.isContainerNode()) {
      assertThat(answer.size()).as(where).isGreaterThanOrEqualTo(shown.size());
      shown.properties().forEach(field -> assertShown(field.getValue(), answer.path(field.getKey()), where));
      for (int i = 0; shown.isArray() && i < shown.size(); i++) {
        assertShown(shown.path(i), answer.path(i), where);
      }
    } else {
      assertThat(answer).as(where).isEqualTo(shown);
    }
  }

  /** Pages of other sites may read, without cookies, and cannot write: there is nothing to write to. */
  @Test
  void everyAddressMayBeReadFromElsewhere() {
    for (String path : List.of("/reconcile", "/reconcile/en/suggest/entity?prefix=a", "/reconcile/extend/propose?type=Person", "/reconcile/preview?id=x", "/reconcile/x")) {
      HttpResponse<String> response = send(to(path).header("Origin", "https://example.org"));
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).as(path).hasValue("*");
      assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }
    HttpResponse<String> preflight = send(to("/reconcile").method("OPTIONS", HttpRequest.BodyPublishers.noBody()).header("Origin", "https://example.org"));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse("")).doesNotContain("PUT").doesNotContain("DELETE");
  }

  @Test
  void seesWhatHasBeenStoredSince(@TempDir Path other) {
    try (Store own = Store.open(other.resolve("store"), Stores.HOME, Stores.IRIS);
        Server fresh = Server.start(own, Stores.HOME, new Server.Settings("127.0.0.1", 0, 5_000))) {
      String path = fresh.address() + "/reconcile/en/suggest/entity?prefix=" + encoded("Бек Боб");
      assertThat(json(get(path), "suggest-entities").findValuesAsText("id")).doesNotContain("person/bek-boboev");
      own.put(Stores.checked());
      assertThat(json(get(path), "suggest-entities").findValuesAsText("id")).contains("person/bek-boboev");
      own.withdraw("a1");
      own.withdraw("a2");
      own.withdraw("a3");
      assertThat(json(get(path), "suggest-entities").findValuesAsText("id")).doesNotContain("person/bek-boboev");
    }
  }
}
