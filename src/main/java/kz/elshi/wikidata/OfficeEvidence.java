package kz.elshi.wikidata;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Whether a person of Wikidata held, on the day of the article, the office that the article gives. */
final class OfficeEvidence {
  /** Articles speak of an office some weeks before it is taken up and after it was left. */
  private static final int SLACK_DAYS = 31;

  /** Points for a position that covers the day, one without dates, and one held at another time. */
  private record Scale(double covers, double undated, double elsewhen) {}

  private static final Scale SAME = new Scale(0.25, 0.2, 0.05);
  private static final Scale SAME_ROLE = new Scale(0.2, 0.12, 0.03);
  private static final Scale SAME_COUNTRY = new Scale(0.12, 0.06, 0.02);

  private final Known known;
  private final Map<String, Item> items;

  OfficeEvidence(Known known, Map<String, Item> items) {
    this.known = known;
    this.items = items;
  }

  /** The best agreement of any office of the articles with any term of the item. */
  Points best(Collection<Wanted.HeldOffice> told, Item item) {
    Points best = new Points(0, told.isEmpty() ? "the articles give no office" : item.terms().isEmpty() ? "held no position" : "held other positions");
    for (Wanted.HeldOffice office : told) {
      for (Item.Term term : item.terms()) {
        Points points = points(office, term);
        best = points != null && points.score() > best.score() ? points : best;
      }
    }
    return best;
  }

  private @Nullable Points points(Wanted.HeldOffice office, Item.Term term) {
    Scale scale = scale(office, term.position());
    if (scale == null) {
      return null;
    }
    String what = scale == SAME ? "held this office" : scale == SAME_ROLE ? "held an office of this role and country" : "held an office of this country";
    String which = " (" + term.position() + ")";
    PartialDate day = office.day();
    if (day == null || !term.dated() || (term.start() == null && term.end() == null)) {
      return new Points(scale.undated(), what + which + (term.ended() ? ", at a time not told" : ""));
    }
    boolean covers = office.former() ? isOver(term, day) : covers(term, day);
    return covers ? new Points(scale.covers(), what + " on " + day + which) : new Points(scale.elsewhen(), what + " at another time" + which);
  }

  private @Nullable Scale scale(Wanted.HeldOffice office, String position) {
    if (office.positions().contains(position)) {
      return SAME;
    }
    Known.Position listed = known.position(position);
    boolean same = office.country() != null && countries(position).contains(String.valueOf(known.item(office.country())));
    if (!same) {
      return null;
    }
    return listed != null && listed.role().equals(office.role()) ? SAME_ROLE : SAME_COUNTRY;
  }

  /** Countries (Q…) of a position: those of the reference, and what it applies to. */
  Set<String> countries(String position) {
    Set<String> countries = new TreeSet<>();
    Known.Position listed = known.position(position);
    if (listed != null && known.item(listed.country()) != null) {
      countries.add(String.valueOf(known.item(listed.country())));
    }
    Item item = items.get(position);
    if (item != null) {
      countries.addAll(item.jurisdictions());
      countries.addAll(item.countries());
    }
    return countries;
  }

  private static boolean covers(Item.Term term, PartialDate day) {
    boolean begun = term.start() == null || Days.first(term.start()).minusDays(SLACK_DAYS).isBefore(Days.last(day));
    boolean lasting = term.end() == null ? !term.ended() : Days.last(term.end()).plusDays(SLACK_DAYS).isAfter(Days.first(day));
    return begun && lasting;
  }

  private static boolean isOver(Item.Term term, PartialDate day) {
    return term.ended() && (term.end() == null || Days.first(term.end()).minusDays(SLACK_DAYS).isBefore(Days.last(day)));
  }
}
