package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.elshi.fixture.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The network's pages over HTTP, as a browser without scripts sees them. */
class NetworkPageTest {
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

  private static HttpResponse<String> get(String path) {
    return server.get(path, "Accept-Language", "en");
  }

  private static Document page(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Jsoup.parse(response.body(), server.address() + path);
  }

  private static Document follow(Element link) {
    return page(link.attr("abs:href").substring(server.address().length()).replace(" ", "+"));
  }

  @Test
  void tablesStandBeforeThePictureAndLeadToProfiles() throws Exception {
    Document page = page("/network?focus=person/ana-akhmet");
    assertThat(page.select(".network table, #network").first().normalName()).isEqualTo("table");
    assertThat(page.select("tr[data-node=person/bek-boboev] a[href=/page/person/bek-boboev]")).hasSize(1);
    assertThat(page.select("#network").attr("aria-label")).isNotBlank();
    assertThat(page.select("script:not([src]), [style], style")).isEmpty();
  }

  @Test
  void columnsSortByLinks() throws Exception {
    Document sorted = follow(page("/network?focus=person/bek-boboev").select("th a").get(3));
    assertThat(sorted.select("th[aria-sort=descending]").text()).startsWith("PageRank");
  }

  @Test
  void aTieOpensItsEventsAndSentences() throws Exception {
    Document page = page("/network?focus=person/ana-akhmet&nodes=person");
    Document edge = follow(page.select("a[href^=/network/edge]").first());
    assertThat(edge.select("article.fact")).hasSize(1);
    assertThat(edge.select("blockquote mark")).hasSize(2);
  }

  @Test
  void aNodeSaysWhatItWouldBringBeforeItDoes() throws Exception {
    Document page = page("/network?focus=person/ana-akhmet&nodes=person,country");
    Document menu = follow(page.select("tr[data-node=person/bek-boboev] a[data-drawer]").first());
    Element visit = menu.select("main li:contains(visit) a").first();
    assertThat(menu.select("main li:contains(visit)").text()).contains("1 events, 1 neighbours");
    assertThat(follow(visit).select("tr[data-node=country/KZ]")).hasSize(1);
  }

  @Test
  void barsLeadToTheirSpanOfTime() throws Exception {
    Document page = page("/network?focus=person/ana-akhmet&kinds=meeting");
    Document span = follow(page.select(".network-time a").first());
    assertThat(span.select("input[name=from]").attr("value")).isEqualTo("2025-03");
    assertThat(span.select("tr[data-node]")).isNotEmpty();
    assertThat(page("/network?focus=person/ana-akhmet&from=2025-04-01").select("tr[data-node]")).hasSize(1);
  }

  @Test
  void pathsAreShownStepByStep() throws Exception {
    Document page = page("/network/path?from=person/ana-akhmet&to=country/KZ");
    assertThat(page.select(".network-paths li").first().text()).contains(World.BEK.name());
    assertThat(page.select(".network-paths a[href^=/network/edge]")).isNotEmpty();
    assertThat(page("/network/path?from=person/ana-akhmet&to=country/KZ&hops=1").select(".network-paths")).isEmpty();
  }

  @Test
  void namesAreTakenForAddresses() throws Exception {
    String name = World.BEK.name();
    assertThat(page("/network?focus=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).select("h1").text()).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "json,application/json", "graphml,application/graphml+xml", "gexf,application/gexf+xml", "csv,text/csv", "nodes.csv,text/csv"
  })
  void theSameNetworkIsAFile(String ending, String type) throws Exception {
    HttpResponse<String> response = get("/network." + ending + "?focus=person/ana-akhmet");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(response.body()).contains("person/bek-boboev");
  }

  @ParameterizedTest
  @CsvSource({"focus=nobody-at-all", "focus=country/KZ&hops=9", "focus=country/KZ&from=soon", "focus=country/KZ&size=beauty",
      "focus=country/KZ&nodes=cats"})
  void wrongParametersAreReadableErrors(String query) throws Exception {
    assertThat(get("/network?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void pagesOfEntitiesLeadToTheirNetwork() throws Exception {
    assertThat(page("/page/person/ana-akhmet").select("main a[href=/network?focus=person/ana-akhmet]")).hasSize(1);
    assertThat(page("/").select("nav a[href=/network]")).isNotEmpty();
  }
}
