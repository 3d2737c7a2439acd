package kz.elshi.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.mention.Mention;
import kz.elshi.text.Document;
import org.jspecify.annotations.Nullable;

/** Tells who and what the mentions of a document are. Immutable and safe to share between threads. */
public final class EntityResolver {
  private final Catalogue catalogue;
  private final Outlets outlets;

  /**
   * Loads what it needs from the reference and the lexicon.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a file is missing or broken
   */
  public EntityResolver(Home home, Reference reference) {
    catalogue = new Catalogue(home, reference);
    outlets = new Outlets(home);
  }

  /** The document with its mentions resolved; mentions nobody can resolve keep no entity. */
  public EntityDocument resolve(Document document, List<Mention> mentions) {
    String home = outlets.country(document);
    Resolution resolution = new Resolution(document, mentions, catalogue, home);
    List<EntityMention> resolved = resolution.run();
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (EntityMention mention : resolved) {
      for (Entity entity : mention.entities()) {
        entities.putIfAbsent(entity.kind() + "/" + entity.key(), entity);
      }
    }
    return new EntityDocument(
        document, resolved, new ArrayList<>(entities.values()), countries(entities.values(), resolved, home), home, outlets.named(document));
  }

  private Map<String, Entity> countries(Collection<Entity> entities, List<EntityMention> mentions, @Nullable String home) {
    Map<String, Entity> countries = new LinkedHashMap<>();
    for (Entity entity : entities) {
      if (entity.kind() == Entity.Kind.COUNTRY) {
        countries.put(entity.key(), entity);
      }
    }
    Set<String> others = new LinkedHashSet<>();
    entities.forEach(entity -> others.add(entity.country()));
    mentions.forEach(mention -> mention.capacities().forEach(capacity -> others.add(capacity.country())));
    others.add(home);
    others.stream().filter(Objects::nonNull)
        .forEach(iso -> countries.computeIfAbsent(iso, one -> one.equals(home) ? catalogue.countryOfOutlet(one) : catalogue.country(one, null)));
    return countries;
  }
}
