package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/** Events as the rows of a table: day, kind and status, who took part, where, by which sources; a visit has its programme. */
final class EventRows {
  static final List<String> HEADS = List.of("head.day", "head.kind", "head.who", "head.where", "head.sources");
  private static final int MOST_PEOPLE = 12;

  private final Exchange exchange;
  private final GraphView view;
  private final Sources sources;

  EventRows(Exchange exchange, GraphView view, Sources sources) {
    this.exchange = exchange;
    this.view = view;
    this.sources = sources;
  }

  /** The row of an event; {@code focus}, whose page it is, is not named again. */
  Html row(Node event, Node focus) {
    return el(
        "tr", attr("id", anchor(event)), el("td", day(event)), el("td", kind(event), programme(event)), el("td", who(event, focus)),
        el("td", where(event)), el("td", sources.of(event)));
  }

  /** The anchor of an event's row. */
  static String anchor(Node event) {
    return event.getURI().replaceFirst("^.*/", "");
  }

  /** The day that the event tells; that of the first report is told as such. */
  Html day(Node event) {
    String told = Days.told(view, event);
    if (!told.isEmpty()) {
      return el("time", attr("datetime", told), told);
    }
    String reported = view.value(event, REPORTED);
    return reported == null ? all() : el("span", attr("class", "soft"), exchange.say("day.reported", reported));
  }

  Html kind(Node event) {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.link(view.address(event), view.kind(event)));
    for (Node property : List.of(VISIT_KIND, MESSAGE_KIND)) {
      view.objects(event, property).stream().filter(kind -> !kind.getURI().endsWith("#UnspecifiedVisit") && !kind.getURI().endsWith("#OtherMessage"))
          .forEach(kind -> parts.add(all(" (", view.title(kind), ")")));
    }
    for (Node status : view.objects(event, STATUS)) {
      String name = GraphView.code(status);
      if (!name.equals("happened")) {
        parts.add(all(" ", el("span", attr("class", "status " + name), view.title(status))));
      }
    }
    return all(parts);
  }

  private Html who(Node event, Node focus) {
    List<Node> participations = view.objects(event, PARTICIPATION);
    participations.sort(Comparator.comparing(Node::getURI));
    List<Html> people = new ArrayList<>();
    for (Node participation : participations) {
      for (Node actor : view.objects(participation, ACTOR)) {
        if (!actor.equals(focus) && people.size() < MOST_PEOPLE) {
          people.add(all(view.link(actor), capacity(participation)));
        }
      }
    }
    return Panels.commas(people);
  }

  private Html capacity(Node participation) {
    List<Html> offices = view.objects(participation, CAPACITY).stream().map(view::link).toList();
    return offices.isEmpty() ? all() : el("span", attr("class", "soft"), " (", Panels.commas(offices), ")");
  }

  /** The places, without a country that one of them is in. */
  private Html where(Node event) {
    List<Node> places = view.objects(event, PLACE);
    List<Node> countries = places.stream().flatMap(place -> view.objects(place, COUNTRY).stream()).toList();
    places.removeIf(countries::contains);
    if (places.isEmpty()) {
      places = view.objects(event, DESTINATION);
    }
    return Panels.commas(places.stream().map(view::link).toList());
  }

  private Html programme(Node event) {
    List<Node> parts = view.subjects(PART_OF, event, MOST_PEOPLE);
    if (parts.isEmpty()) {
      return all();
    }
    parts.sort(Comparator.comparing((Node part) -> Days.of(view, part)).thenComparing(Node::getURI));
    List<Html> rows = parts.stream().map(part -> el("li", kind(part), " ", day(part), " — ", who(part, event))).toList();
    return el("details", attr("class", "programme"), el("summary", exchange.say("programme", parts.size())), el("ul", rows));
  }
}
