package kz.elshi.federation;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;

/** RDF4J's terms as Jena's. */
final class Terms {
  private Terms() {}

  /** The same term; a label of a blank node is kept. */
  static Node node(Value value) {
    return switch (value) {
      case IRI iri -> NodeFactory.createURI(iri.stringValue());
      case Literal literal -> literal(literal);
      case BNode blank -> NodeFactory.createBlankNode(blank.getID());
      default -> throw new IllegalArgumentException("a term that Elshi does not know: " + value);
    };
  }

  private static Node literal(Literal literal) {
    return literal.getLanguage()
        .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
        .orElseGet(
            () ->
                NodeFactory.createLiteralDT(
                    literal.getLabel(), TypeMapper.getInstance().getSafeTypeByName(literal.getDatatype().stringValue())));
  }

  /** All rows, read now. */
  static RowSet rows(TupleQueryResult result) {
    var variables = result.getBindingNames().stream().map(Var::alloc).toList();
    var rows = new java.util.ArrayList<org.apache.jena.sparql.engine.binding.Binding>();
    while (result.hasNext()) {
      BindingSet row = result.next();
      BindingBuilder builder = org.apache.jena.sparql.engine.binding.Binding.builder();
      row.forEach(binding -> builder.add(Var.alloc(binding.getName()), node(binding.getValue())));
      rows.add(builder.build());
    }
    return RowSetStream.create(variables, rows.iterator());
  }
}
