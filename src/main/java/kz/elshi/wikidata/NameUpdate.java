package kz.elshi.wikidata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names and aliases of rows after Wikidata. A name that is there stays, unless an earlier update put it there; Wikidata's then becomes an alias.
 * The English name of a row never changes: its address is made of it.
 */
final class NameUpdate {
  /** Marks names of Wikidata in the columns that tell the source of names. */
  static final String SOURCE = "wikidata";

  private final Changes changes;
  private final Map<String, Item> items;

  NameUpdate(Changes changes, Map<String, Item> items) {
    this.changes = changes;
    this.items = items;
  }

  void apply(EditableTable.Row row) {
    Item item = items.get(row.get("qid"));
    if (item != null) {
      List.of("kk", "ru", "en").forEach(language -> apply(row, item, language));
    }
  }

  private void apply(EditableTable.Row row, Item item, String language) {
    String column = "name_" + language;
    String label = label(item, language);
    if (label != null) {
      boolean ours = row.get(column + "_source").equals(SOURCE);
      if (row.get(column).isEmpty() || ours) {
        changes.set(row, column, label);
        if (row.has(column + "_source")) {
          changes.set(row, column + "_source", SOURCE);
        }
      }
    }
    if (row.has("aliases_" + language)) {
      aliases(row, item, language);
    }
  }

  private void aliases(EditableTable.Row row, Item item, String language) {
    List<String> known = new ArrayList<>(row.list("aliases_" + language));
    int had = known.size();
    for (Label name : item.names()) {
      String text = clean(name.text());
      // One word is too little to be told by: a surname alone is many people's.
      boolean telling = text.contains(" ") && !text.contains("|") && !text.contains("(") && !text.contains(";");
      if (name.language().equals(language) && telling && !known.contains(text) && !row.get("name_" + language).equals(text)) {
        known.add(text);
      }
    }
    if (known.size() > had) {
      changes.set(row, "aliases_" + language, String.join("|", known));
    }
  }

  static @Nullable String label(Item item, String language) {
    return item.names().stream()
        .filter(name -> !name.alias() && (name.language().equals(language) || language.equals("en") && name.language().equals("mul")))
        .sorted()
        .map(name -> clean(name.text()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String clean(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
