package kz.elshi.wikidata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.text.PartialDate;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Gathers what a source tells of one item, in any order. */
final class ItemBuilder {
  /** Languages whose names are of use; {@code mul} is Wikidata's label for all languages. */
  static final Set<String> LANGUAGES = Set.of("kk", "ru", "en", "mul");

  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})T.*");

  private final String qid;
  private final Set<Label> names = new TreeSet<>();
  private final Set<String> types = new TreeSet<>();
  private final Set<String> countries = new TreeSet<>();
  private final Set<String> jurisdictions = new TreeSet<>();
  private final List<Item.Term> terms = new ArrayList<>();

  ItemBuilder(String qid) {
    this.qid = qid;
  }

  /** Takes a value of one of the properties label, alias, P31, P27, P17, P1001; others are passed over. */
  void add(String property, Node value) {
    boolean name = property.equals("label") || property.equals("alias");
    if (name && value.isLiteral() && LANGUAGES.contains(value.getLiteralLanguage())) {
      names.add(new Label(value.getLiteralLexicalForm(), value.getLiteralLanguage(), property.equals("alias")));
    }
    String id = qid(value);
    if (id != null) {
      switch (property) {
        case "P31" -> types.add(id);
        case "P27", "P17" -> countries.add(id);
        case "P1001" -> jurisdictions.add(id);
        default -> {}
      }
    }
  }

  /** Takes a position held, with the dates of the source if it tells any. */
  void term(Node position, @Nullable Node start, @Nullable Node end, boolean dated) {
    String id = qid(position);
    if (id != null) {
      Item.Term term = new Item.Term(id, date(start), date(end), end != null, dated);
      if (!terms.contains(term)) {
        terms.add(term);
      }
    }
  }

  Item build() {
    return new Item(qid, List.copyOf(names), types, countries, jurisdictions, List.copyOf(terms));
  }

  /** The id of an item's address, or null if it is none. */
  static @Nullable String qid(@Nullable Node node) {
    if (node == null || !node.isURI() || !node.getURI().startsWith(Vocabulary.WIKIDATA)) {
      return null;
    }
    String id = node.getURI().substring(Vocabulary.WIKIDATA.length());
    return id.matches("Q[1-9][0-9]{0,11}") ? id : null;
  }

  /** A date of Wikidata. It writes what is known to the year only as the first of January, so that day is read as the year. */
  static @Nullable PartialDate date(@Nullable Node value) {
    Matcher date = DATE.matcher(value == null || !value.isLiteral() ? "" : value.getLiteralLexicalForm());
    if (!date.matches()) {
      return null;
    }
    boolean year = date.group(2).equals("01") && date.group(3).equals("01");
    try {
      return PartialDate.parse(year ? date.group(1) : date.group(1) + "-" + date.group(2) + "-" + date.group(3));
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }
}
