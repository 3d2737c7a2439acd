package kz.elshi.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.elshi.knowledge.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Keys of people whom the reference does not know: of country and name, the name without a patronymic, and with letters that spellings
 * confuse written alike, so that the next article finds the same key.
 */
final class PersonKeys {
  /** What stands behind a key that somebody of the reference has, whom the article does not mean. */
  private static final String NAMESAKE = "-namesake";

  private final Set<String> patronymics;
  private final Set<String> taken;

  /** {@code taken} are the keys of the reference. */
  PersonKeys(Set<String> patronymics, Set<String> taken) {
    this.patronymics = patronymics;
    this.taken = taken;
  }

  /** The key of a name; {@code country} is an ISO code or null. */
  String of(String name, @Nullable String country) {
    String prefix = country == null ? "" : country.toLowerCase(Locale.ROOT) + "-";
    String key = prefix + alike(Slug.of(withoutPatronymic(name)));
    return taken.contains(key) ? key + NAMESAKE : key;
  }

  private String withoutPatronymic(String name) {
    List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
    for (int i = words.size() - 1; i > 0 && words.size() > 2; i--) {
      if (isPatronymic(words.get(i).toLowerCase(Locale.ROOT))) {
        words.remove(i);
        return String.join(" ", words);
      }
    }
    return name;
  }

  private boolean isPatronymic(String word) {
    return patronymics.stream().anyMatch(ending -> word.length() > ending.length() && word.endsWith(ending));
  }

  /** Қ and к, ы, й, і and и are written alike, doubled letters once. */
  private static String alike(String slug) {
    String even = slug.replace('q', 'k').replace('y', 'i');
    StringBuilder single = new StringBuilder(even.length());
    for (int i = 0; i < even.length(); i++) {
      char letter = even.charAt(i);
      if (i == 0 || letter != even.charAt(i - 1)) {
        single.append(letter);
      }
    }
    return single.toString();
  }
}
