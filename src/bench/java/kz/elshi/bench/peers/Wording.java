package kz.elshi.bench.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.elshi.query.QueryRunner;
import kz.elshi.query.SavedQuery;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Questions as SPARQL with their values filled in, as a client would send them. */
final class Wording {
  private static final QueryRunner.Settings SETTINGS = QueryRunner.Settings.STANDARD;

  private final QueryRunner runner;
  private final Iris iris;
  private final FactsOnly factsOnly = new FactsOnly();

  /** {@code dataset} is where names of parameters are looked up; it must be in a transaction. */
  Wording(DatasetGraph dataset, Iris iris) {
    this.runner = new QueryRunner(dataset, iris);
    this.iris = iris;
  }

  /** As the library has it, for each drawn set of values. */
  List<String> ofLibrary(Question question) {
    return question.drawn().stream().map(values -> runner.fill(question.query(), values, SETTINGS).serialize()).toList();
  }

  /** Of facts alone; empty if it cannot be said of them. */
  Optional<List<String>> ofFacts(Question question) {
    SavedQuery query = question.query();
    Optional<String> said = factsOnly.of(query.text());
    if (said.isEmpty()) {
      return Optional.empty();
    }
    SavedQuery other = new SavedQuery(query.name(), query.titles(), query.descriptions(), query.tags(), query.parameters(), null, said.get());
    List<String> texts = new ArrayList<>();
    for (Map<String, String> values : question.drawn()) {
      Query filled = runner.fill(other, values, SETTINGS);
      texts.add(QueryTransformOps.transform(filled, countries(values)).serialize());
    }
    return Optional.of(texts);
  }

  /** The two countries of a pair, which facts tell of one by one. */
  private Map<Var, Node> countries(Map<String, String> values) {
    Map<Var, Node> nodes = new HashMap<>();
    String pair = values.get("pair");
    if (pair != null) {
      String[] codes = iris.path(pair).replaceFirst("^pair/", "").split("-");
      nodes.put(Var.alloc("_first"), iris.country(codes[0]));
      nodes.put(Var.alloc("_second"), iris.country(codes[1]));
    }
    return nodes;
  }
}
