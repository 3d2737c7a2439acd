package kz.elshi.claim;

import java.util.EnumSet;
import java.util.Set;
import kz.elshi.claim.PhraseWords.Use;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.Derivation;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a noun phrase begins. Kazakh builds to the left: whatever stands before a noun and is no subject, no case of the
 * clause's verb, no date and no finite verb belongs to it. Immutable.
 *
 * <pre>
 * Министрлер │ көлік, су шаруашылығы және энергетика салаларындағы ынтымақтастық │ туралы
 * Тоқаев     │ халал стандартын өзара тану                                        │ туралы
 * </pre>
 */
final class NounPhrases {
  /** Words that belong to the phrase whatever they look like. */
  private static final Set<Use> PLAIN = EnumSet.of(Use.JOINT, Use.LOOSE, Use.DATIVE, Use.ADJECTIVE, Use.CALLED);

  private final PhraseWords words;

  NounPhrases(PhraseWords words) {
    this.words = words;
  }

  /** The first token of the phrase that ends before {@code end} and does not reach before {@code first}. */
  int start(MentionedTokens tokens, int first, int end) {
    return start(tokens, first, end, end);
  }

  /** Likewise, where the words from {@code from} to {@code end} are known to belong to the phrase. */
  int start(MentionedTokens tokens, int first, int from, int end) {
    Walk walk = new Walk(tokens, first, end);
    int at = from;
    for (int next = walk.step(at); next < at; next = walk.step(at)) {
      at = next;
    }
    while (at < end && (words.is(tokens.get(at), Use.AND) || words.is(tokens.get(at), Use.LOOSE) || walk.isComma(at))) {
      at++;
    }
    return at;
  }

  /** One way to the left. */
  private final class Walk {
    private final MentionedTokens tokens;
    private final int first;
    private final int end;
    /** A possessed word was passed: a genitive may belong to it. */
    private boolean possessed;
    /** A verbal noun was passed: objects may belong to it. */
    private boolean verbalNoun;
    /** A word that joins was passed: commas may be those of a list. */
    private boolean list;

    Walk(MentionedTokens tokens, int first, int end) {
      this.tokens = tokens;
      this.first = first;
      this.end = end;
    }

    boolean isComma(int index) {
      return tokens.get(index).is(",");
    }

    /** The new first token, one or more to the left; {@code at} itself where the phrase begins. */
    int step(int at) {
      if (at <= first) {
        return at;
      }
      Token token = tokens.get(at - 1);
      EntityMention mention = tokens.mention(at - 1);
      if (mention != null) {
        return mention(mention, at);
      }
      if (tokens.time(at - 1) != null && !takesDative(at) && !isSameTime(at)) {
        return at;
      }
      return switch (token.kind()) {
        case PUNCTUATION -> punctuation(token, at);
        case NUMBER -> isSameTime(at) || isSum(at) || isRange(at + 1) ? at - 1 : at;
        case WORD -> word(token, at);
      };
    }

    private int mention(EntityMention mention, int at) {
      if (mention.mention().is(Kind.PERSON, Kind.OFFICE, Kind.ANAPHOR)) {
        return at;
      }
      int start = Math.max(first, mention.mention().firstToken());
      return switch (mention.grammaticalCase()) {
        case NOMINATIVE -> mention.mention().is(Kind.COUNTRY_ADJECTIVE) || at == end || joins(at) || compound(at) ? start : at;
        case GENITIVE -> possessed ? start : at;
        case DATIVE -> takesDative(at) || verbalNoun ? start : at;
        case ACCUSATIVE -> verbalNoun ? start : at;
        case LOCATIVE, ABLATIVE, INSTRUMENTAL -> at;
      };
    }

    private int punctuation(Token token, int at) {
      if (Quotes.closes(token)) {
        int open = Quotes.opening(tokens.all(), at - 1, first);
        return open >= 0 ? open : at;
      }
      if (token.is("-") || isRange(at)) {
        return at - 1;
      }
      boolean inList = isComma(at - 1) && list && at - 2 >= first && isListed(at - 2);
      return inList ? at - 1 : at;
    }

    /** What may stand before the comma of a list: a noun or adjective that is neither a verb nor a word of the clause. */
    private boolean isListed(int index) {
      Token token = tokens.get(index);
      Reading.Nominal nominal = token.nominal();
      boolean caseFits = nominal != null
          && (nominal.grammaticalCase() == Case.NOMINATIVE || verbalNoun && nominal.grammaticalCase() == Case.ACCUSATIVE);
      return caseFits && !words.is(token, Use.BORDER) && !isVerbOfClause(token) && tokens.mention(index) == null;
    }

    private int word(Token token, int at) {
      if (words.is(token, Use.AND)) {
        list = true;
        return at - 1;
      }
      if (PLAIN.stream().anyMatch(use -> words.is(token, use))) {
        return at - 1;
      }
      boolean attribute = token.nominal() != null && token.nominal().derivation() == Derivation.LOCATIVE_ATTRIBUTE;
      boolean otherTopic = words.is(token, Use.ABOUT) && at < end && !attribute;
      boolean border = words.is(token, Use.BORDER) || words.is(token, Use.BETWEEN) || words.is(token, Use.DEICTIC) || words.is(token, Use.BOUND);
      boolean manner = verbalNoun && at == end - 1;
      if (border || otherTopic || words.looksVerbal(token) && !manner) {
        return at;
      }
      Reading.Verbal verbal = token.verbal();
      boolean bareStem = verbal != null && verbal.form() == VerbForm.IMPERATIVE && verbal.person() == 2;
      if (verbal != null && token.readings().getFirst() == verbal && !bareStem) {
        return verbal(verbal, at);
      }
      Reading.Nominal nominal = token.nominal();
      return nominal != null && belongs(token, nominal, at) ? at - 1 : at;
    }

    private int verbal(Reading.Verbal verbal, int at) {
      boolean attribute = verbal.grammaticalCase() == Case.NOMINATIVE && verbal.possessor() == 0;
      return switch (verbal.form()) {
        case VERBAL_NOUN -> {
          verbalNoun = true;
          possessed |= verbal.possessor() > 0;
          yield at - 1;
        }
        case PARTICIPLE_PAST, PARTICIPLE_FUTURE, AGENT -> attribute && at < end ? at - 1 : at;
        case PAST, AORIST, FUTURE_UNCERTAIN, INTENTION, CONVERB_PERFECT, CONVERB_IMPERFECT, CONVERB_PURPOSE, CONVERB_UNTIL,
            CONDITIONAL, IMPERATIVE, EVIDENTIAL -> at;
      };
    }

    private boolean belongs(Token token, Reading.Nominal nominal, int at) {
      boolean attribute = nominal.derivation() == Derivation.LOCATIVE_ATTRIBUTE;
      list |= attribute && nominal.plural();
      boolean fits = at == end || attribute || fits(token, nominal, at);
      possessed |= fits && nominal.possessor() > 0;
      verbalNoun |= fits && words.isVerbalNoun(nominal);
      return fits;
    }

    private boolean fits(Token token, Reading.Nominal nominal, int at) {
      return switch (nominal.grammaticalCase()) {
        case NOMINATIVE -> !words.isForm(token, Use.ACTOR) || joins(at) || compound(at);
        case GENITIVE -> possessed;
        case DATIVE -> takesDative(at) || verbalNoun && at == end - 1;
        case ACCUSATIVE -> verbalNoun;
        case LOCATIVE -> words.isForm(token, Use.FIELD);
        case ABLATIVE -> verbalNoun && at == end - 1;
        case INSTRUMENTAL -> false;
      };
    }

    /** Whether the tokens before and at an index are parts of one date that belongs to the phrase. */
    private boolean isSameTime(int index) {
      return index < end && tokens.time(index) != null && tokens.time(index) == tokens.time(index - 1);
    }

    /** «2025 – 2027 жылдарға арналған»: whether a dash between numbers stands before an index. */
    private boolean isRange(int index) {
      return index - 2 >= first
          && index < end
          && tokens.get(index).kind() == Token.Kind.NUMBER
          && tokens.get(index - 2).kind() == Token.Kind.NUMBER
          && tokens.get(index - 1).kind() == Token.Kind.PUNCTUATION;
    }

    /** «142 млрд долларлық»: a number with the words of its sum after it. */
    private boolean isSum(int index) {
      return index < end && words.is(tokens.get(index), Use.SUM);
    }

    /** Whether the word at an index asks for a dative before it: «…-ға арналған». */
    private boolean takesDative(int index) {
      return index < end && words.is(tokens.get(index), Use.DATIVE);
    }

    private boolean joins(int index) {
      return index < end && words.is(tokens.get(index), Use.AND);
    }

    /** Whether the word at an index is possessed, so that a nominative before it belongs to it: «ел азаматтары». */
    private boolean compound(int index) {
      if (index >= end) {
        return false;
      }
      Reading.@Nullable Nominal nominal = tokens.get(index).nominal();
      return nominal != null && nominal.possessor() == 3 && !words.isForm(tokens.get(index), Use.ACTOR);
    }
  }

  private static boolean isVerbOfClause(Token token) {
    return token.readings().getFirst() instanceof Reading.Verbal verbal && verbal.form() != VerbForm.VERBAL_NOUN;
  }
}
