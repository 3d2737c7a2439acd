package kz.elshi.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spellings of an answer: an aligned table, CSV and TSV (SPARQL 1.1), JSON (SPARQL 1.1), XLSX. */
public final class TableWriter {
  private static final int LONGEST_CELL = 60;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TableWriter() {}

  /** Ways to write an answer. */
  public enum Format {
    TABLE,
    CSV,
    TSV,
    JSON,
    XLSX
  }

  /**
   * Writes an answer.
   *
   * @param wide do not cut long cells of a table
   * @throws UncheckedIOException if the stream fails
   */
  public static void write(Answer answer, Format format, OutputStream out, Iris iris, boolean wide) {
    try {
      switch (format) {
        case TABLE -> out.write(table(answer, iris, wide).getBytes(StandardCharsets.UTF_8));
        case CSV -> {
          // Excel takes a file without the mark for an eight-bit one and garbles Cyrillic.
          out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
          results(answer, ResultSetLang.RS_CSV, out);
        }
        case TSV -> results(answer, ResultSetLang.RS_TSV, out);
        case JSON -> results(answer, ResultSetLang.RS_JSON, out);
        case XLSX -> excel(answer, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the answer cannot be written: " + e.getMessage(), e);
    }
  }

  private static void results(Answer answer, org.apache.jena.riot.Lang language, OutputStream out) {
    List<Var> variables = answer.columns().stream().map(Var::alloc).toList();
    List<Binding> bindings = new ArrayList<>();
    for (List<Node> row : answer.rows()) {
      BindingBuilder builder = Binding.builder();
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i) != null) {
          builder.add(variables.get(i), row.get(i));
        }
      }
      bindings.add(builder.build());
    }
    RowSet rows = RowSetStream.create(variables, bindings.iterator());
    RowSetWriter writer = RowSetWriterRegistry.getFactory(language).create(language);
    writer.write(out, rows, Context.emptyContext());
  }

  /** The cells aligned in columns; addresses of the data and of Wikidata shortened. */
  static String table(Answer answer, Iris iris, boolean wide) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(answer.columns());
    for (List<Node> row : answer.rows()) {
      lines.add(row.stream().map(node -> cell(node, iris, wide)).toList());
    }
    int[] widths = new int[answer.columns().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    StringBuilder table = new StringBuilder();
    for (int n = 0; n < lines.size(); n++) {
      append(table, lines.get(n), widths);
      if (n == 0) {
        for (int width : widths) {
          table.append("─".repeat(width)).append("  ");
        }
        table.append('\n');
      }
    }
    return table.append(answer.rows().size()).append(answer.rows().size() == 1 ? " row\n" : " rows\n").toString();
  }

  private static void append(StringBuilder table, List<String> line, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      table.append(line.get(i));
      if (i < widths.length - 1) {
        table.append(" ".repeat(widths[i] - width(line.get(i)) + 2));
      }
    }
    table.append('\n');
  }

  private static String cell(@org.jspecify.annotations.Nullable Node node, Iris iris, boolean wide) {
    String text = Answer.text(node).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    text = text.startsWith(iris.base()) ? text.substring(iris.base().length()) : text.replace(Vocabulary.WIKIDATA, "wd:");
    int length = text.codePointCount(0, text.length());
    return wide || length <= LONGEST_CELL ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL - 1)) + "…";
  }

  /** Columns that a text takes on a terminal: letters one, combining marks none, ideographs two. */
  private static int width(String text) {
    return text.codePoints()
        .map(
            c ->
                Character.getType(c) == Character.NON_SPACING_MARK
                    ? 0
                    : Character.isIdeographic(c) || (c >= 0xAC00 && c <= 0xD7A3) ? 2 : 1)
        .sum();
  }

  /** Cells are written as text, so that a spreadsheet takes none of them for a formula. */
  private static void excel(Answer answer, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Elshi", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("rows");
      for (int c = 0; c < answer.columns().size(); c++) {
        sheet.value(0, c, answer.columns().get(c));
        sheet.style(0, c).bold().set();
        for (int r = 0; r < answer.rows().size(); r++) {
          sheet.value(r + 1, c, Answer.text(answer.rows().get(r).get(c)));
        }
      }
      sheet.freezePane(0, 1);
    }
  }
}
