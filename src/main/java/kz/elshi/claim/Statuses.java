package kz.elshi.claim;

import java.util.List;
import kz.elshi.lang.PredicateAnalyser;
import kz.elshi.text.Case;
import kz.elshi.text.Document;
import kz.elshi.text.Predicate;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Whether an event took place, by the predicate of its clause and the words around it. */
final class Statuses {
  private static final int ANNOUNCED_WITHIN = 4;
  private static final int FARTHEST_PARTICIPLE = 5;
  private static final int FARTHEST_WISH = 8;

  private final Document document;
  private final List<Token> tokens;
  private final EventWords words;
  private final PredicateAnalyser predicates;

  Statuses(Document document, EventWords words, PredicateAnalyser predicates) {
    this.document = document;
    this.tokens = document.tokens();
    this.words = words;
    this.predicates = predicates;
  }

  /** Status by the predicate of the clause; of an open one by the predicate that it leads to. */
  Event.Status of(Clause clause) {
    Sentence sentence = clause.sentence();
    if (words.has("cancelled", tokens, clause.head(), sentence.endToken())) {
      return Event.Status.CANCELLED;
    }
    int near = Math.max(clause.first(), clause.head() - 3);
    boolean noun = isNoun(tokens.get(clause.head()).verbal());
    int behind = Math.min(sentence.endToken(), noun ? clause.head() + ANNOUNCED_WITHIN : 0);
    boolean announced = words.has("planned", tokens, near, clause.head()) || words.has("planned", tokens, clause.head() + 1, behind);
    boolean ahead = words.has("eve", tokens, clause.head() + 1, Math.min(sentence.endToken(), clause.head() + 2));
    boolean postponed = words.has("postponed", tokens, clause.head(), sentence.endToken());
    boolean coming = noun && isComing(clause);
    if (announced || ahead || postponed || coming || isOnProgramme(clause)) {
      return Event.Status.PLANNED;
    }
    int last = Clause.lastOfRow(document, sentence, clause.head());
    Predicate predicate = last > clause.head() ? predicates.predicate(document, last) : clause.predicate();
    return predicate.tense() == Predicate.Tense.OPEN ? open(clause) : status(predicate);
  }

  /** «қыркүйекте жасайтын алғашқы сапары»: a participle of the future modifies the noun. */
  private boolean isComing(Clause clause) {
    for (int i = clause.head() - 1; i >= Math.max(clause.first(), clause.head() - FARTHEST_PARTICIPLE); i--) {
      Reading.Verbal verb = tokens.get(i).verbal();
      if (verb != null && verb.form() == VerbForm.PARTICIPLE_FUTURE) {
        return true;
      }
    }
    return false;
  }

  /** «Бағдарламада N-мен кездесуі бар»: nouns of a programme are plans. */
  private boolean isOnProgramme(Clause clause) {
    Reading.Verbal verb = tokens.get(clause.head()).verbal();
    return isNoun(verb) && words.has("programme", tokens, clause.sentence().firstToken(), clause.head());
  }

  private static boolean isNoun(Reading.@Nullable Verbal verb) {
    return verb == null || verb.form() == VerbForm.VERBAL_NOUN;
  }

  /** Whether a verbal noun is what somebody agreed to: «кездесуге келісті». */
  boolean isAgreed(Clause clause) {
    Reading.Verbal next = clause.head() + 1 < clause.sentence().endToken() ? tokens.get(clause.head() + 1).verbal() : null;
    return isObject(clause.head()) && next != null && !next.negative()
        && words.has("agreed", tokens, clause.head() + 1, Math.min(clause.sentence().endToken(), clause.head() + 2));
  }

  /** Whether somebody is invited to do it: «отырысқа қатысуға шақырды», «қатысу үшін Анкараға шақырды». */
  boolean isInvited(Clause clause) {
    int governor = governor(clause);
    int next = governor >= 0 ? governor : isObject(clause.head()) ? clause.head() + 1 : -1;
    return next >= 0 && words.has("invite", tokens, next, Math.min(next + 1, clause.sentence().endToken()));
  }

  private boolean isObject(int index) {
    Reading.Verbal verb = tokens.get(index).verbal();
    return verb != null && verb.form() == VerbForm.VERBAL_NOUN
        && (verb.grammaticalCase() == Case.ACCUSATIVE || verb.grammaticalCase() == Case.DATIVE);
  }

  /** «отырысын өткізуді ұсынды»: what is agreed is planned, what is proposed is possible; null if the clause is no such object. */
  private Event.@Nullable Status wish(Clause clause) {
    for (int i = clause.head(); i < Math.min(clause.sentence().endToken() - 1, clause.head() + FARTHEST_WISH); i++) {
      if (isObject(i)) {
        boolean agreed = words.has("agreed", tokens, i + 1, i + 2);
        return agreed ? Event.Status.PLANNED : words.has("proposed", tokens, i + 1, i + 2) ? Event.Status.HYPOTHETICAL : null;
      }
    }
    return null;
  }

  private Event.Status open(Clause clause) {
    Reading.Verbal verb = tokens.get(clause.head()).verbal();
    if (verb != null && verb.form() == VerbForm.PARTICIPLE_FUTURE) {
      return Event.Status.PLANNED;
    }
    if (verb != null && verb.form() == VerbForm.PARTICIPLE_PAST) {
      return isWhile(clause) ? main(clause) : Event.Status.HAPPENED;
    }
    if (isInvited(clause)) {
      return Event.Status.HYPOTHETICAL;
    }
    int governor = governor(clause);
    if (governor >= 0) {
      return status(predicates.predicate(document, governor));
    }
    boolean noun = isNoun(verb);
    Event.Status wish = wish(clause);
    if (wish != null) {
      return wish;
    }
    for (int i = clause.end(); i < clause.sentence().endToken(); i++) {
      if (tokens.get(i).verbal() == null || (noun && i - clause.head() > 2)) {
        continue;
      }
      Predicate next = predicates.predicate(document, i);
      if (next.tense() != Predicate.Tense.OPEN) {
        return status(next);
      }
    }
    return Event.Status.HAPPENED;
  }

  /** «кездескен күні»: the participle only sets the time of the clause that follows. */
  private boolean isWhile(Clause clause) {
    return Words.beginsAny(tokens, clause.head() + 1, clause.sentence().endToken(), words.of("while"));
  }

  private Event.Status main(Clause clause) {
    Integer governor = Clause.governor(document, clause.sentence(), clause.head() + 1);
    return governor == null ? Event.Status.HAPPENED : status(predicates.predicate(document, governor));
  }

  private Event.Status status(Predicate predicate) {
    return switch (predicate.tense()) {
      case PAST, BACKGROUND, ONGOING, OPEN -> Event.Status.HAPPENED;
      case AORIST, PLANNED -> Event.Status.PLANNED;
      case PLANNED_ONCE -> words.has("called-off", tokens, 0, tokens.size()) ? Event.Status.CANCELLED : Event.Status.PLANNED;
      case POSSIBLE, CONDITIONAL -> Event.Status.HYPOTHETICAL;
    };
  }

  /** «қатысу үшін Уфаға аттанады»: the verb that a purpose hangs on, or -1. */
  int governor(Clause clause) {
    Reading.Verbal verb = tokens.get(clause.head()).verbal();
    boolean purpose = verb != null && verb.form() == VerbForm.VERBAL_NOUN
        && Words.beginsAny(tokens, clause.head() + 1, clause.sentence().endToken(), words.of("purpose"));
    Integer governor = purpose ? Clause.governor(document, clause.sentence(), clause.head() + 1) : null;
    return governor == null ? -1 : governor;
  }
}
