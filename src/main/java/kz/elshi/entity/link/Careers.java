package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** The terms of office of the reference in our role scheme, with the portfolio or chamber that an office's English name tells. */
final class Careers {
  private static final String FOREIGN = "foreign_minister";
  private static final String FOREIGN_AFFAIRS = "foreign-affairs";
  private static final String MINISTRY = "ministry of ";

  /** A portfolio and the words by which English names of offices tell it. */
  private record Portfolio(String key, List<String> words) {}

  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, String> keysOfPhrases = new HashMap<>();
  private final List<Portfolio> portfolios = new ArrayList<>();
  private final Map<String, List<Reference.Organisation>> chambers = new HashMap<>();

  Careers(Home home, Reference reference) {
    Table.read(home.path("data/reference/roles.tsv")).rows().forEach(row -> roles.put(row.get("table_role"), row.get("role")));
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/portfolios.tsv")).rows()) {
      keysOfPhrases.put(row.get("phrase"), row.get("key"));
      String words = row.get("en").toLowerCase(Locale.ROOT).replace(MINISTRY, "").replace(" and ", " ").replace("defence", "defen");
      portfolios.add(new Portfolio(row.get("key"), List.of(words.split(" "))));
    }
    portfolios.sort(Comparator.comparingInt((Portfolio one) -> one.words().size()).reversed());
    reference.organisations().stream().filter(body -> body.type().equals("parliament") || body.type().endsWith("_chamber"))
        .forEach(body -> chambers.computeIfAbsent(body.country() == null ? "" : body.country(), key -> new ArrayList<>()).add(body));
  }

  /** A person's terms. */
  List<Term> of(Reference.Person person) {
    List<Term> terms = new ArrayList<>();
    for (Reference.Term term : person.terms()) {
      String role = roles.getOrDefault(term.role(), term.role());
      terms.add(Term.of(term, role, detail(term, role, person.country()), person.openEndedAsOf()));
    }
    return List.copyOf(terms);
  }

  private @Nullable String detail(Reference.Term term, String role, @Nullable String country) {
    String label = term.label().toLowerCase(Locale.ROOT);
    return switch (role) {
      case "minister" -> term.role().equals(FOREIGN) ? FOREIGN_AFFAIRS
          : portfolios.stream().filter(one -> one.words().stream().allMatch(label::contains)).map(Portfolio::key).findFirst().orElse(null);
      case "chair" -> chambers.getOrDefault(country == null ? "" : country, List.of()).stream()
          .filter(body -> body.names().en().stream().anyMatch(name -> label.contains(name.toLowerCase(Locale.ROOT))))
          .map(Reference.Organisation::key).findFirst().orElse(null);
      default -> null;
    };
  }

  /** Key of a portfolio by its words in a title; null if it is not listed. */
  @Nullable String portfolio(String words) {
    return keysOfPhrases.get(words.toLowerCase(Locale.ROOT));
  }

  /** Whether a body is a parliament or one of its chambers. */
  boolean isChamber(String key) {
    return chambers.values().stream().flatMap(List::stream).anyMatch(body -> body.key().equals(key));
  }
}
