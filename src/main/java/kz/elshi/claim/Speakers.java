package kz.elshi.claim;

import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.Quotation;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks in a document: whom a sentence names, and who spoke last. */
final class Speakers {
  private static final int FARTHEST_SPEAKER = 4;
  private static final int FARTHEST_SUBJECT = 6;
  private static final int FARTHEST_GROUP = 5;
  private static final String PARTIES = "parties";
  private static final String THEY = "they";

  private final EntityDocument document;
  private final List<Token> tokens;
  private final SpeechWords words;
  private @Nullable EntityMention last;
  private int lastSentence = -FARTHEST_SPEAKER;

  Speakers(EntityDocument document, SpeechWords words) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
  }

  static boolean isSpeaker(EntityMention mention) {
    return mention.entities().size() == 1
        && mention.mention().is(
            Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ANAPHOR, Mention.Kind.ORGANISATION, Mention.Kind.COUNTRY);
  }

  static boolean isPerson(EntityMention mention) {
    return mention.entities().getFirst().kind() == Entity.Kind.PERSON;
  }

  void spoke(EntityMention speaker, Sentence sentence) {
    last = speaker;
    lastSentence = sentence.index();
  }

  /** The first person that a sentence has as its subject may speak in the sentences behind it. */
  void remember(Sentence sentence) {
    for (EntityMention mention : document.in(sentence)) {
      Mention one = mention.mention();
      boolean here = one.endToken() <= sentence.endToken();
      boolean subject = isSpeaker(mention) && one.kind() != Mention.Kind.ANAPHOR && one.grammaticalCase() == Case.NOMINATIVE;
      if (here && subject && isPerson(mention) && !isQuoted(one.span().start())) {
        spoke(mention, sentence);
        return;
      }
    }
  }

  private boolean isQuoted(int offset) {
    return document.document().quotations().stream()
        .anyMatch(quotation -> quotation.style() == Quotation.Style.DASH_PARAGRAPH && quotation.content().contains(offset));
  }

  @Nullable EntityMention recent(Sentence sentence) {
    return sentence.index() - lastSentence < FARTHEST_SPEAKER ? last : null;
  }

  @Nullable EntityMention recentPerson(Sentence sentence) {
    EntityMention mention = recent(sentence);
    return mention != null && isPerson(mention) ? mention : null;
  }

  /** The mention that may speak and ends before a token. */
  @Nullable EntityMention endingAt(int token) {
    return document.mentions().stream()
        .filter(mention -> isSpeaker(mention) && mention.mention().endToken() == token)
        .findFirst().orElse(null);
  }

  /** The subject that begins at a token; of «Қазақстан Сыртқы істер министрлігі» the body. */
  @Nullable EntityMention startingAt(int token) {
    EntityMention first = document.at(token).stream()
        .filter(mention -> isSpeaker(mention) && !mention.mention().plural())
        .findFirst().orElse(null);
    if (first != null && first.mention().is(Mention.Kind.COUNTRY)) {
      EntityMention body = document.at(first.mention().endToken()).stream()
          .filter(mention -> isSpeaker(mention) && mention.mention().is(Mention.Kind.ORGANISATION)).findFirst().orElse(null);
      if (body != null && (body.grammaticalCase() == Case.NOMINATIVE || body.grammaticalCase() == Case.GENITIVE)) {
        return body.grammaticalCase() == Case.NOMINATIVE ? body : null;
      }
    }
    return first != null && first.grammaticalCase() == Case.NOMINATIVE && !isModifier(first) && !isJoined(first) ? first : null;
  }

  /** The subject a clause begins with, or a person behind a few words of time and place or a participle. */
  @Nullable EntityMention leading(int from, int end) {
    for (int i = from + 2; i < end; i++) {
      boolean contrast = tokens.get(i - 1).is(",") && words.of("contrast").stream().anyMatch(tokens.get(i - 2).folded()::endsWith);
      if (contrast && startingAt(i) != null) {
        return startingAt(i);
      }
    }
    EntityMention first = startingAt(from);
    if (first != null) {
      return first;
    }
    for (EntityMention mention : document.mentions()) {
      int at = mention.mention().firstToken();
      boolean subject = at > from && at < end && isSpeaker(mention) && isPerson(mention) && !mention.mention().plural()
          && mention.grammaticalCase() == Case.NOMINATIVE && mention.mention().kind() != Mention.Kind.ANAPHOR;
      boolean near = (at - from <= FARTHEST_SUBJECT || isParticiple(at - 1)) && isFree(from, at);
      if (subject && (near || isBehindLink(at)) && !isJoined(mention)) {
        return mention;
      }
    }
    return null;
  }

  /** «Кездесу барысында Министр …»: the title of nobody known, which means who spoke last if the office is theirs. */
  @Nullable EntityMention titled(int from, int end) {
    for (EntityMention mention : document.mentions()) {
      int at = mention.mention().firstToken();
      boolean here = at >= from && at < end && at - from <= FARTHEST_GROUP && mention.mention().is(Mention.Kind.OFFICE);
      if (here && mention.entities().isEmpty() && mention.grammaticalCase() == Case.NOMINATIVE && !mention.mention().plural() && isFree(from, at)) {
        String country = mention.mention().country();
        boolean same = last != null && (has(last, mention.mention().titles().getLast().role())
            || country != null && country.equals(last.entities().getFirst().country()));
        return same ? mention : null;
      }
    }
    return null;
  }

  private static boolean has(EntityMention person, String role) {
    return person.capacities().stream().map(Capacity::role).anyMatch(role::equals);
  }

  /** The person or body that stands between the clause reported and its verb: «… қабылданғанын N брифингте хабарлады». */
  @Nullable EntityMention trailing(int from, int verb) {
    EntityMention nearest = null;
    for (EntityMention mention : document.mentions()) {
      boolean inside = mention.mention().firstToken() > from && mention.mention().endToken() <= verb;
      if (inside && isSpeaker(mention) && mention.mention().is(Mention.Kind.PERSON, Mention.Kind.ORGANISATION) && mention.grammaticalCase() == Case.NOMINATIVE) {
        nearest = mention;
      }
    }
    return nearest;
  }

  /** «Тараптар … атап өтті» is said by both, and so by nobody that a statement could name. */
  boolean isGroup(int token) {
    return document.mentions().stream()
        .map(EntityMention::mention)
        .anyMatch(
            mention ->
                mention.firstToken() >= token && mention.firstToken() <= token + FARTHEST_GROUP
                    && mention.kind() == Mention.Kind.ANAPHOR && mention.grammaticalCase() == Case.NOMINATIVE
                    && (PARTIES.equals(mention.key()) || THEY.equals(mention.key())));
  }

  /** «Путин мен Назарбаевтың …»: the first of two joined is no subject of its own. */
  private boolean isJoined(EntityMention mention) {
    int next = mention.mention().endToken();
    return next < tokens.size() && words.of("and").contains(tokens.get(next).folded());
  }

  /** «…құттықтай отырып, N …», «…келгенімен, N …»: the subject behind a clause that hangs on the main one. */
  private boolean isBehindLink(int at) {
    return at > 1 && tokens.get(at - 1).is(",") && words.of("link").stream().anyMatch(tokens.get(at - 2).folded()::endsWith);
  }

  private boolean isParticiple(int index) {
    String word = tokens.get(index).folded();
    return words.of("participle").stream().anyMatch(word::endsWith);
  }

  /** Whether no clause ends between two tokens. */
  private boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean occasion = Words.beginsAny(tokens, i, to, words.of("occasion"));
      if (Clause.endsClause(tokens, i) && !occasion) {
        return false;
      }
    }
    return true;
  }

  /** «Өзбекстан құрамасының бапкері»: a country before a possessed noun speaks not itself. */
  boolean isModifier(EntityMention mention) {
    int next = mention.mention().endToken();
    Reading.Nominal noun = next < tokens.size() ? tokens.get(next).nominal() : null;
    boolean side = next < tokens.size() && words.of("side").stream().anyMatch(stem -> Words.begins(tokens.get(next), stem));
    return mention.mention().is(Mention.Kind.COUNTRY) && !side && noun != null && noun.possessor() == 3
        && tokens.get(next).readings().getFirst() == noun;
  }

  /** The speaker that a clause beside a quotation names in the nominative, the last one that does; null if it names none. */
  @Nullable EntityMention in(Span attribution) {
    EntityMention speaker = null;
    EntityMention modifier = null;
    for (EntityMention mention : document.within(attribution)) {
      boolean pronoun = mention.mention().is(Mention.Kind.ANAPHOR) && isSpeaker(mention) && !isPerson(mention);
      if (isSpeaker(mention) && !pronoun && mention.grammaticalCase() == Case.NOMINATIVE) {
        boolean apart = isModifier(mention);
        modifier = apart ? mention : modifier;
        speaker = apart ? speaker : mention;
      }
    }
    return speaker == null && modifier == null ? writer(attribution) : speaker != null ? speaker : ofCountry(modifier);
  }

  /** «делінген N-нің жеделхатында»: whose letter it is. */
  private @Nullable EntityMention writer(Span attribution) {
    return document.within(attribution).stream()
        .filter(mention -> isSpeaker(mention) && mention.grammaticalCase() == Case.GENITIVE && mention.mention().endToken() < tokens.size())
        .filter(mention -> isLetter(mention.mention().endToken()) || isLetter(mention.mention().endToken() + 1))
        .findFirst().orElse(null);
  }

  private boolean isLetter(int index) {
    return index < tokens.size() && words.of("letter").stream().anyMatch(stem -> Words.begins(tokens.get(index), stem));
  }

  /** Who sent the letter that a sentence tells of: whose it is, else the subject. */
  @Nullable EntityMention writerBefore(Sentence sentence) {
    return sentence.index() == 0 ? null : writer(document.document().sentences().get(sentence.index() - 1).span());
  }

  /** «Норвегия дипломатиясының басшысы»: whoever of that country was named last. */
  private @Nullable EntityMention ofCountry(EntityMention country) {
    String iso = country.entities().getFirst().key();
    return document.mentions().reversed().stream()
        .filter(mention -> mention.mention().endToken() <= country.mention().firstToken())
        .filter(mention -> isSpeaker(mention) && isPerson(mention))
        .filter(mention -> iso.equals(mention.entities().getFirst().country()) || mention.capacities().stream().anyMatch(one -> iso.equals(one.country())))
        .findFirst().orElse(null);
  }
}
