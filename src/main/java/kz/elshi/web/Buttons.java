package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** What can be taken away from a page: its data, its main table, its print. */
final class Buttons {
  private Buttons() {}

  /**
   * The row of buttons.
   *
   * @param question the address of the question behind the main table; empty if there is none
   */
  static Html of(Exchange exchange, Node node, String question) {
    String path = "/data/" + LinkedData.encoded(exchange.iris().path(node));
    List<Html> links = new ArrayList<>();
    links.add(button(path + "." + RdfFormat.TURTLE.ending(), "Turtle"));
    links.add(button(path + "." + RdfFormat.JSON_LD.ending(), "JSON-LD"));
    if (!question.isEmpty()) {
      links.add(button(question.replaceFirst("\\?", ".csv?"), "CSV"));
    }
    if (path.matches("/data/(person|organisation|office|country)/.+")) {
      links.add(button("/network.graphml" + Addresses.query(Map.of("focus", exchange.iris().path(node))), "GraphML"));
    }
    links.add(print(exchange));
    return el("nav", attr("class", "buttons"), attr("aria-label", exchange.say("data")), links);
  }

  /** A link that looks like a button; the address is encoded already. */
  static Html button(String address, String text) {
    return all(el("a", attr("class", "button plain"), attr("href", address), text), " ");
  }

  /** Printing needs a script; without one the button is not shown. */
  static Html print(Exchange exchange) {
    return el("button", attr("type", "button"), attr("class", "plain"), attr("data-print", ""), attr("hidden", ""), exchange.say("print"));
  }
}
