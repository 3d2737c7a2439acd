package kz.elshi.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.elshi.fixture.SparqlMain;
import kz.elshi.fixture.SparqlProcess;
import kz.elshi.fixture.Stores;
import kz.elshi.rdf.NQuads;
import kz.elshi.store.ArticleStatements;
import kz.elshi.store.StoreException;
import org.junit.jupiter.api.Test;

/** Another store, a Fuseki in a process of its own, gets what the articles say. */
class QuadSenderTest {
  private static final List<ArticleStatements> ARTICLES = Stores.checked().stream().map(article -> ArticleStatements.of(article.graph())).toList();

  private static String expected(List<ArticleStatements> articles) {
    TreeSet<String> lines = new TreeSet<>();
    for (ArticleStatements article : articles) {
      article.asserted().forEach(triple -> lines.add(NQuads.line(article.article(), triple)));
      article.record().forEach(triple -> lines.add(NQuads.line(Stores.IRIS.provenanceGraph(), triple)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void send(String address, Credentials credentials, boolean replace, List<ArticleStatements> articles) {
    try (QuadSender sender = new QuadSender(address, credentials, Stores.IRIS, replace)) {
      articles.forEach(sender::send);
      sender.flush();
    }
  }

  @Test
  void whatIsSentTwiceIsThereOnce() {
    try (SparqlProcess server = SparqlProcess.start()) {
      String address = server.address("a") + "/data";
      send(address, Credentials.NONE, false, ARTICLES);
      send(address, Credentials.NONE, false, ARTICLES);
      assertThat(server.dump("a")).isEqualTo(expected(ARTICLES));
      server.update("a", "INSERT DATA { GRAPH <" + ARTICLES.getFirst().article().getURI() + "> { <http://a> <http://b> \"old\" } }");
      send(address, Credentials.NONE, true, ARTICLES);
      assertThat(server.dump("a")).isEqualTo(expected(ARTICLES));
    }
  }

  @Test
  void whoDoesNotTakeItIsNamed() {
    try (SparqlProcess server = SparqlProcess.start("locked")) {
      String address = server.address("a") + "/data";
      assertThatThrownBy(() -> send(address, Credentials.NONE, false, ARTICLES)).isInstanceOf(StoreException.class).hasMessageContaining(address).hasMessageContaining("ELSHI_STORE_USER");
      send(address, Credentials.of(Map.of("S_USER", SparqlMain.USER, "S_PASSWORD", SparqlMain.PASSWORD), "S"), false, ARTICLES);
      assertThat(server.dump("a")).isEqualTo(expected(ARTICLES));
      assertThatThrownBy(() -> send(server.address("nowhere"), Credentials.of(Map.of("S_USER", SparqlMain.USER, "S_PASSWORD", SparqlMain.PASSWORD), "S"), false, ARTICLES))
          .hasMessageContaining("no graph store that takes data");
    }
  }
}
