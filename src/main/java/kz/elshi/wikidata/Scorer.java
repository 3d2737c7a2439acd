package kz.elshi.wikidata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How likely an item is the entity looked for: a sum of points for the name (0.6 at most), the country (0.15), and what is particular to the
 * kind (0.25): of a person the office held at the day of the article. Points are taken away for a country that clashes.
 */
final class Scorer {
  private static final double NAME = 0.6;
  private static final double COUNTRY = 0.15;
  private static final double CLASH = -0.3;
  private static final double CLASS = 0.15;
  private static final double JURISDICTION = 0.2;
  /** What another kind of thing can have at most. */
  private static final double WRONG_KIND = 0.1;

  private final Known known;
  private final Map<String, Item> items;
  private final OfficeEvidence offices;

  /** {@code items}: whatever the source told, positions among them. */
  Scorer(Known known, Map<String, Item> items) {
    this.known = known;
    this.items = items;
    this.offices = new OfficeEvidence(known, items);
  }

  /** The candidate that an item is, or null if its names are others. */
  @Nullable Candidate score(Wanted wanted, Item item) {
    NameMatch name = NameMatch.best(wanted.spellings(), item.names().stream().map(Label::text).distinct().toList());
    // «President of X» is within «Vice President of X», and another office: only people go by part of their names.
    if (name.score() == 0 || !name.whole() && wanted.kind() != Wanted.Kind.PERSON) {
      return null;
    }
    List<Points> points = new ArrayList<>();
    points.add(new Points(NAME * name.score(), name.reason()));
    boolean fits = wanted.kind() == Wanted.Kind.PERSON ? person(wanted, item, points) : thing(wanted, item, points);
    double sum = points.stream().mapToDouble(Points::score).sum();
    double score = Math.clamp(fits ? sum : Math.min(sum, WRONG_KIND), 0, 1);
    List<String> reasons =
        points.stream().sorted(Comparator.comparingDouble((Points one) -> -Math.abs(one.score()))).map(Points::reason).toList();
    return new Candidate(item, Math.round(score * 100) / 100.0, reasons);
  }

  private boolean person(Wanted wanted, Item item, List<Points> points) {
    if (!item.isHuman()) {
      points.add(new Points(0, "no human"));
      return false;
    }
    String country = known.item(wanted.country());
    if (country != null && !item.countries().isEmpty()) {
      Set<String> all = new TreeSet<>(item.countries());
      item.terms().forEach(term -> all.addAll(offices.countries(term.position())));
      boolean agrees = all.contains(country);
      points.add(agrees ? new Points(COUNTRY, "country " + wanted.country()) : new Points(CLASH, "country is not " + wanted.country()));
    }
    points.add(offices.best(wanted.offices(), item));
    return true;
  }

  private boolean thing(Wanted wanted, Item item, List<Points> points) {
    boolean position = wanted.kind() == Wanted.Kind.OFFICE && isHeld(item);
    if (item.isHuman() || known.isKnownClass(item) && !known.isOfKind(item, wanted.kind()) && !position) {
      points.add(new Points(0, "another kind of thing"));
      return false;
    }
    if (position || known.isOfKind(item, wanted.kind())) {
      points.add(new Points(CLASS, "kind " + wanted.kind().folder()));
    }
    String country = known.item(wanted.country());
    Set<String> all = new TreeSet<>(item.jurisdictions());
    all.addAll(item.countries());
    if (country != null && !all.isEmpty()) {
      points.add(all.contains(country) ? new Points(JURISDICTION, "country " + wanted.country()) : new Points(CLASH, "country is not " + wanted.country()));
    }
    return true;
  }

  private boolean isHeld(Item position) {
    return items.values().stream().anyMatch(item -> item.terms().stream().anyMatch(term -> term.position().equals(position.qid())));
  }
}
