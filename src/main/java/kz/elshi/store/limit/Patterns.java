package kz.elshi.store.limit;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/** Compiled regular expressions of one place in a query: the last one is kept, for most places have but one. For one thread. */
final class Patterns {
  private static final int LONGEST = 10_000;

  private final String function;
  private String text = "";
  private String flags = "";
  private @Nullable Pattern last;

  Patterns(String function) {
    this.function = function;
  }

  /**
   * The pattern of a text and flags.
   *
   * @throws ExprEvalException if they are none
   */
  Pattern compiled(NodeValue pattern, @Nullable NodeValue given) {
    String wanted = string(pattern);
    String letters = given == null ? "" : string(given);
    if (last == null || !wanted.equals(text) || !letters.equals(flags)) {
      if (wanted.length() > LONGEST) {
        throw new ExprEvalException(function + ": the pattern has more than " + LONGEST + " characters");
      }
      last = deep(() -> RegexEngine.makePattern(function, wanted, letters.isEmpty() ? null : letters));
      text = wanted;
      flags = letters;
    }
    return last;
  }

  private String string(NodeValue value) {
    if (!value.isString()) {
      throw new ExprEvalException(function + ": this is no string: " + value);
    }
    return value.getString();
  }

  /** Patterns call themselves for each turn of a group: on a long text that needs a deeper stack than there is. */
  static <T> T deep(Supplier<T> work) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      throw QueryStopped.nesting();
    }
  }
}
