package kz.elshi.wikidata;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.knowledge.Skeleton;
import kz.elshi.knowledge.Slug;

/**
 * How far two names agree, whatever their script and language.
 *
 * @param score 0 (not at all) to 1
 * @param reason in short English words
 * @param whole whether all words of both agree, none left out
 */
record NameMatch(double score, String reason, boolean whole) {
  static final NameMatch NONE = new NameMatch(0, "another name", false);

  /** So many consonants do not agree by chance. */
  private static final int TELLING = 7;

  /** The best match of any of ours with any of theirs. */
  static NameMatch best(Iterable<String> ours, Iterable<String> theirs) {
    NameMatch best = NONE;
    for (String own : ours) {
      for (String other : theirs) {
        NameMatch match = of(own, other);
        best = match.score > best.score ? match : best;
      }
    }
    return best;
  }

  static NameMatch of(String a, String b) {
    String slug = Slug.of(a);
    String other = Slug.of(b);
    if (slug.equals(other)) {
      return new NameMatch(1, "same name", true);
    }
    List<String> words = List.of(slug.split("-"));
    List<String> others = List.of(other.split("-"));
    if (within(words, others)) {
      return words.size() == others.size()
          ? new NameMatch(0.97, "same name in another order", true)
          : new NameMatch(0.9, "shorter or longer form of the name", false);
    }
    String skeleton = Skeleton.of(a);
    if (skeleton.equals(Skeleton.of(b))) {
      return skeleton.length() > TELLING
          ? new NameMatch(0.93, "similar spelling", true)
          : new NameMatch(0.75, "similar spelling of a short name", true);
    }
    return within(skeletons(words), skeletons(others)) ? new NameMatch(0.75, "similar spelling, shorter or longer form", false) : NONE;
  }

  /** Whether all words of the shorter name, two at least, are in the longer one. */
  private static boolean within(List<String> a, List<String> b) {
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> rest = new ArrayList<>(shorter == a ? b : a);
    return shorter.size() > 1 && shorter.stream().allMatch(rest::remove);
  }

  private static List<String> skeletons(List<String> words) {
    return words.stream().map(Skeleton::of).filter(skeleton -> !skeleton.isEmpty()).toList();
  }
}
