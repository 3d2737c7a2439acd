package kz.elshi.lang.kk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.PredicateAnalyser;
import kz.elshi.text.Case;
import kz.elshi.text.Document;
import kz.elshi.text.Predicate;
import kz.elshi.text.Predicate.Tense;
import kz.elshi.text.Reading.Verbal;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads a verb with its auxiliaries, listed in {@code data/lexicon/kk/auxiliaries.tsv}, from left to right. */
public final class KazakhPredicates implements PredicateAnalyser {
  private static final int FARTHEST = 5;

  private final Map<String, String> effects = new HashMap<>();
  private final String that;

  /**
   * Reads the table.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing
   */
  public KazakhPredicates(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/auxiliaries.tsv")).rows()) {
      effects.put(row.get("word"), row.get("effect"));
    }
    that =
        effects.entrySet().stream().filter(entry -> entry.getValue().equals("that")).map(Map.Entry::getKey).findFirst().orElse("");
  }

  @Override
  public Predicate predicate(Document document, int index) {
    List<Token> tokens = document.tokens();
    Verbal verb = tokens.get(index).verbal();
    Tense tense = verb == null ? Tense.OPEN : tense(verb);
    boolean negative = verb != null && verb.negative();
    boolean passive = verb != null && verb.passive();
    int end = index + 1;
    boolean finite = false;
    for (int i = index + 1; i < Math.min(tokens.size(), index + 1 + FARTHEST); i++) {
      String effect = effects.get(tokens.get(i).folded());
      if (effect == null) {
        break;
      }
      tense = isOccurrence(verb, effect, tokens.get(i)) ? Tense.PAST : apply(tense, effect);
      negative |= effect.equals("negative");
      finite |= !effect.equals("that");
      end = i + 1;
    }
    if (verb != null && tense == Tense.OPEN && isFinite(verb) && isClosed(tokens, end)) {
      tense = Tense.PAST;
    }
    return new Predicate(index, finite ? end : index + 1, tense, negative, passive);
  }

  /** «Кездесу болды»: a noun of action that was; «кездесетін болды» is still ahead. */
  private static boolean isOccurrence(@Nullable Verbal verb, String effect, Token auxiliary) {
    boolean noun = verb != null && verb.form() == kz.elshi.text.Reading.VerbForm.VERBAL_NOUN && verb.possessor() != 1;
    return noun && effect.equals("be") && auxiliary.verbal() != null && auxiliary.verbal().form() == kz.elshi.text.Reading.VerbForm.PAST;
  }

  private static boolean isFinite(Verbal verb) {
    return verb.form() == kz.elshi.text.Reading.VerbForm.PARTICIPLE_PAST
        && verb.grammaticalCase() == Case.NOMINATIVE
        && verb.possessor() == 0;
  }

  private static boolean isClosed(List<Token> tokens, int end) {
    return end >= tokens.size() || tokens.get(end).kind() == Token.Kind.PUNCTUATION;
  }

  private static Tense tense(Verbal verb) {
    return switch (verb.form()) {
      case PAST, EVIDENTIAL -> Tense.PAST;
      case AORIST -> Tense.AORIST;
      case INTENTION -> Tense.PLANNED;
      case FUTURE_UNCERTAIN -> Tense.POSSIBLE;
      case CONDITIONAL -> Tense.CONDITIONAL;
      case IMPERATIVE -> verb.person() == 3 ? Tense.PLANNED : Tense.OPEN;
      case VERBAL_NOUN ->
          verb.grammaticalCase() == Case.LOCATIVE && verb.possessor() == 0 ? Tense.ONGOING : Tense.OPEN;
      default -> Tense.OPEN;
    };
  }

  private static Tense apply(Tense tense, String effect) {
    return switch (effect) {
      case "ongoing" -> tense == Tense.OPEN ? Tense.ONGOING : tense;
      case "background" ->
          switch (tense) {
            case PLANNED, POSSIBLE -> Tense.PLANNED_ONCE;
            default -> Tense.BACKGROUND;
          };
      case "once" -> tense == Tense.PLANNED || tense == Tense.POSSIBLE ? Tense.PLANNED_ONCE : Tense.BACKGROUND;
      case "be" -> tense == Tense.OPEN ? Tense.PLANNED : tense;
      case "possible" -> Tense.POSSIBLE;
      case "planned" -> Tense.PLANNED;
      default -> tense;
    };
  }
}
