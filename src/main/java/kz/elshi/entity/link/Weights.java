package kz.elshi.entity.link;

import java.util.HashMap;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Table;

/** What each piece of evidence weighs, in natural logarithms of odds: {@code data/lexicon/names/weights.tsv}. */
public record Weights(Map<String, Double> values) {
  public Weights {
    values = Map.copyOf(values);
  }

  /** Reads the table. */
  static Weights read(Home home) {
    Map<String, Double> values = new HashMap<>();
    for (Table.Row row : Table.read(home.path("data/lexicon/names/weights.tsv")).rows()) {
      try {
        values.put(row.get("evidence"), Double.parseDouble(row.get("weight")));
      } catch (NumberFormatException e) {
        throw new KnowledgeException(row.where() + ": not a number: " + row.get("weight"), e);
      }
    }
    return new Weights(values);
  }

  /** The weight of a piece of evidence. */
  double of(String evidence) {
    Double weight = values.get(evidence);
    if (weight == null) {
      throw new KnowledgeException("data/lexicon/names/weights.tsv has no weight for " + evidence);
    }
    return weight;
  }

  /** The same with another value for one of them. */
  public Weights with(String evidence, double weight) {
    Map<String, Double> changed = new HashMap<>(values);
    changed.put(evidence, weight);
    return new Weights(changed);
  }
}
