package kz.elshi.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.claim.NamedDocument.Sighting;
import kz.elshi.entity.EntityDocument;
import kz.elshi.text.Document;
import kz.elshi.text.Span;
import kz.elshi.text.Token;

/** The words that name a document and tell its status. */
final class DocumentEvidence {
  private DocumentEvidence() {}

  /** Grounded in the places that name the document, in text order. */
  static Grounding grounding(EntityDocument document, NamedDocument one) {
    Set<Evidence> evidence = new LinkedHashSet<>();
    one.sightings().forEach(sighting -> evidence.addAll(evidence(document.document(), sighting)));
    DocumentRule rule = one.telling().found().rule();
    return new Grounding(List.copyOf(evidence), rule.id(), rule.confidence());
  }

  /** The name up to the verb; where the verb stands in another sentence (the opening of a list), that sentence besides. */
  private static List<Evidence> evidence(Document document, Sighting sighting) {
    List<Token> tokens = document.tokens();
    Span name = tokens.get(sighting.name().first()).span().union(tokens.get(sighting.name().end() - 1).span());
    int verb = sighting.found().verb();
    if (verb < 0) {
      return List.of(Evidence.of(document, name));
    }
    Span told = tokens.get(verb).span();
    if (sighting.sentence().span().contains(told)) {
      return List.of(Evidence.of(document, name.union(told)));
    }
    return List.of(Evidence.of(document, name), Evidence.of(document, document.sentenceAt(told.start()).span()));
  }
}
