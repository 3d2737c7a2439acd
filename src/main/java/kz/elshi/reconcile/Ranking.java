package kz.elshi.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ranks the entities that a query may mean. The score is that of the name, raised by what agrees and lowered by what differs; a match is
 * only what is clearly right: a whole name without doubt, nothing that differs, and no other candidate near it.
 */
final class Ranking {
  private static final double LEAST = 35;
  private static final double MATCH = 90;
  private static final double LEAD = 8;
  private static final double RISE = 0.6;
  private static final double FALL = 0.6;
  private static final double FALL_OF_ID = 0.3;
  private static final double NOT_TOLD = 0.97;
  private static final int MOST_COMPARED = 60;
  private static final String IDENTITY = "wikidata";

  private final Reconciler.Look look;
  private final List<EntityType> types;

  Ranking(Reconciler.Look look, List<EntityType> types) {
    this.look = look;
    this.types = types;
  }

  /** An entity on its way to being a candidate; {@code decisive} if its name, or its identifier, leaves no doubt. */
  private record Ranked(NameIndex.Entry entry, double score, boolean decisive, Map<String, Object> features) {}

  List<Candidate> rank(ReconcileQuery query) {
    NameIndex.Entry named = look.entry(query.text());
    if (named != null && isWanted(named, query.types())) {
      return List.of(candidate(new Ranked(named, 100, true, features(100, named))).matched(true));
    }
    Constraints constraints = new Constraints(look, query.constraints());
    List<Ranked> ranked = new ArrayList<>(query.text().isEmpty() ? byProperties(query, constraints) : byName(query, constraints));
    ranked.removeIf(one -> one.score() < LEAST);
    ranked.sort(
        Comparator.comparingDouble(Ranked::score).reversed()
            .thenComparing(one -> -one.entry().mentions()).thenComparing(one -> one.entry().node().getURI()));
    List<Candidate> candidates = new ArrayList<>();
    for (Ranked one : ranked.subList(0, Math.min(query.limit(), ranked.size()))) {
      candidates.add(candidate(one));
    }
    if (isClear(ranked)) {
      candidates.set(0, candidates.getFirst().matched(true));
    }
    return candidates;
  }

  private static boolean isClear(List<Ranked> ranked) {
    if (ranked.isEmpty() || !ranked.getFirst().decisive() || ranked.getFirst().score() < MATCH) {
      return false;
    }
    return ranked.size() == 1 || ranked.get(0).score() - ranked.get(1).score() >= LEAD;
  }

  private boolean isWanted(NameIndex.Entry entry, Set<String> wanted) {
    Set<String> known = types.stream().map(EntityType::id).filter(wanted::contains).collect(Collectors.toSet());
    return wanted.isEmpty() ? entry.type().general() : known.contains(entry.type().id());
  }

  private List<Ranked> byName(ReconcileQuery query, Constraints constraints) {
    record Named(NameIndex.Entry entry, NameMatcher.Score score) {}
    NameMatcher matcher = look.matcher(query.text());
    List<Named> named =
        matcher.candidates().stream()
            .filter(entry -> isWanted(entry, query.types()))
            .map(entry -> new Named(entry, matcher.score(entry)))
            .sorted(Comparator.comparingDouble((Named one) -> one.score().value()).reversed())
            .limit(MOST_COMPARED)
            .toList();
    return named.stream().map(one -> compared(one.entry(), one.score(), constraints)).toList();
  }

  private Ranked compared(NameIndex.Entry entry, NameMatcher.Score name, Constraints constraints) {
    double score = 100 * name.value();
    Map<String, Object> features = features(score, entry);
    Map<String, Constraints.Verdict> verdicts = constraints.isEmpty() || score < LEAST / 2 ? Map.of() : constraints.verdicts(entry.node());
    for (Map.Entry<String, Constraints.Verdict> verdict : verdicts.entrySet()) {
      boolean identity = verdict.getKey().equals(IDENTITY);
      score = switch (verdict.getValue()) {
        case AGREES -> identity ? 100 : score + (100 - score) * RISE;
        case DIFFERS -> score * (identity ? FALL_OF_ID : FALL);
        case UNKNOWN -> score * NOT_TOLD;
      };
      note(features, verdict);
    }
    boolean agrees = verdicts.containsValue(Constraints.Verdict.AGREES);
    boolean differs = verdicts.containsValue(Constraints.Verdict.DIFFERS);
    // A person's single name, or a surname with initials, is told from others by something else that agrees.
    boolean telling = !entry.type().id().equals("Person") || name.words() > 1;
    boolean decisive = (name.sure() && telling) || (agrees && name.initials()) || verdicts.get(IDENTITY) == Constraints.Verdict.AGREES;
    return new Ranked(entry, score, decisive && !differs, features);
  }

  private List<Ranked> byProperties(ReconcileQuery query, Constraints constraints) {
    List<Ranked> ranked = new ArrayList<>();
    for (NameIndex.Entry entry : constraints.candidates()) {
      if (isWanted(entry, query.types())) {
        Map<String, Constraints.Verdict> verdicts = constraints.verdicts(entry.node());
        long agreed = verdicts.values().stream().filter(one -> one == Constraints.Verdict.AGREES).count();
        Map<String, Object> features = features(0, entry);
        verdicts.entrySet().forEach(verdict -> note(features, verdict));
        boolean identified = verdicts.get(IDENTITY) == Constraints.Verdict.AGREES && agreed == verdicts.size();
        ranked.add(new Ranked(entry, 100.0 * agreed / verdicts.size(), identified, features));
      }
      if (ranked.size() == MOST_COMPARED) {
        break;
      }
    }
    return ranked;
  }

  private static Map<String, Object> features(double name, NameIndex.Entry entry) {
    Map<String, Object> features = new LinkedHashMap<>();
    features.put("name", rounded(name));
    features.put("mentions", entry.mentions());
    return features;
  }

  private static void note(Map<String, Object> features, Map.Entry<String, Constraints.Verdict> verdict) {
    if (verdict.getValue() != Constraints.Verdict.UNKNOWN) {
      features.put("property-" + verdict.getKey(), verdict.getValue() == Constraints.Verdict.AGREES);
    }
  }

  private Candidate candidate(Ranked one) {
    return new Candidate(
        look.id(one.entry().node()), look.facts().name(one.entry().node(), look.language()), look.description(one.entry().node()),
        one.entry().type(), rounded(one.score()), false, one.features());
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
