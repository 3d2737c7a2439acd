package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.claim.DocumentNames.Content;
import kz.elshi.claim.DocumentNames.Name;
import kz.elshi.claim.DocumentRules.Found;
import kz.elshi.claim.PhraseWords.Use;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Home;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import kz.elshi.text.TimeExpression;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the agreements and laws that an article names, each once, with their status. Immutable. */
final class Documents {
  /** «Ол құжатқа …»: a bare word for a document points back over no more sentences than these. */
  private static final int REACH = 2;
  /** A date belongs to a participle that follows it within so many words. */
  private static final int DATE_WITHIN = 4;

  private final PhraseWords words;
  private final DocumentNames names;
  private final DocumentRules rules;
  private final Nominatives nominatives;

  Documents(Home home, String language) {
    words = new PhraseWords(home, language);
    names = new DocumentNames(home, language, words);
    rules = new DocumentRules(home, language);
    nominatives = new Nominatives(home, language);
  }

  /** The documents of an article, in text order of their first mention. */
  List<NamedDocument> read(EntityDocument document) {
    MentionedTokens tokens = new MentionedTokens(document);
    List<NamedDocument> found = new ArrayList<>();
    DocumentList list = new DocumentList(tokens, rules);
    for (Sentence sentence : document.document().sentences()) {
      List<Name> all = names.read(tokens, sentence);
      list.enter(sentence, all);
      for (Name name : all) {
        NamedDocument one = one(tokens, sentence, name, list);
        if (one != null) {
          add(found, one);
        } else if (name.content() == Content.NONE) {
          pointBack(tokens, sentence, name, found);
        }
      }
    }
    return found;
  }

  private @Nullable NamedDocument one(MentionedTokens tokens, Sentence sentence, Name whole, DocumentList list) {
    Found before = rules.before(tokens, sentence, whole);
    Name name = before == null || before.verb() < whole.first() ? whole : from(tokens, whole, before.verb() + 1);
    Found told = before != null ? before : rules.after(tokens, sentence, name);
    Found found = told != null ? told : list.status(name);
    if (!isNamed(tokens, sentence, name, found)) {
      return null;
    }
    Found status = found == null ? rules.byItself(name) : found;
    if (status.status() == null) {
      return null;
    }
    return new NamedDocument(
        name.head().kind(), name.draft() >= 0, text(tokens, name), status, sentence, name, year(tokens, sentence, name, status));
  }

  /** The name cut off at the left, where a participle stood that tells the status. */
  private Name from(MentionedTokens tokens, Name name, int first) {
    int start = Math.min(first, name.last());
    while (start < name.last() && words.is(tokens.get(start), Use.LOOSE)) {
      start++;
    }
    boolean bare = start > name.last() - name.head().words().size();
    return new Name(
        name.head(), bare ? Content.NONE : name.content(), start, name.last(), name.draft(), name.grammaticalCase());
  }

  /** Whether a name says enough to be that of one document. */
  private boolean isNamed(MentionedTokens tokens, Sentence sentence, Name name, @Nullable Found found) {
    Reading.Nominal head = tokens.get(name.last()).nominal();
    boolean plural = head != null && head.plural();
    boolean shared = name.first() > sentence.firstToken() && words.is(tokens.get(name.first() - 1), Use.BETWEEN);
    if (name.head().weak() && found == null && !shared) {
      return false;
    }
    return switch (name.content()) {
      case QUOTED -> found != null || name.last() - name.first() > name.head().words().size();
      case ABOUT -> !plural || !name.head().weak();
      case FIELD -> !plural && (found != null || !words.isForm(tokens.get(name.first()), Use.FIELD));
      case COMPOUND -> name.head().kind().equals(DocumentNames.CODE) || found != null && !plural || isProper(tokens, sentence, name);
      case JOINT -> !plural && (found != null && !name.head().weak() && !isCounted(tokens, sentence, name) || shared);
      case NONE -> false;
    };
  }

  /** «60-тан астам халықаралық шарт»: no single document. */
  private boolean isCounted(MentionedTokens tokens, Sentence sentence, Name name) {
    int before = name.first() - 1;
    return before >= sentence.firstToken()
        && (words.is(tokens.get(before), Use.BOUND) || tokens.get(before).kind() == Token.Kind.NUMBER);
  }

  /** «Париж келісімі»: a name before the head. The first word of a sentence must be known to be one. */
  private static boolean isProper(MentionedTokens tokens, Sentence sentence, Name name) {
    int before = name.last() - name.head().words().size();
    return tokens.get(before).capitalised() && (before > sentence.firstToken() || tokens.mention(before) != null);
  }

  private String text(MentionedTokens tokens, Name name) {
    int first = name.first();
    String text = tokens.document().document().text();
    boolean law = name.draft() >= 0 && name.head().kind().equals("law");
    int last = law ? name.draft() : name.last();
    String head = nominatives.singular(tokens.get(last));
    int headStart = tokens.get(last).span().start();
    StringBuilder words = new StringBuilder();
    int adjectives = aboutEnd(tokens, name);
    for (int i = first; i < last; i++) {
      if (i >= adjectives && this.words.is(tokens.get(i), Use.LOOSE)) {
        continue;
      }
      int until = i + 1 < last ? tokens.get(i + 1).span().start() : headStart;
      words.append(text, tokens.get(i).span().start(), until);
    }
    return words.append(head).append(closingMark(tokens, name, last)).toString().replaceAll("\\s+", " ");
  }

  /** After this token the words before the head are adjectives, of which the loose ones are no part of the name. */
  private int aboutEnd(MentionedTokens tokens, Name name) {
    for (int i = name.last() - 1; i > name.first(); i--) {
      if (words.is(tokens.get(i), Use.ABOUT) || Quotes.closes(tokens.get(i))) {
        return i + 1;
      }
    }
    return name.last();
  }

  private static String closingMark(MentionedTokens tokens, Name name, int last) {
    int next = last + 1;
    boolean within = name.content() == Content.QUOTED && next < tokens.all().size() && Quotes.closes(tokens.get(next));
    return within && Quotes.opens(tokens.get(name.first())) ? tokens.get(next).text() : "";
  }

  private @Nullable Integer year(MentionedTokens tokens, Sentence sentence, Name name, Found found) {
    if (!found.done() || found.verb() < 0) {
      return null;
    }
    boolean participle = found.verb() < name.first();
    int first = participle ? Math.max(sentence.firstToken(), found.verb() - DATE_WITHIN) : sentence.firstToken();
    List<TimeExpression> times = tokens.times(first, found.verb() + 1);
    times.removeIf(time -> time.span().start() >= tokens.get(name.first()).span().start()
        && time.span().end() <= tokens.get(name.last()).span().end());
    if (!times.isEmpty()) {
      return times.getLast().date().year();
    }
    var published = tokens.document().document().article().published();
    Reading.Verbal verbal = Forms.surely(tokens.get(found.verb()));
    boolean news = verbal != null && verbal.form() == Reading.VerbForm.PAST;
    return news && published != null ? Integer.valueOf(published.year()) : null;
  }

  /** «Бұл келісім 2020 жылы күшіне енді»: tells more of the document named before. */
  private void pointBack(MentionedTokens tokens, Sentence sentence, Name name, List<NamedDocument> found) {
    Found status = rules.after(tokens, sentence, name);
    for (int i = found.size() - 1; i >= 0; i--) {
      NamedDocument earlier = found.get(i);
      boolean near = sentence.index() - earlier.sentence().index() <= REACH;
      if (near && earlier.kind().equals(name.head().kind())) {
        boolean draft = name.draft() >= 0 && earlier.byItself();
        Found told = draft ? rules.byItself(name) : status;
        if (told != null && told.status() != null) {
          found.set(i, earlier.with(told, sentence, name, year(tokens, sentence, name, told)));
        }
        return;
      }
    }
  }

  /** Adds a document, or what is new about it where it was named before. */
  private static void add(List<NamedDocument> found, NamedDocument one) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).isSame(one)) {
        found.set(i, found.get(i).join(one));
        return;
      }
    }
    found.add(one);
  }
}
