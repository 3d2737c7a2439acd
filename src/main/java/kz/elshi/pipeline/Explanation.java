package kz.elshi.pipeline;

import java.util.List;
import kz.elshi.claim.Claim;
import kz.elshi.entity.EntityDocument;

/**
 * What the stages made of a text.
 *
 * @param document its tokens with readings, mentions and entities; of a text in Latin script, in Cyrillic letters
 * @param claims in text order
 * @param nearly rules that nearly made a fact, in text order of their sentences
 */
public record Explanation(EntityDocument document, List<Claim> claims, List<NearMiss> nearly) {
  public Explanation {
    claims = List.copyOf(claims);
    nearly = List.copyOf(nearly);
  }
}
