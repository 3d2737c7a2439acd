package kz.elshi.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.claim.PhraseWords.Use;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Table;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of documents: a word for a kind of document ({@code data/lexicon/LANGUAGE/documents.tsv}) with what it is about.
 *
 * <pre>
 * «…» туралы заң          a quotation
 * … туралы/жөніндегі келісім   what it is about
 * Париж келісімі, Еңбек кодексі  a compound
 * … саласындағы келісім      a field
 * </pre>
 */
final class DocumentNames {
  /** How the name says what the document is about; the first is the surest. */
  enum Content {
    QUOTED,
    ABOUT,
    COMPOUND,
    FIELD,
    /** Nothing but «joint» and the parties before it. */
    JOINT,
    NONE
  }

  /** A word or words for a kind of document. */
  record Head(List<String> words, String kind, boolean weak) {}

  /**
   * A document named.
   *
   * @param first first token of the name
   * @param last last token of the head; {@code draft} is the token of «draft» after it, or −1
   * @param grammaticalCase in which the whole stands
   */
  record Name(Head head, Content content, int first, int last, int draft, Case grammaticalCase) {
    int end() {
      return Math.max(last, draft) + 1;
    }
  }

  /** Kind of the heads that name codes of law. */
  static final String CODE = "code";
  /** No more words than these may stand between what a document is about and the head. */
  private static final int MOST_ADJECTIVES = 3;

  private static final Set<Use> NOT_NAMING = EnumSet.of(Use.JOINT, Use.LOOSE, Use.DEICTIC, Use.BORDER);

  private final List<Head> heads = new ArrayList<>();
  private final Set<String> headWords = new HashSet<>();
  private final PhraseWords words;
  private final NounPhrases phrases;

  /**
   * Reads the heads of a language.
   *
   * @throws KnowledgeException if the file is missing or a weight is unknown
   */
  DocumentNames(Home home, String language, PhraseWords words) {
    this.words = words;
    phrases = new NounPhrases(words);
    for (Table.Row row : Table.read(home.path("data/lexicon/" + language + "/documents.tsv")).rows()) {
      boolean weak =
          switch (row.get("weight")) {
            case "weak" -> true;
            case "strong" -> false;
            default -> throw new KnowledgeException(row.where() + ": weight is strong or weak, not " + row.get("weight"));
          };
      headWords.add(row.get("words").substring(row.get("words").lastIndexOf(' ') + 1));
      heads.add(new Head(List.of(row.get("words").split(" ")), row.get("kind"), weak));
    }
  }

  /** The documents that a sentence names, in text order. */
  List<Name> read(MentionedTokens tokens, Sentence sentence) {
    List<Name> names = new ArrayList<>();
    for (int last = sentence.firstToken(); last < sentence.endToken(); last++) {
      Head head = head(tokens, last);
      if (head != null && !isPartOfBody(tokens, last)) {
        names.add(name(tokens, sentence, head, last));
      }
    }
    return names;
  }

  private @Nullable Head head(MentionedTokens tokens, int last) {
    if (!Forms.isAny(tokens.get(last), headWords)) {
      return null;
    }
    for (Head head : heads) {
      if (Forms.nominal(tokens.get(last), head.words().getLast()) != null && Forms.endAt(tokens.all(), last, head.words())) {
        return head;
      }
    }
    return null;
  }

  private static boolean isPartOfBody(MentionedTokens tokens, int index) {
    var mention = tokens.mention(index);
    return mention != null && mention.mention().is(Kind.ORGANISATION, Kind.OFFICE, Kind.PERSON);
  }

  private Name name(MentionedTokens tokens, Sentence sentence, Head head, int last) {
    int draft = draft(tokens, sentence, last);
    int headFirst = last - head.words().size() + 1;
    Case grammaticalCase = caseOf(tokens.get(draft < 0 ? last : draft), draft < 0 ? head.words().getLast() : null);
    int first = sentence.firstToken();
    int closing = last + 1;
    if (closing < sentence.endToken() && Quotes.closes(tokens.get(closing))) {
      int open = Quotes.opening(tokens.all(), closing, first);
      if (open >= 0 && open < headFirst) {
        return new Name(head, Content.QUOTED, open, last, draft, Case.NOMINATIVE);
      }
    }
    int about = aboutOrQuote(tokens, first, headFirst, Laws.KINDS.contains(head.kind()));
    if (about >= 0) {
      Token token = tokens.get(about);
      boolean quoted = Quotes.closes(token) || about > first && Quotes.closes(tokens.get(about - 1));
      int start = quoted ? openingOf(tokens, about, first) : phrases.start(tokens, first, about);
      boolean pointsBack = start > first && words.is(tokens.get(start - 1), Use.DEICTIC);
      Content content = quoted ? Content.QUOTED : start < about && !pointsBack ? Content.ABOUT : Content.NONE;
      return new Name(head, content, start < about ? start : headFirst, last, draft, grammaticalCase);
    }
    int start =
        head.kind().equals(CODE)
            ? codeStart(tokens, first, headFirst)
            : phrases.start(tokens, first, head.words().size() > 1 ? headFirst : last + 1, last + 1);
    return new Name(head, content(tokens, head, start, headFirst, last), Math.min(start, headFirst), last, draft, grammaticalCase);
  }

  /** A code is named by the capitalised words before it, or by the one word before it: «Қылмыстық іс жүргізу кодексі». */
  private static int codeStart(MentionedTokens tokens, int first, int headFirst) {
    for (int i = headFirst - 1; i >= first && i >= headFirst - MOST_ADJECTIVES; i--) {
      if (tokens.get(i).capitalised()) {
        return i;
      }
      if (tokens.get(i).kind() != Token.Kind.WORD || tokens.get(i).nominal() == null || !isBare(tokens.get(i))) {
        break;
      }
    }
    return Math.max(first, headFirst - 1);
  }

  private int draft(MentionedTokens tokens, Sentence sentence, int last) {
    int next = last + 1;
    return next < sentence.endToken() && words.isForm(tokens.get(next), Use.DRAFT) ? next : -1;
  }

  private static Case caseOf(Token token, @Nullable String lemma) {
    Reading.Nominal nominal = lemma == null ? token.nominal() : Forms.nominal(token, lemma);
    return nominal == null ? Case.NOMINATIVE : nominal.grammaticalCase();
  }

  /** The token of the postposition or closing quotation mark before the head, adjectives between them; −1 if there is none. */
  private int aboutOrQuote(MentionedTokens tokens, int first, int headFirst, boolean law) {
    for (int i = headFirst - 1; i >= Math.max(first, headFirst - 1 - MOST_ADJECTIVES); i--) {
      Token token = tokens.get(i);
      boolean by = !law && i == headFirst - 1 && words.is(token, Use.BY);
      if (Quotes.closes(token) || words.is(token, Use.ABOUT) || by) {
        return i;
      }
      if (!isAdjective(token)) {
        return -1;
      }
    }
    return -1;
  }

  /** What may stand between what a document is about and the head: «туралы жаңа заң», «жөніндегі 3 келісім». */
  private boolean isAdjective(Token token) {
    if (token.kind() == Token.Kind.NUMBER || words.is(token, Use.CALLED) || words.is(token, Use.JOINT) || words.is(token, Use.LOOSE)) {
      return true;
    }
    Reading.Nominal nominal = token.nominal();
    boolean bare = nominal != null && nominal.grammaticalCase() == Case.NOMINATIVE || words.is(token, Use.ADJECTIVE);
    return bare && !words.is(token, Use.AND) && !words.is(token, Use.BORDER) && !words.looksVerbal(token) && Forms.surely(token) == null;
  }

  private static int openingOf(MentionedTokens tokens, int about, int first) {
    int closing = Quotes.closes(tokens.get(about)) ? about : about - 1;
    int open = Quotes.opening(tokens.all(), closing, first);
    return open < 0 ? about : open;
  }

  private Content content(MentionedTokens tokens, Head head, int start, int headFirst, int last) {
    if (start >= headFirst) {
      return head.words().size() > 1 ? Content.JOINT : Content.NONE;
    }
    Token before = tokens.get(headFirst - 1);
    Reading.Nominal headForm = tokens.get(last).nominal();
    boolean possessed = headForm != null && headForm.possessor() == 3;
    boolean plain = NOT_NAMING.stream().noneMatch(use -> words.is(before, use)) && !words.isForm(before, Use.ACTOR);
    if (head.kind().equals(CODE)) {
      return plain && before.kind() == Token.Kind.WORD && isBare(before) ? Content.COMPOUND : Content.NONE;
    }
    if (possessed && plain && isBare(before)) {
      return Content.COMPOUND;
    }
    for (int i = start; i < headFirst; i++) {
      if (words.isForm(tokens.get(i), Use.FIELD)) {
        return Content.FIELD;
      }
    }
    return words.is(before, Use.JOINT) || head.words().size() > 1 ? Content.JOINT : Content.NONE;
  }

  private static boolean isBare(Token token) {
    Reading.Nominal nominal = token.nominal();
    return nominal != null && nominal.grammaticalCase() == Case.NOMINATIVE && nominal.possessor() == 0;
  }
}
