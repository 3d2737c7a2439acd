package kz.elshi.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.review.Review;
import kz.elshi.review.ReviewItem;
import kz.elshi.store.DataVersion;
import kz.elshi.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** The questions of a store with the rules behind them, found anew only after the store has changed. */
final class ReviewQueue {
  private final Store store;
  private @Nullable DataVersion version;
  private List<ReviewEntry> entries = List.of();

  ReviewQueue(Store store) {
    this.store = store;
  }

  /** All open questions, the most urgent first. While one thread finds them, others wait for it. */
  synchronized List<ReviewEntry> entries() {
    DataVersion now = store.read(DataVersion::of);
    if (!now.equals(version)) {
      List<ReviewItem> items = new Review(store).list(EnumSet.allOf(ReviewItem.Kind.class), Integer.MAX_VALUE);
      entries = store.read(data -> items.stream().map(item -> new ReviewEntry(item, rule(data, item))).toList());
      version = now;
    }
    return entries;
  }

  private String rule(DatasetGraph data, ReviewItem item) {
    if (item.kind() != ReviewItem.Kind.FACT) {
      return "";
    }
    Node fact = store.iris().thing(item.things().getFirst());
    return data.stream(Node.ANY, fact, Vocabulary.RULE, Node.ANY).map(quad -> quad.getObject().getLiteralLexicalForm()).min(Comparator.naturalOrder()).orElse("");
  }
}
