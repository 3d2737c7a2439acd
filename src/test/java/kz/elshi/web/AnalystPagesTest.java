package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import kz.elshi.query.Answer;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.QueryRunner;
import kz.elshi.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles, pairs of countries and articles of the hand-made world, asked over HTTP. */
class AnalystPagesTest {
  private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @TempDir static Path folder;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void start() {
    store = Stores.world(folder.resolve("store"));
    store.put(Stores.checked(List.of(World.sixth())));
    server = Server.start(store, Stores.HOME, new Server.Settings("127.0.0.1", 0, 5_000));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> get(Server server, String path) {
    try {
      return CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document page(String path) {
    HttpResponse<String> response = get(server, path + (path.contains("?") ? "&" : "?") + "lang=en");
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/page/person/ana-akhmet,offices visits events statements with topics mentions sources",
    "/page/country/KZ,pairs visits",
    "/page/country/TJ,pairs visits others mentions sources",
    "/page/office/kz-mazhilis-chair,holders events",
    "/page/place/astana,events with topics",
    "/page/topic/water,events statements with topics sources",
    "/page/organisation/mazhilis,documents mentions",
    "/pair/KZ/TJ,now levels timeline topics documents counterparts statements silences sources"
  })
  void hasItsPanels(String path, String panels) {
    Document page = page(path);
    for (String panel : panels.split(" ")) {
      assertThat(page.select("section#" + panel)).as(path + " " + panel).hasSize(1);
    }
    assertThat(page.select("section.panel")).allSatisfy(section -> assertThat(section.select("td, li, .fact, .level, p")).isNotEmpty());
  }

  @Test
  void whatIsEmptyIsNotThere() {
    assertThat(page("/page/person/kz-script").select("section").eachAttr("id")).containsExactly("statements", "mentions", "sources");
  }

  /** The table of a page and the question behind it have the same events. */
  @ParameterizedTest
  @CsvSource({
    "/page/place/astana,events,events-of,thing,place/astana", "/page/office/kz-mazhilis-chair,events,events-of,thing,office/kz-mazhilis-chair",
    "/page/topic/water,events,events-of,thing,topic/water", "/page/person/ana-akhmet,visits,visits-of-person,person,ana-akhmet",
    "/page/country/TJ,visits,visits-to-country,country,TJ", "/pair/KZ/TJ,timeline,timeline-of-pair,pair,KZ-TJ"
  })
  void showsTheRowsOfItsQuestion(String path, String panel, String query, String parameter, String value) {
    Element section = page(path).selectFirst("#" + panel);
    assertThat(section.selectFirst("a.query").attr("href")).isEqualTo("/query/" + query + "?" + parameter + "=" + value.replace("/", "%2F"));
    Answer answer =
        store.read(
            data -> {
              QueryRunner runner = new QueryRunner(data, Stores.IRIS);
              var filled = runner.fill(new QueryLibrary(Stores.HOME).get(query), Map.of(parameter, value), QueryRunner.Settings.STANDARD);
              return runner.run(filled, QueryRunner.Settings.STANDARD);
            });
    int event = answer.columns().indexOf("event");
    var asked = answer.rows().stream().map(row -> Answer.text(row.get(event)).replaceFirst("^.*/", "")).collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).isNotEmpty().isEqualTo(new TreeSet<>(section.select("tbody tr[id]").eachAttr("id")));
  }

  @Test
  void officesStandOnABarAndInATable() {
    Element offices = page("/page/person/ana-akhmet").selectFirst("#offices");
    assertThat(offices.select("svg circle.seen title").eachText()).containsExactly("2025-03-11", "2025-06-01");
    assertThat(offices.select("tbody td").eachText()).contains("2025-03-11 – 2025-06-01 (2)");
    Element reference = page("/page/person/kassym-jomart-tokayev").selectFirst("#offices");
    assertThat(reference.select("svg rect.reference")).isNotEmpty();
    assertThat(reference.select("tbody td").eachText()).contains("reference", "2019-03-20");
  }

  @Test
  void eachRowLeadsToItsSentence() {
    Document page = page("/page/person/ana-akhmet");
    Element sources = page.selectFirst("tr[id=meeting-5ab28651be4e] .sources");
    assertThat(sources.selectFirst("summary").text()).matches("\\[\\d+] \\[\\d+]");
    String evidence = sources.selectFirst("li a").attr("href");
    assertThat(evidence).startsWith("/page/article/a1#e-");
    assertThat(page("/page/article/a1").getElementById(evidence.replaceFirst("^.*#", ""))).isNotNull();
    assertThat(page.select(".sourcelist li").eachText()).anyMatch(line -> line.startsWith("Outlet One, 2025-03-11.") && line.endsWith("https://example.org/a1"));
    assertThat(page.select(".sourcelist li")).hasSize(sourceNumbers(page));
  }

  private static int sourceNumbers(Document page) {
    return (int) page.select(".sources summary").eachText().stream().flatMap(text -> List.of(text.split(" ")).stream()).distinct().count();
  }

  @Test
  void thePairTellsItsLevelAndTheStepsToIt() {
    Document page = page("/pair/TJ/KZ");
    assertThat(page.selectFirst("h1").text()).isEqualTo("Tajikistan – Kazakhstan");
    assertThat(page.selectFirst("#now .level").text()).isEqualToIgnoringCase("strategic partnership");
    assertThat(page.select("#now").text()).contains("2025-03-11").doesNotContain("Alliance");
    assertThat(page.select("#levels li time").eachText()).containsExactly("2025-03-09", "2025-03-11");
    assertThat(page.select("#levels li").eachAttr("class")).containsExactly("open", "force");
    assertThat(page.select("#topics td.heat4")).isNotEmpty();
    assertThat(page.select("#statements tbody").text()).contains("Су ортақ");
  }

  @ParameterizedTest
  @CsvSource({"'',3", "?type=meeting,1", "?from=2025-04,1", "?to=2025-03-09,1", "?from=2025-03&to=2025-03,2", "?from=2025-03-10&to=2025-03-10,1", "?type=call,0"})
  void theTimelineIsNarrowedByTheAddress(String query, int rows) {
    Document page = page("/pair/KZ/TJ" + query);
    assertThat(page.select("#timeline tbody tr")).hasSize(rows);
    assertThat(page.select("#timeline svg a")).hasSize(rows);
    for (String point : page.select("#timeline svg a").eachAttr("href")) {
      assertThat(page.getElementById(point.substring(1))).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"/pair/KZ/KZ,404", "/pair/KZ/QQ,404", "/pair/kz/tj,404", "/pair/KZ/TJ?from=soon,400", "/pair/KZ/TJ?type=%3Cb%3E,200", "/data/article/none.trig,404"})
  void saysWhatIsNotThere(String path, int status) {
    HttpResponse<String> response = get(server, path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("<h1").doesNotContain("<b>");
  }

  @Test
  void aPairIsChosenFromTwoLists() {
    Document page = page("/pair");
    assertThat(page.select("select[name=a] option[selected]").attr("value")).isEqualTo("KZ");
    assertThat(page.select(".tally a").eachAttr("href")).contains("/pair/KZ/TJ");
    HttpResponse<String> chosen = get(server, "/pair?a=KZ&b=TJ");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location")).hasValue("/pair/KZ/TJ");
  }

  @Test
  void wordsAndFactsOfAnArticleLeadToEachOther() {
    Document page = page("/page/article/a1");
    for (Element back : page.select(".numbered .number a")) {
      assertThat(page.getElementById(back.attr("href").substring(1))).as(back.attr("href")).isNotNull();
    }
    for (Element note : page.select(".text sup a")) {
      assertThat(page.getElementById(note.attr("href").substring(1))).isNotNull();
    }
    assertThat(page.select(".numbered")).isNotEmpty().hasSameSizeAs(page.select(".fact"));
    assertThat(page.select(".text .name.person").eachText()).contains("Ана Ахмет", "Бек Бобоев");
    assertThat(page.select(".text .name.place").eachText()).contains("Астанада");
    assertThat(page.select("#same td").text()).contains("Outlet Two 2025-03-12");
    assertThat(page.select("#links td").text()).contains("0.97");
    assertThat(withoutNotes(page)).contains("Ана Ахмет пен Бек Бобоев Астанада кездесті.");
  }

  private static String withoutNotes(Document page) {
    Element text = page.selectFirst(".text").clone();
    text.select("sup").remove();
    return text.text();
  }

  @Test
  void theRawGraphOfAnArticleIsTriG() {
    HttpResponse<String> response = get(server, "/data/article/a1.trig");
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/trig");
    assertThat(response.body()).contains("https://w3id.org/elshi/article/a1", "graph/provenance", "Астанада кездесті");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page/article/a5", "/page/person/kz-script", "/page/country/KZ", "/pair/KZ/TJ", "/page/topic/water"})
  void hostileTextIsText(String path) {
    Document page = page(path);
    assertThat(page.select("script").eachAttr("src")).allMatch(source -> source.startsWith("/assets/"));
    assertThat(page.select("script")).allMatch(script -> script.data().isEmpty());
    assertThat(page.select("[style], [onclick], [onload]")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void anOperatorCanShowEvidenceAlone() {
    try (Server careful = Server.start(store, Stores.HOME, new Server.Settings("127.0.0.1", 0, 5_000, true))) {
      Document shown = Jsoup.parse(get(careful, "/page/article/a4?lang=en").body());
      assertThat(shown.select("#text h2").text()).isEqualTo("Sentences that facts rest on");
      assertThat(shown.select(".text p")).isNotEmpty();
      assertThat(get(careful, "/data/article/a4.trig").body()).doesNotContain("elshi/ontology#text> ").doesNotContain("барады.\\n");
      assertThat(page("/page/article/a4").select("#text h2").text()).isEqualTo("Text of the article");
    }
  }
}
