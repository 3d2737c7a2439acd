package kz.elshi.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.elshi.reconcile.Reconciler;
import org.apache.jena.graph.Node;

/**
 * Finds entities by name, and events and articles by the words of a query: each word must be the name of somebody or something taking
 * part, a year, the class of the event, or a word of the headline.
 */
final class Search {
  private static final int MOST_ENTITIES = 200;
  private static final int MOST_MEANT = 60;
  private static final int LEAST_STEM = 4;
  private static final int LONGEST_ENDING = 4;

  private final Catalogue catalogue;
  private final Reconciler.Look look;
  private final kz.elshi.rdf.Iris iris;

  Search(Catalogue catalogue, Reconciler.Look look, kz.elshi.rdf.Iris iris) {
    this.catalogue = catalogue;
    this.look = look;
    this.iris = iris;
  }

  /** All that is found: entities, the likeliest first, then events and articles, the latest first. Everything listed for no words. */
  List<Item> find(String words) {
    List<Item> found = new ArrayList<>();
    if (words.isBlank()) {
      found.addAll(catalogue.entities());
      found.addAll(catalogue.events());
      found.addAll(catalogue.articles());
      return found;
    }
    look.suggestions().entities(words, 0, MOST_ENTITIES, true).forEach(node -> found.add(entity(node)));
    List<Word> asked = words(words);
    catalogue.events().stream().filter(item -> matches(item, asked)).forEach(found::add);
    catalogue.articles().stream().filter(item -> matches(item, asked)).forEach(found::add);
    return found;
  }

  /** Entities that no article names are of the reference alone: found, but not listed. */
  private Item entity(Node node) {
    Item listed = catalogue.byNode().get(node);
    return listed != null ? listed : new Item(node, iris.folder(node), "", "", Set.of(node), look.countries(node), Set.of(), Set.of());
  }

  private record Word(String text, String stem, Set<Node> meant) {}

  private List<Word> words(String words) {
    List<Word> all = new ArrayList<>();
    for (String part : new LinkedHashSet<>(List.of(words.strip().toLowerCase(Locale.ROOT).split("[\\s,.;:«»\"()]+")))) {
      if (part.length() > 1) {
        boolean year = part.matches("[0-9]{4}");
        Set<Node> meant = year ? Set.of() : new HashSet<>(look.suggestions().entities(part, 0, MOST_MEANT, true));
        all.add(new Word(part, part.substring(0, Math.max(Math.min(part.length(), LEAST_STEM), part.length() - LONGEST_ENDING)), meant));
      }
    }
    return all;
  }

  private static boolean matches(Item item, List<Word> words) {
    return !words.isEmpty()
        && words.stream().allMatch(
            word ->
                item.years().contains(word.text()) || item.text().contains(word.stem())
                    || item.nodes().stream().anyMatch(word.meant()::contains));
  }
}
