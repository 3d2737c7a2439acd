package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.Entity;
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
import org.jspecify.annotations.Nullable;

/** One reading of one document for statements. Remembers who spoke last, for sentences that leave the speaker out. */
final class StatementReading {
  private static final int FARTHEST_SPEAKER = 4;
  private static final int FARTHEST_SUBJECT = 6;
  private static final int LONGEST_SETTING = 5;
  private static final int FARTHEST_GROUP = 5;
  private static final String PARTIES = "parties";
  private static final String THEY = "they";
  private static final double TOLD = 0.9;
  private static final double INFERRED = 0.7;

  private final EntityDocument document;
  private final List<Token> tokens;
  private final SpeechWords words;
  private final List<Claim> statements = new ArrayList<>();
  private @Nullable EntityMention lastSpeaker;
  private int lastSentence = -FARTHEST_SPEAKER;

  StatementReading(EntityDocument document, SpeechWords words) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
  }

  List<Claim> statements() {
    return statements;
  }

  void read(Sentence sentence) {
    for (Quotation quotation : document.document().quotations()) {
      boolean here =
          quotation.attribution() != null
              ? sentence.span().contains(quotation.attribution().start())
              : sentence.span().contains(quotation.content().start());
      if (here) {
        readQuotation(quotation, sentence);
      }
    }
    if (!isQuoted(sentence.span().start())) {
      int from = readSource(sentence);
      readReports(sentence, from);
    }
    remember(sentence);
  }

  private void remember(Sentence sentence) {
    for (EntityMention mention : document.mentions()) {
      Mention one = mention.mention();
      boolean here = one.firstToken() >= sentence.firstToken() && one.endToken() <= sentence.endToken();
      boolean subject = isSpeaker(mention) && one.kind() != Mention.Kind.ANAPHOR && one.grammaticalCase() == Case.NOMINATIVE;
      if (here && subject && isPerson(mention) && !isQuoted(one.span().start())) {
        lastSpeaker = mention;
        lastSentence = sentence.index();
        return;
      }
    }
  }

  private static boolean isPerson(EntityMention mention) {
    return mention.entities().getFirst().kind() == Entity.Kind.PERSON;
  }

  private boolean isQuoted(int offset) {
    return document.document().quotations().stream()
        .anyMatch(quotation -> quotation.style() == Quotation.Style.DASH_PARAGRAPH && quotation.content().contains(offset));
  }

  private static boolean isSpeaker(EntityMention mention) {
    return mention.entities().size() == 1
        && mention.mention().is(
            Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ANAPHOR, Mention.Kind.ORGANISATION,
            Mention.Kind.COUNTRY);
  }

  private void readQuotation(Quotation quotation, Sentence sentence) {
    EntityMention speaker = null;
    Span attribution = quotation.attribution();
    if (attribution != null) {
      for (EntityMention mention : document.within(attribution)) {
        if (isSpeaker(mention) && mention.grammaticalCase() == Case.NOMINATIVE) {
          speaker = mention;
        }
      }
      boolean before = speaker == null && attribution.start() > quotation.content().end();
      for (EntityMention mention : before ? document.mentions() : List.<EntityMention>of()) {
        Span span = mention.mention().span();
        boolean leads = span.start() >= sentence.span().start() && span.end() <= quotation.content().start();
        if (leads && isSpeaker(mention) && mention.grammaticalCase() == Case.NOMINATIVE) {
          speaker = mention;
        }
      }
    }
    boolean told = speaker != null;
    boolean unnamed = attribution != null && namesSomebody(attribution, quotation);
    if (speaker == null && !unnamed) {
      speaker = recent(sentence);
    }
    if (speaker != null) {
      Span evidence = attribution == null ? quotation.content() : quotation.content().union(attribution);
      add(speaker, Statement.Form.DIRECT, quotation.content(), evidence, "kk/statement-quotation", told);
    }
  }

  /** A quotation whose clause has a nominative that nobody resolved has a speaker, but not one that we know. */
  private boolean namesSomebody(Span attribution, Quotation quotation) {
    return attribution.start() > quotation.content().end()
        && tokens.stream()
            .filter(token -> attribution.contains(token.span()) && token.kind() == Token.Kind.WORD)
            .filter(token -> token.verbal() == null && token.nominal() != null)
            .anyMatch(
                token ->
                    token.nominal().possessor() == 3 && token.nominal().grammaticalCase() == Case.NOMINATIVE);
  }

  private @Nullable EntityMention recent(Sentence sentence) {
    return sentence.index() - lastSentence < FARTHEST_SPEAKER ? lastSpeaker : null;
  }

  /** «N-нің айтуынша, …»; the token at which further reports may begin. */
  private int readSource(Sentence sentence) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (!words.sources.contains(tokens.get(i).folded())) {
        continue;
      }
      EntityMention speaker = endingAt(i);
      if (speaker == null && i > sentence.firstToken() && Words.begins(tokens.get(i - 1), words.side)) {
        speaker = endingAt(i - 1);
      } else if (speaker != null && speaker.grammaticalCase() != Case.GENITIVE) {
        speaker = null;
      }
      if (speaker == null) {
        continue;
      }
      int start = i + 1;
      while (start < sentence.endToken() && tokens.get(start).kind() == Token.Kind.PUNCTUATION) {
        start++;
      }
      int end = sentence.endToken();
      while (end > start && tokens.get(end - 1).kind() == Token.Kind.PUNCTUATION && !tokens.get(end - 1).is("»")) {
        end--;
      }
      if (end - start > 1) {
        Span content = span(start, end);
        Span evidence = speaker.mention().span().union(content);
        add(speaker, Statement.Form.REPORTED, content, evidence, "kk/statement-source", true);
        lastSpeaker = speaker;
        lastSentence = sentence.index();
        return sentence.endToken();
      }
    }
    return sentence.firstToken();
  }

  private @Nullable EntityMention endingAt(int token) {
    return document.mentions().stream()
        .filter(mention -> isSpeaker(mention) && mention.mention().endToken() == token)
        .findFirst()
        .orElse(null);
  }

  private Span span(int first, int end) {
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }

  private void readReports(Sentence sentence, int from) {
    int start = from;
    for (int i = from; i < sentence.endToken(); i++) {
      boolean that = i > from && tokens.get(i - 1).folded().equals(words.quoting);
      SpeechWords.Verb verb = words.at(tokens, start, i, that);
      if (verb == null) {
        continue;
      }
      int end = that ? i - 1 : i - verb.words() + 1;
      end = withoutParticles(start, end);
      boolean reported = end > start && (that ? isClause(sentence, end, i) : reports(tokens.get(end - 1), verb.content()));
      if (reported) {
        report(sentence, start, end, i, verb);
        start = i + 1;
      }
    }
  }

  /** «… деп хабарлады» at the end of an article's first sentence credits the news; it reports nobody. */
  private boolean isClause(Sentence sentence, int end, int verb) {
    return !tokens.get(end - 1).is(",") && !tokens.get(end - 1).is("»") && verb <= sentence.endToken();
  }

  private int withoutParticles(int start, int end) {
    int last = end;
    while (last > start && words.particles.contains(tokens.get(last - 1).folded())) {
      last--;
    }
    return withoutTime(start, last);
  }

  /** «… қалғанын бір күн бұрын хабарлады»: when it was said is no part of it. */
  private int withoutTime(int start, int end) {
    int until = tokens.get(end - 1).span().end();
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

  private boolean reports(Token token, @Nullable Case content) {
    return words.endsClause(token, content);
  }

  private void report(Sentence sentence, int start, int end, int verb, SpeechWords.Verb speech) {
    int from = skip(start, end);
    if (beginsWithGroup(from)) {
      return;
    }
    EntityMention speaker = leading(from, end);
    boolean told = speaker != null;
    if (speaker != null && !isPerson(speaker) && recentPerson(sentence) != null && speaker.mention().firstToken() > sentence.firstToken()) {
      // A country behind «осы ретте» is what somebody speaks of.
      told = false;
      speaker = recentPerson(sentence);
    } else if (speaker != null) {
      from = skip(speaker.mention().endToken(), end);
      from = skip(behindAddressee(from), end);
      from = skip(behindSetting(from, end), end);
    } else {
      speaker = recentPerson(sentence);
    }
    boolean credit = speech.told() && speech.content() == null && verb + 1 < sentence.endToken() && tokens.get(verb + 1).kind() == Token.Kind.WORD;
    if (speaker == null || end - from < 2 || speech.told() && !told || credit) {
      return;
    }
    from = afterSpeechConverb(from, end);
    Span content = span(from, end);
    Span evidence = span(start, verb + 1);
    add(speaker, Statement.Form.REPORTED, content, evidence, "kk/statement-" + (speech.content() == null ? "that" : "clause"), told);
    lastSpeaker = speaker;
    lastSentence = sentence.index();
  }

  /** «… алғысын білдіріп, …»: the clause behind a converb of saying is the one reported. */
  private int afterSpeechConverb(int from, int end) {
    for (int i = end - 2; i > from; i--) {
      boolean said = tokens.get(i).is(",") && words.at(tokens, from, i - 1, false) != null;
      if (said || tokens.get(i).is(",") && isDeed(from, i)) {
        return i + 1;
      }
    }
    return from;
  }

  /** Whether the words before a comma end with a converb of something that a speaker does. */
  private boolean isDeed(int from, int comma) {
    return tokens.get(comma - 1).folded().endsWith(words.converb) && Words.last(tokens, Math.max(from, comma - 2), comma, words.deeds) >= 0;
  }

  /** Behind particles and commas. */
  private int skip(int from, int end) {
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
    for (String phrase : words.particles) {
      int length = phrase.split(" ").length;
      boolean whole = Words.phrase(tokens, at, end, phrase) && tokens.get(at + length - 1).folded().equals(phrase.substring(phrase.lastIndexOf(' ') + 1));
      longest = whole ? Math.max(longest, at + length) : longest;
    }
    return longest;
  }

  /** «N Мәжіліс кулуарында … айтты»: where it is said. */
  private int behindSetting(int from, int end) {
    for (int i = from; i < Math.min(end, from + LONGEST_SETTING); i++) {
      Reading.Nominal noun = tokens.get(i).nominal();
      boolean locative = noun != null && noun.grammaticalCase() == Case.LOCATIVE;
      if (locative && Words.beginsAny(tokens, i, end, words.settings)) {
        return i + 1;
      }
    }
    return from;
  }

  /** «елшіге … айтты», «журналистерге … айтты»: whom somebody tells it. */
  private int behindAddressee(int from) {
    Reading.Nominal noun = tokens.get(from).nominal();
    if (noun != null && noun.plural() && noun.grammaticalCase() == Case.DATIVE && noun.possessor() == 0) {
      return from + 1;
    }
    for (EntityMention mention : document.mentions()) {
      boolean here = mention.mention().firstToken() == from && mention.grammaticalCase() == Case.DATIVE;
      if (here && mention.mention().is(Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ANAPHOR)) {
        return mention.mention().endToken();
      }
    }
    return from;
  }

  /** The speaker a clause begins with, or a person behind a few words of time and place or a participle. */
  private @Nullable EntityMention leading(int from, int end) {
    EntityMention first = startingAt(from);
    if (first != null) {
      return first;
    }
    for (EntityMention mention : document.mentions()) {
      int at = mention.mention().firstToken();
      boolean subject = at > from && at < end && isSpeaker(mention) && isPerson(mention) && !mention.mention().plural()
          && mention.grammaticalCase() == Case.NOMINATIVE && mention.mention().kind() != Mention.Kind.ANAPHOR;
      if (subject && (at - from <= FARTHEST_SUBJECT || isParticiple(at - 1)) && isFree(from, at)) {
        return mention;
      }
    }
    return null;
  }

  /** «Тараптар … атап өтті» is said by both, and so by nobody that a statement could name. */
  private boolean beginsWithGroup(int token) {
    return document.mentions().stream()
        .map(EntityMention::mention)
        .anyMatch(
            mention ->
                mention.firstToken() >= token && mention.firstToken() <= token + FARTHEST_GROUP
                    && mention.kind() == Mention.Kind.ANAPHOR && mention.grammaticalCase() == Case.NOMINATIVE
                    && (PARTIES.equals(mention.key()) || THEY.equals(mention.key())));
  }

  private boolean isParticiple(int index) {
    String word = tokens.get(index).folded();
    return words.participles.stream().anyMatch(word::endsWith);
  }

  /** Whether no clause ends between two tokens. */
  private boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Clause.endsClause(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable EntityMention startingAt(int token) {
    return document.mentions().stream()
        .filter(mention -> isSpeaker(mention) && mention.mention().firstToken() == token)
        .filter(mention -> mention.grammaticalCase() == Case.NOMINATIVE && !mention.mention().plural() && !isModifier(mention))
        .findFirst()
        .orElse(null);
  }

  /** «Өзбекстан құрамасының бапкері»: a country before a possessed noun speaks not itself. */
  private boolean isModifier(EntityMention mention) {
    int next = mention.mention().endToken();
    Reading.Nominal noun = next < tokens.size() ? tokens.get(next).nominal() : null;
    return mention.mention().is(Mention.Kind.COUNTRY) && noun != null && noun.possessor() == 3
        && tokens.get(next).readings().getFirst() == noun;
  }

  private @Nullable EntityMention recentPerson(Sentence sentence) {
    EntityMention mention = recent(sentence);
    return mention != null && isPerson(mention) ? mention : null;
  }

  private void add(
      EntityMention speaker, Statement.Form form, Span content, Span evidence, String rule, boolean told) {
    Entity entity = speaker.entities().getFirst();
    List<String> topics =
        document.within(content).stream()
            .filter(mention -> mention.mention().kind() == Mention.Kind.TOPIC)
            .map(mention -> mention.mention().key())
            .distinct()
            .toList();
    Grounding grounding =
        new Grounding(List.of(Evidence.of(document.document(), evidence)), rule, told ? TOLD : INFERRED);
    statements.add(
        new Statement(
            entity, speaker.capacities().isEmpty() ? null : speaker.capacities().getFirst(), form,
            content.in(document.document().text()), content, null, topics, grounding));
  }
}
