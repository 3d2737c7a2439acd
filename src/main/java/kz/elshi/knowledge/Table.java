package kz.elshi.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of tab-separated values: UTF-8, a header line with the names of the columns, {@code #} lines as comments, empty
 * lines ignored.
 */
public record Table(Path file, List<Row> rows) {

  /**
   * A row.
   *
   * @param line in the file, from 1
   */
  public record Row(Path file, int line, Map<String, Integer> columns, String[] cells) {
    /**
     * The value of a column; empty if the cell is empty or missing.
     *
     * @throws KnowledgeException if the table has no such column
     */
    public String get(String column) {
      Integer at = columns.get(column);
      if (at == null) {
        throw new KnowledgeException(file + " has no column " + column);
      }
      return at < cells.length ? cells[at].strip() : "";
    }

    /** The parts of a cell separated by {@code |}; empty parts are left out. */
    public List<String> list(String column) {
      List<String> parts = new ArrayList<>();
      for (String part : get(column).split("\\|")) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }

    /** For messages: file and line. */
    public String where() {
      return file + ":" + line;
    }
  }

  /**
   * Reads a table.
   *
   * @throws KnowledgeException if the file cannot be read or is empty
   */
  public static Table read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new KnowledgeException("cannot read the table " + file + ": " + e.getMessage(), e);
    }
    Map<String, Integer> columns = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns.isEmpty()) {
        for (int c = 0; c < cells.length; c++) {
          columns.put(cells[c].strip(), c);
        }
      } else {
        rows.add(new Row(file, i + 1, columns, cells));
      }
    }
    if (columns.isEmpty()) {
      throw new KnowledgeException(file + " has no header line");
    }
    return new Table(file, List.copyOf(rows));
  }
}
