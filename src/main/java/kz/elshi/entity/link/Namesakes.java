package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;

/**
 * Pairs of people of the reference whose names can be taken for each other: under the same full name, or the same surname and initial;
 * and what tells them apart.
 */
public final class Namesakes {
  private final PersonLinker linker;
  private final List<Listed> people;

  public Namesakes(Home home, Reference reference) {
    linker = new PersonLinker(home, reference);
    people = linker.people();
  }

  /** How much of their names two people share. */
  public enum Shared {
    FULL_NAME,
    SURNAME_AND_INITIAL
  }

  /** What tells two people of one name apart. */
  public enum Difference {
    COUNTRY,
    /** They never held like offices. */
    OFFICE,
    /** They held like offices, but never at the same time. */
    DATE,
    /** Nothing in the reference. */
    NONE
  }

  /** Two people of one name, in the order of the reference; {@code differences} may be several. */
  public record Pair(Reference.Person one, Reference.Person other, Shared shared, Set<Difference> differences) {}

  /** Every pair, those of the same full name first, then by key. */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Listed one : people) {
      for (NameForm name : one.names) {
        for (Shared shared : Shared.values()) {
          for (NameIndex.Found found : linker.find(shared == Shared.FULL_NAME ? name : name.withInitials(one.surnameAt(name)))) {
            Listed other = found.person();
            String both = Stream.of(one, other).map(each -> each.person.key()).sorted().collect(Collectors.joining(" "));
            if (other != one && isNamesake(found.match(), shared) && seen.add(both)) {
              pairs.add(new Pair(one.person, other.person, shared, differences(one, other)));
            }
          }
        }
      }
    }
    pairs.sort(Comparator.comparing(Pair::shared).thenComparing(pair -> pair.one().key()));
    return pairs;
  }

  private static boolean isNamesake(NameMatch match, Shared shared) {
    boolean kind = match.kind() == (shared == Shared.FULL_NAME ? NameMatch.Kind.FULL : NameMatch.Kind.INITIAL);
    return kind && match.isWhole() && (shared != Shared.FULL_NAME || match.missing() == 0);
  }

  private static Set<Difference> differences(Listed one, Listed other) {
    Set<Difference> differences = new TreeSet<>();
    if (one.person.country() != null && other.person.country() != null && !one.person.country().equals(other.person.country())) {
      differences.add(Difference.COUNTRY);
    }
    boolean alike = one.terms.stream().anyMatch(term -> other.terms.stream().anyMatch(term::isAlike));
    boolean atOnce = one.terms.stream().anyMatch(term -> other.terms.stream().anyMatch(its -> term.isAlike(its) && term.overlaps(its)));
    if (!alike) {
      differences.add(Difference.OFFICE);
    } else if (!atOnce) {
      differences.add(Difference.DATE);
    }
    return differences.isEmpty() ? Set.of(Difference.NONE) : differences;
  }
}
