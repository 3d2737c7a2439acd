package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbench without scripts, and what its script asks for. */
class SparqlPageTest {
  private static final String NAMES =
      "SELECT ?person ?name { ?person <https://w3id.org/elshi/ontology#met> ?other ; <http://www.w3.org/2000/01/rdf-schema#label> ?name } ORDER BY ?name";

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

  private static HttpResponse<String> post(String query, String more) {
    return server.post("/sparql", "query=" + Asking.encoded(query) + more);
  }

  @Test
  void aFormSendsTheQueryAndTheServerMakesTheAnswer() {
    assertThat(server.get("/sparql?lang=en").body()).contains("<textarea name=\"query\"", "method=\"post\"", "action=\"/sparql\"");
    HttpResponse<String> answer = post(NAMES, "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<!doctype html>", "/page/person/ana-akhmet", "<textarea", "class=\"soft summary\"");
    HttpResponse<String> shared = server.get("/sparql?query=" + Asking.encoded(NAMES) + "&lang=en");
    assertThat(shared.body()).contains("/page/person/ana-akhmet", "Link to this query", "curl -H", "urllib.request", "httr::POST").containsPattern("\\d+ rows · \\d+\\.\\d\\d s");
  }

  @Test
  void theScriptGetsTheAnswerAlone() {
    HttpResponse<String> part = post(NAMES, "&part=1");
    assertThat(part.body()).doesNotContain("<html", "<textarea").contains("/page/person/ana-akhmet");
    assertThat(Asking.header(part, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * {,400,the query is no SPARQL", "SELECT * { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } },400,SERVICE is refused",
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i },503,the query was stopped after", "'DELETE WHERE { ?s ?p ?o }',400,the query is no SPARQL",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o },200,0 "
  })
  void saysWhatIsWrong(String query, int status, String part) {
    for (String more : new String[] {"", "&part=1"}) {
      HttpResponse<String> answer = post(query, more);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains(part);
    }
  }

  @Test
  void otherBodiesAndMethodsAreRefused() {
    assertThat(server.post("/sparql", "query=%").statusCode()).isEqualTo(400);
    assertThat(post("#".repeat(200_000), "").statusCode()).isEqualTo(400);
    assertThat(server.post("/sparql", "x=" + "y".repeat(2_000_000)).statusCode()).isEqualTo(413);
    assertThat(server.post("/map", "year=2025").statusCode()).isEqualTo(405);
  }

  @Test
  void graphsAreLeftToTheEndpoint() {
    HttpResponse<String> answer = server.get("/sparql?lang=en&query=" + Asking.encoded("CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("href=\"/kg/sparql?query=CONSTRUCT");
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT ?a ?b { ?a <https://w3id.org/elshi/ontology#met> ?b },network,<circle", "SELECT ?e ?d { ?e <https://w3id.org/elshi/ontology#date> ?d },timeline,<rect",
    "'SELECT (38.5 AS ?lat) (68.8 AS ?long) (\"X\" AS ?placeName) {}',map,class=\"exact\""
  })
  void looksAtRowsAsTheQueryOrTheReaderSays(String query, String view, String mark) {
    assertThat(post("#defaultView: " + view + "\n" + query, "&part=1").body()).contains("class=\"view " + view + "\"", mark, "<table");
    assertThat(post(query, "&part=1&view=" + view).body()).contains("class=\"view " + view + "\"", mark);
    assertThat(post(query, "&part=1").body()).doesNotContain("class=\"view");
    assertThat(post("#defaultView: " + view + "\nSELECT (1 AS ?x) {}", "&part=1").body()).doesNotContain("class=\"view").contains("<table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "network", "timeline", "map"})
  void hostileRowsAreText(String view) {
    String rows =
        "SELECT ?fromName ?toName ?placeName ?d ?lat ?long { VALUES (?fromName ?toName ?placeName ?d ?lat ?long) { "
            + "(\"<script>alert(1)</script>\" \"</title><script>\" \"\\\" onload=\\\"x\" \"2025-03-99\" \"38.5\" \"68.8\") (<javascript:alert(1)> 1 2 \"9999\" 900 \"x\") } }";
    String body = post(rows, "&view=" + view).body();
    assertThat(body).doesNotContain("<script>", " onload=\"x", "href=\"javascript").contains("&lt;script&gt;");
    assertThat(post("#" + Asking.HOSTILE + "\n" + rows, "&view=" + Asking.encoded(Asking.HOSTILE)).body()).doesNotContain("<script>");
  }

  @Test
  void theLibraryFillsTheEditor() {
    String page = server.get("/sparql?name=visits-to-country&country=TJ&year=2025&lang=en").body();
    assertThat(page).contains("# Visits to a country", "&lt;https://w3id.org/elshi/country/TJ&gt;").doesNotContain("?_country");
    assertThat(server.get("/sparql?name=visits-to-country&country=" + Asking.encoded(Asking.HOSTILE)).body()).contains("?_country").doesNotContain("<script>");
    assertThat(server.get("/sparql?name=nothing").statusCode()).isEqualTo(404);
    assertThat(server.get("/sparql").body()).contains("name=\"name\" value=\"visits-to-country\"", "name=\"name\" value=\"top-people\"");
  }

  @Test
  void theEditorIsServedFromHereUnderTheStrictPolicy() throws IOException {
    HttpResponse<String> page = server.get("/sparql");
    assertThat(page.body()).contains(WebJar.YASGUI.address("build/yasgui.min.js")).doesNotContainPattern("<script(?![^>]*src=\"/)").doesNotContain("style=\"");
    assertThat(Asking.header(page, "Content-Security-Policy")).contains("default-src 'self'").doesNotContain("unsafe");
    for (String file : WebJar.YASGUI.files()) {
      HttpResponse<String> answer = server.get(WebJar.YASGUI.address(file));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(Asking.header(answer, "Cache-Control")).contains("immutable");
    }
    assertThat(server.get("/webjars/zazuko__yasgui/4.5.0/package.json").statusCode()).isEqualTo(404);
    var vocabulary = new ObjectMapper().readTree(server.get("/sparql/vocabulary.json?lang=ru").body());
    assertThat(vocabulary.at("/prefixes/elshi").asText()).isEqualTo("https://w3id.org/elshi/ontology#");
    assertThat(vocabulary.get("classes").findValuesAsText("iri")).contains("https://w3id.org/elshi/ontology#Visit");
    assertThat(vocabulary.get("properties").findValuesAsText("iri")).contains("https://w3id.org/elshi/ontology#met");
    assertThat(vocabulary.get("classes").findValuesAsText("label")).allMatch(label -> !label.isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a 'b' \"c\"", "$(touch x) `y` \\ ! %s", "line\nline", "Қазақ\u0001", "'"})
  void theShellReadsTheQueryBack(String query) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", "printf %s " + ClientCode.shell(query)).start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(query);
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void stringsOfProgramsAreEscaped() {
    assertThat(ClientCode.quoted("a\"b\\c\nd\te\u0001")).isEqualTo("\"a\\\"b\\\\c\\nd\\te\\x01\"");
  }
}
