package kz.elshi.bench.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kz.elshi.query.Answer;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Bare TDB2: the named graphs, whose union is the default graph. */
final class UnionPeer implements Peer {
  private final DatasetGraph dataset;
  private final Filled filled;
  private final Wording wording;

  UnionPeer(Path folder, Contents contents, Wording wording) {
    this.wording = wording;
    Place place = new Place(folder);
    this.filled = place.filledBy(() -> fill(folder, contents));
    this.dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    dataset.begin(ReadWrite.READ);
  }

  private static long fill(Path folder, Contents contents) {
    DatasetGraph fresh = DatabaseMgr.connectDatasetGraph(folder.toString());
    DataLoader loader = LoaderFactory.sequentialLoader(fresh, MonitorOutputs.nullOutput());
    loader.startBulk();
    StreamRDF stream = loader.stream();
    contents.namedGraphs(stream::quad);
    loader.finishBulk();
    long quads = loader.countQuads();
    TDBInternal.expel(fresh);
    return quads;
  }

  @Override
  public String name() {
    return "TDB2 union";
  }

  @Override
  public Filled filled() {
    return filled;
  }

  @Override
  public Optional<List<String>> texts(Question question) {
    return wording.ofFacts(question);
  }

  @Override
  public List<List<String>> rows(String text) {
    try (QueryExec execution = execution(text)) {
      RowSet set = execution.select();
      List<Var> columns = set.getResultVars();
      List<List<String>> rows = new ArrayList<>();
      set.forEachRemaining(binding -> rows.add(columns.stream().map(column -> Answer.text(binding.get(column))).toList()));
      return rows;
    }
  }

  @Override
  public Times time(List<String> texts) {
    return Stopwatch.time(texts, text -> {
      try (QueryExec execution = execution(text)) {
        execution.select().materialize();
      }
    });
  }

  private QueryExec execution(String text) {
    return QueryExec.dataset(dataset).query(text).set(TDB2.symUnionDefaultGraph, true).timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS).build();
  }

  @Override
  public void close() {
    dataset.end();
    TDBInternal.expel(dataset);
  }
}
