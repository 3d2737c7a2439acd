package kz.elshi.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The latest answers to saved queries over one version of a store, so far as they took long to find. For any number of threads. */
final class KnownAnswers {
  /** A cell takes some 100 bytes. */
  private static final int MOST_CELLS = 600_000;
  private static final int LEAST_CELLS = 50;
  private static final long LONG_MILLIS = 20;

  /**
   * A question.
   *
   * @param values of parameters by name
   */
  record Question(String query, Map<String, String> values, String language, Asked.Window window) {
    Question {
      values = Map.copyOf(values);
    }
  }

  private final Map<Question, Asked> answers = new HashMap<>();
  private final Deque<Question> order = new ArrayDeque<>();
  private int cells;

  /** What is known, or what is found now. */
  Asked get(Question question, Supplier<Asked> finder) {
    Asked known = known(question);
    if (known == null) {
      known = finder.get();
      if (known.millis() >= LONG_MILLIS && cells(known) <= MOST_CELLS / 2) {
        keep(question, known);
      }
    }
    return known;
  }

  private synchronized @Nullable Asked known(Question question) {
    return answers.get(question);
  }

  private synchronized void keep(Question question, Asked asked) {
    if (answers.putIfAbsent(question, asked) == null) {
      order.add(question);
      cells += cells(asked);
    }
    while (cells > MOST_CELLS) {
      cells -= cells(answers.remove(order.remove()));
    }
  }

  private static int cells(Asked asked) {
    return LEAST_CELLS + asked.answer().rows().size() * asked.answer().columns().size();
  }
}
