package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.TimeExpression;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** The tokens of a document with the mention and the date that each belongs to. */
final class MentionedTokens {
  private final EntityDocument document;
  private final List<Token> tokens;
  private final @Nullable EntityMention[] mentions;
  private final @Nullable TimeExpression[] times;

  MentionedTokens(EntityDocument document) {
    this.document = document;
    tokens = document.document().tokens();
    mentions = new EntityMention[tokens.size()];
    for (EntityMention one : document.mentions()) {
      if (!one.mention().is(Kind.TOPIC, Kind.LEVEL)) {
        for (int i = one.mention().firstToken(); i < one.mention().endToken(); i++) {
          mentions[i] = one;
        }
      }
    }
    times = new TimeExpression[tokens.size()];
    int token = 0;
    for (TimeExpression time : document.document().times()) {
      while (token < tokens.size() && tokens.get(token).span().end() <= time.span().start()) {
        token++;
      }
      for (int i = token; i < tokens.size() && tokens.get(i).span().start() < time.span().end(); i++) {
        times[i] = time;
      }
    }
  }

  EntityDocument document() {
    return document;
  }

  List<Token> all() {
    return tokens;
  }

  Token get(int index) {
    return tokens.get(index);
  }

  /** The mention of somebody or something that a token belongs to (no topic, no level), or null. */
  @Nullable EntityMention mention(int index) {
    return mentions[index];
  }

  /** The date that a token belongs to, or null. */
  @Nullable TimeExpression time(int index) {
    return times[index];
  }

  /** The mentions from one token to another, each once, in text order. */
  List<EntityMention> mentions(int first, int end) {
    List<EntityMention> found = new ArrayList<>();
    for (int i = first; i < end; i++) {
      EntityMention one = mentions[i];
      if (one != null && (found.isEmpty() || found.getLast() != one)) {
        found.add(one);
      }
    }
    return found;
  }

  /** The dates from one token to another, each once, in text order. */
  List<TimeExpression> times(int first, int end) {
    List<TimeExpression> found = new ArrayList<>();
    for (int i = first; i < end; i++) {
      TimeExpression one = times[i];
      if (one != null && (found.isEmpty() || found.getLast() != one)) {
        found.add(one);
      }
    }
    return found;
  }

  /** Whether one of the phrases stands in the sentence, in any form of its words. */
  boolean has(Sentence sentence, LemmaPhrases phrases) {
    return phrases.standIn(tokens, sentence.firstToken(), sentence.endToken());
  }

  /** The words from one token to another. */
  Span span(int first, int end) {
    return tokens.get(first).span().union(tokens.get(end - 1).span());
  }
}
