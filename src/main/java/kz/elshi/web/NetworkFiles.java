package kz.elshi.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.elshi.network.Centrality;
import kz.elshi.network.Edge;
import kz.elshi.network.KnownNetworks;
import kz.elshi.network.Neighbourhood;
import kz.elshi.network.NetworkWriter;
import kz.elshi.network.NodeKind;

/** The network that a state of its page shows, as data: JSON for the picture, files for other programs. */
final class NetworkFiles {
  private static final double SMALLEST = 14;
  private static final double LARGEST = 46;

  private NetworkFiles() {}

  static void send(Exchange exchange, String ending) throws IOException {
    NetworkState asked = NetworkState.of(exchange);
    if (asked.focus().isEmpty()) {
      throw new IllegalArgumentException(exchange.say("network.nofocus"));
    }
    if (ending.equals("json")) {
      exchange.json(exchange.site.store().read(data -> json(new NetworkShown(exchange, new GraphView(data, exchange), asked))));
      return;
    }
    NetworkWriter.Format format =
        switch (ending) {
          case "graphml" -> NetworkWriter.Format.GRAPHML;
          case "gexf" -> NetworkWriter.Format.GEXF;
          case "csv" -> NetworkWriter.Format.CSV;
          default -> NetworkWriter.Format.NODES;
        };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exchange.site.store().read(data -> write(new NetworkShown(exchange, new GraphView(data, exchange), asked), format, bytes));
    exchange.response.setHeader("Content-Disposition", "attachment; filename=\"elshi-network." + ending + "\"");
    exchange.send(200, format.type(), bytes.toByteArray());
  }

  private static boolean write(NetworkShown shown, NetworkWriter.Format format, ByteArrayOutputStream bytes) {
    KnownNetworks.Around around = shown.around();
    try {
      new NetworkWriter(around.neighbourhood().network(), around.centralities(), shown.captions(), shown.exchange.iris())
          .write(format, bytes);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode json(NetworkShown shown) {
    List<Centrality> centralities = shown.around().centralities();
    Neighbourhood around = shown.around().neighbourhood();
    double most = centralities.stream().mapToDouble(one -> one.get(shown.state.size())).max().orElse(0);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("found", around.found());
    ArrayNode nodes = json.putArray("nodes");
    for (Centrality one : centralities) {
      String path = shown.path(one.node());
      double share = most == 0 ? 0 : one.get(shown.state.size()) / most;
      nodes.addObject().put("id", path).put("label", shown.view.title(one.node()))
          .put("size", SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share))
          .put("colour", shown.state.byType() ? "type-" + NodeKind.of(one.node()).id() : "community-" + one.community())
          .put("focus", shown.focus.containsKey(one.node())).put("type", NodeKind.of(one.node()).id())
          .put("expand", shown.state.address("/network/expand", "node", path));
    }
    ArrayNode edges = json.putArray("edges");
    for (Edge edge : around.network().edges()) {
      edges.addObject().put("source", shown.path(edge.a())).put("target", shown.path(edge.b())).put("events", edge.weight())
          .put("inferred", edge.isInferred()).put("href", shown.edge(edge.a(), edge.b()));
    }
    return json;
  }
}
