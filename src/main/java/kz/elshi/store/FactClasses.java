package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.List;
import org.apache.jena.graph.Node;

/** The classes of facts. */
final class FactClasses {
  static final List<Node> ALL =
      List.of(
          C_OFFICE_HOLDING, C_EVENT, C_STATEMENT, C_RELATION_LEVEL, C_COOPERATION, C_AGREEMENT, C_LEGISLATION, C_INDICATOR,
          C_ELECTION);

  private FactClasses() {}
}
