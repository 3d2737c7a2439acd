package kz.elshi.web;

import java.util.List;
import java.util.function.Predicate;
import kz.elshi.query.Answer;
import org.apache.jena.graph.Node;

/** Which columns of an answer have what a view needs: by their names where those say it, else by their cells. */
final class Columns {
  private static final String DATE = "[0-9]{4}(-[0-9]{2}){0,2}(T.*)?";
  private static final int LOOKED_AT = 200;

  private final Answer answer;

  Columns(Answer answer) {
    this.answer = answer;
  }

  /** The index of a column, or -1. */
  int named(String name) {
    return answer.columns().indexOf(name);
  }

  /** Columns with a date in at least one cell and nothing but dates. */
  List<Integer> dates() {
    return all(column -> cells(column, Answer::text, text -> text.matches(DATE)));
  }

  /** Columns with an address in at least one cell and nothing but addresses. */
  List<Integer> resources() {
    return all(column -> cells(column, node -> node, Node::isURI));
  }

  /** Columns that are names, by their own name. */
  List<Integer> names() {
    return all(column -> answer.columns().get(column).endsWith("Name"));
  }

  private List<Integer> all(Predicate<Integer> test) {
    return java.util.stream.IntStream.range(0, answer.columns().size()).boxed().filter(test).toList();
  }

  private <T> boolean cells(int column, java.util.function.Function<Node, T> value, Predicate<T> test) {
    List<T> values =
        answer.rows().stream().limit(LOOKED_AT).map(row -> row.get(column)).filter(node -> node != null).map(value).toList();
    return !values.isEmpty() && values.stream().allMatch(test);
  }
}
