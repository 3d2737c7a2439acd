package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.List;
import kz.elshi.identity.Report;
import kz.elshi.identity.ReportReader;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * What one article brings into a store.
 *
 * @param article its address, which is that of its graph too
 * @param asserted statements of its graph as it was extracted
 * @param record statements about it, for the graph of provenance
 */
public record ArticleStatements(Node article, List<Triple> asserted, List<Triple> record) {
  public ArticleStatements {
    asserted = List.copyOf(asserted);
    record = List.copyOf(record);
  }

  /** What an extracted and checked article brings. */
  public static ArticleStatements of(ArticleGraph graph) {
    return new ArticleStatements(graph.graph(), graph.asserted(), graph.record());
  }

  /** The id of the article as it stands in its address. */
  public String id() {
    return Iris.lastSegment(article);
  }

  /** How many facts there are. */
  int facts() {
    return (int) asserted.stream().filter(triple -> triple.predicateMatches(TYPE) && triple.getObject().equals(C_FACT)).count();
  }

  /** What it reports of events, and of people whom the reference does not know. */
  List<Report> reports(Iris iris) {
    return ReportReader.read(iris, article, asserted, recorded(DATE_PUBLISHED));
  }

  @Nullable String fingerprint() {
    return recorded(FINGERPRINT);
  }

  private @Nullable String recorded(Node property) {
    return record.stream().filter(triple -> triple.subjectMatches(article) && triple.predicateMatches(property))
        .map(triple -> triple.getObject().getLiteralLexicalForm()).findFirst().orElse(null);
  }
}
