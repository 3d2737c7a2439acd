package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.elshi.query.Answer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Rows in the order of time: a strip of months or years with how many fall on each, and a list by year, the latest first. */
final class Timeline {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 90;
  private static final int BASE = 70;
  private static final int MOST_BARS = 160;

  private final Exchange exchange;
  private final GraphView view;
  private final Cells cells;

  Timeline(Exchange exchange, GraphView view) {
    this.exchange = exchange;
    this.view = view;
    this.cells = new Cells(exchange, view);
  }

  private record Moment(String date, List<Html> rest) {}

  /** Null if no row has a date. */
  @Nullable Html of(Answer answer) {
    List<Integer> dates = new Columns(answer).dates();
    List<Moment> moments = new ArrayList<>();
    for (List<Node> row : answer.rows()) {
      String date = dates.stream().map(row::get).map(Answer::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
      if (!date.isEmpty()) {
        moments.add(new Moment(date.replaceFirst("T.*", ""), rest(answer.columns(), row, dates)));
      }
    }
    if (moments.isEmpty()) {
      return null;
    }
    moments.sort(java.util.Comparator.comparing(Moment::date).reversed());
    return all(strip(moments), list(moments));
  }

  /** The cells of a row but its dates; an event's link says its type already. */
  private List<Html> rest(List<String> columns, List<Node> row, List<Integer> dates) {
    List<Html> parts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean again = columns.get(i).equals("type") && columns.contains("event");
      if (!dates.contains(i) && !again && row.get(i) != null && !Answer.text(row.get(i)).isEmpty()) {
        parts.add(el("span", cells.of(columns.get(i), row.get(i))));
      }
    }
    return parts;
  }

  private Html list(List<Moment> moments) {
    Map<String, List<Html>> years = new java.util.LinkedHashMap<>();
    for (Moment moment : moments) {
      years.computeIfAbsent(moment.date().substring(0, 4), year -> new ArrayList<>())
          .add(el("li", Dates.time(moment.date(), exchange.language), el("div", moment.rest())));
    }
    List<Html> parts = new ArrayList<>();
    years.forEach((year, items) -> parts.add(el("section", el("h3", year), el("ol", items))));
    return el("div", attr("class", "moments"), parts);
  }

  /** Bars by month, or by year where months would be too many. */
  private Html strip(List<Moment> moments) {
    int first = Integer.parseInt(moments.getLast().date().substring(0, 4));
    int last = Integer.parseInt(moments.getFirst().date().substring(0, 4));
    boolean months = (last - first + 1) * 12 <= MOST_BARS && moments.stream().allMatch(moment -> moment.date().length() >= 7);
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (Moment moment : moments) {
      int year = Integer.parseInt(moment.date().substring(0, 4)) - first;
      counts.merge(months ? year * 12 + Integer.parseInt(moment.date().substring(5, 7)) - 1 : year, 1, Integer::sum);
    }
    int bars = Math.max(1, (last - first + 1) * (months ? 12 : 1));
    int most = counts.values().stream().max(Integer::compare).orElse(1);
    List<Html> parts = new ArrayList<>();
    counts.forEach((bar, count) -> parts.add(bar(bar, count, bars, most, label(bar, first, months))));
    parts.addAll(marks(first, last));
    return el(
        "svg", attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT), attr("role", "img"), attr("aria-label", exchange.say("timeline.strip", first, last, moments.size())),
        parts);
  }

  private String label(int bar, int first, boolean months) {
    String date = months ? String.format(Locale.ROOT, "%04d-%02d", first + bar / 12, bar % 12 + 1) : String.valueOf(first + bar);
    return Dates.text(date, exchange.language);
  }

  private static Html bar(int bar, int count, int bars, int most, String label) {
    double step = WIDTH / (double) bars;
    double height = Math.max(3, 60.0 * count / most);
    return el(
        "rect", attr("x", Svg.number(bar * step)), attr("width", Svg.number(Math.max(1.5, Math.min(step - 1, 40)))),
        attr("y", Svg.number(BASE - height)), attr("height", Svg.number(height)), el("title", label + ": " + count));
  }

  private static List<Html> marks(int first, int last) {
    int years = last - first + 1;
    int step = Math.max(1, (years + 15) / 16);
    List<Html> marks = new ArrayList<>(List.of(el("line", attr("x1", "0"), attr("x2", String.valueOf(WIDTH)), attr("y1", String.valueOf(BASE)), attr("y2", String.valueOf(BASE)))));
    for (int year = first; year <= last; year += step) {
      double x = WIDTH * (year - first) / (double) years;
      marks.add(el("text", attr("x", Svg.number(x)), attr("y", "86"), String.valueOf(year)));
    }
    return marks;
  }
}
