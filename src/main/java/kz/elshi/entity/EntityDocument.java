package kz.elshi.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.mention.Mention;
import kz.elshi.text.Document;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document with its mentions resolved: what the claim stage reads.
 *
 * @param mentions in text order; they do not overlap, but for topics and levels, which may lie inside others
 * @param entities all that are mentioned, each once, in the order of their first mention
 * @param countries by ISO code, all that the document speaks of: by name, or as those of its people and bodies, and the outlet's own
 * @param home ISO code of the outlet's country, which bare titles and «елімізде» refer to, or null
 * @param outlet name of the outlet that the text itself gives, or null
 */
public record EntityDocument(
    Document document,
    List<EntityMention> mentions,
    List<Entity> entities,
    Map<String, Entity> countries,
    @Nullable String home,
    @Nullable String outlet) {
  public EntityDocument {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    countries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(countries));
  }

  /** Mentions that lie within a span, in text order. */
  public List<EntityMention> within(Span span) {
    List<EntityMention> within = new ArrayList<>();
    for (EntityMention one : mentions) {
      if (span.contains(one.mention().span())) {
        within.add(one);
      }
    }
    return within;
  }

  /** Mentions of some kinds that lie within a sentence, in text order. */
  public List<EntityMention> in(Sentence sentence, Mention.Kind... kinds) {
    List<EntityMention> found = new ArrayList<>();
    int to = firstAt(sentence.endToken());
    for (int i = firstAt(sentence.firstToken()); i < to; i++) {
      if (mentions.get(i).mention().is(kinds)) {
        found.add(mentions.get(i));
      }
    }
    return found;
  }

  /** Mentions that lie within a sentence, in text order. */
  public List<EntityMention> in(Sentence sentence) {
    int from = firstAt(sentence.firstToken());
    int to = firstAt(sentence.endToken());
    return mentions.subList(from, to);
  }

  /** Mentions that begin at a token, in text order. */
  public List<EntityMention> at(int token) {
    return mentions.subList(firstAt(token), firstAt(token + 1));
  }

  /** Index of the first mention that begins at a token or behind it. */
  private int firstAt(int token) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).mention().firstToken() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
