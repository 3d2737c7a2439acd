package kz.elshi.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.query.Answer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Dots and arcs of rows: {@code lat}, {@code long}, and {@code fromLat}, {@code fromLong} where a row is a way from one place to another. */
final class RowsOnMap {
  private static final String NUMBER = "-?[0-9]{1,3}(\\.[0-9]+)?";

  private final Exchange exchange;
  private final GraphView view;

  RowsOnMap(Exchange exchange, GraphView view) {
    this.exchange = exchange;
    this.view = view;
  }

  /** A place or a way, and what it is called. */
  record Spot(double fromLongitude, double fromLatitude, double longitude, double latitude, String from, String name) {
    boolean isWay() {
      return !Double.isNaN(fromLongitude);
    }
  }

  /** The picture; null if no row has a place. */
  @Nullable Html of(Answer answer, String title) {
    List<WorldMap.Dot> dots = dots(answer);
    List<WorldMap.Arc> arcs = arcs(answer);
    if (dots.isEmpty() && arcs.isEmpty()) {
      return null;
    }
    return WorldMap.svg(exchange.site.topology(), Region.of(exchange.parameter("region")), dots, arcs, title);
  }

  /** Dots of the rows that are places, each place once. */
  List<WorldMap.Dot> dots(Answer answer) {
    Map<Spot, List<List<Node>>> places = grouped(answer, false);
    List<WorldMap.Dot> dots = new ArrayList<>();
    Columns columns = new Columns(answer);
    places.forEach(
        (spot, rows) -> {
          Node place = cell(rows.getFirst(), columns.named("place"));
          boolean exact = rows.stream().anyMatch(row -> !"country".equals(Answer.text(cell(row, columns.named("precision")))));
          dots.add(
              new WorldMap.Dot(
                  spot.longitude(), spot.latitude(), spot.name(), distinct(rows, columns.named("event")), exact, place == null || !place.isURI() ? "" : view.address(place)));
        });
    return dots;
  }

  /** Arcs of the rows that are ways, each way once; dashed if none of them has been gone. */
  List<WorldMap.Arc> arcs(Answer answer) {
    Columns columns = new Columns(answer);
    List<WorldMap.Arc> arcs = new ArrayList<>();
    grouped(answer, true).forEach(
        (spot, rows) -> {
          int count = distinct(rows, columns.named("event"));
          boolean happened = columns.named("status") < 0 || rows.stream().anyMatch(row -> "happened".equals(Answer.text(cell(row, columns.named("status")))));
          arcs.add(
              new WorldMap.Arc(
                  spot.fromLongitude(), spot.fromLatitude(), spot.longitude(), spot.latitude(), spot.from() + " → " + spot.name() + ": " + count, count, happened,
                  pair(rows.getFirst(), columns)));
        });
    return arcs;
  }

  /** The page of a pair of countries, if the ends are countries that have one. */
  private String pair(List<Node> row, Columns columns) {
    String folder = view.iris.base() + "country/";
    String from = Answer.text(cell(row, columns.named("from")));
    String to = Answer.text(cell(row, columns.named("to")));
    if (!from.startsWith(folder) || !to.startsWith(folder)) {
      return "";
    }
    Node pair = view.iris.pair(from.substring(folder.length()), to.substring(folder.length()));
    return view.exists(pair) ? view.address(pair) : view.address(cell(row, columns.named("to")));
  }

  private Map<Spot, List<List<Node>>> grouped(Answer answer, boolean ways) {
    Columns columns = new Columns(answer);
    Map<Spot, List<List<Node>>> groups = new LinkedHashMap<>();
    for (List<Node> row : answer.rows()) {
      Spot spot = spot(row, columns);
      if (spot != null && spot.isWay() == ways) {
        groups.computeIfAbsent(spot, key -> new ArrayList<>()).add(row);
      }
    }
    return groups;
  }

  private static @Nullable Spot spot(List<Node> row, Columns columns) {
    double latitude = degrees(cell(row, columns.named("lat")), 90);
    double longitude = degrees(cell(row, columns.named("long")), 180);
    if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
      return null;
    }
    double fromLatitude = degrees(cell(row, columns.named("fromLat")), 90);
    double fromLongitude = Double.isNaN(fromLatitude) ? Double.NaN : degrees(cell(row, columns.named("fromLong")), 180);
    return new Spot(fromLongitude, fromLatitude, longitude, latitude, name(row, columns, "fromName", "from"), name(row, columns, "toName", "placeName"));
  }

  private static String name(List<Node> row, Columns columns, String first, String second) {
    String name = Answer.text(cell(row, columns.named(first)));
    name = name.isEmpty() ? Answer.text(cell(row, columns.named(second))) : name;
    List<Integer> names = columns.names();
    return name.isEmpty() && !names.isEmpty() ? Answer.text(row.get(names.getFirst())) : name;
  }

  private static double degrees(@Nullable Node node, int most) {
    String text = Answer.text(node);
    double value = text.matches(NUMBER) ? Double.parseDouble(text) : Double.NaN;
    return Math.abs(value) <= most ? value : Double.NaN;
  }

  private static @Nullable Node cell(List<Node> row, int column) {
    return column < 0 ? null : row.get(column);
  }

  private static int distinct(List<List<Node>> rows, int column) {
    return column < 0 ? rows.size() : (int) rows.stream().map(row -> row.get(column)).distinct().count();
  }
}
