package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.fixture.Stores;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The default graph kept up step by step is the one made anew, to the byte, whatever came and went. */
class RebuildTest {
  private static final Home HOME = Home.find();
  private static final Iris IRIS = Iris.standard();
  private static List<CheckedArticle> samples;

  @BeforeAll
  static void readSamples() {
    Pipeline pipeline = new Pipeline(HOME);
    GraphWriter writer = new GraphWriter(IRIS);
    Gate gate = new Gate(HOME, IRIS);
    samples = new ArrayList<>();
    new ArticleSource(Metadata.NONE, ArticleSource.DEFAULT_LONGEST)
        .read(
            List.of(HOME.path("data/articles").toString()),
            System.in,
            found -> samples.add(gate.check(writer.write(pipeline.extract(((Found.Read) found).article())))));
  }

  @Test
  void sameArticlesAgainChangeNothing(@TempDir Path folder) {
    try (Store store = Store.open(folder.resolve("store"), HOME, IRIS)) {
      assertThat(store.put(samples)).isEqualTo(samples.size());
      String once = Stores.nquads(store);
      assertThat(store.put(samples)).isZero();
      assertThat(Stores.nquads(store)).isEqualTo(once);
    }
  }

  @Test
  void rebuildingGivesWhatWasKeptUp(@TempDir Path folder) {
    try (Store store = Store.open(folder.resolve("store"), HOME, IRIS)) {
      store.put(samples);
      for (int i = 0; i < samples.size(); i += 3) {
        store.withdraw(samples.get(i).graph().article().id());
      }
      store.put(samples.subList(0, 1));
      String keptUp = Stores.nquads(store);
      store.rebuild();
      assertThat(Stores.nquads(store)).isEqualTo(keptUp);
    }
  }

  @Test
  void whatWasWithdrawnLeavesNoTrace(@TempDir Path folder) {
    try (Store all = Store.open(folder.resolve("all"), HOME, IRIS);
        Store few = Store.open(folder.resolve("few"), HOME, IRIS)) {
      all.put(samples);
      few.put(samples.subList(0, 5));
      samples.subList(5, samples.size()).forEach(article -> all.withdraw(article.graph().article().id()));
      assertThat(Stores.nquads(all)).isEqualTo(Stores.nquads(few));
    }
  }
}
