package kz.elshi.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules.Rule;
import kz.elshi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Where the words stand that tell what a figure measures: a block of {@code data/rules/LANGUAGE/indicators.rules}, which
 * explains the fields.
 */
record IndicatorRule(
    String id,
    Shape shape,
    Set<Figure.Type> units,
    Set<String> heads,
    Set<String> verbs,
    String names,
    @Nullable String unit,
    LemmaPhrases with,
    LemmaPhrases without,
    double least,
    double confidence) {
  /** Where the words stand. */
  enum Shape {
    /** A ranking is named beside a place in it. */
    RANK,
    /** What the place is in stands before a postposition. */
    TOPIC,
    /** The unit says what it is. */
    ITSELF,
    /** «Of the A, so many per cent.» */
    SHARE,
    BEFORE,
    AFTER,
    COUNTED
  }

  private static final List<String> FIELDS =
      List.of("shape", "units", "heads", "verb", "names", "unit", "with", "without", "least", "confidence");

  /**
   * Reads a block.
   *
   * @throws KnowledgeException if a field is unknown or missing or has no sense
   */
  static IndicatorRule of(Rule rule) {
    rule.allow(FIELDS);
    return new IndicatorRule(
        rule.id(),
        constant(rule, rule.get("shape"), Shape.class),
        rule.list("units").stream().map(unit -> constant(rule, unit, Figure.Type.class)).collect(Collectors.toUnmodifiableSet()),
        Set.copyOf(rule.list("heads")),
        Set.copyOf(rule.list("verb")),
        rule.has("names") ? " " + rule.get("names") : "",
        rule.find("unit"),
        LemmaPhrases.of(rule.list("with")),
        LemmaPhrases.of(rule.list("without")),
        rule.has("least") ? Double.parseDouble(rule.get("least")) : 0,
        Confidence.of(rule));
  }

  private static <E extends Enum<E>> E constant(Rule rule, String name, Class<E> type) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(
          rule.where() + ": " + name + " is none of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT), e);
    }
  }

  /** Whether the figure and the words around it allow the rule. */
  boolean isFor(Figure figure, MentionedTokens tokens, Sentence sentence) {
    return units.contains(figure.type())
        && figure.size() >= least
        && (unit == null || unit.equals(figure.unit()))
        && (with.isEmpty() || tokens.has(sentence, with))
        && !tokens.has(sentence, without);
  }
}
