package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The page of a person, country, body, office, place or topic: who it is, and what the graph knows of it, panel by panel. */
final class Profile {
  private static final int MOST_EVENTS = 50;
  private static final int MOST_STATEMENTS = 20;
  private static final int MOST_COUNTED = 5000;
  private static final int MOST_NAMES = 24;
  private static final int MOST_ARTICLES = 40;
  private static final int MOST_LOOKED_THROUGH = 5000;

  private final Exchange exchange;
  private final GraphView view;
  private final Node node;
  private final String folder;
  private final FactPanel panel;
  private final Sources sources;
  private final Panels panels;
  /** Events and articles as lists have them, so that they need not be read. */
  private final Map<Node, Item> listed;

  Profile(Exchange exchange, GraphView view, Node node) {
    this.exchange = exchange;
    this.view = view;
    this.node = node;
    this.folder = exchange.iris().path(node).replaceFirst("/.*", "");
    this.panel = new FactPanel(view, exchange);
    this.sources = new Sources(exchange, view, panel);
    this.panels = new Panels(exchange);
    this.listed = exchange.site.catalogues().get(view.data).byNode();
  }

  Html main() {
    Gathering events = events();
    Gathering visits =
        switch (folder) {
          case "country" -> Gathering.of(view, node, DESTINATION);
          case "person" -> events.ofClass(view, C_VISIT);
          default -> events.none();
        };
    Identity identity = new Identity(exchange, view, node);
    List<Html> parts = new ArrayList<>();
    parts.add(el("p", attr("class", "kind"), exchange.say("kind." + folder)));
    parts.add(el("h1", view.title(node)));
    parts.add(Buttons.of(exchange, node, question()));
    parts.add(el("dl", identity.names(), identity.wikidata(), properties()));
    parts.add(identity.links(panel));
    parts.add(identity.others());
    parts.addAll(panelsOf(events, visits));
    parts.add(sources.list());
    return all(parts);
  }

  private List<Html> panelsOf(Gathering events, Gathering visits) {
    FactTables tables = new FactTables(exchange, view, sources);
    Gathering statements = statements();
    Terms terms = new Terms(exchange, view, sources);
    List<Html> parts = new ArrayList<>();
    parts.add(folder.equals("office") ? terms.ofOffice(node) : terms.ofPerson(node));
    parts.add(folder.equals("country") ? pairs() : all());
    parts.add(table("visits", visitsQuestion(), visits));
    parts.add(table("events", question(), events.without(visits)));
    parts.add(tables.statements(statements, MOST_STATEMENTS, Panels.query("statements-of-person", Map.of("person", path())), folder.equals("person")));
    parts.add(withWhom(events));
    parts.add(topics(events, statements));
    Gathering legal = Gathering.of(view, node, PARTY, JURISDICTION, BODY);
    Gathering elections = legal.ofClass(view, C_ELECTION);
    parts.add(tables.documents(legal.without(elections), folder.equals("country") ? Panels.query("agreements", Map.of("country", path())) : ""));
    parts.add(tables.others(panel, Gathering.of(view, node, SUBJECT, PERSON).and(elections)));
    parts.add(mentions());
    return parts;
  }

  /** The node as the questions of the library take it. */
  private String path() {
    String path = exchange.iris().path(node);
    return folder.equals("country") || folder.equals("person") ? path.substring(path.indexOf('/') + 1) : path;
  }

  private String question() {
    return folder.equals("person")
        ? Panels.query("meetings-of-person", Map.of("person", path()))
        : Panels.query("events-of", Map.of("thing", exchange.iris().path(node)));
  }

  private String visitsQuestion() {
    return folder.equals("country") ? Panels.query("visits-to-country", Map.of("country", path())) : Panels.query("visits-of-person", Map.of("person", path()));
  }

  private Gathering events() {
    return switch (folder) {
      case "office" -> Gathering.of(view, node, CAPACITY).through(view, PARTICIPATION);
      case "topic" -> Gathering.of(view, node, TOPIC).ofClass(view, C_EVENT);
      default -> Gathering.of(view, node, PARTICIPANT, PLACE);
    };
  }

  private Gathering statements() {
    return folder.equals("topic") ? Gathering.of(view, node, TOPIC).ofClass(view, C_STATEMENT) : Gathering.of(view, node, SPEAKER);
  }

  private Html properties() {
    List<Html> rows = new ArrayList<>();
    for (Node property : List.of(COUNTRY, OFFICE_ROLE, OFFICE_OF, CAPITAL)) {
      for (Node value : view.objects(node, property)) {
        rows.add(all(el("dt", view.term(property)), el("dd", view.link(value))));
      }
    }
    return all(rows);
  }

  private Html table(String id, String query, Gathering events) {
    if (events.isEmpty()) {
      return all();
    }
    EventRows row = new EventRows(exchange, view, sources);
    List<Html> rows = events.latest(MOST_EVENTS).stream().map(event -> row.row(event, node)).toList();
    return panels.panel(id, query, panels.table("panel." + id, EventRows.HEADS, rows), panels.shown(rows.size(), events.size()));
  }

  /** Whom with: people first, with the number of events that both took part in, among the latest. */
  private Html withWhom(Gathering events) {
    Tally people = new Tally();
    for (Node event : events.latest(MOST_COUNTED)) {
      view.objects(event, PARTICIPANT).stream().filter(other -> !other.equals(node)).forEach(people::add);
    }
    if (people.isEmpty()) {
      return all();
    }
    Html network = Html.link("/network?focus=" + exchange.iris().path(node), exchange.say("panel.network"));
    String query = folder.equals("person") ? Panels.query("whom-with", Map.of("person", path())) : "";
    return panels.panel("with", query, people.list(MOST_NAMES, view::link), el("p", network), panels.shown(Math.min(MOST_NAMES, people.size()), people.size()));
  }

  private Html topics(Gathering events, Gathering statements) {
    Tally topics = new Tally();
    for (Gathering facts : List.of(events, statements)) {
      facts.latest(MOST_COUNTED).forEach(fact -> topics(fact).stream().filter(topic -> !topic.equals(node)).forEach(topics::add));
    }
    String query = folder.equals("person") ? Panels.query("topics-of-person", Map.of("person", path())) : "";
    return topics.isEmpty() ? all() : panels.panel("topics", query, topics.list(MOST_NAMES, view::link));
  }

  private Collection<Node> topics(Node fact) {
    Item event = listed.get(fact);
    return event != null ? event.topics() : view.objects(fact, TOPIC);
  }

  /** The countries that a country has dealt with, by number of events. */
  private Html pairs() {
    Tally others = PairChoice.counterparts(view, node);
    if (others.isEmpty()) {
      return all();
    }
    String iso = path();
    return panels.panel(
        "pairs", Panels.query("counterparts-of-country", Map.of("country", iso)),
        others.list(MOST_NAMES, other -> Html.link("/pair/" + iso + "/" + other.getURI().replaceFirst("^.*/", ""), view.title(other))),
        panels.shown(Math.min(MOST_NAMES, others.size()), others.size()));
  }

  private Html mentions() {
    Map<Node, String> days = new HashMap<>();
    for (Node article : Gathering.some(view, node, MENTIONED_IN, MOST_LOOKED_THROUGH)) {
      Item item = listed.get(article);
      days.put(article, item == null ? "" : item.date());
    }
    Gathering articles = Gathering.sorted(days);
    List<Html> rows = new ArrayList<>();
    for (Node article : articles.latest(MOST_ARTICLES)) {
      Html day = el("span", attr("class", "soft"), " " + articles.day(article));
      rows.add(el("li", el("a", attr("href", view.address(article)), attr("lang", panel.language(article)), panel.headline(article)), day));
    }
    if (rows.isEmpty()) {
      return all();
    }
    boolean cut = articles.size() >= MOST_LOOKED_THROUGH;
    Html note = cut ? el("p", attr("class", "soft"), exchange.say("panel.cut", rows.size(), MOST_LOOKED_THROUGH)) : panels.shown(rows.size(), articles.size());
    return el("section", attr("id", "mentions"), el("h2", exchange.say("mentioned")), el("ul", attr("class", "columns"), rows), note);
  }
}
