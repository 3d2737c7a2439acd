package kz.elshi.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What stores of several sizes cost, as tables and as a chart. */
final class Findings {
  private static final List<String> BANDS = List.of("rare", "middle", "heavy", "whole");

  private final TreeMap<Integer, Costs> sizes;

  /** By how many articles there are. */
  Findings(TreeMap<Integer, Costs> sizes) {
    this.sizes = sizes;
  }

  String tables() {
    StringBuilder text = new StringBuilder(head("articles"));
    text.append(row("load, ms an article", Costs::load)).append(row("disk, KB an article", Costs::disk)).append(row("ingest by the hundred, ms an article", costs -> costs.upkeep("ingest")));
    for (String change : List.of("withdraw", "put", "replace", "rebuild", "fuse")) {
      text.append(row(change + ", ms", costs -> costs.upkeep(change)));
    }
    text.append(row("server ready, ms", Costs::ready)).append(row("server with 512 MB of heap, MB", Costs::memory));
    for (String band : BANDS) {
      text.append(row("questions, " + band + ", ms at the median", costs -> middle(costs.medians(band))));
      text.append(row("the slowest of them", costs -> last(costs.medians(band))));
    }
    return text.append('\n').append(questions()).toString();
  }

  /** The median and the 95th percentile of each question by size. */
  private String questions() {
    StringBuilder text = new StringBuilder(head("ms: median/p95"));
    TreeSet<String> names = new TreeSet<>();
    sizes.values().forEach(costs -> names.addAll(costs.questions().keySet()));
    for (String name : names) {
      text.append("%-40s".formatted(name));
      for (Costs costs : sizes.values()) {
        double[] times = costs.questions().get(name);
        text.append(" %18s".formatted(times == null ? "–" : String.format(Locale.ROOT, "%.1f/%.1f", times[0], times[1])));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String head(String title) {
    StringBuilder text = new StringBuilder("%-40s".formatted(title));
    sizes.keySet().forEach(size -> text.append(" %18s".formatted("%,d".formatted(size))));
    return text.append('\n').toString();
  }

  private String row(String title, Function<Costs, OptionalDouble> of) {
    StringBuilder text = new StringBuilder("%-40s".formatted(title));
    for (Costs costs : sizes.values()) {
      OptionalDouble value = of.apply(costs);
      text.append(" %18s".formatted(value.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f", value.getAsDouble())));
    }
    return text.append('\n').toString();
  }

  private static OptionalDouble middle(List<Double> sorted) {
    return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.get(sorted.size() / 2));
  }

  private static OptionalDouble last(List<Double> sorted) {
    return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.getLast());
  }

  Chart chart() {
    List<Panel> panels = List.of(
        panel("Milliseconds an article", 
            line("load", 1, Costs::load), line("ingest", 2, costs -> costs.upkeep("ingest")), line("replace", 3, costs -> costs.upkeep("replace")),
            line("withdraw", 4, costs -> costs.upkeep("withdraw"))),
        panel("Kilobytes an article on disk", line("disk", 1, Costs::disk)),
        panel("Milliseconds a question at the median", 
            line("middle", 1, costs -> middle(costs.medians("middle"))), line("heavy", 2, costs -> middle(costs.medians("heavy"))),
            line("everything", 3, costs -> middle(costs.medians("whole"))), line("slowest", 4, Findings::slowest)));
    return new Chart("How cost grows with the store", description(), panels.stream().filter(panel -> !panel.lines().isEmpty()).toList());
  }

  private String description() {
    List<String> said = new ArrayList<>();
    sizes.forEach((size, costs) -> {
      StringBuilder text = new StringBuilder("%,d articles".formatted(size));
      costs.disk().ifPresent(disk -> text.append(String.format(Locale.ROOT, ", %.0f KB an article on disk", disk)));
      middle(costs.medians("heavy")).ifPresent(median -> text.append(String.format(Locale.ROOT, ", half of the heavy questions within %.1f ms", median)));
      said.add(text.toString());
    });
    return "Time and disk an article, and times of questions, by the number of articles; both axes by powers of ten. " + String.join("; ", said) + ".";
  }

  private Panel panel(String title, Series... lines) {
    return new Panel(title, List.copyOf(sizes.keySet()), List.of(lines).stream().filter(line -> !line.points().isEmpty()).toList());
  }

  /** The longest median of all questions. */
  private static OptionalDouble slowest(Costs costs) {
    return BANDS.stream().flatMap(band -> costs.medians(band).stream()).mapToDouble(Double::doubleValue).max();
  }

  private Series line(String name, int colour, Function<Costs, OptionalDouble> of) {
    TreeMap<Integer, Double> points = new TreeMap<>();
    sizes.forEach((size, costs) -> of.apply(costs).ifPresent(value -> points.put(size, Math.max(value, 0.01))));
    return new Series(name, colour, points);
  }
}
