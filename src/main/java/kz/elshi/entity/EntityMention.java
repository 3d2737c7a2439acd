package kz.elshi.entity;

import java.util.List;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;

/**
 * A mention and whom or what it stands for.
 *
 * @param entities one; several for «тараптар», «екі ел»; none if it could not be resolved (and for topics and levels)
 * @param capacities offices that the article gives the (single) person at this mention or elsewhere, the principal one first
 */
public record EntityMention(Mention mention, List<Entity> entities, List<Capacity> capacities) {
  public EntityMention {
    entities = List.copyOf(entities);
    capacities = List.copyOf(capacities);
  }

  public Case grammaticalCase() {
    return mention.grammaticalCase();
  }
}
