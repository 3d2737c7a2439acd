package kz.elshi.store.limit;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Executes queries as TDB2 does, but walks property paths through a graph that can stop the walk: ARQ follows a path to its end before it asks. */
final class BoundedExecutor extends OpExecutorTDB2 {
  BoundedExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    WatchedGraph graph = new WatchedGraph(execCxt.getActiveGraph(), CancelSignal.of(execCxt.getContext()));
    return new QueryIterPath(path.getTriplePath(), input, new ExecutionContext(execCxt, graph));
  }
}
