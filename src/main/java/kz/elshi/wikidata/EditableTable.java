package kz.elshi.wikidata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of tab-separated values that can be changed cell by cell; what is not changed stays as it was, comments and order included. */
final class EditableTable {
  private final List<String> columns = new ArrayList<>();
  /** Lines as they are: a String, or the row that stands there. */
  private final List<Object> lines = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** A row whose cells can be set. */
  final class Row {
    private String[] cells;

    private Row(String[] cells) {
      this.cells = cells;
    }

    boolean has(String column) {
      return columns.contains(column);
    }

    String get(String column) {
      int at = columns.indexOf(column);
      return at >= 0 && at < cells.length ? cells[at].strip() : "";
    }

    /** Tabs and line ends of a value become spaces. */
    void set(String column, String value) {
      int at = columns.indexOf(column);
      if (at >= cells.length) {
        int had = cells.length;
        cells = Arrays.copyOf(cells, columns.size());
        Arrays.fill(cells, had, cells.length, "");
      }
      cells[at] = value.replaceAll("[\\t\\r\\n]+", " ").strip();
    }

    List<String> list(String column) {
      return Arrays.stream(get(column).split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
  }

  /** @throws WikidataException if the file cannot be read */
  EditableTable(Path file) {
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank() || line.startsWith("#")) {
          lines.add(line);
        } else if (columns.isEmpty()) {
          Arrays.stream(line.split("\t", -1)).map(String::strip).forEach(columns::add);
          lines.add(line);
        } else {
          add(new Row(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new WikidataException(WikidataException.Kind.FILE, "cannot read the table " + file + ": " + e.getMessage(), e);
    }
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** A new empty row at the end. */
  Row add() {
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    return add(new Row(cells));
  }

  private Row add(Row row) {
    rows.add(row);
    lines.add(row);
    return row;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Object line : lines) {
      text.append(line instanceof Row row ? String.join("\t", row.cells) : line).append('\n');
    }
    return text.toString();
  }
}
