package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The dossier of two countries: level of relations, events over time, topics, documents, counterparts, statements, silences, and the sources of it all. */
final class PairPage {
  private static final int MOST_STATEMENTS = 30;

  private final Exchange exchange;
  private final GraphView view;
  private final Node first;
  private final Node second;
  private final Node pair;

  private PairPage(Exchange exchange, GraphView view, Node first, Node second) {
    this.exchange = exchange;
    this.view = view;
    this.first = first;
    this.second = second;
    this.pair = exchange.iris().pair(PairChoice.iso(first), PairChoice.iso(second));
  }

  /** Answers {@code /pair/KZ/TJ}. */
  static void show(Exchange exchange, String countries) throws IOException {
    String[] codes = countries.split("/");
    Node first = exchange.iris().country(codes[0]);
    Node second = exchange.iris().country(codes[1]);
    record Shown(String title, Html main) {}
    Shown page =
        exchange.site.store().read(
            data -> {
              GraphView view = new GraphView(data, exchange);
              boolean known = !first.equals(second) && view.exists(first) && view.exists(second);
              PairPage made = new PairPage(exchange, view, first, second);
              return known ? new Shown(made.title(), made.main()) : null;
            });
    if (page == null) {
      exchange.error(404, exchange.say("error.404.text", "/pair/" + countries));
    } else {
      exchange.page(Pages.page(page.title(), page.main()).in(Section.PAIRS));
    }
  }

  private String title() {
    return view.title(first) + " – " + view.title(second);
  }

  private Html main() {
    FactPanel panel = new FactPanel(view, exchange);
    Sources sources = new Sources(exchange, view, panel);
    FactTables tables = new FactTables(exchange, view, sources);
    Gathering events = Gathering.of(view, pair, EVENT_PAIR);
    PairFacts facts = new PairFacts(view, pair, first, second, events);
    String key = exchange.iris().path(pair).replaceFirst("^pair/", "");
    Relations relations = new Relations(exchange, view, sources, facts.levels());
    List<Html> parts = new ArrayList<>();
    parts.add(el("p", attr("class", "kind"), exchange.say("kind.pair")));
    parts.add(el("h1", view.link(first), " – ", view.link(second)));
    parts.add(buttons(key));
    parts.add(relations.now());
    parts.add(relations.history(Panels.query("relation-of-pair", Map.of("pair", key))));
    parts.add(new PairTimeline(exchange, view, sources).panel(pair, key, events));
    parts.add(new PairTopics(exchange, view).panel(key, events, facts.cooperation()));
    parts.add(tables.documents(facts.documents(), Panels.query("agreements-of-pair", Map.of("pair", key))));
    parts.add(new Counterparts(exchange, view).panel(key, first, second, events));
    parts.add(tables.statements(facts.statements(), MOST_STATEMENTS, "", false));
    parts.add(new Silences(exchange, view).panel(events));
    parts.add(sources.list());
    if (events.isEmpty() && facts.levels().isEmpty()) {
      parts.add(el("p", exchange.say("pair.none")));
    }
    return all(parts);
  }

  private Html buttons(String key) {
    String network = "/network?focus=" + exchange.iris().path(first);
    return el(
        "nav", attr("class", "buttons"), attr("aria-label", exchange.say("data")),
        Buttons.button(Panels.query("timeline-of-pair.csv", Map.of("pair", key)), "CSV"),
        view.exists(pair) ? Buttons.button("/data/pair/" + key + ".ttl", "Turtle") : all(), Buttons.button(network, exchange.say("panel.network")),
        Buttons.button("/pair?a=" + PairChoice.iso(first), exchange.say("pair.other")), Buttons.print(exchange));
  }
}
