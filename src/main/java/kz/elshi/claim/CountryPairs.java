package kz.elshi.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The two countries that each sentence of a document is about: those it names; else the one it names, or whose people it names, and
 * the main one; else those of the sentence before.
 */
final class CountryPairs {
  private static final List<Entity> NONE = List.of();

  private final EntityDocument document;
  private final @Nullable String main;
  private final List<List<Entity>> bySentence = new ArrayList<>();

  CountryPairs(EntityDocument document) {
    this.document = document;
    Map<String, Integer> counts = counts();
    this.main = main(counts);
    List<Entity> last = firstPair(counts);
    for (Sentence sentence : document.document().sentences()) {
      Set<String> named = isos(sentence, true);
      Set<String> all = named.isEmpty() || named.equals(Set.of(main == null ? "" : main)) ? isos(sentence, false) : named;
      List<Entity> pair = all.isEmpty() ? last : pair(all, last);
      bySentence.add(pair);
      last = pair.isEmpty() ? last : pair;
    }
  }

  /** The two countries of a sentence; none if it is about more than two, or nobody knows. */
  List<Entity> of(Sentence sentence) {
    return bySentence.get(sentence.index());
  }

  /** ISO code of the country that the document is about above all, or null. */
  @Nullable String main() {
    return main;
  }

  /** How often each country is named, or one of its people. */
  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    document.mentions().forEach(mention -> isos(mention).forEach(iso -> counts.merge(iso, 1, Integer::sum)));
    return counts;
  }

  private static List<String> isos(EntityMention mention) {
    List<String> isos = new ArrayList<>();
    for (Entity entity : mention.entities()) {
      boolean country = entity.kind() == Entity.Kind.COUNTRY || entity.kind() == Entity.Kind.PERSON;
      String iso = entity.country() != null ? entity.country()
          : mention.capacities().stream().map(Capacity::country).filter(one -> one != null).findFirst().orElse(null);
      if (country && iso != null) {
        isos.add(iso);
      }
    }
    return isos;
  }

  /** The outlet's own country if the document speaks of it, else the one it speaks of most. */
  private @Nullable String main(Map<String, Integer> counts) {
    if (document.home() != null && counts.containsKey(document.home())) {
      return document.home();
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
  }

  private List<Entity> firstPair(Map<String, Integer> counts) {
    String other = counts.entrySet().stream().filter(entry -> !entry.getKey().equals(main))
        .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    return main == null || other == null ? NONE : List.of(document.countries().get(main), document.countries().get(other));
  }

  /** Countries of a sentence: named as such, or also through people. */
  private Set<String> isos(Sentence sentence, boolean named) {
    Set<String> isos = new LinkedHashSet<>();
    for (EntityMention mention : document.in(sentence, Mention.Kind.COUNTRY, Mention.Kind.COUNTRY_ADJECTIVE)) {
      isos.addAll(isos(mention));
    }
    if (!named) {
      document.in(sentence, Mention.Kind.PERSON, Mention.Kind.OFFICE).forEach(mention -> isos.addAll(isos(mention)));
    }
    return isos;
  }

  private List<Entity> pair(Set<String> isos, List<Entity> last) {
    List<String> all = new ArrayList<>(isos);
    if (all.size() > 2) {
      return NONE;
    }
    if (all.size() == 1) {
      if (all.getFirst().equals(main)) {
        return last;
      }
      all.addFirst(main);
    }
    return List.of(document.countries().get(all.get(0)), document.countries().get(all.get(1)));
  }
}
