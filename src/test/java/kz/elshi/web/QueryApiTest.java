package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import kz.elshi.fixture.Stores;
import kz.elshi.query.Parameter;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.SavedQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved queries as forms, as files, and as an OpenAPI description. */
class QueryApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

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

  @ParameterizedTest
  @CsvSource({
    "csv,text/csv,attachment", "tsv,text/tab-separated-values,attachment", "json,application/sparql-results+json,inline",
    "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,attachment"
  })
  void sendsFilesUnderTheirEndingAndByAccept(String ending, String type, String disposition) {
    HttpResponse<String> byEnding = server.get("/query/meetings-of-person." + ending + "?person=ana-akhmet");
    HttpResponse<String> byAccept = server.get("/query/meetings-of-person?person=ana-akhmet", "Accept", type);
    for (HttpResponse<String> response : java.util.List.of(byEnding, byAccept)) {
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(Asking.header(response, "Content-Type")).startsWith(type);
      assertThat(Asking.header(response, "Content-Disposition")).isEqualTo(disposition + "; filename=\"meetings-of-person." + ending + "\"");
      assertThat(Asking.header(response, "Vary")).contains("Accept");
    }
  }

  @Test
  void plainJsonAndBrowsersGetWhatTheyAskFor() {
    String address = "/query/meetings-of-person?person=ana-akhmet";
    assertThat(Asking.header(server.get(address, "Accept", "application/json"), "Content-Type")).startsWith("application/json");
    assertThat(Asking.header(server.get(address, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), "Content-Type")).startsWith("text/html");
    assertThat(Asking.header(server.get(address), "Content-Type")).startsWith("text/html");
    assertThat(server.get(address, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void sheetsReadCyrillicInCsv() {
    String csv = server.get("/query/meetings-of-person.csv?person=ana-akhmet").body();
    assertThat(csv).startsWith("\uFEFFevent,").contains("Бек Бобоев");
  }

  @ParameterizedTest
  @CsvSource({
    "/query/meetings-of-person.csv,400,the parameter person (person) is missing", "/query/meetings-of-person.csv?person=nobody,400,fits nobody",
    "/query/meetings-of-person.json?person=ana-akhmet&year=soon,400,is no year: soon",
    "/query/meetings-of-person.csv?person=ana-akhmet&yaer=2025,400,has no parameter yaer", "/query/who-met-whom.csv?limit=0,400,limit",
    "/query/who-met-whom.csv?limit=9999999999,400,limit", "/query/who-met-whom.csv?offset=-1,400,offset", "/query/nothing.csv,404,nearest are",
    "/query/websites-of-bodies.csv?country=KZ,400,elshi federate"
  })
  void saysWhatIsWrongInASentence(String address, int status, String part) {
    HttpResponse<String> response = server.get(address);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Asking.header(response, "Content-Type")).startsWith("text/plain");
    assertThat(response.body()).contains(part).hasLineCount(1);
  }

  @Test
  void rowsComeInParts() {
    HttpResponse<String> whole = server.get("/query/timeline-of-pair.csv?pair=KZ-TJ");
    HttpResponse<String> first = server.get("/query/timeline-of-pair.csv?pair=KZ-TJ&limit=1");
    HttpResponse<String> second = server.get("/query/timeline-of-pair.csv?pair=KZ-TJ&limit=1&offset=1");
    assertThat(Asking.header(whole, QueryFile.MORE)).isEqualTo("false");
    assertThat(Asking.header(first, QueryFile.MORE)).isEqualTo("true");
    String[] lines = whole.body().split("\r?\n");
    assertThat(first.body().split("\r?\n")).containsExactly(lines[0], lines[1]);
    assertThat(second.body().split("\r?\n")).containsExactly(lines[0], lines[2]);
  }

  @Test
  void theFormTellsTypesAndOffersCountries() {
    String page = server.get("/query/visits-to-country?lang=en").body();
    assertThat(page).contains("list=\"countries\"", "<option value=\"TJ\">Tajikistan</option>", "pattern=\"[0-9]{4}\"", "required=\"\"", "e.g. KZ");
    assertThat(server.get("/query/meetings-of-person?lang=en").body()).contains("<option value=\"ana-akhmet\">");
    HttpResponse<String> wrong = server.get("/query/visits-to-country?country=Tajikistan&lang=en");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.headers().firstValue("ETag")).isEmpty();
    assertThat(wrong.body()).contains("is no ISO code of a country: Tajikistan", "value=\"Tajikistan\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "csv", "json"})
  void hostileValuesAreTextInEveryParameter(String format) {
    for (SavedQuery query : new QueryLibrary(Stores.HOME).all()) {
      for (Parameter parameter : query.parameters()) {
        String address = "/query/" + query.name() + (format.equals("html") ? "" : "." + format) + "?" + parameter.name() + "=" + Asking.encoded(Asking.HOSTILE);
        HttpResponse<String> response = server.get(address);
        assertThat(response.statusCode()).as(address).isIn(200, 400);
        if (format.equals("html")) {
          assertThat(response.body()).as(address).doesNotContain("<script>");
        }
      }
    }
  }

  @Test
  void theLibraryIsATreeThatCanBeSearched() {
    String all = server.get("/query?lang=en").body();
    new QueryLibrary(Stores.HOME).all().forEach(query -> assertThat(all).contains("href=\"/query/" + query.name() + "\""));
    assertThat(all).contains("<h2>Visits</h2>", "<h2>People</h2>");
    String some = server.get("/query?lang=en&q=" + Asking.encoded("Визиты страну")).body();
    assertThat(some).contains("/query/visits-to-country\"").doesNotContain("/query/elections\"");
    assertThat(server.get("/query?q=" + Asking.encoded(Asking.HOSTILE)).body()).doesNotContain("<script>");
  }

  @Test
  void everyTagHasAName() {
    Messages messages = new Messages();
    new QueryLibrary(Stores.HOME).all().forEach(query -> assertThat(query.tags()).allMatch(tag -> messages.has("tag." + tag)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void describesItselfAsOpenApi(String language) throws IOException {
    HttpResponse<String> response = server.get("/openapi.json?lang=" + language);
    assertThat(Asking.header(response, "Content-Type")).startsWith("application/json");
    JsonNode api = JSON.readTree(response.body());
    assertThat(api.get("openapi").asText()).matches("3\\.1\\.\\d+");
    assertThat(api.at("/info/title").asText()).isNotBlank();
    assertThat(api.at("/info/version").asText()).isNotBlank();
    Set<String> ids = new HashSet<>();
    api.get("paths").fields().forEachRemaining(path -> checkPath(api, path.getKey(), path.getValue().get("get"), ids));
    long local = new QueryLibrary(Stores.HOME).all().stream().filter(query -> query.federated() == null).count();
    assertThat(ids).hasSize((int) local);
    String title = new QueryLibrary(Stores.HOME).get("who-met-whom").title(language);
    assertThat(api.get("paths").get("/query/who-met-whom.{format}").at("/get/summary").asText()).isEqualTo(title);
  }

  /** OpenAPI 3.1.0: 4.8.8 paths, 4.8.10 operations, 4.8.12 parameters, 4.8.16 responses. */
  private static void checkPath(JsonNode api, String path, JsonNode operation, Set<String> ids) {
    assertThat(path).startsWith("/");
    assertThat(ids.add(operation.get("operationId").asText())).as("operationId of " + path + " is its own").isTrue();
    Set<String> seen = new HashSet<>();
    Set<String> inPath = new HashSet<>();
    for (JsonNode given : operation.get("parameters")) {
      JsonNode parameter = resolved(api, given);
      assertThat(seen.add(parameter.get("in").asText() + " " + parameter.get("name").asText())).isTrue();
      assertThat(parameter.get("in").asText()).isIn("query", "path");
      if (parameter.get("in").asText().equals("path")) {
        assertThat(parameter.get("required").asBoolean()).isTrue();
        inPath.add("{" + parameter.get("name").asText() + "}");
      }
      checkSchema(parameter.get("schema"));
    }
    java.util.regex.Matcher names = java.util.regex.Pattern.compile("\\{[^}]+}").matcher(path);
    assertThat(names.results().map(java.util.regex.MatchResult::group).toList()).containsExactlyInAnyOrderElementsOf(inPath);
    assertThat(operation.get("responses")).isNotEmpty();
    operation.get("responses").fields().forEachRemaining(response -> {
      assertThat(response.getKey()).matches("[1-5][0-9]{2}");
      JsonNode content = resolved(api, response.getValue());
      assertThat(content.get("description").asText()).isNotBlank();
      content.get("content").forEach(media -> checkSchema(media.get("schema")));
    });
  }

  private static JsonNode resolved(JsonNode api, JsonNode node) {
    JsonNode target = node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    assertThat(target.isObject()).as("there is a " + node.get("$ref")).isTrue();
    return target;
  }

  private static void checkSchema(JsonNode schema) {
    var meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));
    assertThat(meta.validate(schema)).as("schema " + schema).isEmpty();
  }

  @Test
  void everyOperationWithoutRequiredParametersAnswers() throws IOException {
    JsonNode paths = JSON.readTree(server.get("/openapi.json").body()).get("paths");
    paths.fields().forEachRemaining(
        path -> {
          boolean free = true;
          for (JsonNode parameter : path.getValue().at("/get/parameters")) {
            free &= parameter.has("$ref") || !parameter.get("required").asBoolean();
          }
          if (free) {
            assertThat(server.get(path.getKey().replace("{format}", "csv")).statusCode()).as(path.getKey()).isEqualTo(200);
          }
        });
  }
}
