package kz.elshi.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.elshi.entity.link.Identity;
import kz.elshi.knowledge.Reference;
import kz.elshi.mention.Title;
import org.jspecify.annotations.Nullable;

/** A person of the document while its mentions are being gathered. Lives inside one run of the resolver. */
final class Person {
  private static final Pattern APART = Pattern.compile("[\\s.-]+");

  /** Longest name that the text gives. */
  String name;
  private List<String> words;
  /** Who of the reference it is; by the name alone until the whole article has told. */
  Reference.@Nullable Person listed;
  Identity identity = Identity.UNKNOWN;
  /** Country that a title names, or null. */
  @Nullable String country;
  /** Word index of the first mention. */
  final int first;
  final List<Title> titles = new ArrayList<>();

  Person(String name, int first) {
    this.name = name;
    this.words = words(name);
    this.first = first;
  }

  /** Gives the person a longer name. */
  void rename(String longer) {
    name = longer;
    words = words(longer);
  }

  /** The words of the person's name, as {@link #words(String)} gives them. */
  List<String> words() {
    return words;
  }

  /** Whether a name, given by its words, may be another form of this person's: parts left out, initials for given names. */
  boolean isCalled(List<String> other) {
    List<String> a = words;
    List<String> b = other;
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = a.size() <= b.size() ? b : a;
    if (longer.containsAll(shorter)) {
      return true;
    }
    boolean surname = shorter.getLast().equals(longer.getLast());
    return surname && (initialsFit(shorter, longer) || (a.size() == b.size() && initialsFit(longer, shorter)));
  }

  private static boolean initialsFit(List<String> shorter, List<String> longer) {
    boolean initials = false;
    for (String word : shorter.subList(0, shorter.size() - 1)) {
      boolean initial = word.length() <= 2;
      initials |= initial;
      boolean fits = initial ? longer.stream().anyMatch(one -> one.startsWith(word)) : longer.contains(word);
      if (!fits) {
        return false;
      }
    }
    return initials;
  }

  /** The parts of a name in lower case. */
  static List<String> words(String name) {
    return List.of(APART.split(name.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('э', 'е').strip()));
  }

  /** Country of a title, or of the reference, or null. */
  @Nullable String likelyCountry() {
    return country != null ? country : listed == null ? null : listed.country();
  }
}
