package kz.elshi.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;

/**
 * The outline of the world, {@code data/map/countries-110m.json}: land and borders as paths of an SVG, by region. Format: TopoJSON, quantised arcs,
 * each the difference from the point before (github.com/topojson/topojson-specification).
 */
final class Topology {
  private static final String FILE = "data/map/countries-110m.json";
  /** Points nearer than this to the last one, in units of the map, say nothing. */
  private static final double NEAREST = 0.8;
  private static final double EDGE = 179.9;

  private record Point(double longitude, double latitude) {}

  /** Paths of one region. */
  record Outline(String land, String borders) {}

  private final List<List<Point>> arcs = new ArrayList<>();
  private final List<List<Point>> land = new ArrayList<>();
  private final Map<Region, Outline> outlines = new ConcurrentHashMap<>();

  /**
   * Reads the file.
   *
   * @throws KnowledgeException if it is missing or broken
   */
  Topology(Home home) {
    try {
      JsonNode root = new ObjectMapper().readTree(home.path(FILE).toFile());
      root.get("arcs").forEach(arc -> arcs.add(points(arc, root.get("transform"))));
      for (JsonNode geometry : root.get("objects").get("land").get("geometries")) {
        boolean many = geometry.get("type").asText().equals("MultiPolygon");
        for (JsonNode part : geometry.get("arcs")) {
          for (JsonNode ring : many ? part : geometry.get("arcs")) {
            List<Point> whole = unwrapped(ring(ring));
            // One that does not come back to its beginning goes round a pole.
            if (Math.abs(whole.getFirst().longitude() - whole.getLast().longitude()) < 1) {
              land.add(whole);
            }
          }
          if (!many) {
            break;
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new KnowledgeException(FILE + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Point> points(JsonNode arc, JsonNode transform) {
    List<Point> points = new ArrayList<>();
    long x = 0;
    long y = 0;
    for (JsonNode step : arc) {
      x += step.get(0).asLong();
      y += step.get(1).asLong();
      points.add(
          new Point(
              x * transform.get("scale").get(0).asDouble() + transform.get("translate").get(0).asDouble(),
              y * transform.get("scale").get(1).asDouble() + transform.get("translate").get(1).asDouble()));
    }
    return points;
  }

  /** The arcs of a ring joined; a negative number is the arc of its complement, backwards. */
  private List<Point> ring(JsonNode numbers) {
    List<Point> ring = new ArrayList<>();
    for (JsonNode number : numbers) {
      int arc = number.asInt();
      List<Point> points = arc < 0 ? arcs.get(~arc).reversed() : arcs.get(arc);
      ring.addAll(ring.isEmpty() ? points : points.subList(1, points.size()));
    }
    return ring;
  }

  /** Without jumps from one edge of the world to the other: beyond 180 degrees it goes on counting. */
  private static List<Point> unwrapped(List<Point> ring) {
    List<Point> whole = new ArrayList<>();
    double turn = 0;
    Point last = ring.getFirst();
    for (Point point : ring) {
      double step = point.longitude() - last.longitude();
      turn += step > 180 ? -360 : step < -180 ? 360 : 0;
      whole.add(new Point(point.longitude() + turn, point.latitude()));
      last = point;
    }
    return whole;
  }

  private static List<Point> shifted(List<Point> ring, int turn) {
    return turn == 0 ? ring : ring.stream().map(point -> new Point(point.longitude() + turn, point.latitude())).toList();
  }

  /** The paths of a region. */
  Outline outline(Region region) {
    return outlines.computeIfAbsent(region, this::draw);
  }

  private Outline draw(Region region) {
    StringBuilder fill = new StringBuilder();
    for (List<Point> ring : land) {
      for (int turn = -360; turn <= 360; turn += 360) {
        path(shifted(ring, turn), region, fill, true);
      }
    }
    StringBuilder lines = new StringBuilder();
    arcs.forEach(arc -> path(arc, region, lines, false));
    return new Outline(fill.toString(), lines.toString());
  }

  private static void path(List<Point> points, Region region, StringBuilder out, boolean closed) {
    if (points.stream().noneMatch(point -> region.isNear(point.longitude(), point.latitude()))) {
      return;
    }
    Point last = null;
    boolean drawing = false;
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      boolean end = i == points.size() - 1;
      boolean edge = !closed && Math.abs(point.longitude()) > EDGE;
      drawing &= !edge && (closed || i == 0 || Math.abs(point.longitude() - points.get(i - 1).longitude()) < 180);
      if (!edge && (!drawing || end || distance(last, point, region) >= NEAREST)) {
        out.append(drawing ? 'L' : 'M').append(Svg.number(region.x(point.longitude()))).append(' ').append(Svg.number(region.y(point.latitude())));
        drawing = true;
        last = point;
      }
    }
    out.append(closed ? "Z" : "");
  }

  private static double distance(Point a, Point b, Region region) {
    return Math.hypot(region.x(a.longitude()) - region.x(b.longitude()), region.y(a.latitude()) - region.y(b.latitude()));
  }
}
