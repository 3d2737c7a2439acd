package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Entity;

/** Two countries. */
final class Pair {
  private Pair() {}

  static boolean isPair(List<Entity> entities) {
    return entities.size() == 2 && entities.stream().allMatch(entity -> entity.kind() == Entity.Kind.COUNTRY);
  }
}
