package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * All that was read from an article.
 *
 * @param entities everybody and everything mentioned and identified, each once, also where no claim speaks of it
 * @param claims in text order of their principal evidence
 * @param outlet name of the outlet that the text itself gives («деп хабарлайды …»), or null
 */
public record Extraction(
    Document document, List<Entity> entities, List<Claim> claims, @Nullable String outlet) {
  public Extraction {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
  }
}
