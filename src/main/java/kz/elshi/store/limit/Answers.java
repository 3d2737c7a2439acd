package kz.elshi.store.limit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads answers to their end, within limits of their size: an answer is whole before its first part is sent. For one answer.
 */
public final class Answers {
  private static final int OF_ROW = 48;
  private static final int OF_VALUE = 24;

  private final QueryLimits limits;
  private final QueryExec execution;
  private final CancelSignal signal;
  private long rows;
  private long bytes;

  public Answers(QueryLimits limits, QueryExec execution) {
    this.limits = limits;
    this.execution = execution;
    this.signal = CancelSignal.of(execution.getContext());
  }

  /** The rows of a SELECT. */
  public RowSet rows() {
    RowSet set = execution.select();
    List<Binding> all = new ArrayList<>();
    while (set.hasNext()) {
      Binding row = set.next();
      count(OF_ROW);
      row.forEach((variable, value) -> bytes += size(value));
      all.add(row);
    }
    return RowSetStream.create(set.getResultVars(), all.iterator());
  }

  /** The statements of a CONSTRUCT, with their graphs. */
  public DatasetGraph quads() {
    DatasetGraph all = DatasetGraphFactory.create();
    Iterator<Quad> quads = execution.constructQuads();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      count(OF_ROW);
      bytes += size(quad.getSubject()) + size(quad.getPredicate()) + size(quad.getObject());
      all.add(quad);
    }
    all.prefixes().putAll(execution.getQuery().getPrefixMapping());
    return all;
  }

  /**
   * What is said of the resources of a DESCRIBE, in the default graph or, where that has nothing, in any.
   *
   * @param query the same as a SELECT of its variables, and the addresses that it names
   */
  public Graph described(DatasetGraph data, List<Node> named) {
    Set<Node> resources = new LinkedHashSet<>(named);
    RowSet set = execution.select();
    while (set.hasNext()) {
      Binding row = set.next();
      signal.step();
      row.forEach((variable, value) -> resources.add(value));
    }
    Graph graph = GraphFactory.createGraphMem();
    for (Node resource : resources) {
      if (resource.isURI()) {
        boolean shared = data.contains(Quad.defaultGraphIRI, resource, Node.ANY, Node.ANY);
        add(graph, data.find(shared ? Quad.defaultGraphIRI : Node.ANY, resource, Node.ANY, Node.ANY));
      }
    }
    graph.getPrefixMapping().setNsPrefixes(execution.getQuery().getPrefixMapping());
    return graph;
  }

  private void add(Graph graph, Iterator<Quad> quads) {
    while (quads.hasNext()) {
      Triple triple = quads.next().asTriple();
      count(OF_ROW);
      bytes += size(triple.getObject());
      graph.add(triple);
    }
  }

  private void count(long size) {
    signal.step();
    rows++;
    bytes += size;
    if (rows > limits.rows()) {
      throw new QueryStopped(QueryStopped.Limit.ROWS, "the answer has more than " + limits.rows() + " rows, the most here: take it in parts with ORDER BY, LIMIT and OFFSET");
    }
    if (bytes > limits.bytes()) {
      throw new QueryStopped(QueryStopped.Limit.BYTES, "the answer takes more than " + (limits.bytes() >> 20) + " MB, the most here: take it in parts with ORDER BY, LIMIT and OFFSET");
    }
  }

  private static long size(Node value) {
    return OF_VALUE + (value.isLiteral() ? value.getLiteralLexicalForm().length() : value.isURI() ? value.getURI().length() : 0);
  }

  /** DESCRIBE as the SELECT that gives its resources. */
  public static Query resources(Query describe) {
    Query select = describe.cloneQuery();
    select.setQuerySelectType();
    return select;
  }
}
