package kz.elshi.review;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * An item of Wikidata that an entity may be, as the link of an article or a look-up keeps it.
 *
 * @param graph that keeps it
 * @param node of the candidate in that graph, with its reasons
 * @param item {@code Q42}
 * @param score 0 to 1
 */
public record FoundCandidate(Node graph, Node node, String item, double score) {
  /** Of somebody whom very many articles name, not all links are looked at. */
  private static final int MOST_LINKS = 2000;

  /** The items that an entity may be, each with the highest score that anything gave it, the likeliest first. */
  public static List<FoundCandidate> of(DatasetGraph data, Node entity) {
    Map<String, FoundCandidate> best = new LinkedHashMap<>();
    List<Quad> links = new ArrayList<>();
    Iterator<Quad> all = data.findNG(Node.ANY, entity, LINK, Node.ANY);
    while (all.hasNext() && links.size() < MOST_LINKS) {
      links.add(all.next());
    }
    for (Quad link : links) {
      List<Quad> candidates = new ArrayList<>();
      data.find(link.getGraph(), link.getObject(), CANDIDATE, Node.ANY).forEachRemaining(candidates::add);
      for (Quad quad : candidates) {
        Node item = value(data, quad, ITEM);
        Node score = value(data, quad, LINK_SCORE);
        if (item != null && score != null) {
          FoundCandidate one =
              new FoundCandidate(
                  quad.getGraph(), quad.getObject(), item.getURI().substring(WIKIDATA.length()), Double.parseDouble(score.getLiteralLexicalForm()));
          best.merge(one.item(), one, (a, b) -> a.score() >= b.score() ? a : b);
        }
      }
    }
    List<FoundCandidate> ranked = new ArrayList<>(best.values());
    ranked.sort(Comparator.comparingDouble(FoundCandidate::score).reversed().thenComparing(FoundCandidate::item));
    return ranked;
  }

  private static @Nullable Node value(DatasetGraph data, Quad candidate, Node property) {
    Iterator<Quad> quads = data.find(candidate.getGraph(), candidate.getObject(), property, Node.ANY);
    return quads.hasNext() ? quads.next().getObject() : null;
  }
}
