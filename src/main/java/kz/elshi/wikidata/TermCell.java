package kz.elshi.wikidata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a person's terms of office, {@code role|label|position|start|end[|curated]} joined by {@code " ; "}, brought up to date. Terms marked
 * {@code curated} stay as they are.
 */
final class TermCell {
  private static final String BETWEEN = " ; ";
  private static final int POSITION = 2;
  private static final int START = 3;
  private static final int END = 4;

  /** Role and English name of a position of the reference. */
  record Position(String role, String name) {}

  private final List<String[]> terms = new ArrayList<>();
  /** Terms of which Wikidata says that they last. */
  private final List<String[]> lasting = new ArrayList<>();

  TermCell(String cell) {
    for (String term : cell.isBlank() ? new String[0] : cell.split(BETWEEN)) {
      String[] parts = term.split("\\|", -1);
      terms.add(parts);
    }
  }

  /** Takes a term of Wikidata; positions that the reference does not have are passed over. */
  void take(Item.Term told, Map<String, Position> positions) {
    Position position = positions.get(told.position());
    if (position == null) {
      return;
    }
    String[] term = find(told);
    if (term == null) {
      term = new String[] {position.role(), position.name().replaceAll("[|;]", ","), told.position(), "", ""};
      terms.add(term);
    } else if (isCurated(term)) {
      return;
    }
    term[START] = finer(term[START], told.start());
    term[END] = told.end() == null ? term[END] : finer(term[END], told.end());
    if (!told.ended()) {
      lasting.add(term);
    }
  }

  private String @Nullable [] find(Item.Term told) {
    String start = told.start() == null ? "" : told.start().toString();
    for (String[] term : terms) {
      boolean same = term.length > END && term[POSITION].strip().equals(told.position());
      if (same && (agree(term[START].strip(), start) || isCurated(term) && sameYear(term[START], start))) {
        return term;
      }
    }
    return null;
  }

  private static boolean isCurated(String[] term) {
    return term.length > END + 1 && term[END + 1].strip().equals("curated");
  }

  /** Whether two dates are the same as far as both go. */
  private static boolean agree(String a, String b) {
    return a.startsWith(b) || b.startsWith(a);
  }

  private static boolean sameYear(String a, String b) {
    return a.length() >= 4 && b.length() >= 4 && a.substring(0, 4).equals(b.substring(0, 4));
  }

  private static String finer(String had, @Nullable PartialDate told) {
    String now = told == null ? "" : told.toString();
    return had.strip().startsWith(now) ? had.strip() : now;
  }

  /** Whether Wikidata says of a term taken that it lasts. */
  boolean isOpen() {
    return lasting.stream().anyMatch(term -> term[END].isEmpty());
  }

  /** Whether any term that is not curated has no end. */
  boolean hasOpenEnd() {
    return terms.stream().anyMatch(term -> term.length > END && term[END].isBlank() && !isCurated(term));
  }

  @Override
  public String toString() {
    return String.join(BETWEEN, terms.stream().map(term -> String.join("|", term)).toList());
  }
}
