package kz.elshi.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Suggestions while a name is being typed: its words may be whole, inflected, or, the last one, begun. */
public final class Suggestions {
  private static final double SHOWN = 0.4;
  private static final double WHOLE = 0.95;
  private static final int MOST_BEGUN = 1000;

  private final Reconciler.Look look;
  private final List<EntityType> types;
  private final List<EntityProperty> properties;

  Suggestions(Reconciler.Look look, List<EntityType> types, List<EntityProperty> properties) {
    this.look = look;
    this.types = types;
    this.properties = properties;
  }

  /**
   * Entities that a text is the beginning, a word or a form of the name of: whole names first, then those of the most articles.
   *
   * @param skip how many to leave out at the start
   * @param most how many to give
   * @param general only types that a query without a type asks for
   */
  public List<Node> entities(String text, int skip, int most, boolean general) {
    record Found(NameIndex.Entry entry, double score) {}
    NameMatcher matcher = look.matcher(text);
    Map<NameIndex.Entry, Double> scores = new LinkedHashMap<>();
    NameIndex.Entry identified = look.entry(text);
    if (identified != null) {
      scores.put(identified, 2.0);
    }
    begun(text).forEach(entry -> scores.merge(entry, Math.max(SHOWN, matcher.score(entry).value()), Math::max));
    for (NameIndex.Entry entry : matcher.candidates()) {
      double score = matcher.score(entry).value();
      if (score >= SHOWN) {
        scores.merge(entry, score, Math::max);
      }
    }
    List<Found> found = new ArrayList<>();
    scores.forEach((entry, score) -> found.add(new Found(entry, score)));
    found.removeIf(one -> general && !one.entry().type().general());
    found.sort(
        Comparator.comparing((Found one) -> one.score() < WHOLE)
            .thenComparing(one -> one.entry().mentions() == 0)
            .thenComparing(one -> -Math.round(one.score() * 10))
            .thenComparing(one -> -one.entry().mentions())
            .thenComparing(one -> one.entry().node().getURI()));
    return found.stream().skip(skip).limit(most).map(one -> one.entry().node()).toList();
  }

  /** Entities with all the words of a text, of which the last may be only begun. */
  private List<NameIndex.Entry> begun(String text) {
    String folded = Spelling.fold(text);
    String[] parts = folded.split("-");
    Set<Integer> entities = null;
    for (int i = 0; i < parts.length; i++) {
      List<Integer> words = i + 1 < parts.length ? whole(parts[i]) : look.index().wordsFrom(parts[i]);
      Set<Integer> having = new HashSet<>();
      for (int word : words) {
        for (int entity : look.index().entitiesWith(word)) {
          having.add(entity);
        }
      }
      if (entities == null) {
        entities = having;
      } else {
        entities.retainAll(having);
      }
    }
    if (text.isBlank() || entities == null) {
      return List.of();
    }
    return entities.stream().map(look.index()::entry)
        .sorted(Comparator.comparing((NameIndex.Entry entry) -> -entry.mentions()).thenComparing(entry -> entry.node().getURI()))
        .limit(MOST_BEGUN).toList();
  }

  private List<Integer> whole(String word) {
    Integer number = look.index().number(word);
    return number == null ? List.of() : List.of(number);
  }

  /** Types whose id or name, in any language, begins so; all for an empty text. */
  public List<EntityType> types(String text) {
    return types.stream().filter(type -> begins(text, type.id(), type.labels())).toList();
  }

  /** Properties whose id or name, in any language, has a word that begins so; all for an empty text. */
  public List<EntityProperty> properties(String text) {
    return properties.stream().filter(property -> begins(text, property.id(), property.labels())).toList();
  }

  private static boolean begins(String text, String id, Map<String, String> labels) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return id.toLowerCase(Locale.ROOT).startsWith(wanted)
        || labels.values().stream().map(label -> " " + label.toLowerCase(Locale.ROOT)).anyMatch(label -> label.contains(" " + wanted));
  }
}
