package kz.elshi.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How what was found in one article compares with what was expected. Filled while the article is being compared. */
final class ArticleScore {
  private final Map<Measure, Counts> counts = new EnumMap<>(Measure.class);
  private final List<String> mistakes = new ArrayList<>();
  private final Map<String, Set<Integer>> right = new HashMap<>();

  /** Compares two sets of lists. */
  static ArticleScore of(Fact gold, Fact found) {
    ArticleScore score = new ArticleScore();
    for (FactList list : FactList.ALL) {
      if (!list.everywhere() && !gold.json().has(list.name())) {
        continue;
      }
      List<Fact> expected = gold.list(list.name());
      List<Fact> given = found.list(list.name());
      if (list.same() == null) {
        score.events(expected, given);
      } else {
        Map<Integer, Integer> pairs = Matching.same(expected, given, list.same());
        score.mistakes(list.measure(), expected, given, pairs);
        score.matched(list, expected, given, pairs);
      }
    }
    if (gold.json().has("cooperation")) {
      List<Fact> expected = gold.list("cooperation");
      List<Fact> given = found.list("cooperation");
      score.add(Measure.COOP_TOPIC, Matching.same(expected, given, Comparison::isField).size(), expected.size(), given.size());
    }
    return score;
  }

  /** What was counted; a measure without counts does not apply to the article. */
  Map<Measure, Counts> counts() {
    return counts;
  }

  /** What was missed, wrong or different, one line each. */
  List<String> mistakes() {
    return mistakes;
  }

  /** Indexes of the right facts in a list of what was found; null where the gold file does not tell about such facts. */
  java.util.@org.jspecify.annotations.Nullable Set<Integer> right(String list) {
    return right.get(list);
  }

  private void add(Measure measure, int right, int gold, int found) {
    counts.merge(measure, new Counts(right, gold, found), Counts::plus);
  }

  private void matched(FactList list, List<Fact> gold, List<Fact> found, Map<Integer, Integer> pairs) {
    add(list.measure(), pairs.size(), gold.size(), found.size());
    right.put(list.name(), new TreeSet<>(pairs.values()));
  }

  private void mistakes(Measure measure, List<Fact> gold, List<Fact> found, Map<Integer, Integer> pairs) {
    for (int i = 0; i < gold.size(); i++) {
      if (!pairs.containsKey(i)) {
        mistakes.add("missed " + measure.id() + ": " + gold.get(i));
      }
    }
    for (int j = 0; j < found.size(); j++) {
      if (!pairs.containsValue(j)) {
        mistakes.add("wrong  " + measure.id() + ": " + found.get(j));
      }
    }
  }

  private void events(List<Fact> gold, List<Fact> found) {
    Map<Integer, Integer> pairs = Matching.best(gold, found, EventComparison::likeness, 0.5);
    matched(FactList.EVENTS, gold, found, pairs);
    long full = pairs.entrySet().stream().filter(pair -> EventComparison.isFull(gold.get(pair.getKey()), found.get(pair.getValue()))).count();
    add(Measure.EVENT_FULL, (int) full, gold.size(), found.size());
    mistakes(Measure.EVENT, gold, found, pairs);
    for (int i = 0; i < gold.size(); i++) {
      Integer j = pairs.get(i);
      if (j == null) {
        add(Measure.SLOT, 0, EventComparison.slots(gold.get(i)).size(), 0);
      } else {
        slots(gold.get(i), found.get(j));
        topics(gold.get(i), found.get(j));
      }
    }
    for (int j = 0; j < found.size(); j++) {
      if (!pairs.containsValue(j)) {
        add(Measure.SLOT, 0, 0, EventComparison.slots(found.get(j)).size());
      }
    }
  }

  private void slots(Fact gold, Fact found) {
    List<EventComparison.Slot> expected = EventComparison.slots(gold);
    List<EventComparison.Slot> given = EventComparison.slots(found);
    int hits = Matching.same(expected, given, EventComparison.Slot::isSame).size();
    add(Measure.SLOT, hits, expected.size(), given.size());
    if (hits < expected.size() || hits < given.size()) {
      mistakes.add("differs event: " + gold + " / " + found);
    }
  }

  private void topics(Fact gold, Fact found) {
    Set<String> common = gold.strings("topics");
    int expected = common.size();
    common.retainAll(found.strings("topics"));
    add(Measure.TOPIC, common.size(), expected, found.strings("topics").size());
  }
}
