package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Sentence;

/** The two countries that a sentence is about: those it names, else those of its people, else those of the article. */
final class SentencePair {
  private SentencePair() {}

  /** Two countries, or none. */
  static List<Entity> of(EntityDocument document, Sentence sentence) {
    List<Entity> named = new ArrayList<>();
    for (EntityMention mention : document.in(sentence, Mention.Kind.COUNTRY, Mention.Kind.COUNTRY_ADJECTIVE)) {
      add(named, mention.entities());
    }
    for (EntityMention mention : document.in(sentence, Mention.Kind.ANAPHOR)) {
      if (Pair.isPair(mention.entities())) {
        return named.size() == 2 ? named : mention.entities();
      }
    }
    if (named.size() == 2) {
      return named;
    }
    List<Entity> pair = Pair.of(document);
    if (named.size() == 1 && pair.stream().noneMatch(one -> one.isSame(named.getFirst()))) {
      return List.of();
    }
    return named.size() > 2 ? List.of() : pair;
  }

  private static void add(List<Entity> named, List<Entity> more) {
    for (Entity entity : more) {
      if (entity.kind() == Entity.Kind.COUNTRY && named.stream().noneMatch(entity::isSame)) {
        named.add(entity);
      }
    }
  }
}
