package kz.elshi.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.claim.Indicator.Bound;
import kz.elshi.claim.Numerals.Number;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.Derivation;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds numbers with a unit of {@code data/lexicon/LANGUAGE/units.tsv}, with the words of {@code bounds.tsv} beside them. */
final class Figures {
  private record Unit(List<String> words, String name, Figure.Type type) {}

  /** Where the unit's words end, and the unit. */
  private record UnitFound(Unit unit, int adjectives, int end) {}

  /** No more words than these stand between a number and what it counts. */
  private static final int MOST_ADJECTIVES = 3;

  private final Numerals numerals;
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Bound> boundsBefore = new HashMap<>();
  private final Map<String, Bound> boundsAfter = new HashMap<>();
  private final Map<String, List<String>> unless = new HashMap<>();

  /**
   * Reads the files of a language.
   *
   * @throws KnowledgeException if one is missing or has an unknown type or bound
   */
  Figures(Home home, String language) {
    String folder = "data/lexicon/" + language;
    numerals = new Numerals(home, language);
    for (Table.Row row : Table.read(home.path(folder + "/units.tsv")).rows()) {
      units.add(new Unit(List.of(row.get("words").split(" ")), row.get("unit"), constant(row, "type", Figure.Type.class)));
    }
    for (Table.Row row : Table.read(home.path(folder + "/bounds.tsv")).rows()) {
      Map<String, Bound> side = row.get("stands").equals("before") ? boundsBefore : boundsAfter;
      side.put(row.get("word"), constant(row, "bound", Bound.class));
      unless.put(row.get("word"), row.list("unless"));
    }
  }

  private static <E extends Enum<E>> E constant(Table.Row row, String column, Class<E> type) {
    try {
      return Enum.valueOf(type, row.get(column).toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(row.where() + ": " + column + " cannot be " + row.get(column), e);
    }
  }

  /** The figures of a sentence, in text order. */
  List<Figure> read(MentionedTokens tokens, Sentence sentence) {
    List<Figure> figures = new ArrayList<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); ) {
      Number number = tokens.time(i) == null ? numerals.at(tokens, i, sentence.endToken()) : null;
      Figure figure = number == null ? null : figure(tokens, sentence, i, number);
      if (figure != null) {
        figures.add(figure);
      }
      i = figure != null ? figure.end() : number != null ? number.end() : i + 1;
    }
    return figures;
  }

  private @Nullable Figure figure(MentionedTokens tokens, Sentence sentence, int first, Number number) {
    int at = number.end();
    Bound bound = first > sentence.firstToken() ? bound(tokens.get(first - 1), boundsBefore) : null;
    Unit attached = number.tail().isEmpty() ? null : attached(number.tail().toLowerCase(Locale.ROOT));
    if (attached != null) {
      return figure(first, at, new UnitFound(attached, at - 1, at), number, bound);
    }
    Bound between = at < sentence.endToken() ? bound(tokens.get(at), boundsAfter) : null;
    boolean counted = number.tail().isEmpty() || between != null;
    UnitFound unit = unit(tokens, between == null ? at : at + 1, sentence.endToken());
    boolean ordinal = number.ordinal() || !counted;
    if (unit == null || ordinal != isRank(unit)) {
      return null;
    }
    Bound after = unit.end() < sentence.endToken() ? bound(tokens.get(unit.end()), boundsAfter) : null;
    int end = after == null ? unit.end() : unit.end() + 1;
    if (after != null && leadsTo(tokens, sentence, unit.end())) {
      after = Bound.EXACT;
    }
    return figure(first, end, unit, number, after != null ? after : between != null ? between : bound);
  }

  private static boolean isRank(UnitFound unit) {
    return unit.unit().type() == Figure.Type.RANK;
  }

  private static Figure figure(int first, int end, UnitFound unit, Number number, @Nullable Bound bound) {
    String name = number.scale().isEmpty() ? unit.unit().name() : number.scale() + " " + unit.unit().name();
    return new Figure(
        first, end, unit.adjectives(), unit.end() - 1, number.value(), number.size(), name, unit.unit().type(), bound == null ? Bound.EXACT : bound);
  }

  /** Whether the word of a bound stands before a verb with which it only leads to the figure. */
  private boolean leadsTo(MentionedTokens tokens, Sentence sentence, int index) {
    int next = index + 1;
    List<String> verbs = unless.getOrDefault(tokens.get(index).folded(), List.of());
    return next < sentence.endToken() && verbs.stream().anyMatch(verb -> Forms.verbal(tokens.get(next), verb) != null);
  }

  /** The unit written to the digits with a hyphen, in any of its cases. */
  private @Nullable Unit attached(String tail) {
    for (Unit unit : units) {
      if (unit.words().size() == 1 && unit.type() == Figure.Type.RANK && tail.startsWith(unit.words().getFirst())) {
        return unit;
      }
    }
    return null;
  }

  private @Nullable UnitFound unit(MentionedTokens tokens, int first, int end) {
    for (int start = first; start < end && start <= first + MOST_ADJECTIVES; start++) {
      for (Unit unit : units) {
        boolean fits = start == first || unit.type() == Figure.Type.COUNT || unit.words().size() > 1;
        int unitEnd = start + unit.words().size();
        if (fits && unitEnd <= end && Forms.endAt(tokens.all(), unitEnd - 1, unit.words()) && !isModifier(tokens.get(unitEnd - 1))) {
          return new UnitFound(unit, first, unitEnd);
        }
      }
      if (!isAdjective(tokens.get(start))) {
        return null;
      }
    }
    return null;
  }

  /** «миллион долларлық»: says how big something else is. */
  private static boolean isModifier(Token token) {
    Reading.Nominal nominal = token.nominal();
    return nominal != null && nominal.derivation() != Derivation.NONE;
  }

  private static boolean isAdjective(Token token) {
    Reading.Nominal nominal = token.nominal();
    return token.kind() == Token.Kind.WORD
        && nominal != null
        && Forms.surely(token) == null
        && nominal.grammaticalCase() == Case.NOMINATIVE
        && !nominal.plural();
  }

  private @Nullable Bound bound(Token token, Map<String, Bound> bounds) {
    Bound exact = bounds.get(token.folded());
    if (exact != null) {
      return exact;
    }
    Reading.Nominal nominal = token.nominal();
    Reading.Verbal verbal = token.verbal();
    Bound found = nominal == null ? null : bounds.get(nominal.lemma());
    return found != null || verbal == null ? found : bounds.get(verbal.lemma());
  }
}
