package kz.elshi.claim;

import java.util.EnumSet;
import java.util.Set;
import kz.elshi.claim.Measures.Measure;
import kz.elshi.claim.PhraseWords.Use;
import kz.elshi.entity.EntityMention;
import kz.elshi.knowledge.Home;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.Derivation;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the words that tell what a figure measures, in the shapes of the rules. */
final class IndicatorPhrases {
  /**
   * What is measured.
   *
   * @param first token of its words
   * @param end after their last token
   * @param text in the nominative
   * @param alone false where the words say nothing by themselves («көлемі») and mean what was measured before
   */
  record Phrase(int first, int end, String text, boolean alone) {}

  /** What is measured stands no farther from the figure than this. */
  private static final int FARTHEST = 12;
  /** And after the figure no farther than this. */
  private static final int FARTHEST_AFTER = 5;

  private static final Set<Use> NO_SUBJECT = EnumSet.of(Use.BORDER, Use.LOOSE, Use.AND);

  private final PhraseWords words;
  private final NounPhrases phrases;
  private final Measures measures;
  private final Nominatives nominatives;

  IndicatorPhrases(Home home, String language) {
    words = new PhraseWords(home, language);
    phrases = new NounPhrases(words);
    measures = new Measures(home, language);
    nominatives = new Nominatives(home, language);
  }

  /** The words that the rule finds, or null. */
  @Nullable Phrase find(IndicatorRule rule, MentionedTokens tokens, Sentence sentence, Figure figure) {
    if (!rule.verbs().isEmpty() && !hasVerb(rule.verbs(), tokens, sentence, figure)) {
      return null;
    }
    return switch (rule.shape()) {
      case RANK -> rank(rule, tokens, sentence, figure);
      case TOPIC -> topic(tokens, sentence, figure);
      case ITSELF -> new Phrase(figure.adjectives(), figure.unitToken() + 1, figure.unit(), true);
      case SHARE -> share(tokens, sentence, figure);
      case BEFORE -> before(rule, tokens, sentence, figure);
      case AFTER -> after(rule, tokens, sentence, figure);
      case COUNTED -> counted(tokens, sentence, figure);
    };
  }

  private @Nullable Phrase rank(IndicatorRule rule, MentionedTokens tokens, Sentence sentence, Figure figure) {
    for (int distance = 1; distance <= FARTHEST; distance++) {
      for (int i : new int[] {figure.first() - distance, figure.end() - 1 + distance}) {
        boolean inside = i >= sentence.firstToken() && i < sentence.endToken();
        if (inside && measures.endingAt(tokens, i, rule.heads()) != null) {
          int start = phrases.start(tokens, sentence.firstToken(), i + 1);
          return start < i ? phrase(tokens, start, i, true) : null;
        }
      }
    }
    return null;
  }

  /** «… бойынша әлемде бірінші орын». */
  private @Nullable Phrase topic(MentionedTokens tokens, Sentence sentence, Figure figure) {
    for (int i = figure.first() - 1; i > Math.max(sentence.firstToken(), figure.first() - FARTHEST); i--) {
      if (words.is(tokens.get(i), Use.BY)) {
        int start = phrases.start(tokens, sentence.firstToken(), i);
        return start < i ? phrase(tokens, start, i - 1, true) : null;
      }
    }
    return null;
  }

  private @Nullable Phrase share(MentionedTokens tokens, Sentence sentence, Figure figure) {
    int last = figure.first() - 1;
    if (last < sentence.firstToken() || words.is(tokens.get(last), Use.BORDER) || tokens.mention(last) != null) {
      return null;
    }
    Reading.Nominal nominal = tokens.get(last).nominal();
    if (nominal == null || nominal.grammaticalCase() != Case.GENITIVE) {
      return null;
    }
    return phrase(tokens, phrases.start(tokens, sentence.firstToken(), last + 1), last, true);
  }

  private @Nullable Phrase before(IndicatorRule rule, MentionedTokens tokens, Sentence sentence, Figure figure) {
    int border = clauseStart(tokens, sentence, figure.first());
    if (border == figure.first() && !rule.verbs().isEmpty()) {
      return new Phrase(figure.first(), figure.end(), "", false);
    }
    for (int i = figure.first() - 1; i >= Math.max(border, figure.first() - FARTHEST); i--) {
      Measure measure = rule.heads().isEmpty() ? null : measures.endingAt(tokens, i, rule.heads());
      if (rule.heads().isEmpty() && !isSubject(tokens, i) && !isSetting(tokens, i)) {
        return null;
      }
      if (measure == null && !rule.heads().isEmpty() || !isSubject(tokens, i)) {
        continue;
      }
      int start = phrases.start(tokens, border, i + 1);
      boolean content = start <= i - (measure == null ? 0 : measure.words().size());
      return phrase(tokens, Math.min(start, i), i, measure == null || measure.alone() || content);
    }
    return null;
  }

  /** Whether a word can be what is measured: a noun in the nominative or accusative that is no date and no word of the clause. */
  private boolean isSubject(MentionedTokens tokens, int index) {
    Token token = tokens.get(index);
    Reading.Nominal nominal = token.nominal();
    Reading.Verbal reading = Forms.surely(token);
    boolean verb = reading != null && reading.form() != VerbForm.VERBAL_NOUN;
    if (nominal == null || tokens.time(index) != null || tokens.mention(index) != null) {
      return false;
    }
    boolean bare = nominal.grammaticalCase() == Case.NOMINATIVE || nominal.grammaticalCase() == Case.ACCUSATIVE;
    boolean verbal = words.looksVerbal(token) || words.looksLikeParticiple(token);
    return bare && !verb && !verbal && NO_SUBJECT.stream().noneMatch(use -> words.is(token, use));
  }

  /** Where or when: may stand between what is measured and the figure. */
  private boolean isSetting(MentionedTokens tokens, int index) {
    EntityMention mention = tokens.mention(index);
    return tokens.time(index) != null || words.is(tokens.get(index), Use.WHEN) || words.is(tokens.get(index), Use.LOOSE) || mention != null && mention.grammaticalCase() == Case.LOCATIVE;
  }

  private @Nullable Phrase after(IndicatorRule rule, MentionedTokens tokens, Sentence sentence, Figure figure) {
    int last = -1;
    for (int i = figure.end(); i < Math.min(sentence.endToken(), figure.end() + FARTHEST_AFTER); i++) {
      Reading.Nominal nominal = tokens.get(i).nominal();
      boolean adjective = tokens.mention(i) != null && tokens.mention(i).mention().is(Kind.COUNTRY_ADJECTIVE);
      if (nominal == null || Forms.surely(tokens.get(i)) != null || !adjective && !isSubject(tokens, i)) {
        break;
      }
      if (words.looksVerbal(tokens.get(i))) {
        break;
      }
      last = i;
      if (nominal.grammaticalCase() == Case.ACCUSATIVE || measures.endingAt(tokens, i, rule.heads()) != null) {
        break;
      }
    }
    boolean fits = last >= 0 && (rule.heads().isEmpty() || measures.endingAt(tokens, last, rule.heads()) != null);
    return fits ? phrase(tokens, figure.end(), last, true) : null;
  }

  private Phrase counted(MentionedTokens tokens, Sentence sentence, Figure figure) {
    int border = clauseStart(tokens, sentence, figure.first());
    int start = figure.first();
    if (start > border && isAttribute(tokens.get(start - 1))) {
      start = phrases.start(tokens, border, figure.first());
    }
    String left = start < figure.first() ? text(tokens, start, figure.first()) + " " : "";
    Phrase thing = phrase(tokens, figure.adjectives(), figure.unitToken(), true);
    return new Phrase(start, thing.end(), left + thing.text(), true);
  }

  private static boolean isAttribute(Token token) {
    Reading.Verbal verbal = Forms.surely(token);
    Reading.Nominal nominal = token.nominal();
    boolean participle =
        verbal != null && (verbal.form() == VerbForm.PARTICIPLE_PAST || verbal.form() == VerbForm.PARTICIPLE_FUTURE);
    return participle || nominal != null && nominal.derivation() == Derivation.LOCATIVE_ATTRIBUTE;
  }

  /** Where the clause of a token begins: after the last comma, colon or dash before it. */
  private static int clauseStart(MentionedTokens tokens, Sentence sentence, int token) {
    for (int i = token - 1; i >= sentence.firstToken(); i--) {
      Token one = tokens.get(i);
      if (one.kind() == Token.Kind.PUNCTUATION && !one.is("-") && !Quotes.opens(one) && !Quotes.closes(one)) {
        return i + 1;
      }
    }
    return sentence.firstToken();
  }

  /** Whether the first verb after the figure is one of these. */
  private static boolean hasVerb(Set<String> verbs, MentionedTokens tokens, Sentence sentence, Figure figure) {
    for (int i = figure.unitToken(); i < sentence.endToken(); i++) {
      Reading.Verbal verbal = tokens.get(i).verbal();
      if (verbal != null && i > figure.unitToken()) {
        return verbs.contains(verbal.lemma());
      }
    }
    return false;
  }

  private Phrase phrase(MentionedTokens tokens, int first, int last, boolean alone) {
    String before = first < last ? text(tokens, first, last) + " " : "";
    return new Phrase(first, last + 1, before + nominatives.of(tokens.get(last)), alone);
  }

  private static String text(MentionedTokens tokens, int first, int end) {
    return tokens.span(first, end).in(tokens.document().document().text()).replaceAll("\\s+", " ");
  }
}
