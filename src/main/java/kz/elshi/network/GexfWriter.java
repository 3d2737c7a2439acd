package kz.elshi.network;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.elshi.rdf.Iris;

/**
 * GEXF 1.3 (https://gexf.net/1.3) with days as times: an edge is there on the days of its events, a node on those of its edges. Spells of
 * one element never overlap, for Gephi refuses those that do; what has an event without a date is there always.
 */
final class GexfWriter {
  private static final String NAMESPACE = "http://gexf.net/1.3";
  private static final List<String> OF_NODES =
      List.of("type:string", "degree:integer", "events:integer", "betweenness:double", "pagerank:double", "community:integer");
  private static final List<String> OF_EDGES = List.of("events:integer", "kinds:string", "inferred:boolean");

  private final Network network;
  private final Captions captions;
  private final Iris iris;

  GexfWriter(Network network, Captions captions, Iris iris) {
    this.network = network;
    this.captions = captions;
    this.iris = iris;
  }

  void write(List<Centrality> centralities, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      start(xml, "gexf", "xmlns", NAMESPACE, "version", "1.3");
      start(xml, "graph", "defaultedgetype", "undirected", "mode", "dynamic", "timeformat", "date", "timerepresentation", "interval");
      attributes(xml, "node", OF_NODES);
      attributes(xml, "edge", OF_EDGES);
      start(xml, "nodes");
      for (Centrality one : centralities) {
        node(xml, one);
      }
      xml.writeEndElement();
      start(xml, "edges");
      int id = 0;
      for (Edge edge : network.edges()) {
        edge(xml, edge, id++);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void attributes(XMLStreamWriter xml, String of, List<String> declared) throws XMLStreamException {
    start(xml, "attributes", "class", of, "mode", "static");
    for (String one : declared) {
      String[] parts = one.split(":");
      empty(xml, "attribute", "id", parts[0], "title", parts[0], "type", parts[1]);
    }
    xml.writeEndElement();
  }

  private void node(XMLStreamWriter xml, Centrality one) throws XMLStreamException {
    start(xml, "node", "id", iris.path(one.node()), "label", captions.of(one.node()));
    values(
        xml, OF_NODES, NodeKind.of(one.node()).id(), one.degree(), one.events(), one.betweenness(), one.pageRank(), one.community());
    List<Tie> ties = new ArrayList<>();
    network.graph().edgesOf(one.node()).forEach(edge -> ties.addAll(edge.ties()));
    spells(xml, Spell.of(ties));
    xml.writeEndElement();
  }

  private void edge(XMLStreamWriter xml, Edge edge, int id) throws XMLStreamException {
    start(
        xml, "edge", "id", Integer.toString(id), "source", iris.path(edge.a()), "target", iris.path(edge.b()), "weight",
        Integer.toString(edge.weight()));
    values(xml, OF_EDGES, edge.weight(), NetworkWriter.kinds(edge), edge.isInferred());
    spells(xml, Spell.of(edge.ties()));
    xml.writeEndElement();
  }

  private static void values(XMLStreamWriter xml, List<String> declared, Object... values) throws XMLStreamException {
    start(xml, "attvalues");
    for (int i = 0; i < values.length; i++) {
      empty(xml, "attvalue", "for", declared.get(i).split(":")[0], "value", values[i].toString());
    }
    xml.writeEndElement();
  }

  private static void spells(XMLStreamWriter xml, List<Spell> spells) throws XMLStreamException {
    if (!spells.isEmpty()) {
      start(xml, "spells");
      for (Spell spell : spells) {
        empty(xml, "spell", "start", spell.start().toString(), "end", spell.end().toString());
      }
      xml.writeEndElement();
    }
  }

  private static void start(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    write(xml, attributes);
  }

  private static void empty(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    write(xml, attributes);
  }

  private static void write(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], XmlText.of(attributes[i + 1]));
    }
  }
}
