package kz.elshi.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a fact that was found is the one expected, kind by kind. The expected one comes first. */
final class Comparison {
  private static final int WORDS_OF_STATEMENT = 3;
  private static final int LETTERS_OF_STEM = 4;

  private Comparison() {}

  static boolean isOffice(Fact gold, Fact found) {
    boolean country = gold.text("country") == null || gold.agrees(found, "country");
    return Wording.isSameName(gold.text("person"), found.text("person")) && gold.agrees(found, "role") && country;
  }

  static boolean isRelation(Fact gold, Fact found) {
    return isPair(gold, found) && gold.agrees(found, "level");
  }

  private static boolean isPair(Fact gold, Fact found) {
    return pair(gold).equals(pair(found));
  }

  private static Set<@Nullable String> pair(Fact fact) {
    Set<@Nullable String> pair = new HashSet<>();
    pair.add(fact.text("a"));
    pair.add(fact.text("b"));
    return pair;
  }

  static boolean isStatement(Fact gold, Fact found) {
    List<String> begins = Wording.first(gold.text("begins"), WORDS_OF_STATEMENT);
    return Wording.isSameName(gold.text("speaker"), found.text("speaker"))
        && begins.equals(Wording.first(found.text("begins"), WORDS_OF_STATEMENT));
  }

  static boolean isAgreement(Fact gold, Fact found) {
    return gold.agrees(found, "kind") && Wording.isHalf(gold.text("name"), found.text("name"));
  }

  static boolean isElection(Fact gold, Fact found) {
    if (!gold.agrees(found, "outcome") || !gold.agrees(found, "country")) {
      return false;
    }
    if (gold.text("person") != null) {
      return Wording.isSameName(gold.text("person"), found.text("person"));
    }
    String expected = first(gold, "body", "office");
    return !Wording.words(expected).isEmpty() && Wording.isHalf(expected, first(found, "body", "office"));
  }

  private static @Nullable String first(Fact fact, String field, String other) {
    String value = fact.text(field);
    return value != null ? value : fact.text(other);
  }

  static boolean isIndicator(Fact gold, Fact found) {
    Set<String> common = stems(gold);
    common.retainAll(stems(found));
    return hasSameNumber(gold, found) && !common.isEmpty();
  }

  private static boolean hasSameNumber(Fact gold, Fact found) {
    Double rank = gold.number("rank");
    if (rank != null) {
      return rank.equals(found.number("rank"));
    }
    Double value = gold.number("value");
    Double other = found.number("value");
    return value != null && other != null && found.number("rank") == null && Math.abs(value) == Math.abs(other);
  }

  private static Set<String> stems(Fact indicator) {
    Set<String> words = Wording.set(indicator.text("index"));
    words.addAll(Wording.words(indicator.text("unit")));
    return words.stream()
        .map(word -> word.substring(0, Math.min(LETTERS_OF_STEM, word.length())))
        .collect(Collectors.toCollection(HashSet::new));
  }

  static boolean isCooperation(Fact gold, Fact found) {
    return isField(gold, found) && gold.agrees(found, "standing");
  }

  /** Cooperation of the same two countries in the same field, at whatever stage. */
  static boolean isField(Fact gold, Fact found) {
    return isPair(gold, found) && gold.agrees(found, "topic");
  }
}
