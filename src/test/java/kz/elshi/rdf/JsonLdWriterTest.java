package kz.elshi.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class JsonLdWriterTest {
  private static DatasetGraph dataset(int article) {
    ArticleGraph graph = new GraphWriter(Stores.IRIS).write(World.all().get(article));
    DatasetGraph dataset = DatasetGraphFactory.create();
    graph.asserted().forEach(dataset.getDefaultGraph()::add);
    graph.record().forEach(dataset.getDefaultGraph()::add);
    return dataset;
  }

  private static Set<String> lines(DatasetGraph dataset) {
    Set<String> lines = new TreeSet<>();
    dataset.find().forEachRemaining(quad -> lines.add(NQuads.line(null, quad.asTriple())));
    return lines;
  }

  @Test
  void nothingIsLost() {
    for (int i = 0; i < World.all().size(); i++) {
      DatasetGraph written = dataset(i);
      DatasetGraph read = DatasetGraphFactory.create();
      RDFDataMgr.read(read, new StringReader(new JsonLdWriter(Stores.HOME).write(written)), null, Lang.JSONLD11);
      assertThat(lines(read)).isEqualTo(lines(written));
    }
  }

  @Test
  void keysAreReadable() throws Exception {
    JsonNode json = new ObjectMapper().readTree(new JsonLdWriter(Stores.HOME).write(dataset(0)));
    for (JsonNode node : json.get("@graph")) {
      for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
        assertThat(names.next()).doesNotContain(":").doesNotContain("/");
      }
    }
  }

  @Test
  void theContextHasEveryTerm() throws Exception {
    JsonNode context = new ObjectMapper().readTree(Stores.HOME.path("ontology/context.jsonld").toFile()).get("@context");
    Set<String> terms = new TreeSet<>();
    for (var field : Vocabulary.class.getFields()) {
      if (field.get(null) instanceof org.apache.jena.graph.Node node && node.getURI().startsWith(Vocabulary.NAMESPACE)) {
        terms.add(node.getURI().substring(Vocabulary.NAMESPACE.length()));
      }
    }
    assertThat(terms).allSatisfy(term -> assertThat(context.has(term)).as(term).isTrue());
  }
}
