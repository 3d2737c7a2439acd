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

  /** The extraction without the claims that are trusted less than a threshold, 0 to 1. */
  public Extraction atLeast(double threshold) {
    List<Claim> trusted = claims.stream().filter(claim -> claim.grounding().confidence() >= threshold).toList();
    return new Extraction(document, entities, trusted, outlet);
  }
}
