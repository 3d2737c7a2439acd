package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A map as a picture: land, borders, dots, arcs. */
final class WorldMap {
  private static final int LABELLED = 14;
  private static final double LABEL_WIDTH = 9.5;

  private WorldMap() {}

  /**
   * A place.
   *
   * @param count how many things are there
   * @param exact whether it is the place itself and not the capital of a country that is all there is to know
   * @param address where it leads, or empty
   */
  record Dot(double longitude, double latitude, String label, int count, boolean exact, String address) {}

  /** A way from one place to another. */
  record Arc(double fromLongitude, double fromLatitude, double toLongitude, double toLatitude, String title, int count, boolean happened, String address) {}

  /** The picture of a region; what lies outside of it is left out. */
  static Html svg(Topology topology, Region region, List<Dot> dots, List<Arc> arcs, String label) {
    Topology.Outline outline = topology.outline(region);
    List<Html> parts = new ArrayList<>();
    parts.add(el("path", attr("class", "land"), attr("d", outline.land())));
    parts.add(el("path", attr("class", "borders"), attr("d", outline.borders())));
    arcs.stream().sorted(Comparator.comparing(Arc::count)).forEach(arc -> parts.add(arc(region, arc)));
    List<Dot> shown = dots.stream().filter(dot -> region.has(dot.longitude(), dot.latitude())).sorted(Comparator.comparing(dot -> -dot.count())).toList();
    shown.forEach(dot -> parts.add(dot(region, dot)));
    parts.addAll(labels(region, shown));
    return el(
        "svg", attr("class", "world"), attr("viewBox", "0 0 " + Svg.number(Region.WIDTH) + " " + Svg.number(region.height())), attr("role", "group"),
        attr("aria-label", label), parts);
  }

  private static double radius(Dot dot) {
    return Math.min(16, 3.5 + 1.6 * Math.sqrt(dot.count()));
  }

  private static Html dot(Region region, Dot dot) {
    Html circle =
        el(
            "circle", attr("class", dot.exact() ? "exact" : "country"), attr("cx", Svg.number(region.x(dot.longitude()))),
            attr("cy", Svg.number(region.y(dot.latitude()))), attr("r", Svg.number(radius(dot))), el("title", dot.label() + ": " + dot.count()));
    return dot.address().isEmpty() ? circle : el("a", attr("href", dot.address()), attr("aria-label", dot.label() + ": " + dot.count()), circle);
  }

  /** Names of the busiest places, as far as they do not run into each other. */
  private static List<Html> labels(Region region, List<Dot> shown) {
    record Box(double left, double top, double right, double bottom) {
      boolean meets(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
      }
    }
    List<Box> taken = new ArrayList<>();
    List<Html> labels = new ArrayList<>();
    for (Dot dot : shown) {
      double x = region.x(dot.longitude()) + radius(dot) + 4;
      double y = region.y(dot.latitude());
      Box box = new Box(x, y - 10, x + dot.label().length() * LABEL_WIDTH, y + 10);
      if (labels.size() < LABELLED && box.right() < Region.WIDTH && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        labels.add(el("text", attr("x", Svg.number(x)), attr("y", Svg.number(y + 5)), attr("aria-hidden", "true"), dot.label()));
      }
    }
    return labels;
  }

  /** A curve that bends to its left, so that there and back again are two. */
  private static Html arc(Region region, Arc arc) {
    double x1 = region.x(arc.fromLongitude());
    double y1 = region.y(arc.fromLatitude());
    double x2 = region.x(arc.toLongitude());
    double y2 = region.y(arc.toLatitude());
    double cx = (x1 + x2) / 2 + (y2 - y1) * 0.22;
    double cy = (y1 + y2) / 2 - (x2 - x1) * 0.22;
    String path = "M" + Svg.number(x1) + " " + Svg.number(y1) + "Q" + Svg.number(cx) + " " + Svg.number(cy) + " " + Svg.number(x2) + " " + Svg.number(y2);
    String width = Svg.number(Math.min(9, 1.2 + Math.sqrt(arc.count())));
    Html curve = el("path", attr("class", arc.happened() ? "arc" : "arc planned"), attr("d", path), attr("stroke-width", width), el("title", arc.title()));
    return arc.address().isEmpty() ? curve : el("a", attr("href", arc.address()), attr("aria-label", arc.title()), curve);
  }
}
