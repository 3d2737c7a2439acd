package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.query.Answer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Rows as lines between the things of two columns, on a circle; the width of a line is how many rows it stands for. */
final class NetworkPicture {
  private static final int MOST = 48;
  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;
  private static final double RADIUS = 250;

  private final Exchange exchange;
  private final GraphView view;

  NetworkPicture(Exchange exchange, GraphView view) {
    this.exchange = exchange;
    this.view = view;
  }

  private record Line(Node from, Node to) {}

  private record Point(double x, double y, boolean right) {}

  /** Null if the rows have no two columns of things. */
  @Nullable Html of(Answer answer) {
    List<Integer> ends = ends(new Columns(answer));
    if (ends.size() < 2) {
      return null;
    }
    Map<Line, Integer> lines = new LinkedHashMap<>();
    for (List<Node> row : answer.rows()) {
      Node from = row.get(ends.get(0));
      Node to = row.get(ends.get(1));
      if (from != null && to != null && !from.equals(to)) {
        boolean known = lines.containsKey(new Line(to, from));
        lines.merge(known ? new Line(to, from) : new Line(from, to), 1, Integer::sum);
      }
    }
    return lines.isEmpty() ? null : picture(lines);
  }

  private static List<Integer> ends(Columns columns) {
    if (columns.named("from") >= 0 && columns.named("to") >= 0) {
      return List.of(columns.named("from"), columns.named("to"));
    }
    return columns.names().size() >= 2 ? columns.names() : columns.resources();
  }

  private Html picture(Map<Line, Integer> lines) {
    Map<Node, Integer> degrees = new LinkedHashMap<>();
    lines.forEach(
        (line, count) -> {
          degrees.merge(line.from(), count, Integer::sum);
          degrees.merge(line.to(), count, Integer::sum);
        });
    List<Node> shown =
        degrees.keySet().stream().sorted(Comparator.comparing((Node node) -> -degrees.get(node)).thenComparing(node -> node.toString())).limit(MOST).toList();
    Map<Node, Point> points = new LinkedHashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      double angle = 2 * Math.PI * (i + 0.5) / shown.size() - Math.PI / 2;
      double x = WIDTH / 2.0 + RADIUS * Math.cos(angle);
      points.put(shown.get(i), new Point(x, HEIGHT / 2.0 + RADIUS * 1.2 * Math.sin(angle), Math.cos(angle) >= 0));
    }
    List<Html> parts = new ArrayList<>();
    lines.forEach((line, count) -> {
      if (points.containsKey(line.from()) && points.containsKey(line.to())) {
        parts.add(line(points.get(line.from()), points.get(line.to()), count, title(line.from()) + " – " + title(line.to()) + ": " + count));
      }
    });
    points.forEach((node, point) -> parts.add(node(node, point)));
    return Html.all(
        el("svg", attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT), attr("role", "img"), attr("aria-label", exchange.say("results.network.picture", shown.size(), lines.size())), parts),
        degrees.size() > shown.size() ? el("figcaption", exchange.say("shown.of", shown.size(), degrees.size())) : Html.all());
  }

  private static Html line(Point from, Point to, int count, String title) {
    String path =
        "M" + Svg.number(from.x()) + " " + Svg.number(from.y()) + "Q" + WIDTH / 2 + " " + HEIGHT / 2 + " " + Svg.number(to.x()) + " " + Svg.number(to.y());
    return el("path", attr("d", path), attr("stroke-width", Svg.number(Math.min(8, 1 + Math.sqrt(count)))), el("title", title));
  }

  private Html node(Node node, Point point) {
    Html text =
        el(
            "text", attr("x", Svg.number(point.x() + (point.right() ? 10 : -10))), attr("y", Svg.number(point.y() + 4)),
            attr("text-anchor", point.right() ? "start" : "end"), title(node));
    Html dot = el("circle", attr("cx", Svg.number(point.x())), attr("cy", Svg.number(point.y())), attr("r", "5"));
    return node.isURI() ? el("a", attr("href", view.address(node)), dot, text) : el("g", dot, text);
  }

  private String title(Node node) {
    String title = node.isBlank() ? "" : view.title(node);
    return title.length() > 34 ? title.substring(0, 33) + "…" : title;
  }
}
