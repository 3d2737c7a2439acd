package kz.elshi.web;

import java.util.Arrays;
import java.util.Optional;
import kz.elshi.query.TableWriter;

/** Spellings of rows that are sent, with their media type; the ending of their address is their name in small letters. */
enum TableFormat {
  CSV("text/csv", "; charset=utf-8", TableWriter.Format.CSV),
  TSV("text/tab-separated-values", "; charset=utf-8", TableWriter.Format.TSV),
  JSON("application/sparql-results+json", "", TableWriter.Format.JSON),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", TableWriter.Format.XLSX);

  private final String type;
  private final String charset;
  private final TableWriter.Format writer;

  TableFormat(String type, String charset, TableWriter.Format writer) {
    this.type = type;
    this.charset = charset;
    this.writer = writer;
  }

  /** The media type without parameters. */
  String type() {
    return type;
  }

  /** The media type as it stands in the head of an answer. */
  String contentType() {
    return type + charset;
  }

  String ending() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  TableWriter.Format writer() {
    return writer;
  }

  /** What a client does with the file: a browser shows JSON and saves the others under a name. */
  String disposition(String name) {
    return (this == JSON ? "inline" : "attachment") + "; filename=\"" + name + "." + ending() + "\"";
  }

  static Optional<TableFormat> ofEnding(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst();
  }

  static Optional<TableFormat> ofType(String type) {
    return Arrays.stream(values()).filter(format -> format.type.equals(type)).findFirst();
  }
}
