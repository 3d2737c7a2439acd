package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.claim.NamedDocument.Sighting;
import kz.elshi.entity.EntityDocument;
import kz.elshi.text.Span;
import kz.elshi.text.Token;

/** The words that name a document and tell its status. */
final class DocumentEvidence {
  private DocumentEvidence() {}

  /** Grounded in the place that tells the status, then in the others. */
  static Grounding grounding(EntityDocument document, NamedDocument one) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(evidence(document, one.sightings().getFirst()));
    for (Sighting sighting : one.sightings()) {
      Evidence next = evidence(document, sighting);
      if (!evidence.contains(next)) {
        evidence.add(next);
      }
    }
    DocumentRule rule = one.telling().found().rule();
    return new Grounding(evidence, rule.id(), rule.confidence());
  }

  private static Evidence evidence(EntityDocument document, Sighting sighting) {
    List<Token> tokens = document.document().tokens();
    Span span = tokens.get(sighting.name().first()).span().union(tokens.get(sighting.name().end() - 1).span());
    int verb = sighting.found().verb();
    return Evidence.of(document.document(), verb < 0 ? span : span.union(tokens.get(verb).span()));
  }
}
