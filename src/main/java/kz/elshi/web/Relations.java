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
import kz.elshi.claim.RelationLevel;
import kz.elshi.rdf.Concepts;
import org.apache.jena.graph.Node;

/** The level of relations of two countries: the one in force, and the steps to it. */
final class Relations {
  private static final int MOST_STEPS = 40;
  private static final List<Node> IN_FORCE = List.of(Concepts.of(RelationLevel.Status.IS), Concepts.of(RelationLevel.Status.ESTABLISHED));

  private record Step(Node fact, String day, Node level) {}

  private final Exchange exchange;
  private final GraphView view;
  private final Sources sources;
  private final List<Step> steps = new ArrayList<>();

  Relations(Exchange exchange, GraphView view, Sources sources, Gathering levels) {
    this.exchange = exchange;
    this.view = view;
    this.sources = sources;
    levels.all().forEach(fact -> view.objects(fact, LEVEL).stream().findFirst().ifPresent(level -> steps.add(new Step(fact, Days.first(view, fact), level))));
    steps.sort(Comparator.comparing(Step::day).thenComparing(step -> step.fact().getURI()));
  }

  private boolean isInForce(Step step) {
    return view.objects(step.fact(), RELATION_STATUS).stream().anyMatch(IN_FORCE::contains);
  }

  /** The levels that were last told to be in force, each with the day on which it was first told, and by whom. */
  Html now() {
    Map<Node, Step> firsts = new LinkedHashMap<>();
    Map<Node, Step> lasts = new LinkedHashMap<>();
    for (Step step : steps) {
      if (isInForce(step)) {
        firsts.putIfAbsent(step.level(), step);
        lasts.put(step.level(), step);
      }
    }
    String day = lasts.values().stream().map(Step::day).max(String::compareTo).orElse("");
    List<Html> levels = new ArrayList<>();
    lasts.forEach(
        (level, last) -> {
          if (last.day().equals(day)) {
            levels.add(level(level, firsts.getOrDefault(level, last), last));
          }
        });
    Html note = el("p", attr("class", "soft"), exchange.say("pair.level.note"));
    return levels.isEmpty() ? all() : el("section", attr("id", "now"), attr("class", "now"), el("h2", exchange.say("pair.now")), levels, note);
  }

  private Html level(Node level, Step first, Step last) {
    Html again = first == last ? all() : el("div", exchange.say("pair.last", last.day()), " ", sources.of(last.fact()));
    return all(
        el("p", attr("class", "level"), Html.link(view.address(last.fact()), view.title(level))),
        el("div", exchange.say("pair.since", first.day()), " ", sources.of(first.fact())), again);
  }

  /** All levels that were told, in the order of time. */
  Html history(String query) {
    if (steps.isEmpty()) {
      return all();
    }
    List<Html> rows = new ArrayList<>();
    for (Step step : steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size())) {
      String status = view.objects(step.fact(), RELATION_STATUS).stream().map(view::title).findFirst().orElse("");
      String quote = Objects.requireNonNullElse(view.value(step.fact(), QUOTE), "");
      List<Html> speakers = view.objects(step.fact(), SPEAKER).stream().map(view::link).toList();
      rows.add(
          el(
              "li", attr("class", isInForce(step) ? "force" : "open"), el("time", attr("datetime", step.day()), step.day()), " ",
              Html.link(view.address(step.fact()), view.title(step.level())), " ", el("span", attr("class", "soft"), status), " ",
              quote.isEmpty() ? all() : el("q", attr("lang", "kk"), quote), speakers.isEmpty() ? all() : all(" — ", Panels.commas(speakers)), " ", sources.of(step.fact())));
    }
    return new Panels(exchange).panel("levels", query, el("ol", attr("class", "steps"), rows));
  }
}
