package kz.elshi.shape;

import java.util.List;
import kz.elshi.rdf.ArticleGraph;

/**
 * An article that may be stored.
 *
 * @param graph without the facts that were set aside; its record names them
 * @param setAside possibly empty
 */
public record CheckedArticle(ArticleGraph graph, List<SetAside> setAside) {
  public CheckedArticle {
    setAside = List.copyOf(setAside);
  }
}
