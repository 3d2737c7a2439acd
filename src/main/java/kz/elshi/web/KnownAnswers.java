package kz.elshi.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The latest answers to saved queries over one version of a store, so far as they took long to find. Those that pages cannot wait for are
 * known as they were in the version before, until they are found anew. For any number of threads.
 */
final class KnownAnswers {
  /** A cell takes some 100 bytes. */
  private static final int MOST_CELLS = 600_000;
  private static final int LEAST_CELLS = 50;
  private static final long LONG_MILLIS = 20;
  /** Longer than a reader shall wait. */
  private static final long TOO_LONG_MILLIS = 500;
  private static final int MOST_WANTED = 12;

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
  /** What pages cannot wait for. */
  private final Map<Question, Asked> wanted = new LinkedHashMap<>();
  private final Map<Question, Asked> former;
  private int cells;

  /** Nothing yet. */
  KnownAnswers() {
    this(Map.of());
  }

  private KnownAnswers(Map<Question, Asked> former) {
    this.former = former;
  }

  /** What is known of a later version: only how some answers were in this one. */
  synchronized KnownAnswers after() {
    Map<Question, Asked> latest = new LinkedHashMap<>(wanted);
    former.forEach(
        (question, asked) -> {
          if (latest.size() < MOST_WANTED && !answers.containsKey(question)) {
            latest.put(question, asked);
          }
        });
    return new KnownAnswers(latest);
  }

  /**
   * An answer, or how it was before the last change.
   *
   * @param isFormer whether it is one of the version before
   */
  record Latest(Asked asked, boolean isFormer) {}

  /** What is known, or what was known of the version before if it takes too long to find, or what is found now. */
  Latest latest(Question question, Supplier<Asked> finder) {
    Asked known = known(question);
    Asked before = former.get(question);
    if (known == null && before != null) {
      return new Latest(before, true);
    }
    Asked asked = get(question, finder);
    want(question, asked);
    return new Latest(asked, false);
  }

  /** Finds anew what is known of the version before alone. */
  void renew(Function<Question, Asked> finder) {
    former.keySet().forEach(question -> want(question, get(question, () -> finder.apply(question))));
  }

  private synchronized void want(Question question, Asked asked) {
    if (asked.millis() > TOO_LONG_MILLIS && wanted.size() < MOST_WANTED) {
      wanted.put(question, asked);
    }
  }

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
