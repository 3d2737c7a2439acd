package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.elshi.query.Answer;
import kz.elshi.rdf.Literals;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

/** Which answers are kept, and for how long. */
class KnownAnswersTest {
  private final AtomicInteger found = new AtomicInteger();

  private static KnownAnswers.Question question(String query) {
    return new KnownAnswers.Question(query, Map.of("year", "2025"), "kk", new Asked.Window(100, 0));
  }

  private Asked find(int rows, long millis) {
    found.incrementAndGet();
    Node cell = Literals.string("x");
    return new Asked(new Answer(List.of("a", "b"), IntStream.range(0, rows).mapToObj(row -> List.<Node>of(cell, cell)).toList()), false, millis);
  }

  @Test
  void onlyLongSearchesAreKept() {
    KnownAnswers answers = new KnownAnswers();
    for (int i = 0; i < 3; i++) {
      answers.get(question("short"), () -> find(3, 5));
    }
    assertThat(found).hasValue(3);
    for (int i = 0; i < 3; i++) {
      answers.get(question("long"), () -> find(3, 300));
    }
    assertThat(found).hasValue(4);
  }

  @Test
  void theEarliestGoFirst() {
    KnownAnswers answers = new KnownAnswers();
    IntStream.range(0, 10).forEach(i -> answers.get(question("q" + i), () -> find(100_000, 300)));
    answers.get(question("q9"), () -> find(1, 300));
    assertThat(found).hasValue(10);
    answers.get(question("q0"), () -> find(1, 300));
    assertThat(found).hasValue(11);
  }

  @Test
  void whatTakesTooLongIsShownAsItWasUntilItIsFoundAnew() {
    KnownAnswers first = new KnownAnswers();
    Asked before = first.latest(question("slow"), () -> find(1, 4000)).asked();
    first.latest(question("quick"), () -> find(1, 100));
    KnownAnswers second = first.after();
    assertThat(second.latest(question("slow"), () -> find(2, 4000))).isEqualTo(new KnownAnswers.Latest(before, true));
    assertThat(second.latest(question("quick"), () -> find(2, 100)).isFormer()).isFalse();
    Asked after = find(2, 4000);
    second.renew(question -> after);
    assertThat(second.latest(question("slow"), () -> find(3, 4000))).isEqualTo(new KnownAnswers.Latest(after, false));
    assertThat(second.after().latest(question("slow"), () -> find(3, 4000)).asked()).isSameAs(after);
  }
}
