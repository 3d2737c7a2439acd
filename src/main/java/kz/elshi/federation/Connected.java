package kz.elshi.federation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.Var;

/** Patterns put together that share variables, directly or through others. */
final class Connected {
  private Connected() {}

  static List<List<StatementPattern>> of(List<StatementPattern> patterns) {
    List<StatementPattern> left = new ArrayList<>(patterns);
    List<List<StatementPattern>> groups = new ArrayList<>();
    while (!left.isEmpty()) {
      List<StatementPattern> group = new ArrayList<>(List.of(left.removeFirst()));
      Set<String> variables = new HashSet<>(variables(group.getFirst()));
      for (boolean grew = true; grew; ) {
        List<StatementPattern> joined = left.stream().filter(pattern -> variables(pattern).stream().anyMatch(variables::contains)).toList();
        joined.forEach(pattern -> variables.addAll(variables(pattern)));
        group.addAll(joined);
        left.removeAll(joined);
        grew = !joined.isEmpty();
      }
      groups.add(group);
    }
    return groups;
  }

  private static Set<String> variables(StatementPattern pattern) {
    Set<String> names = new HashSet<>();
    for (Var variable : pattern.getVarList()) {
      if (!variable.hasValue()) {
        names.add(variable.getName());
      }
    }
    return names;
  }
}
