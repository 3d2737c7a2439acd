package kz.elshi.rdf;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.Set;
import kz.elshi.entity.Entity;
import kz.elshi.entity.Link;
import kz.elshi.entity.link.Candidate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Writes entities: type, name, country, Wikidata, and how they were identified. */
final class EntityWriter {
  private final Iris iris;
  private final String article;
  private final String tag;
  private final Set<Triple> triples;

  EntityWriter(Iris iris, String article, String tag, Set<Triple> triples) {
    this.iris = iris;
    this.article = article;
    this.tag = tag;
    this.triples = triples;
  }

  void write(Entity entity) {
    Node node = iris.entity(entity);
    triples.add(Triple.create(node, TYPE, type(entity.kind())));
    triples.add(Triple.create(node, LABEL, Literals.text(entity.name(), tag)));
    if (entity.country() != null && entity.kind() != Entity.Kind.COUNTRY) {
      triples.add(Triple.create(node, COUNTRY, iris.country(entity.country())));
    }
    Link link = entity.link();
    if (link.wikidata() != null) {
      triples.add(Triple.create(node, SAME_AS, NodeFactory.createURI(WIKIDATA + link.wikidata())));
    }
    Node reasons = iris.link(article, entity);
    triples.add(Triple.create(node, LINK, reasons));
    triples.add(Triple.create(reasons, TYPE, C_LINK));
    triples.add(Triple.create(reasons, LINKED, node));
    triples.add(Triple.create(reasons, LINK_SCORE, Literals.decimal(link.score())));
    for (String reason : link.reasons()) {
      triples.add(Triple.create(reasons, LINK_REASON, Literals.string(reason)));
    }
    for (int i = 0; i < link.candidates().size(); i++) {
      candidate(reasons, link.candidates().get(i), i + 1);
    }
  }

  private void candidate(Node link, Candidate candidate, int rank) {
    Node node = iris.candidate(link, candidate);
    triples.add(Triple.create(link, CANDIDATE, node));
    triples.add(Triple.create(node, TYPE, C_CANDIDATE));
    triples.add(Triple.create(node, LINKED, iris.of(Entity.Kind.PERSON.folder(), candidate.key())));
    if (candidate.wikidata() != null) {
      triples.add(Triple.create(node, ITEM, NodeFactory.createURI(WIKIDATA + candidate.wikidata())));
    }
    triples.add(Triple.create(node, RANK, Literals.integer(rank)));
    triples.add(Triple.create(node, LINK_SCORE, Literals.decimal(candidate.score())));
    candidate.reasons().forEach(reason -> triples.add(Triple.create(node, LINK_REASON, Literals.string(reason))));
  }

  private static Node type(Entity.Kind kind) {
    return switch (kind) {
      case PERSON -> C_PERSON;
      case COUNTRY -> C_COUNTRY;
      case ORGANISATION -> C_ORGANISATION;
      case PLACE -> C_PLACE;
    };
  }
}
