package kz.elshi.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Confidences;

/** Whether the confidence of facts is the share of right ones among them: the facts of an evaluation by bands of confidence. */
public final class Calibration {
  /** All kinds together, in the table. */
  private static final String ALL = "all";

  private final List<Judged> facts;

  private Calibration(List<Judged> facts) {
    this.facts = facts;
  }

  /**
   * A fact that was found.
   *
   * @param article id of its article
   * @param kind of claim
   * @param confidence 0 to 1
   * @param right whether the gold has it; an event is right if its type and half of the participants are
   */
  record Judged(String article, String kind, String rule, double confidence, boolean right) {}

  /** Confidences from {@code least} up to the next higher band, which begins at {@code below}. */
  enum Band {
    SURE(0.95, 1.01, "0.95 and more"),
    HIGH(0.9, 0.95, "0.90 to 0.95"),
    GOOD(0.8, 0.9, "0.80 to 0.90"),
    FAIR(0.7, 0.8, "0.70 to 0.80"),
    LOW(0, 0.7, "under 0.70");

    private final double least;
    private final double below;
    final String label;

    Band(double least, double below, String label) {
      this.least = least;
      this.below = below;
      this.label = label;
    }

    boolean holds(double confidence) {
      return confidence >= least && confidence < below;
    }
  }

  /** The facts of an evaluation of which the gold tells whether they are right. */
  public static Calibration of(Evaluation evaluation) {
    return new Calibration(judged(evaluation));
  }

  static List<Judged> judged(Evaluation evaluation) {
    List<Judged> judged = new ArrayList<>();
    for (Evaluation.Compared article : evaluation.articles()) {
      for (FactList list : FactList.ALL) {
        List<Claim> claims = article.prediction().claims(list.name());
        Set<Integer> right = article.score().right(list.name());
        for (int i = 0; right != null && i < claims.size(); i++) {
          Claim claim = claims.get(i);
          judged.add(
              new Judged(
                  article.gold().id(), Confidences.kind(claim), claim.grounding().rule(), claim.grounding().confidence(), right.contains(i)));
        }
      }
    }
    return judged;
  }

  /** A row for each kind and band that has facts, the bands over all kinds last: number of facts, right ones, their share. */
  public String table(ScoreTable format) {
    Map<String, List<Judged>> kinds = new TreeMap<>();
    facts.forEach(fact -> kinds.computeIfAbsent(fact.kind(), none -> new ArrayList<>()).add(fact));
    List<List<String>> rows = new ArrayList<>();
    kinds.forEach((kind, some) -> add(rows, kind, some));
    add(rows, ALL, facts);
    return format.plain(List.of("kind", "confidence", "facts", "right", "share"), rows);
  }

  private static void add(List<List<String>> rows, String kind, List<Judged> facts) {
    for (Band band : Band.values()) {
      List<Judged> within = facts.stream().filter(fact -> band.holds(fact.confidence())).toList();
      long right = within.stream().filter(Judged::right).count();
      if (!within.isEmpty()) {
        rows.add(
            List.of(kind, band.label, Integer.toString(within.size()), Long.toString(right), ScoreTable.rounded((double) right / within.size())));
      }
    }
  }
}
