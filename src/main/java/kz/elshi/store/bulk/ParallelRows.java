package kz.elshi.store.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * Derives triples from what a storage has, with a thread a core, each in a read transaction of its own, and puts them into a file as rows.
 * The caller's thread is in the write transaction, in which nodes that are new get their numbers.
 */
public final class ParallelRows implements AutoCloseable {
  private static final int CHUNK = 500;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int AHEAD = 2 * THREADS;

  private final DatasetGraphTDB data;
  private final NodeNumbers numbers;
  private final RowFile file;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Deque<Future<Numbered>> running = new ArrayDeque<>();

  /** Triples as rows of three numbers, one behind the other, and those with a node that has no number yet. */
  private record Numbered(long[] rows, List<Triple> left) {}

  public ParallelRows(DatasetGraphTDB data, RowFile file) {
    this.data = data;
    this.numbers = new NodeNumbers(data);
    this.file = file;
  }

  /**
   * Derives triples from items, in their order.
   *
   * @param items hands over all of them
   * @param work makes what derives, once for some hundred items, within the transaction of its thread
   */
  public <T> void derive(Consumer<Consumer<T>> items, Supplier<Function<T, Collection<Triple>>> work) {
    List<T> chunk = new ArrayList<>();
    items.accept(
        item -> {
          chunk.add(item);
          if (chunk.size() == CHUNK) {
            submit(List.copyOf(chunk), work);
            chunk.clear();
          }
        });
    submit(List.copyOf(chunk), work);
    take(0);
  }

  private <T> void submit(List<T> items, Supplier<Function<T, Collection<Triple>>> work) {
    running.add(threads.submit(() -> numbered(items, work)));
    take(AHEAD);
  }

  private <T> Numbered numbered(List<T> items, Supplier<Function<T, Collection<Triple>>> work) {
    data.begin(ReadWrite.READ);
    try {
      Function<T, Collection<Triple>> derivation = work.get();
      List<Triple> triples = new ArrayList<>();
      items.forEach(item -> triples.addAll(derivation.apply(item)));
      return number(triples);
    } finally {
      data.end();
    }
  }

  private Numbered number(List<Triple> triples) {
    long[] rows = new long[3 * triples.size()];
    List<Triple> left = new ArrayList<>();
    int at = 0;
    for (Triple triple : triples) {
      rows[at] = numbers.find(triple.getSubject());
      rows[at + 1] = numbers.find(triple.getPredicate());
      rows[at + 2] = numbers.find(triple.getObject());
      if (rows[at] == NodeNumbers.NONE || rows[at + 1] == NodeNumbers.NONE || rows[at + 2] == NodeNumbers.NONE) {
        left.add(triple);
      } else {
        at += 3;
      }
    }
    return new Numbered(java.util.Arrays.copyOf(rows, at), left);
  }

  private void take(int ahead) {
    while (running.size() > ahead) {
      try {
        Numbered numbered = running.remove().get();
        for (int at = 0; at < numbered.rows().length; at += 3) {
          file.add(numbered.rows()[at], numbered.rows()[at + 1], numbered.rows()[at + 2]);
        }
        numbered.left().forEach(triple -> file.add(of(triple.getSubject()), of(triple.getPredicate()), of(triple.getObject())));
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  private long of(Node node) {
    return numbers.of(node);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
