package kz.elshi.wikidata;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a source is asked for.
 *
 * @param names items that bear one of these names
 * @param offices people who hold or held one of these positions (Q…) and whose name is spelt like one of {@code names}
 * @param items these items themselves (Q…)
 */
record Question(SortedSet<Label> names, SortedSet<String> offices, SortedSet<String> items) {
  static Question of(Collection<Label> names, Collection<String> offices) {
    return new Question(new TreeSet<>(names), new TreeSet<>(offices), new TreeSet<>());
  }

  static Question ofItems(Collection<String> items) {
    return new Question(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(items));
  }
}
