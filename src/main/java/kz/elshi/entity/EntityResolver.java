package kz.elshi.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.mention.Mention;
import kz.elshi.text.Document;

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
        document, resolved, new ArrayList<>(entities.values()), home, outlets.named(document));
  }
}
