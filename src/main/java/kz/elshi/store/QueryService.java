package kz.elshi.store;

import java.util.concurrent.TimeUnit;
import kz.elshi.store.limit.Answers;
import kz.elshi.store.limit.Fence;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Something that answers SPARQL queries: a data set here, or servers elsewhere. */
public interface QueryService {
  /**
   * The rows of a SELECT, all of them read before this returns.
   *
   * @param timeoutMillis longest time
   * @throws QueryCancelledException if it takes longer
   */
  RowSet select(Query query, long timeoutMillis);

  /**
   * The answer to an ASK.
   *
   * @param timeoutMillis longest time
   * @throws QueryCancelledException if it takes longer
   */
  boolean ask(Query query, long timeoutMillis);

  /** A service over a data set, which must be in a transaction while it answers. */
  static QueryService of(DatasetGraph dataset) {
    return new QueryService() {
      @Override
      public RowSet select(Query query, long timeoutMillis) {
        try (QueryExec execution = execution(query, timeoutMillis)) {
          return execution.select().materialize();
        }
      }

      @Override
      public boolean ask(Query query, long timeoutMillis) {
        try (QueryExec execution = execution(query, timeoutMillis)) {
          return execution.ask();
        }
      }

      private QueryExec execution(Query query, long timeoutMillis) {
        return QueryExec.dataset(dataset).query(query).timeout(timeoutMillis, TimeUnit.MILLISECONDS).build();
      }
    };
  }

  /** A service over a data set for queries of strangers, who are kept within bounds. The data set must be in a transaction while it answers. */
  static QueryService of(DatasetGraph dataset, Fence fence) {
    return new QueryService() {
      @Override
      public RowSet select(Query query, long timeoutMillis) {
        return fence.run(dataset, query, timeoutMillis, execution -> new Answers(fence.limits(), execution).rows());
      }

      @Override
      public boolean ask(Query query, long timeoutMillis) {
        return fence.run(dataset, query, timeoutMillis, QueryExec::ask);
      }
    };
  }
}
