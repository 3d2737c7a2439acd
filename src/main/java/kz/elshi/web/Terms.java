package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Who held which office when: on a bar of time and as a table. Terms of the reference are bars; days on which articles name somebody in office are points. */
final class Terms {
  private static final int MOST = 60;
  private static final int WIDTH = 720;
  private static final int MARGIN = 20;
  private static final int LANE = 34;
  private static final int MOST_POINTS = 80;

  /** A term of the reference, or what articles say; {@code lane} is what it is a row of: the office, or on the page of an office the holder. */
  private record Term(Node holding, Node lane, String from, String to, List<String> seen, boolean ofReference) {
    String start() {
      return !from.isEmpty() ? from : seen.isEmpty() ? to : seen.getFirst();
    }

    List<String> dates() {
      List<String> dates = new ArrayList<>(seen);
      dates.add(from);
      dates.add(to);
      return dates;
    }
  }

  private final Exchange exchange;
  private final GraphView view;
  private final Sources sources;

  Terms(Exchange exchange, GraphView view, Sources sources) {
    this.exchange = exchange;
    this.view = view;
    this.sources = sources;
  }

  /** The panel of a person's offices; nothing if there are none. */
  Html ofPerson(Node person) {
    return panel("offices", "head.office", "offices-of-person", Map.of("person", view.iris.path(person).replaceFirst("^person/", "")), terms(person, HOLDER, OFFICE));
  }

  /** The panel of an office's holders. */
  Html ofOffice(Node office) {
    return panel("holders", "head.person", "holders-of-office", Map.of("office", view.iris.path(office)), terms(office, OFFICE, HOLDER));
  }

  private List<Term> terms(Node node, Node by, Node laneProperty) {
    List<Term> terms = new ArrayList<>();
    for (Node holding : view.subjects(by, node, Gathering.MOST)) {
      List<Node> lanes = view.objects(holding, laneProperty);
      if (!lanes.isEmpty()) {
        List<String> seen = view.objects(holding, AS_OF).stream().map(Node::getLiteralLexicalForm).sorted().toList();
        boolean reference = !view.data.contains(Quad.defaultGraphIRI, holding, ASSERTED_IN, Node.ANY);
        terms.add(new Term(holding, lanes.getFirst(), text(holding, FROM), text(holding, TO), seen, reference));
      }
    }
    terms.sort(Comparator.comparing(Term::start).reversed().thenComparing(term -> term.holding().getURI()));
    return terms;
  }

  private String text(Node holding, Node property) {
    return Objects.requireNonNullElse(view.value(holding, property), "");
  }

  private Html panel(String id, String lane, String query, Map<String, String> values, List<Term> all) {
    if (all.isEmpty()) {
      return all();
    }
    List<Term> terms = all.subList(0, Math.min(MOST, all.size()));
    Panels panels = new Panels(exchange);
    List<Html> rows = terms.stream().map(this::row).toList();
    Html table = panels.table("panel." + id, List.of(lane, "head.tenure", "head.from", "head.to", "head.seen", "head.sources"), rows);
    return panels.panel(id, Panels.query(query, values), bars(id, terms), table, panels.shown(terms.size(), all.size()));
  }

  private Html row(Term term) {
    List<Html> tenure = view.objects(term.holding(), TENURE).stream().map(view::link).toList();
    String seen = term.seen().isEmpty() ? "" : term.seen().size() == 1 ? term.seen().getFirst() : term.seen().getFirst() + " – " + term.seen().getLast() + " (" + term.seen().size() + ")";
    Html source = term.ofReference() ? el("span", attr("class", "soft"), exchange.say("term.reference")) : sources.of(term.holding());
    return el(
        "tr", el("td", view.link(term.lane())), el("td", Panels.commas(tenure)), el("td", term.from()), el("td", term.to()), el("td", seen), el("td", source));
  }

  /** The drawing; the table says the same, so that who does not see it is told the name alone. */
  private Html bars(String id, List<Term> terms) {
    Map<Node, List<Term>> lanes = new LinkedHashMap<>();
    terms.stream().sorted(Comparator.comparing(Term::start)).forEach(term -> lanes.computeIfAbsent(term.lane(), lane -> new ArrayList<>()).add(term));
    List<String> dates = terms.stream().flatMap(term -> term.dates().stream()).toList();
    if (dates.stream().noneMatch(Days::valid)) {
      return all();
    }
    TimeAxis axis = TimeAxis.over(dates, MARGIN, WIDTH - MARGIN);
    int height = lanes.size() * LANE + 24;
    List<Html> parts = new ArrayList<>(axis.lines(height));
    int top = 0;
    for (Map.Entry<Node, List<Term>> lane : lanes.entrySet()) {
      int y = top;
      parts.add(el("text", attr("x", Integer.toString(MARGIN)), attr("y", Integer.toString(y + 13)), view.title(lane.getKey())));
      parts.add(el("line", attr("class", "lane"), attr("x1", Integer.toString(MARGIN)), attr("x2", Integer.toString(WIDTH - MARGIN)), attr("y1", Integer.toString(y + 24)), attr("y2", Integer.toString(y + 24))));
      lane.getValue().forEach(term -> draw(term, axis, y + 24, parts));
      top += LANE;
    }
    Html drawing =
        el("svg", attr("viewBox", "0 0 " + WIDTH + " " + height), attr("class", "terms"), attr("role", "img"), attr("aria-label", exchange.say("panel." + id)), parts);
    return el("figure", attr("tabindex", "0"), drawing, el("figcaption", exchange.say("terms.legend")));
  }

  private void draw(Term term, TimeAxis axis, int y, List<Html> parts) {
    if (!term.from().isEmpty() && Days.valid(term.from())) {
      String end = !term.to().isEmpty() ? term.to() : term.seen().isEmpty() ? term.from() : term.seen().getLast();
      double start = axis.x(term.from());
      String width = TimeAxis.number(Math.max(3, axis.x(Days.valid(end) ? end : term.from()) - start));
      String kind = (term.ofReference() ? "reference" : "article") + (term.to().isEmpty() ? " open" : "");
      Html title = el("title", view.title(term.lane()) + " " + term.from() + " – " + term.to());
      parts.add(el("rect", attr("class", kind), attr("x", TimeAxis.number(start)), attr("y", Integer.toString(y - 5)), attr("width", width), attr("height", "10"), attr("rx", "2"), title));
    }
    if (!term.ofReference()) {
      term.seen().stream().filter(Days::valid).limit(MOST_POINTS).forEach(
          day -> parts.add(el("circle", attr("class", "seen"), attr("cx", TimeAxis.number(axis.x(day))), attr("cy", Integer.toString(y)), attr("r", "4"), el("title", day))));
    }
  }
}
