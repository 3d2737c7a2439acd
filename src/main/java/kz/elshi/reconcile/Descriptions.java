package kz.elshi.reconcile;

import static kz.elshi.rdf.Vocabulary.COUNTRY;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/** Lines that tell entities from their namesakes. */
final class Descriptions {
  private Descriptions() {}

  static String of(Reconciler.Look look, List<EntityType> types, Node entity) {
    List<String> parts = new ArrayList<>();
    String id = look.id(entity);
    types.stream().filter(type -> id.startsWith(type.folder() + "/")).findFirst().ifPresent(type -> parts.add(type.label(look.language())));
    look.facts().objects(entity, COUNTRY).stream().filter(Node::isURI).findFirst()
        .ifPresent(country -> parts.add(look.facts().name(country, look.language())));
    List<Node> offices = look.facts().offices(entity);
    if (!offices.isEmpty()) {
      parts.add(look.facts().name(offices.getFirst(), look.language()));
    }
    return String.join(" · ", parts);
  }
}
