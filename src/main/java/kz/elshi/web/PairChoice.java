package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The choice of a pair of countries: two lists, and the pairs of one country by number of events. */
final class PairChoice {
  /** The country whose news are read. */
  private static final String HOME = "KZ";

  private static final int MOST_COUNTRIES = 400;
  private static final int MOST_COUNTED = 1000;
  private static final int MOST_PAIRS = 200;

  private PairChoice() {}

  static void show(Exchange exchange) throws IOException {
    String first = exchange.parameter("a");
    String second = exchange.parameter("b");
    if (first.matches("[A-Z]{2,3}") && second.matches("[A-Z]{2,3}") && !first.equals(second)) {
      exchange.response.setStatus(303);
      exchange.response.setHeader("Location", "/pair/" + first + "/" + second);
      return;
    }
    String chosen = first.matches("[A-Z]{2,3}") ? first : HOME;
    Html main =
        exchange.site.store().read(
            data -> {
              GraphView view = new GraphView(data, exchange);
              return all(
                  el("h1", exchange.say("pair.choose")), el("p", attr("class", "lead"), exchange.say("pair.choose.text")), form(exchange, view, chosen, second),
                  pairs(exchange, view, chosen));
            });
    exchange.page(Pages.page(exchange.say("pair.choose"), main).in(Section.PAIRS));
  }

  private static Html form(Exchange exchange, GraphView view, String first, String second) {
    List<Node> countries = view.subjects(TYPE, C_COUNTRY, MOST_COUNTRIES);
    countries.sort(Comparator.comparing(view::title, java.text.Collator.getInstance(java.util.Locale.of(exchange.language))).thenComparing(Node::getURI));
    return el(
        "form", attr("class", "filter"), attr("action", "/pair"), select(exchange, view, "a", countries, first), select(exchange, view, "b", countries, second),
        el("button", exchange.say("pair.show")));
  }

  private static Html select(Exchange exchange, GraphView view, String name, List<Node> countries, String chosen) {
    List<Html> options = new ArrayList<>();
    for (Node country : countries) {
      String iso = iso(country);
      options.add(el("option", attr("value", iso), iso.equals(chosen) ? attr("selected", "") : attr("lang", exchange.language), view.title(country)));
    }
    return el("label", exchange.say("pair." + name), " ", el("select", attr("name", name), options));
  }

  static String iso(Node country) {
    return country.getURI().replaceFirst("^.*/", "");
  }

  private static Html pairs(Exchange exchange, GraphView view, String iso) {
    Node country = exchange.iris().country(iso);
    Tally others = counterparts(view, country);
    return others.isEmpty()
        ? all()
        : all(
            el("h2", exchange.say("pair.of", view.title(country))),
            others.list(MOST_PAIRS, other -> Html.link("/pair/" + iso + "/" + iso(other), view.title(other))));
  }

  /** The countries that a country has dealt with, by the number of events, each counted up to a thousand. */
  static Tally counterparts(GraphView view, Node country) {
    Tally others = new Tally();
    for (Node other : view.objects(country, COUNTERPART)) {
      var quads = view.data.find(Quad.defaultGraphIRI, Node.ANY, EVENT_PAIR, view.iris.pair(iso(country), iso(other)));
      int count = 0;
      while (quads.hasNext() && count < MOST_COUNTED) {
        quads.next();
        count++;
      }
      others.add(other, count);
    }
    return others;
  }
}
