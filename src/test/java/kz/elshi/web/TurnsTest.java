package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few pages are made at a time, but nobody can take all the turns. */
class TurnsTest {
  private static final int QUERIES = 8;
  private static final int MOST_LOOKS = 300;
  private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @TempDir Path folder;

  @Test
  void queriesWithoutEndDoNotKeepPagesWaiting() throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient(); Asking server = new Asking(folder, 60_000)) {
      List<CompletableFuture<HttpResponse<String>>> endless = new ArrayList<>();
      for (int i = 0; i < QUERIES; i++) {
        endless.add(client.sendAsync(server.to("/sparql?query=" + Asking.encoded(ENDLESS)).build(), HttpResponse.BodyHandlers.ofString()));
      }
      for (int look = 0; look < MOST_LOOKS && !server.get("/metrics").body().contains("elshi_queries_running " + QUERIES); look++) {
        Thread.sleep(50);
      }
      assertThat(server.get("/page/person/ana-akhmet").statusCode()).isEqualTo(200);
      assertThat(endless).as("the page came first").noneMatch(CompletableFuture::isDone);
      endless.forEach(one -> one.cancel(true));
    }
  }
}
