package kz.elshi.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Skeleton;
import kz.elshi.knowledge.Slug;
import org.jspecify.annotations.Nullable;

/** People of the reference by the spelling of their names, transliterated so that Kazakh, Russian and English spellings meet. */
final class PersonIndex {
  /** So many consonants do not agree by chance. */
  private static final int TELLING_SKELETON = 9;
  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.\\s*)+\\p{Lu}[\\p{L}-]+");

  private final Map<String, Reference.Person> byKey = new HashMap<>();
  private final Map<String, List<Reference.Person>> byName = new HashMap<>();
  private final Map<String, List<Reference.Person>> bySkeleton = new HashMap<>();
  private final Map<String, List<Reference.Person>> byInitial = new HashMap<>();

  PersonIndex(Reference reference) {
    for (Reference.Person person : reference.people()) {
      byKey.put(person.key(), person);
      for (List<String> names : List.of(person.names().kk(), person.names().ru(), person.names().en())) {
        for (String name : names) {
          put(byName, Slug.of(name), person);
          put(bySkeleton, Skeleton.of(name), person);
          put(byInitial, initial(name), person);
        }
      }
    }
  }

  private static void put(Map<String, List<Reference.Person>> map, String key, Reference.Person person) {
    List<Reference.Person> people = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!people.contains(person)) {
      people.add(person);
    }
  }

  /** A candidate: somebody of the reference, how well the name fits, and why. */
  record Candidate(Reference.Person person, double score, String reason) {}

  Reference.@Nullable Person byKey(String key) {
    return byKey.get(key);
  }

  /**
   * The person of a full name, or null if nobody, or more than one, fits.
   *
   * @param country ISO code that the text gives, or null
   */
  @Nullable Candidate find(String name, @Nullable String country) {
    if (INITIALS.matcher(name).matches()) {
      List<Reference.Person> inOffice = byInitial.getOrDefault(initial(name), List.of()).stream().filter(PersonIndex::isInOffice).toList();
      return choose(inOffice, country, 0.85, 0.8, "initial and surname");
    }
    if (!name.strip().contains(" ")) {
      return null;
    }
    Candidate exact = choose(byName.getOrDefault(Slug.of(name), List.of()), country, 0.97, 0.9, "full name");
    if (exact != null) {
      return exact;
    }
    String skeleton = Skeleton.of(name);
    double unknown = skeleton.length() >= TELLING_SKELETON ? 0.8 : 0;
    return choose(bySkeleton.getOrDefault(skeleton, List.of()), country, 0.85, unknown, "similar spelling");
  }

  private static boolean isInOffice(Reference.Person person) {
    return person.terms().stream().anyMatch(term -> term.end().isEmpty());
  }

  /** First letter and last word: the key of «Қ.Тоқаев» and «Қасым-Жомарт Тоқаев». */
  private static String initial(String name) {
    String[] words = name.strip().split("[\\s.]+");
    return Slug.of(words[0].substring(0, Math.min(1, words[0].length())) + " " + words[words.length - 1]);
  }

  private static @Nullable Candidate choose(
      List<Reference.Person> people, @Nullable String country, double agreed, double unknown, String reason) {
    List<Reference.Person> same =
        people.stream().filter(person -> country != null && country.equals(person.country())).toList();
    if (same.size() == 1) {
      return new Candidate(same.getFirst(), agreed, reason + ", country " + country);
    }
    return country == null && people.size() == 1 && unknown > 0
        ? new Candidate(people.getFirst(), unknown, reason)
        : null;
  }
}
