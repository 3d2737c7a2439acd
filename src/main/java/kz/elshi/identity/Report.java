package kz.elshi.identity;

import java.util.List;

/** What one article says of one thing, as far as it takes to tell whether another article means the same. */
public sealed interface Report permits EventReport, PersonReport {
  /** Address of the thing as the article was extracted, without the base. */
  String thing();

  /** Id of the article, as it stands in the article's address. */
  String article();

  /** Keys under which the report is kept; two reports that may be of one thing meet by {@link #lookups()}. */
  List<String> blocks();

  /** Keys to look under for others, own keys included. */
  List<String> lookups();

  /** The report as one line of tab-separated fields. */
  String encode();

  /**
   * Reads what {@link #encode()} has written.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Report decode(String thing, String article, String line) {
    String[] fields = line.split("\t", -1);
    return switch (fields[0]) {
      case EventReport.KIND -> EventReport.decode(thing, article, fields);
      case PersonReport.KIND -> PersonReport.decode(thing, article, fields);
      default -> throw new IllegalArgumentException("no report: " + line);
    };
  }
}
