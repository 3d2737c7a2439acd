package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.STATUS;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import kz.elshi.claim.Event;
import kz.elshi.rdf.Concepts;
import kz.elshi.text.PartialDate;
import org.apache.jena.graph.Node;

/** The longest times without an event of two countries that took place. */
final class Silences {
  private static final int MOST = 5;
  private static final int LEAST_DAYS = 30;
  private static final Node HAPPENED = Concepts.of(Event.Status.HAPPENED);

  private record Gap(LocalDate from, LocalDate to, Node before, Node after) {
    long days() {
      return ChronoUnit.DAYS.between(from, to);
    }
  }

  private final Exchange exchange;
  private final GraphView view;

  Silences(Exchange exchange, GraphView view) {
    this.exchange = exchange;
    this.view = view;
  }

  Html panel(Gathering events) {
    NavigableMap<LocalDate, Node> days = new TreeMap<>();
    for (Node event : events.all()) {
      LocalDate day = PartialDate.day(events.day(event));
      if (day != null && view.objects(event, STATUS).contains(HAPPENED)) {
        days.put(day, event);
      }
    }
    List<Gap> gaps = new ArrayList<>();
    for (LocalDate day : days.keySet()) {
      LocalDate next = days.higherKey(day);
      if (next != null) {
        gaps.add(new Gap(day, next, days.get(day), days.get(next)));
      }
    }
    gaps.removeIf(gap -> gap.days() < LEAST_DAYS);
    gaps.sort(Comparator.comparing(Gap::days).reversed().thenComparing(Gap::from));
    if (days.isEmpty()) {
      return all();
    }
    List<Html> rows = gaps.stream().limit(MOST).map(this::row).toList();
    Html last = el("p", exchange.say("silence.last", days.lastKey()), " ", Html.link("#" + EventRows.anchor(days.lastEntry().getValue()), exchange.say("silence.event")));
    return new Panels(exchange).panel("silences", "", rows.isEmpty() ? all() : el("ol", attr("class", "silences"), rows), last);
  }

  private Html row(Gap gap) {
    return el(
        "li", el("strong", exchange.say("silence.days", gap.days())), " ",
        Html.link(view.address(gap.before()), gap.from().toString()), " – ", Html.link(view.address(gap.after()), gap.to().toString()));
  }
}
