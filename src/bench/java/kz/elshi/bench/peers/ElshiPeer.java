package kz.elshi.bench.peers;

import java.util.List;
import java.util.Optional;
import kz.elshi.query.Answer;
import kz.elshi.query.QueryRunner;
import kz.elshi.store.Store;
import org.apache.jena.sparql.core.DatasetGraph;

/** Our store, asked as its commands ask it. */
final class ElshiPeer implements Peer {
  private static final QueryRunner.Settings SETTINGS = QueryRunner.Settings.STANDARD;

  private final Store store;
  private final QueryRunner runner;
  private final Wording wording;

  /** {@code data} must be in a transaction. */
  ElshiPeer(Store store, DatasetGraph data, Wording wording) {
    this.store = store;
    this.runner = new QueryRunner(data, store.iris(), store.queries());
    this.wording = wording;
  }

  @Override
  public String name() {
    return "Elshi";
  }

  @Override
  public Filled filled() {
    return new Filled(0, store.size(), 0);
  }

  @Override
  public Optional<List<String>> texts(Question question) {
    return Optional.of(wording.ofLibrary(question));
  }

  @Override
  public List<List<String>> rows(String text) {
    return answer(text).rows().stream().map(row -> row.stream().map(Answer::text).toList()).toList();
  }

  private Answer answer(String text) {
    return runner.run(QueryRunner.parse(text), SETTINGS);
  }

  @Override
  public Times time(List<String> texts) {
    return Stopwatch.time(texts, this::answer);
  }

  @Override
  public void close() {}
}
