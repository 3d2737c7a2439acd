package kz.elshi.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Files of a network, read again. */
class NetworkWriterTest {
  @TempDir static Path folder;
  private static Network network;
  private static String graphml;
  private static String gexf;
  private static String csv;

  @BeforeAll
  static void write() {
    try (Store store = Stores.world(folder.resolve("store"))) {
      store.read(
          data -> {
            network = Network.of(List.of(), new TieReader(data).all(Choice.ALL));
            NetworkWriter writer = new NetworkWriter(network, Centrality.of(network), new Captions(data, "kk"), Stores.IRIS);
            graphml = text(writer, NetworkWriter.Format.GRAPHML);
            gexf = text(writer, NetworkWriter.Format.GEXF);
            csv = text(writer, NetworkWriter.Format.CSV);
            return true;
          });
    }
  }

  private static String text(NetworkWriter writer, NetworkWriter.Format format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writer.write(format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void graphMlIsReadAgainByJGraphT() {
    Graph<String, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
    GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(id -> id);
    importer.setEdgeWeightAttributeName("weight");
    Map<String, String> ids = new HashMap<>();
    importer.addVertexAttributeConsumer(
        (pair, value) -> {
          if (pair.getSecond().equals("address")) {
            ids.put(value.getValue(), pair.getFirst());
          }
        });
    importer.importGraph(graph, new StringReader(graphml));
    assertThat(ids.keySet()).containsExactlyInAnyOrderElementsOf(network.nodes().stream().map(Stores.IRIS::path).toList());
    assertThat(graph.edgeSet()).hasSameSizeAs(network.edges());
    assertThat(graph.getEdgeWeight(graph.getEdge(ids.get("country/KZ"), ids.get("country/TJ")))).isEqualTo(2);
  }

  @Test
  void gexfIsWellFormedAndInOrder() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(gexf.getBytes(StandardCharsets.UTF_8)));
    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
    assertThat(root.getAttribute("version")).isEqualTo("1.3");
    assertThat(children((Element) root.getFirstChild())).containsExactly("attributes", "attributes", "nodes", "edges");
    assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(network.nodes().size());
    assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(network.edges().size());
    for (String name : List.of("node", "edge")) {
      for (int i = 0; i < document.getElementsByTagName(name).getLength(); i++) {
        noOverlap((Element) document.getElementsByTagName(name).item(i));
      }
    }
  }

  private static List<String> children(Element element) {
    List<String> names = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      names.add(child.getLocalName());
    }
    return names;
  }

  private static void noOverlap(Element element) {
    String last = "";
    for (int i = 0; i < element.getElementsByTagName("spell").getLength(); i++) {
      Element spell = (Element) element.getElementsByTagName("spell").item(i);
      assertThat(spell.getAttribute("start")).isGreaterThan(last).isLessThanOrEqualTo(spell.getAttribute("end"));
      last = spell.getAttribute("end");
    }
  }

  @Test
  void spellsAreJoinedWhereTheyOverlap() {
    org.apache.jena.graph.Node a = Stores.IRIS.thing("person/a");
    org.apache.jena.graph.Node b = Stores.IRIS.thing("person/b");
    List<Tie> ties = new ArrayList<>();
    for (String date : List.of("2025-08-27", "2025-08", "2025-12-01", "2024")) {
      ties.add(Tie.of(Stores.IRIS.thing("event/" + date), "meeting", date, a, b, false));
    }
    assertThat(Spell.of(ties).stream().map(spell -> spell.start() + "/" + spell.end()))
        .containsExactly("2024-01-01/2024-12-31", "2025-08-01/2025-08-31", "2025-12-01/2025-12-01");
    ties.add(Tie.of(Stores.IRIS.thing("event/some-day"), "meeting", null, a, b, false));
    assertThat(Spell.of(ties)).isEmpty();
  }

  @Test
  void rowsNameTheEventsOfATie() {
    assertThat(csv).startsWith("\uFEFFsource,target,").contains("country/KZ,country/TJ,", ",meeting:1 visit:1,", "event/meeting-");
  }
}
