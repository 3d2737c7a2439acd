package kz.elshi.wikidata;

import java.util.ArrayList;
import java.util.List;

/** What an update changes, a line each: table, item, name, column, value before, value after, separated by tabs. */
final class Changes {
  private final List<String> lines = new ArrayList<>();
  private final String table;

  Changes(String table) {
    this.table = table;
  }

  void set(EditableTable.Row row, String column, String value) {
    String before = row.get(column);
    if (!before.equals(value)) {
      row.set(column, value);
      lines.add(String.join("\t", table, row.get("qid"), row.get("name_en"), column, before, row.get(column)));
    }
  }

  void added(EditableTable.Row row) {
    lines.add(String.join("\t", table, row.get("qid"), row.get("name_en"), "new", "", row.get("offices")));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
