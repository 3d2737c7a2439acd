package kz.elshi.bench.peers;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows from all questions: the aims, and how the stores compare on the joins of many articles. */
final class Summary {
  private static final String OURS = "Elshi";
  private static final double MEDIAN_AIM = 50;
  private static final double LATE_AIM = 250;
  private static final double HEAVY_AIM = 1000;

  private final List<Measured> all;

  Summary(List<Measured> all) {
    this.all = all.stream().filter(one -> ours(one) != null).toList();
  }

  String text() {
    StringBuilder text = new StringBuilder("\n");
    for (Band band : Band.values()) {
      double[] medians = all.stream().filter(one -> one.question().band() == band).mapToDouble(one -> ours(one).median()).sorted().toArray();
      double late = all.stream().filter(one -> one.question().band() == band).mapToDouble(one -> ours(one).p95()).max().orElse(0);
      if (medians.length > 0) {
        text.append(line("%s, %s: half of the questions within %.1f ms, the slowest median %.1f, the slowest p95 %.1f", OURS, band.title(), medians[medians.length / 2], medians[medians.length - 1], late));
      }
    }
    missed(text);
    List<String> names = all.isEmpty() ? List.of() : List.copyOf(all.getFirst().of().keySet());
    for (String name : names) {
      if (!name.equals(OURS)) {
        ratios(text, name);
      }
    }
    return text.toString();
  }

  private void missed(StringBuilder text) {
    for (Measured one : all) {
      Times times = ours(one);
      boolean heavy = one.question().band() == Band.HEAVY || one.question().band() == Band.WHOLE;
      if (heavy ? times.p95() > HEAVY_AIM : times.median() > MEDIAN_AIM || times.p95() > LATE_AIM) {
        text.append(line("misses the aim: %s, %s, median %.1f ms, p95 %.1f", one.question().query().name(), one.question().band().title(), times.median(), times.p95()));
      }
    }
  }

  private void ratios(StringBuilder text, String name) {
    for (boolean join : new boolean[] {true, false}) {
      double[] ratios = compared(name, one -> one.question().join() == join).mapToDouble(one -> ratio(one, name)).sorted().toArray();
      if (ratios.length > 0) {
        long slower = Stream.of(ratios).flatMapToDouble(java.util.Arrays::stream).filter(ratio -> ratio < 1).count();
        double mean = Math.exp(java.util.Arrays.stream(ratios).map(Math::log).average().orElse(0));
        text.append(
            line("%s takes %.1f times as long on %s (geometric mean; least %.2f, median %.1f, most %.1f); it is faster on %d of %d", name, mean,
                join ? "joins of many articles" : "other questions", ratios[0], ratios[ratios.length / 2], ratios[ratios.length - 1], slower, ratios.length));
      }
    }
  }

  private Stream<Measured> compared(String name, Predicate<Measured> wanted) {
    return all.stream().filter(one -> one.of().get(name).times() != null).filter(wanted);
  }

  private static double ratio(Measured one, String name) {
    return one.of().get(name).times().median() / ours(one).median();
  }

  private static @Nullable Times ours(Measured one) {
    return one.of().get(OURS).times();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }
}
