package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kz.elshi.fixture.Stores;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of commits is what the default graph shows. */
class ChangeLogTest {
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Stores.world(folder.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private record State(DataVersion version, Set<Triple> triples) {}

  private State state() {
    return store.read(
        data -> {
          Set<Triple> triples = new HashSet<>();
          data.find(Quad.defaultGraphIRI, null, null, null).forEachRemaining(quad -> triples.add(quad.asTriple()));
          return new State(DataVersion.of(data), triples);
        });
  }

  private static Set<Triple> without(Set<Triple> these, Set<Triple> those) {
    Set<Triple> rest = new HashSet<>(these);
    rest.removeAll(those);
    return rest;
  }

  private void assertChange(State one, State next) {
    GraphChange change = store.changes().between(one.version(), next.version());
    assertThat(change).isEqualTo(new GraphChange(without(next.triples(), one.triples()), without(one.triples(), next.triples())));
    assertThat(change.gone()).isNotEmpty();
  }

  @Test
  void severalCommitsAddUp() {
    AtomicInteger told = new AtomicInteger();
    store.changes().follow(told::incrementAndGet);
    String id = Stores.checked().getFirst().graph().article().id();
    State before = state();
    store.withdraw(id);
    State between = state();
    store.put(Stores.checked());
    store.withdraw(List.of(Stores.checked().getLast().graph().article().id(), "nothing"));
    State after = state();
    assertChange(before, between);
    assertChange(between, after);
    assertChange(before, after);
    assertThat(told).hasValue(3);
    assertThat(store.changes().between(after.version(), before.version())).isNull();
  }

  @Test
  void whatMakesAllAnewIsNotKnown() {
    store.changes().follow(() -> {});
    DataVersion before = state().version();
    store.rebuild();
    assertThat(store.changes().between(before, state().version())).isNull();
  }

  @Test
  void aCompactionChangesNothing() {
    store.changes().follow(() -> {});
    State before = state();
    store.compact();
    assertThat(state()).isEqualTo(before);
    store.withdraw(Stores.checked().getFirst().graph().article().id());
    assertChange(before, state());
  }

  @Test
  void aTrialChangesNothing() {
    store.changes().follow(() -> {});
    State before = state();
    store.rehearse(List.of(), List.of(Stores.checked().getFirst().graph().article().id()), data -> true);
    assertThat(state()).isEqualTo(before);
  }
}
