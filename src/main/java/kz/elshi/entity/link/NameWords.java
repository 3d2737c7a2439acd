package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Table;

/** Words in names that count less than a name: particles, titles of rank, patronymics. By {@code data/lexicon/names/name_words.tsv}. */
final class NameWords {
  private final Set<String> particles = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> ordinals = new HashSet<>();
  private final List<String> patronymics = new ArrayList<>();
  private final Set<String> surnameFirst = new HashSet<>();

  NameWords(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/names/name_words.tsv")).rows()) {
      switch (row.get("kind")) {
        case "patronymic" -> patronymics.add(row.get("word"));
        case "surname-first" -> surnameFirst.add(row.get("word"));
        case "particle" -> particles.add(row.get("word"));
        case "ordinal" -> ordinals.add(row.get("word"));
        case "title" -> titles.add(row.get("word"));
        default -> throw new KnowledgeException(row.where() + ": unknown kind " + row.get("kind"));
      }
    }
  }

  /** Whether a folded word joins the parts of a name. */
  boolean isParticle(String word) {
    return particles.contains(word);
  }

  /** Whether a folded word may be the number of a monarch. */
  boolean isOrdinal(String word) {
    return ordinals.contains(word);
  }

  /** Whether a folded word is a title of rank. */
  boolean isTitle(String word) {
    return titles.contains(word);
  }

  /** Whether a folded word ends as a father's name does. */
  boolean isPatronymic(String word) {
    for (String ending : patronymics) {
      if (word.length() > ending.length() && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether names of a country have the surname in front. */
  boolean isSurnameFirst(String country) {
    return surnameFirst.contains(country);
  }
}
