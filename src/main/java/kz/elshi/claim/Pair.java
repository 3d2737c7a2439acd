package kz.elshi.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;

/** The two countries that a text is about. */
final class Pair {
  private Pair() {}

  /** The two countries whose names, adjectives and people the whole article mentions most; empty if it has fewer than two. */
  static List<Entity> of(EntityDocument document) {
    for (EntityMention mention : document.mentions()) {
      if (mention.mention().kind() == Mention.Kind.ANAPHOR && isPair(mention.entities())) {
        return mention.entities();
      }
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Entity> countries = new LinkedHashMap<>();
    for (EntityMention mention : document.mentions()) {
      for (Entity entity : mention.entities()) {
        if (entity.country() != null) {
          counts.merge(entity.country(), 1, Integer::sum);
        }
        if (entity.kind() == Entity.Kind.COUNTRY) {
          countries.putIfAbsent(entity.key(), entity);
        }
      }
    }
    List<Entity> best = new ArrayList<>();
    counts.entrySet().stream()
        .filter(entry -> countries.containsKey(entry.getKey()))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(2)
        .forEach(entry -> best.add(countries.get(entry.getKey())));
    return best.size() == 2 ? best : List.of();
  }

  static boolean isPair(List<Entity> entities) {
    return entities.size() == 2 && entities.stream().allMatch(entity -> entity.kind() == Entity.Kind.COUNTRY);
  }
}
