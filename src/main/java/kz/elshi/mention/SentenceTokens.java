package kz.elshi.mention;

import java.util.List;
import java.util.Set;
import kz.elshi.lang.Endings;
import kz.elshi.mention.crf.NameLabeller;
import kz.elshi.text.Document;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A sentence's tokens with what the lexicon finds in them: the view that the readers of titles and names share. Positions are
 * indexes into the document's tokens.
 */
final class SentenceTokens {
  final Document document;
  final List<Token> tokens;
  final int first;
  final int end;
  private final int[] begun;
  private final Sentence sentence;
  private final NameLabeller labeller;
  private final PhraseIndex<String> bodies;
  private final PhraseIndex<Lexicon.Anaphor> anaphors;
  private final Set<String> particles;
  private final Set<String> speech;
  private @Nullable List<NameLabeller.LabelledName> labelled;
  private final PhraseIndex.@Nullable Hit<Lexicon.Known>[] entities;
  private final PhraseIndex.@Nullable Hit<Lexicon.TitleWord>[] titles;

  /**
   * Looks for entities and titles.
   *
   * @param begun for each token of the document which indexes may have a phrase that begins with it
   */
  @SuppressWarnings("unchecked")
  SentenceTokens(Document document, int[] begun, Sentence sentence, Lexicon lexicon, NameLabeller labeller) {
    this.document = document;
    this.begun = begun;
    this.sentence = sentence;
    this.labeller = labeller;
    this.tokens = document.tokens();
    this.bodies = lexicon.bodies;
    this.anaphors = lexicon.anaphors;
    this.particles = lexicon.particles;
    this.speech = lexicon.speech;
    this.first = sentence.firstToken();
    this.end = sentence.endToken();
    this.entities = new PhraseIndex.Hit[end - first];
    this.titles = new PhraseIndex.Hit[end - first];
    mark(lexicon.entities, entities);
    mark(lexicon.titles, titles);
  }

  /** Longest match, left to right, without overlap; each token knows the phrase that it is part of. */
  private <T> void mark(PhraseIndex<T> index, PhraseIndex.@Nullable Hit<T>[] marks) {
    for (int i = first; i < end; ) {
      PhraseIndex.Hit<T> hit = longest(index, i, end);
      if (hit == null) {
        i++;
        continue;
      }
      for (int k = hit.first(); k < hit.end(); k++) {
        marks[k - first] = hit;
      }
      i = hit.end();
    }
  }

  /** The longest phrase of an index that begins at a token and ends before {@code end}, or null. */
  <T> PhraseIndex.@Nullable Hit<T> longest(PhraseIndex<T> index, int from, int end) {
    return from < end && index.mayBegin(begun[from]) ? index.longest(tokens, from, end) : null;
  }

  /** The entity phrase that a token is part of, or null. */
  PhraseIndex.@Nullable Hit<Lexicon.Known> entity(int index) {
    return index < first || index >= end ? null : entities[index - first];
  }

  /** The title phrase that a token is part of, or null. */
  PhraseIndex.@Nullable Hit<Lexicon.TitleWord> title(int index) {
    return index < first || index >= end ? null : titles[index - first];
  }

  /** Whether a token is part of an entity other than a body: a country, a place, a person. */
  boolean isPolity(int index) {
    PhraseIndex.Hit<Lexicon.Known> hit = entity(index);
    return hit != null && hit.value().kind() != Mention.Kind.ORGANISATION;
  }

  /** The type of body that a single word is the head of («министрлік», «палата»), or null. */
  @Nullable String bodyType(int index) {
    PhraseIndex.Hit<String> hit = longest(bodies, index, index + 1);
    return hit == null ? null : hit.value();
  }

  /** Whether words stand for somebody who is named elsewhere: «екі президент» for two presidents. */
  boolean isAnaphor(int from, int to) {
    PhraseIndex.Hit<Lexicon.Anaphor> anaphor = from < first ? null : longest(anaphors, from, end);
    return anaphor != null && anaphor.end() >= to;
  }

  /** The names that the labeller finds if the sentence tells what somebody said, else none; it is asked only if a reader wants to know. */
  List<NameLabeller.LabelledName> labelled() {
    if (labelled == null) {
      labelled = tellsWhatWasSaid() ? labeller.names(document, sentence) : List.of();
    }
    return labelled;
  }

  private boolean tellsWhatWasSaid() {
    for (int i = first; i < end; i++) {
      Reading.Verbal verb = tokens.get(i).verbal();
      if (verb != null && (speech.contains(verb.lemma()) || speech.contains(folded(i - 1) + " " + verb.lemma()))) {
        return true;
      }
    }
    return false;
  }

  boolean isWord(int index) {
    return index >= first && index < end && tokens.get(index).kind() == Token.Kind.WORD;
  }

  /** A capital letter at the start, or behind a particle of names that is joined to it: аль-Муалем. */
  boolean isCapitalised(int index) {
    if (!isWord(index) || tokens.get(index).capitalised()) {
      return isWord(index);
    }
    String word = tokens.get(index).text();
    int hyphen = word.indexOf('-');
    return hyphen > 0 && hyphen + 1 < word.length() && Character.isUpperCase(word.charAt(hyphen + 1))
        && particles.contains(word.substring(0, hyphen));
  }

  boolean isDash(int index) {
    return index >= first && index < end && "–—-−".contains(tokens.get(index).text());
  }

  String folded(int index) {
    return index < first || index >= end ? "" : tokens.get(index).folded();
  }

  Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** The words of a phrase in the nominative, from a token on that may stand before it, spelled as the text spells them. */
  String nominative(int from, PhraseIndex.Hit<?> hit, Endings endings) {
    Token last = tokens.get(hit.end() - 1);
    int length = endings.nominativeLength(last.folded(), hit.baseLength(), hit.inflection());
    String before = document.text().substring(tokens.get(from).span().start(), last.span().start());
    return before + last.text().substring(0, Math.min(length, last.text().length()));
  }

  String text(int from, int to) {
    return span(from, to).in(document.text());
  }
}
