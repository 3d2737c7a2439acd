package kz.elshi.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.Quotation;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** One reading of one document for statements, sentence by sentence. */
final class StatementReading {
  private static final EnumSet<StatementRule.Shape> THAT = EnumSet.of(StatementRule.Shape.THAT);
  private static final EnumSet<StatementRule.Shape> PLAIN = EnumSet.of(StatementRule.Shape.CLAUSE, StatementRule.Shape.FINITE, StatementRule.Shape.PASSIVE);

  private final EntityDocument document;
  private final List<Token> tokens;
  private final SpeechWords words;
  private final Speakers speakers;
  private final ReportedWords reported;
  private final List<Claim> statements = new ArrayList<>();

  StatementReading(EntityDocument document, SpeechWords words) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
    this.speakers = new Speakers(document, words);
    this.reported = new ReportedWords(document, words);
  }

  List<Claim> statements() {
    return statements;
  }

  void read(Sentence sentence) {
    for (Quotation quotation : document.document().quotations()) {
      Span at = quotation.attribution() != null ? quotation.attribution() : quotation.content();
      if (sentence.span().contains(at.start())) {
        readQuotation(quotation, sentence);
      }
    }
    if (!isSpeech(sentence.span().start()) && !readLabel(sentence)) {
      readReports(sentence, readSource(sentence));
    }
    speakers.remember(sentence);
  }

  private boolean isSpeech(int offset) {
    return document.document().quotations().stream()
        .anyMatch(quotation -> quotation.style() == Quotation.Style.DASH_PARAGRAPH && quotation.content().contains(offset));
  }

  private void readQuotation(Quotation quotation, Sentence sentence) {
    Span attribution = quotation.attribution();
    if (attribution != null && !reported.isSaid(attribution)) {
      return;
    }
    EntityMention speaker = attribution == null ? null : speakers.in(attribution);
    if (speaker == null && attribution != null && attribution.start() > quotation.content().end() && sentence.span().start() < quotation.content().start()) {
      speaker = speakers.in(new Span(sentence.span().start(), quotation.content().start()));
    }
    boolean told = speaker != null;
    if (speaker == null && (attribution == null || !reported.namesSomebody(attribution, quotation))) {
      speaker = speakers.recent(sentence);
    }
    if (speaker != null) {
      Span evidence = attribution == null ? quotation.content() : quotation.content().union(attribution);
      add(speaker, Statement.Form.DIRECT, quotation.content(), evidence, words.rule(StatementRule.Shape.QUOTATION), told);
    }
  }

  /** «N, министр: …»: the words behind the colon, or the paragraph below it. */
  private boolean readLabel(Sentence sentence) {
    EntityMention speaker = speakers.startingAt(sentence.firstToken());
    int colon = speaker == null || !Speakers.isPerson(speaker) ? -1 : reported.colon(speaker.mention().endToken(), sentence);
    int first = colon + 1;
    if (colon < 0 || first >= tokens.size() || reported.isQuoted(first)) {
      return false;
    }
    int end = reported.beforeSigns(first, reported.paragraphEnd(first));
    if (end - first < 2) {
      return false;
    }
    StatementRule rule = words.rule(StatementRule.Shape.LABEL);
    add(speaker, Statement.Form.DIRECT, span(first, end), speaker.mention().span().union(span(first, end)), rule, true);
    speakers.spoke(speaker, sentence);
    return true;
  }

  /** «N-нің айтуынша, …»; the token at which further reports may begin. */
  private int readSource(Sentence sentence) {
    for (int i = sentence.firstToken() + 1; i < sentence.endToken(); i++) {
      StatementRule rule = words.source(tokens, i, sentence.endToken());
      EntityMention speaker = rule == null ? null : source(rule, sentence, i);
      if (speaker == null) {
        continue;
      }
      int start = reported.behindSigns(SpeechWords.sourceEnd(rule, tokens, i, sentence.endToken()), sentence.endToken());
      int end = reported.beforeSigns(start, sentence.endToken());
      boolean news = rule.told() && reported.reportsInside(start, end);
      if (end - start > 1 && !news) {
        Span content = span(start, end);
        add(speaker, Statement.Form.REPORTED, content, speaker.mention().span().union(content), rule, true);
        speakers.spoke(speaker, sentence);
        return sentence.endToken();
      }
    }
    return sentence.firstToken();
  }

  private @Nullable EntityMention source(StatementRule rule, Sentence sentence, int at) {
    EntityMention speaker = speakers.endingAt(at);
    if (rule.shape() == StatementRule.Shape.AS) {
      return speaker != null && speaker.grammaticalCase() == Case.NOMINATIVE ? speaker : null;
    }
    if (speaker == null && at > sentence.firstToken() && Words.begins(tokens.get(at - 1), words.side)) {
      return speakers.endingAt(at - 1);
    }
    return speaker != null && speaker.grammaticalCase() == Case.GENITIVE ? speaker : null;
  }

  private Span span(int first, int end) {
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }

  private void readReports(Sentence sentence, int from) {
    int start = from;
    for (int i = from; i < sentence.endToken(); i++) {
      SpeechWords.Found verb = words.at(tokens, start, i, THAT);
      boolean that = verb != null && verb.first() > from && tokens.get(verb.first() - 1).folded().equals(words.quoting);
      verb = that ? verb : words.at(tokens, start, i, PLAIN);
      if (verb != null) {
        int end = reported.withoutParticles(start, that ? verb.first() - 1 : verb.first());
        if (end > start && report(sentence, start, end, i, verb.rule())) {
          start = i + 1;
        }
      }
    }
  }

  /** Reads what stands between two tokens as a report under the verb at a token; whether it looks like one, said by anybody. */
  private boolean report(Sentence sentence, int start, int end, int verb, StatementRule rule) {
    if (!reported.isClosed(rule, end, verb)) {
      return switch (rule.shape()) {
        case CLAUSE -> reportBefore(sentence, start, end, verb, rule);
        case THAT -> reportAfter(sentence, start, end, verb, rule);
        default -> false;
      };
    }
    if (rule.shape() == StatementRule.Shape.PASSIVE) {
      return reportPassive(sentence, start, end, verb, rule);
    }
    int from = reported.skip(start, end);
    if (speakers.isGroup(from)) {
      return true;
    }
    EntityMention speaker = speakers.leading(from, end);
    boolean told = speaker != null;
    EntityMention recent = speakers.recentPerson(sentence);
    if (speaker != null && !Speakers.isPerson(speaker) && recent != null && speaker.mention().firstToken() > sentence.firstToken()
        && speaker.mention().is(Mention.Kind.COUNTRY) && !tokens.get(speaker.mention().firstToken() - 1).is(",")) {
      // A country behind «осы ретте» is what somebody speaks of.
      told = false;
      speaker = recent;
    } else if (speaker != null) {
      from = reported.behind(speaker.mention(), end);
    } else {
      EntityMention title = speakers.titled(from, end);
      from = title == null ? from : reported.behind(title.mention(), end);
      speaker = recent;
    }
    if (speaker != null && end - from >= 2 && !(rule.told() && !told) && !reported.isCredit(rule, verb, sentence)) {
      Span content = span(reported.afterDeed(from, end), end);
      add(speaker, Statement.Form.REPORTED, content, span(start, verb + 1), rule, told);
      speakers.spoke(speaker, sentence);
    }
    return true;
  }

  /** «… қабылданғанын N брифингте хабарлады»: the clause stands before whoever says it. */
  private boolean reportBefore(Sentence sentence, int start, int end, int verb, StatementRule rule) {
    EntityMention speaker = speakers.trailing(start, end);
    int until = speaker == null ? start : reported.withoutParticles(start, speaker.mention().firstToken());
    int from = reported.skip(start, until);
    if (speaker == null || until - from < 2 || !reported.isClosed(rule, until, verb)) {
      return false;
    }
    add(speaker, Statement.Form.REPORTED, span(from, until), span(start, verb + 1), rule, true);
    speakers.spoke(speaker, sentence);
    return true;
  }

  /** «…, деп түсіндірді N»: whoever says it stands behind the verb. */
  private boolean reportAfter(Sentence sentence, int start, int end, int verb, StatementRule rule) {
    EntityMention speaker = speakers.startingAt(verb + 1);
    int from = reported.behindSigns(start, end);
    int until = reported.beforeSigns(from, end);
    boolean quoted = until - from < 2 || reported.isClosingMark(until - 1) || reported.isQuoted(until - 1);
    if (speaker == null || quoted || !Speakers.isPerson(speaker) || rule.told()) {
      return false;
    }
    add(speaker, Statement.Form.REPORTED, span(from, until), span(start, verb + 1), rule, true);
    speakers.spoke(speaker, sentence);
    return true;
  }

  /** «Жеделхатта … екені айтылған»: what a letter or paper says is said by whoever sent it. */
  private boolean reportPassive(Sentence sentence, int start, int end, int verb, StatementRule rule) {
    int from = reported.behindPaper(start, end);
    EntityMention sender = from > start ? speakers.trailing(start - 1, from) : null;
    EntityMention writer = sender != null ? sender : speakers.writerBefore(sentence);
    EntityMention speaker = writer != null ? writer : speakers.recent(sentence);
    if (from > start && speaker != null && end - from > 1) {
      add(speaker, Statement.Form.REPORTED, span(from, end), span(start, verb + 1), rule, sender != null);
    }
    return true;
  }

  private void add(EntityMention speaker, Statement.Form form, Span content, Span evidence, StatementRule rule, boolean told) {
    Entity entity = speaker.entities().getFirst();
    List<String> topics =
        document.within(content).stream()
            .filter(mention -> mention.mention().kind() == Mention.Kind.TOPIC)
            .map(mention -> mention.mention().key())
            .distinct()
            .toList();
    Grounding grounding =
        new Grounding(List.of(Evidence.of(document.document(), evidence)), rule.id(), told ? rule.confidence() : rule.inferred());
    statements.add(
        new Statement(
            entity, speaker.capacities().isEmpty() ? null : speaker.capacities().getFirst(), form,
            content.in(document.document().text()), content, null, topics, grounding));
  }
}
