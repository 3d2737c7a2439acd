package kz.elshi.evaluation;

import java.util.List;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Extraction;
import kz.elshi.claim.FactsJson;

/**
 * What the program says of an article.
 *
 * @param facts as the JSON of facts
 * @param claims the facts with their grounding, in the order of their lists; empty where only the JSON is known
 */
record Prediction(Fact facts, List<Claim> claims) {

  static Prediction of(Extraction extraction) {
    return new Prediction(new Fact(FactsJson.node(extraction)), extraction.claims());
  }

  /** The claims that stand in a list of the JSON, in its order. */
  List<Claim> claims(String list) {
    return claims.stream().filter(claim -> list.equals(FactsJson.list(claim))).toList();
  }

  boolean hasEvents() {
    return !facts.list(FactList.EVENTS.name()).isEmpty();
  }
}
