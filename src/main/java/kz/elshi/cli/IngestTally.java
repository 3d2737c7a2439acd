package kz.elshi.cli;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import kz.elshi.store.JournalEntry;
import kz.elshi.store.JournalEntry.Outcome;
import org.jspecify.annotations.Nullable;

/** Counts what became of articles, and says it of each as it comes. */
final class IngestTally {
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private final PrintStream err;
  private final @Nullable PrintStream report;
  private final Progress progress;
  private int facts;

  /** {@code report} is told every outcome as a line of JSON; null if nobody wants to know. */
  IngestTally(PrintStream err, @Nullable PrintStream report, Progress progress) {
    this.err = err;
    this.report = report;
    this.progress = progress;
  }

  void take(JournalEntry entry) {
    counts.merge(entry.outcome(), 1, Integer::sum);
    facts += Math.max(0, entry.facts());
    if (entry.outcome() == Outcome.REFUSED) {
      err.println("elshi: " + entry.article() + ": " + entry.why());
    } else {
      progress.step();
    }
    if (report != null) {
      report.println(entry.json());
      report.flush();
    }
  }

  int of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** One line; {@code setAside} facts did not conform to the shapes. */
  String summary(int setAside) {
    int changed = of(Outcome.STORED) + of(Outcome.REPLACED);
    int refused = of(Outcome.REFUSED);
    return (changed + of(Outcome.UNCHANGED)) + " articles read, " + changed + " changed the store, " + facts + " facts"
        + (setAside == 0 ? "" : ", " + setAside + " set aside (see elshi articles show)")
        + (refused == 0 ? "" : ", " + refused + " could not be read");
  }
}
