package kz.elshi.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import kz.elshi.identity.Judgement;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.review.Review;
import kz.elshi.review.ReviewItem;
import kz.elshi.store.DataVersion;
import kz.elshi.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a store with the rules behind them, found anew after the store has changed. In a large store that takes seconds: there
 * those found before are shown until the new ones are there, without what has been judged meanwhile.
 */
final class ReviewQueue {
  /** A store with more articles is large. */
  private static final int LARGE = 1000;
  /** So long after somebody has looked at it the queue of a large store is kept up to date. */
  private static final long KEPT_NANOS = 30 * 60_000_000_000L;

  private record Found(DataVersion version, List<ReviewEntry> entries, Set<Judgement> judgements, boolean large) {}

  private final Store store;
  private final int large;
  private volatile @Nullable Found found;
  private volatile @Nullable Long looked;

  /** Where curators are expected, the queue is made before anybody looks at it. */
  ReviewQueue(Store store, boolean expected) {
    this(store, expected, LARGE);
  }

  /** With the number of articles from which on a store is large. */
  ReviewQueue(Store store, boolean expected, int large) {
    this.store = store;
    this.large = large;
    this.looked = expected ? System.nanoTime() : null;
  }

  /** All open questions, the most urgent first. */
  List<ReviewEntry> entries() {
    Found known = found;
    boolean kept = isKept();
    looked = System.nanoTime();
    if (known == null || !known.large() || !kept) {
      return renewed().entries();
    }
    if (known.version().equals(store.read(DataVersion::of))) {
      return known.entries();
    }
    Set<Judgement> now = Set.copyOf(store.judgements());
    // What was judged before and is open again is in the new queue alone.
    return known.judgements().stream().anyMatch(one -> one.holds() && !now.contains(one)) ? renewed().entries() : without(now, known);
  }

  private List<ReviewEntry> without(Set<Judgement> now, Found known) {
    List<Set<String>> judged = now.stream().filter(one -> one.holds() && !known.judgements().contains(one)).map(this::things).toList();
    return store.read(
        data -> known.entries().stream().filter(entry -> isThere(data, entry.item()))
            .filter(entry -> judged.stream().noneMatch(entry.item().things()::containsAll)).toList());
  }

  private Set<String> things(Judgement judgement) {
    Set<String> things = new HashSet<>(Set.of(store.iris().path(judgement.subject())));
    if (judgement.verdict().isOfTwo()) {
      things.add(store.iris().path(String.valueOf(judgement.object())));
    }
    return things;
  }

  /** Things that may be one have addresses of their own, which need not be in the default graph. */
  private boolean isThere(DatasetGraph data, ReviewItem item) {
    return item.kind() == ReviewItem.Kind.IDENTITY
        || item.things().stream().allMatch(thing -> data.contains(Quad.defaultGraphIRI, store.iris().thing(thing), Node.ANY, Node.ANY));
  }

  private boolean isKept() {
    Long last = looked;
    return last != null && System.nanoTime() - last < KEPT_NANOS;
  }

  /** Brings a queue that somebody has looked at lately up to date. */
  void renew() {
    if (isKept()) {
      renewed();
    }
  }

  /** The queue as of now. While one thread makes it, others wait for it. */
  private synchronized Found renewed() {
    Found known = found;
    DataVersion now = store.read(DataVersion::of);
    if (known == null || !known.version().equals(now)) {
      Set<Judgement> judgements = Set.copyOf(store.judgements());
      List<ReviewItem> items = new Review(store).list(EnumSet.allOf(ReviewItem.Kind.class), Integer.MAX_VALUE);
      known =
          store.read(data -> new Found(now, items.stream().map(item -> new ReviewEntry(item, rule(data, item))).toList(), judgements, isLarge(data)));
      found = known;
    }
    return known;
  }

  private boolean isLarge(DatasetGraph data) {
    Iterator<Quad> articles = data.find(Quad.defaultGraphIRI, Node.ANY, Vocabulary.TYPE, Vocabulary.C_ARTICLE);
    int count = 0;
    while (articles.hasNext() && count <= large) {
      articles.next();
      count++;
    }
    return count > large;
  }

  private String rule(DatasetGraph data, ReviewItem item) {
    if (item.kind() != ReviewItem.Kind.FACT) {
      return "";
    }
    Node fact = store.iris().thing(item.things().getFirst());
    return data.stream(Node.ANY, fact, Vocabulary.RULE, Node.ANY).map(quad -> quad.getObject().getLiteralLexicalForm()).min(Comparator.naturalOrder()).orElse("");
  }
}
