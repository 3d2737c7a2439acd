package kz.elshi.wikidata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides which items entities are. A link is told only if it is certain enough and clearly ahead of the next best. */
final class Linker {
  /** Score from which a link is told. Name and country alone do not reach it. */
  static final double THRESHOLD = 0.85;
  /** How far the best must be ahead of the second. */
  static final double LEAD = 0.1;
  /** Candidates that are kept for review. */
  private static final int KEPT = 5;
  private static final double WORTH_KEEPING = 0.25;

  private final Known known;
  private final Spellings spellings;
  private final double threshold;

  Linker(Known known, Spellings spellings, double threshold) {
    this.known = known;
    this.spellings = spellings;
    this.threshold = threshold;
  }

  /** What to ask a source about some entities. People are asked for by names of two words or more. */
  Question question(List<Wanted> wanted) {
    Set<Label> names = new TreeSet<>();
    Set<String> offices = new TreeSet<>();
    for (Wanted one : wanted) {
      for (Label name : one.names()) {
        if (one.kind() != Wanted.Kind.PERSON || name.text().strip().contains(" ")) {
          names.addAll(spellings.of(name));
        }
      }
      one.offices().forEach(office -> offices.addAll(office.positions()));
    }
    return Question.of(names, offices);
  }

  List<Verdict> decide(List<Wanted> wanted, Findings findings) {
    Scorer scorer = new Scorer(known, findings.items());
    return wanted.stream().map(one -> decide(one, findings, scorer)).toList();
  }

  private Verdict decide(Wanted wanted, Findings findings, Scorer scorer) {
    List<Candidate> candidates = new ArrayList<>();
    for (Item item : findings.items().values()) {
      Candidate candidate = wanted.rejected().contains(item.qid()) ? null : scorer.score(wanted, item);
      if (candidate != null && candidate.score() >= WORTH_KEEPING) {
        candidates.add(candidate);
      }
    }
    candidates.sort(Comparator.comparingDouble((Candidate one) -> -one.score()).thenComparing(one -> number(one.item().qid())));
    String why = objection(candidates);
    @Nullable Candidate accepted = why.isEmpty() ? candidates.getFirst() : null;
    return new Verdict(wanted, List.copyOf(candidates.subList(0, Math.min(KEPT, candidates.size()))), accepted, why);
  }

  /** Why the first candidate is not good enough; empty if it is. */
  private String objection(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return "nobody of this name";
    }
    double best = candidates.getFirst().score();
    if (best < threshold) {
      return "not certain enough";
    }
    return candidates.size() > 1 && best - candidates.get(1).score() < LEAD - 1e-9 ? "two are about as likely" : "";
  }

  private static long number(String qid) {
    return Long.parseLong(qid.substring(1));
  }
}
