package kz.elshi.wikidata;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.knowledge.Skeleton;
import kz.elshi.knowledge.Slug;

/** Tells quickly that a name is surely none of those wanted. What passes is looked at by {@link NameMatch}. */
final class NameIndex {
  private final Set<String> slugs = new HashSet<>();
  private final Set<String> skeletons = new HashSet<>();
  /** Two words of a wanted name, in the order of the alphabet. */
  private final Set<String> pairs = new HashSet<>();

  NameIndex(Collection<String> names) {
    for (String name : names) {
      slugs.add(Slug.of(name));
      skeletons.add(Skeleton.of(name));
      pairs.addAll(pairs(name));
    }
  }

  boolean mayMatch(String name) {
    return slugs.contains(Slug.of(name)) || skeletons.contains(Skeleton.of(name)) || pairs(name).stream().anyMatch(pairs::contains);
  }

  private static Set<String> pairs(String name) {
    List<String> words = List.of(Slug.of(name).split("-")).stream().map(Skeleton::of).filter(word -> !word.isEmpty()).toList();
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        boolean ordered = words.get(i).compareTo(words.get(j)) <= 0;
        pairs.add(ordered ? words.get(i) + " " + words.get(j) : words.get(j) + " " + words.get(i));
      }
    }
    return pairs;
  }
}
