package kz.elshi.claim;

import java.util.EnumSet;
import java.util.List;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.Quotation;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.TimeExpression;
import kz.elshi.text.Token;

/** Where the words that a verb of saying reports begin and end: without particles, settings, addressees and deeds around them. */
final class ReportedWords {
  private static final int LONGEST_SETTING = 5;
  private static final int LONGEST_LABEL = 10;
  private static final String CLOSING_MARKS = "»”“\"";
  private static final EnumSet<StatementRule.Shape> SPOKEN =
      EnumSet.of(StatementRule.Shape.THAT, StatementRule.Shape.CLAUSE, StatementRule.Shape.PASSIVE);
  private static final EnumSet<StatementRule.Shape> SAID = EnumSet.of(StatementRule.Shape.CLAUSE);

  private final EntityDocument document;
  private final List<Token> tokens;
  private final SpeechWords words;

  ReportedWords(EntityDocument document, SpeechWords words) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
  }

  boolean isClosingMark(int index) {
    return CLOSING_MARKS.contains(tokens.get(index).text());
  }

  /** Index of the colon that a few words without a verb separate from a token; -1 if there is none. */
  int colon(int from, Sentence sentence) {
    boolean label = from < sentence.endToken() && (tokens.get(from).is(":") || tokens.get(from).is(","));
    for (int i = from; label && i < Math.min(sentence.endToken(), from + LONGEST_LABEL); i++) {
      if (tokens.get(i).is(":")) {
        return i;
      }
      if (Clause.endsClause(tokens, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Index behind the paragraph of a token. */
  int paragraphEnd(int token) {
    Sentence sentence = document.document().sentenceAt(tokens.get(token).span().start());
    int end = sentence.endToken();
    for (Sentence next : document.document().sentences()) {
      end = next.paragraph() == sentence.paragraph() ? Math.max(end, next.endToken()) : end;
    }
    return end;
  }

  /** Whether a token lies within a quotation or opens one. */
  boolean isQuoted(int token) {
    return document.document().quotations().stream().anyMatch(one -> one.content().start() <= tokens.get(token).span().end() && one.content().end() > tokens.get(token).span().start());
  }

  int behindSigns(int start, int end) {
    int first = start;
    while (first < end && tokens.get(first).kind() == Token.Kind.PUNCTUATION && !tokens.get(first).is("«")) {
      first++;
    }
    return first;
  }

  int beforeSigns(int start, int end) {
    int last = end;
    while (last > start && tokens.get(last - 1).kind() == Token.Kind.PUNCTUATION && !tokens.get(last - 1).is("»")) {
      last--;
    }
    return last;
  }

  /** Whether the words before a token end, with the verb of saying behind them at another, as the rule asks: with a verb in a case, before «деп», or with a finite verb. */
  boolean isClosed(StatementRule rule, int end, int verb) {
    Token last = tokens.get(end - 1);
    return switch (rule.shape()) {
      case PASSIVE -> words.endsClause(last, Case.NOMINATIVE);
      case CLAUSE -> words.endsClause(last, rule.content());
      case THAT -> last.kind() != Token.Kind.PUNCTUATION;
      case FINITE -> end == verb && isBare(verb) && last.kind() == Token.Kind.WORD && (isFinite(last) || isPredicate(last));
      default -> false;
    };
  }

  private boolean isPredicate(Token token) {
    return words.of("predicate").contains(token.folded()) || words.of("predicate-ending").stream().anyMatch(token.folded()::endsWith);
  }

  /** «дейді», «деп отыр», not «деп» or «деген» before something else. */
  private boolean isBare(int verb) {
    boolean goesOn = verb + 1 < tokens.size() && words.of("aspect").contains(tokens.get(verb + 1).folded());
    return isFinite(tokens.get(verb)) || goesOn && tokens.get(verb).folded().equals(words.quoting);
  }

  private static boolean isFinite(Token token) {
    Reading.Verbal verb = token.verbal();
    return verb != null && token.readings().getFirst() == verb
        && switch (verb.form()) {
          case PAST, AORIST, EVIDENTIAL, INTENTION, CONDITIONAL, IMPERATIVE -> true;
          default -> false;
        };
  }

  /** The end of the words before a verb without particles, a closing quotation mark and «бір күн бұрын». */
  int withoutParticles(int start, int end) {
    int last = end;
    while (last > start && (words.particles.contains(tokens.get(last - 1).folded()) || isMark(last - 1))) {
      last--;
    }
    return withoutTime(start, last);
  }

  /** «“соғыс аяқталғанын” айтты», not what is quoted with a verb of saying of its own. */
  private boolean isMark(int index) {
    int offset = tokens.get(index).span().start();
    return CLOSING_MARKS.contains(tokens.get(index).text())
        && document.document().quotations().stream().noneMatch(one -> one.content().end() <= offset && offset - one.content().end() <= 2);
  }

  /** «… қалғанын бір күн бұрын хабарлады»: when it was said is no part of it. */
  private int withoutTime(int start, int end) {
    int until = end > start ? tokens.get(end - 1).span().end() : 0;
    for (TimeExpression time : end > start ? document.document().times() : List.<TimeExpression>of()) {
      if (time.span().end() == until) {
        int first = end - 1;
        while (first > start && tokens.get(first).span().start() > time.span().start()) {
          first--;
        }
        return first;
      }
    }
    return end;
  }

  /** «Иран тарапы». */
  private boolean isSide(int index) {
    return words.of("side").stream().anyMatch(stem -> Words.begins(tokens.get(index), stem));
  }

  /** Behind a subject and what belongs to it: whom it tells, where, when. */
  int behind(Mention subject, int end) {
    int last = subject.endToken();
    int from = skip(last < end && isSide(last) ? last + 1 : last, end);
    for (int round = 0; round < 2; round++) {
      from = skip(behindAddressee(from, end), end);
      from = skip(behindSetting(from, end), end);
    }
    return from;
  }

  /** Behind «жеделхатта», «N таратқан мәлімдемеде»; the token itself if no paper is named there. */
  int behindPaper(int from, int end) {
    int at = skip(from, end);
    for (int i = at; i < Math.min(end, at + LONGEST_SETTING + 1); i++) {
      Reading.Nominal noun = tokens.get(i).nominal();
      boolean locative = noun != null && noun.grammaticalCase() == Case.LOCATIVE;
      boolean sent = i - at > 1 && words.of("document").stream().anyMatch(tokens.get(i).folded()::startsWith);
      boolean letter = words.of("letter").stream().anyMatch(tokens.get(i).folded()::startsWith);
      if (locative && (sent || letter) || i == at && isTherein(i)) {
        return skip(i + 1, end);
      }
    }
    return from;
  }

  /** «Онда» behind a sentence that tells of a letter or paper. */
  private boolean isTherein(int at) {
    Sentence sentence = document.document().sentenceAt(tokens.get(at).span().start());
    Sentence before = sentence.index() == 0 ? sentence : document.document().sentences().get(sentence.index() - 1);
    return words.of("therein").contains(tokens.get(at).folded()) && before != sentence
        && Words.last(tokens, before.firstToken(), before.endToken(), words.of("letter")) >= 0;
  }

  /** Behind particles and commas. */
  int skip(int from, int end) {
    for (int i = from; i < end; ) {
      int next = tokens.get(i).is(",") ? i + 1 : behindParticle(i, end);
      if (next == i) {
        return i;
      }
      i = next;
    }
    return end;
  }

  private int behindParticle(int at, int end) {
    int longest = at;
    for (String phrase : Words.beginsAny(tokens, at, end, words.particles) ? words.particles : List.<String>of()) {
      int length = phrase.split(" ").length;
      boolean whole = Words.phrase(tokens, at, end, phrase) && tokens.get(at + length - 1).folded().equals(phrase.substring(phrase.lastIndexOf(' ') + 1));
      longest = whole ? Math.max(longest, at + length) : longest;
    }
    return longest;
  }

  /** «N Мәжіліс кулуарында … айтты», «N Астанада өткен брифингте … айтты»: where it is said. */
  private int behindSetting(int from, int end) {
    for (int i = from; i < Math.min(end, from + LONGEST_SETTING); i++) {
      Reading.Nominal noun = tokens.get(i).nominal();
      boolean locative = noun != null && noun.grammaticalCase() == Case.LOCATIVE && noun.derivation() == Reading.Derivation.NONE;
      if (locative && Words.beginsAny(tokens, i, end, words.of("setting"))) {
        return i + 1;
      }
      if (Clause.endsClause(tokens, i) || tokens.get(i).is(",")) {
        break;
      }
    }
    return from;
  }

  /** «елшіге … айтты», «кеше журналистерге … айтты»: whom somebody tells it. */
  private int behindAddressee(int from, int end) {
    int at = behindTime(from);
    if (at >= end) {
      return from;
    }
    boolean plain = at == from || !tokens.get(at).capitalised();
    if (plain && words.of("to-many").stream().anyMatch(tokens.get(at).folded()::endsWith)) {
      return at + 1;
    }
    for (EntityMention mention : document.at(at)) {
      if (mention.grammaticalCase() == Case.DATIVE && mention.mention().is(Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ANAPHOR)) {
        return mention.mention().endToken();
      }
    }
    return from;
  }

  private int behindTime(int from) {
    int at = from;
    for (TimeExpression time : at < tokens.size() ? document.document().times() : List.<TimeExpression>of()) {
      if (time.span().start() == tokens.get(from).span().start()) {
        while (at < tokens.size() && tokens.get(at).span().start() < time.span().end()) {
          at++;
        }
      }
    }
    return at;
  }

  /** «… алғысын білдіріп, …»: the clause behind a converb of saying or of what a speaker does is the one reported. */
  int afterDeed(int from, int end) {
    for (int i = end - 2; i > from; i--) {
      boolean said = tokens.get(i).is(",") && words.at(tokens, from, i - 1, SAID) != null;
      if (said || tokens.get(i).is(",") && isDeed(from, i)) {
        return i + 1;
      }
    }
    return from;
  }

  /** Whether the words before a comma end with a converb of something that a speaker does. */
  private boolean isDeed(int from, int comma) {
    return tokens.get(comma - 1).folded().endsWith(words.converb) && Words.last(tokens, Math.max(from, comma - 2), comma, words.of("deed")) >= 0;
  }

  /** Whether a source gives but the news as a whole, in which somebody is reported anyway. */
  boolean reportsInside(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      SpeechWords.Found verb = words.at(tokens, start, i, SAID);
      if (verb != null && verb.first() > start && isClosed(verb.rule(), verb.first(), i)) {
        return true;
      }
    }
    return false;
  }

  /** «… деп атады»: a quotation that is called so is not said. */
  boolean isSaid(Span attribution) {
    for (Token token : tokens) {
      if (token.span().start() == attribution.start()) {
        boolean that = token.folded().equals(words.quoting);
        return !that || isSaidBehind(token.index() + 1, attribution);
      }
    }
    return true;
  }

  private boolean isSaidBehind(int from, Span attribution) {
    for (int i = from; i < Math.min(tokens.size(), from + 3) && attribution.contains(tokens.get(i).span()); i++) {
      if (words.at(tokens, from, i, SPOKEN) != null) {
        return true;
      }
    }
    return false;
  }

  /** «… деп хабарлады X» credits the news; it reports nobody. */
  boolean isCredit(StatementRule rule, int verb, Sentence sentence) {
    return rule.told() && rule.shape() == StatementRule.Shape.THAT && verb + 1 < sentence.endToken() && tokens.get(verb + 1).kind() == Token.Kind.WORD;
  }

  /** A quotation whose clause has a nominative that nobody resolved has a speaker, but not one that we know. */
  boolean namesSomebody(Span attribution, Quotation quotation) {
    return attribution.start() > quotation.content().end()
        && tokens.stream()
            .filter(token -> attribution.contains(token.span()) && token.kind() == Token.Kind.WORD)
            .filter(token -> token.verbal() == null && token.nominal() != null)
            .anyMatch(token -> token.nominal().possessor() == 3 && token.nominal().grammaticalCase() == Case.NOMINATIVE);
  }
}
