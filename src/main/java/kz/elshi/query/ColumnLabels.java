package kz.elshi.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;

/** Heads of the columns of answers in the languages of the pages, from {@code queries/columns.tsv}. */
public final class ColumnLabels {
  private final Map<String, Table.Row> rows = new HashMap<>();

  /**
   * Reads the table.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing
   */
  public ColumnLabels(Home home) {
    Table.read(home.path("queries/columns.tsv")).rows().forEach(row -> rows.put(row.get("column"), row));
  }

  /** The head of a column in a language (kk, ru, en); its name if the table does not have it. */
  public String get(String column, String language) {
    Table.Row row = rows.get(column);
    return row == null ? column : row.get(language);
  }

  /** The schemes of the ontology that the cells of a column are codes of, as {@link kz.elshi.rdf.OntologyLabels#ofCode} takes them; mostly none. */
  public List<String> codes(String column) {
    Table.Row row = rows.get(column);
    return row == null ? List.of() : row.list("codes");
  }

  /** Whether the table has a column. */
  public boolean has(String column) {
    return rows.containsKey(column);
  }
}
