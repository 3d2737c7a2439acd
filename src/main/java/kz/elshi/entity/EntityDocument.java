package kz.elshi.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    return mentions.stream().filter(one -> span.contains(one.mention().span())).toList();
  }

  /** Mentions of some kinds that lie within a sentence, in text order. */
  public List<EntityMention> in(Sentence sentence, Mention.Kind... kinds) {
    return stream(sentence).filter(one -> one.mention().is(kinds)).toList();
  }

  private Stream<EntityMention> stream(Sentence sentence) {
    return mentions.stream()
        .filter(
            one ->
                one.mention().firstToken() >= sentence.firstToken()
                    && one.mention().endToken() <= sentence.endToken());
  }
}
