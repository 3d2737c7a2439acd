package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.elshi.fixture.Stores;
import kz.elshi.query.Answer;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.QueryRunner;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real server over the hand-made world, asked over HTTP. */
class ServerTest {
  private static final String ALL = "SELECT ?s WHERE { ?s a <https://w3id.org/elshi/ontology#Visit> } ORDER BY ?s";

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

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return server.send(request);
  }

  private static HttpRequest.Builder to(String path) {
    return server.to(path);
  }

  private static HttpResponse<String> get(String path, String... headers) {
    return server.get(path, headers);
  }

  private static String sparql(String query) {
    return "/kg/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json,\"results\"", "application/sparql-results+xml,<sparql", "text/csv,s", "text/tab-separated-values,?s"
  })
  void answersRowsInEveryFormat(String type, String part) {
    HttpResponse<String> response = get(sparql(ALL), "Accept", type);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(response.body()).contains(part);
  }

  @ParameterizedTest
  @CsvSource({"text/turtle", "application/ld+json", "application/n-triples"})
  void answersGraphsInEveryFormat(String type) {
    HttpResponse<String> response =
        get(sparql("CONSTRUCT { ?s a ?t } WHERE { ?s a ?t ; <https://w3id.org/elshi/ontology#visitKind> ?k }"), "Accept", type);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("visit-");
  }

  @Test
  void takesQueriesByPost() {
    HttpResponse<String> plain =
        send(to("/kg/sparql").header("Content-Type", "application/sparql-query").POST(HttpRequest.BodyPublishers.ofString(ALL)));
    HttpResponse<String> form =
        send(
            to("/kg/sparql").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(ALL, StandardCharsets.UTF_8))));
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(form.body()).isEqualTo(plain.body());
  }

  @Test
  void anotherClientGetsTheRowsOfTheCommand() {
    QueryLibrary library = new QueryLibrary(Stores.HOME);
    record Asked(String text, Answer answer) {}
    Asked asked =
        server.store().read(
            data -> {
              QueryRunner runner = new QueryRunner(data, Stores.IRIS);
              var query = runner.fill(library.get("meetings-of-person"), Map.of("person", "ana-akhmet"), QueryRunner.Settings.STANDARD);
              return new Asked(query.serialize(), runner.run(query, QueryRunner.Settings.STANDARD));
            });
    SPARQLRepository repository = new SPARQLRepository(server.address() + "/kg/sparql");
    try (var connection = repository.getConnection();
        TupleQueryResult result = connection.prepareTupleQuery(asked.text()).evaluate()) {
      List<List<String>> rows = new ArrayList<>();
      while (result.hasNext()) {
        BindingSet set = result.next();
        rows.add(
            asked.answer().columns().stream().map(name -> set.hasBinding(name) ? set.getValue(name).stringValue() : "").toList());
      }
      assertThat(rows).isNotEmpty().isEqualTo(asked.answer().rows().stream().map(row -> row.stream().map(Answer::text).toList()).toList());
    } finally {
      repository.shutDown();
    }
  }

  @ParameterizedTest
  @CsvSource({"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"})
  void everyFormatHasTheRowsOfTheCommand(String type) {
    record Asked(String text, Answer answer) {}
    Asked asked =
        server.store().read(
            data -> {
              QueryRunner runner = new QueryRunner(data, Stores.IRIS);
              var query = runner.fill(new QueryLibrary(Stores.HOME).get("who-met-whom"), Map.of(), QueryRunner.Settings.STANDARD);
              return new Asked(query.serialize(), runner.run(query, QueryRunner.Settings.STANDARD));
            });
    byte[] body = get(sparql(asked.text()), "Accept", type).body().getBytes(StandardCharsets.UTF_8);
    var lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(type);
    var set = org.apache.jena.riot.resultset.ResultSetReaderRegistry.getFactory(lang).create(lang)
        .read(new java.io.ByteArrayInputStream(body), org.apache.jena.query.ARQ.getContext().copy());
    List<List<String>> rows = new ArrayList<>();
    while (set.hasNext()) {
      var binding = set.nextBinding();
      rows.add(asked.answer().columns().stream().map(name -> Answer.text(binding.get(name))).toList());
    }
    assertThat(rows).isNotEmpty().isEqualTo(asked.answer().rows().stream().map(row -> row.stream().map(Answer::text).toList()).toList());
  }

  @Test
  void saysWhereAQueryIsWrong() {
    HttpResponse<String> response = get(sparql("SELECT * {\n?s ?p }"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("line 2");
  }

  @Test
  void stopsLongQueriesWith503() {
    HttpResponse<String> response = get(sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("the query was stopped after 2.0 s");
  }

  /** A query that gives rows at once and would go on for hours is no answer with a torn end. */
  @Test
  void neverSendsPartOfAnAnswer() {
    HttpResponse<String> response = get(sparql("SELECT ?a ?d { { ?a a ?b } UNION { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g))) > 100000) } }"), "Accept", "text/csv");
    assertThat(response.statusCode()).isEqualTo(503);
    HttpResponse<String> many = get(sparql("SELECT * { ?a ?b ?c . ?d ?e ?f }"), "Accept", "text/csv");
    assertThat(many.statusCode()).isIn(400, 503);
    assertThat(many.body()).hasLineCount(1);
  }

  @Test
  void aClientCannotLengthenTheTime() {
    long start = System.nanoTime();
    assertThat(get(sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }") + "&timeout=600").statusCode()).isEqualTo(503);
    assertThat(java.time.Duration.ofNanos(System.nanoTime() - start)).isLessThan(java.time.Duration.ofMinutes(1));
  }

  @Test
  void listensOnTheAddressThatWasNamed() throws IOException {
    try (Server other = Server.start(server.store(), Stores.HOME, new Server.Settings("127.0.0.2", 0, 1000))) {
      int port = URI.create(other.address()).getPort();
      new java.net.Socket("127.0.0.2", port).close();
      assertThatThrownBy(() -> new java.net.Socket("127.0.0.1", port).close()).isInstanceOf(java.net.ConnectException.class);
    }
    assertThatThrownBy(() -> Server.start(server.store(), Stores.HOME, new Server.Settings("203.0.113.7", 0, 1000)))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("cannot listen on 203.0.113.7");
  }

  @Test
  void evidenceLeadsToItsPlaceOnTheArticlesPage() {
    String page = get("/page/article/a1").body();
    java.util.regex.Matcher id = java.util.regex.Pattern.compile("<blockquote id=\"(e-[0-9-]+)\"").matcher(page);
    assertThat(id.find()).isTrue();
    String evidence = "/id/article/a1/" + id.group(1);
    HttpResponse<String> response = get(evidence, "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/page/article/a1#" + id.group(1));
    String data = get(evidence, "Accept", "text/turtle").headers().firstValue("Location").orElseThrow();
    assertThat(get(data).body()).contains("elshi:exact");
    assertThat(get("/id/article/a1/e-9-9999").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/x> { ?s ?p ?o } }",
        "SELECT * { ?s a ?t . sErViCe ?t { ?s ?p ?o } }",
        "SELECT * { { SELECT * { # comment\n SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } } } }",
        "SELECT * { ?s a ?t FILTER EXISTS { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } } AS ?e) { }",
        "SELECT ?s { ?s a ?t } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } })",
        "SELECT (SUM(EXISTS { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } }) AS ?n) { ?s a ?t }",
        "SELECT ?b { ?s a ?t } GROUP BY (EXISTS { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } } AS ?b)",
        "SELECT ?s { ?s a ?t } GROUP BY ?s HAVING (EXISTS { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } })",
        "SELECT * { ?s a ?t MINUS { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } } }",
        "PREFIX j: <java:java.lang.> SELECT (j:System.exit(1) AS ?e) { }",
        "SELECT * { ?s <java:kz.elshi.Nothing> ?o }"
      })
  void refusesToCallOut(String query) {
    assertThat(get(sparql(query)).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }"})
  void readsNoFiles(String query) {
    HttpResponse<String> response = get(sparql(query), "Accept", "text/csv");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body().strip().lines()).hasSize(1);
  }

  @Test
  void refusesToWrite() {
    String update = "INSERT DATA { <http://a> <http://b> <http://c> }";
    var body = HttpRequest.BodyPublishers.ofString(update);
    HttpResponse<String> refused = send(to("/kg/sparql").header("Content-Type", "application/sparql-update").POST(body));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Connection")).as("what was sent may be unread").hasValue("close");
    String form = "update=" + URLEncoder.encode(update, StandardCharsets.UTF_8);
    int posted =
        send(to("/kg/sparql").header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)))
            .statusCode();
    assertThat(posted).isBetween(400, 499);
    assertThat(get("/kg/sparql?update=" + URLEncoder.encode(update, StandardCharsets.UTF_8)).statusCode()).isEqualTo(403);
    assertThat(send(to("/kg/data?default").PUT(HttpRequest.BodyPublishers.ofString(""))).statusCode()).isEqualTo(404);
    assertThat(send(to("/kg/sparql?default").PUT(HttpRequest.BodyPublishers.ofString(""))).statusCode()).isEqualTo(403);
    assertThat(send(to("/").POST(HttpRequest.BodyPublishers.noBody())).statusCode()).isEqualTo(405);
    assertThat(get(sparql("ASK { <http://a> ?p ?o }"), "Accept", "application/sparql-results+json").body()).contains("false");
  }

  @Test
  void describesItself() {
    assertThat(get("/kg/sparql", "Accept", "text/turtle").body()).contains("SPARQL11Query");
    assertThat(get("/.well-known/void", "Accept", "text/turtle").body()).contains("void:triples");
  }

  @Test
  void letsOtherSitesReadOnly() {
    HttpResponse<String> response = get(sparql(ALL), "Origin", "https://example.org");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<String> preflight = send(to("/kg/sparql").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse("")).doesNotContain("PUT").doesNotContain("DELETE");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html,/page/person/ana-akhmet", "text/turtle,/data/person/ana-akhmet.ttl", "application/ld+json,/data/person/ana-akhmet.jsonld",
    "*/*,/page/person/ana-akhmet", "'text/html;q=0.5,text/turtle',/data/person/ana-akhmet.ttl"
  })
  void leadsIdentifiersToTheRightDocument(String accept, String location) {
    HttpResponse<String> response = get("/id/person/ana-akhmet", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue(location);
    assertThat(response.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept"));
    assertThat(get(location).statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhatIsNotToBeHad() {
    assertThat(get("/id/person/ana-akhmet", "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(get("/id/person/nobody").statusCode()).isEqualTo(404);
    assertThat(get("/page/person/nobody").statusCode()).isEqualTo(404);
    assertThat(get("/data/person/nobody.ttl").statusCode()).isEqualTo(404);
    assertThat(get("/query/nothing").body()).contains("nearest are");
    assertThat(get("/query/meetings-of-person?person=ana-akhmet&year=soon").statusCode()).isEqualTo(400);
    assertThat(get("/assets/0/..%2f..%2fmessages_kk.properties").statusCode()).isIn(400, 404);
  }

  @Test
  void everyFactAndEntityHasAPage() {
    Answer things =
        server.store().read(
            data ->
                new QueryRunner(data, Stores.IRIS)
                    .run(
                        QueryRunner.parse(
                            "SELECT DISTINCT ?s WHERE { { ?s a <https://w3id.org/elshi/ontology#Fact> } UNION { ?s <https://w3id.org/elshi/ontology#mentionedIn> ?a } "
                                + "UNION { ?s a <https://w3id.org/elshi/ontology#Article> } }"),
                        QueryRunner.Settings.STANDARD));
    assertThat(things.rows()).hasSizeGreaterThan(20);
    for (var row : things.rows()) {
      String path = "/page/" + row.getFirst().getURI().substring(Stores.IRIS.base().length());
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).contains("<h1").contains("<main").doesNotContainPattern("<script(?! (type=\"module\"|defer=\"\") src=\"/)");
    }
  }

  @Test
  void showsTheSentenceUnderTheFact() {
    String page = get("/page/person/ana-akhmet?lang=en").body();
    assertThat(page).contains("<mark>Ана Ахмет пен Бек Бобоев Астанада кездесті.</mark>").contains("kk/meeting");
    assertThat(get("/page/country/TJ?lang=en").body()).contains("planned");
  }

  @Test
  void hostileTextIsText() {
    for (String path : List.of("/page/article/a5", "/page/person/kz-script", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/")) {
      HttpResponse<String> response = get(path);
      assertThat(response.body()).doesNotContain("<script>").contains("&lt;script&gt;");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ана", "ана ахмет", "Ana Akhmet", "AHMET", "Ана Ахметтің", "Ахметпен", "Ане Ахмет", "Ana Ahmetpen", "Ахм", "Q901", "Чин Олим"})
  void findsNamesInAnyScript(String words) {
    String body = get("/search?type=person&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).body();
    boolean known = !words.equals("Чин Олим");
    assertThat(body.contains("/page/person/ana-akhmet")).isEqualTo(known);
  }

  @Test
  void speaksThreeLanguages() {
    assertThat(get("/?lang=ru").body()).contains("<html lang=\"ru\">").contains("Библиотека запросов");
    assertThat(get("/", "Accept-Language", "en-GB").body()).contains("Query library");
    assertThat(get("/", "Cookie", "lang=ru").body()).contains("Библиотека запросов");
    assertThat(get("/").body()).contains("<html lang=\"kk\">");
    Messages messages = new Messages();
    assertThat(messages.keys("ru")).isEqualTo(messages.keys("kk"));
    assertThat(messages.keys("en")).isEqualTo(messages.keys("kk"));
  }

  @Test
  void headsAndReasonsStandInTheLanguageOfThePage() {
    assertThat(get("/query/who-met-whom?lang=ru").body()).contains(">событие<", ">первый человек<").doesNotContain(">firstName<");
    String page = get("/page/person/ana-akhmet?lang=kk").body();
    assertThat(page).contains("<details><summary>Неге осылай байланыстырылды (мақала саны: ", "<span lang=\"en\">made by hand</span>", ">0.97<");
    assertThat(get("/page/person/ana-akhmet?lang=ru").body()).contains("Почему связано", "По-казахски", "http://www.wikidata.org/entity/Q901");
  }

  @Test
  void namesStandByLanguageAndScript() {
    String page = get("/page/person/kassym-jomart-tokayev?lang=en").body();
    assertThat(page).contains("<dt>In Kazakh</dt><dd lang=\"kk\">Қасым-Жомарт Тоқаев · ", "<dt>In Russian</dt><dd lang=\"ru\">Касым-Жомарт Токаев");
    assertThat(page).doesNotContain("What else it might be", "Why linked");
  }

  /** Candidates as linking leaves them in the graph of an article. */
  @Test
  void whatElseItMightBeIsShownByRank(@TempDir Path other) {
    try (Store own = Stores.world(other.resolve("store")); Server fresh = Server.start(own, Stores.HOME, new Server.Settings("127.0.0.1", 0, 2_000))) {
      var data = own.dataset().asDatasetGraph();
      org.apache.jena.system.Txn.executeWrite(data, () -> {
        for (int rank = 1; rank <= 2; rank++) {
          Node candidate = NodeFactory.createURI(Stores.IRIS.base() + "article/a4/candidate-" + rank);
          Node article = Stores.IRIS.article("a4");
          data.add(article, Stores.IRIS.personLink("a4", "person/uz-chin-olim"), Vocabulary.CANDIDATE, candidate);
          data.add(article, candidate, Vocabulary.RANK, kz.elshi.rdf.Literals.integer(rank));
          data.add(article, candidate, Vocabulary.ITEM, NodeFactory.createURI(Vocabulary.WIKIDATA + "Q70" + rank));
          data.add(article, candidate, Vocabulary.LINK_SCORE, kz.elshi.rdf.Literals.decimal(0.7 - rank / 10.0));
          data.add(article, candidate, Vocabulary.LINK_REASON, kz.elshi.rdf.Literals.string("similar spelling, country UZ"));
        }
      });
      String page = send(HttpRequest.newBuilder(URI.create(fresh.address() + "/page/person/uz-chin-olim?lang=ru"))).body();
      assertThat(page).contains("Чем ещё это может быть", "похожее написание; страна: Узбекистан", ">0.6<");
      assertThat(page.indexOf(">Q701<")).isPositive().isLessThan(page.indexOf(">Q702<"));
    }
  }

  @Test
  void headIsAnsweredLikeGetWithoutItsBody() {
    for (String path : List.of(sparql(ALL), "/kg/sparql", "/page/person/ana-akhmet", "/reconcile")) {
      HttpResponse<String> response = send(to(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      assertThat(response.body()).isEmpty();
      assertThat(response.headers().firstValue("Content-Type")).isEqualTo(get(path).headers().firstValue("Content-Type"));
    }
  }

  @Test
  void pagesLoadNothingFromElsewhere() {
    for (String path : List.of("/", "/page/person/ana-akhmet", "/query/who-met-whom")) {
      assertThat(get(path).body()).doesNotContainPattern("(src|rel=\"stylesheet\" href)=\"https?://");
    }
  }

  @Test
  void unchangedPagesAreNotSentAgain() {
    String tag = get("/page/article/a1").headers().firstValue("ETag").orElseThrow();
    assertThat(get("/page/article/a1", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(Assets.address("elshi.css")).headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  @Test
  void runsTheLibraryAndOffersTables() {
    assertThat(get("/query/meetings-of-person?person=ana-akhmet").body()).contains("Бек Бобоев").contains("meetings-of-person.csv?person=ana-akhmet");
    HttpResponse<String> csv = get("/query/meetings-of-person.csv?person=ana-akhmet");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("\uFEFFevent,");
  }

  @Test
  void aPortInUseIsSaid() {
    int port = URI.create(server.address()).getPort();
    assertThatThrownBy(() -> Server.start(server.store(), Stores.HOME, new Server.Settings("127.0.0.1", port, 1000)))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("port " + port + " is in use");
  }
}
