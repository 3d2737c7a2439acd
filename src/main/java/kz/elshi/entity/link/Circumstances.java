package kz.elshi.entity.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.elshi.mention.Title;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Weighs what an article tells besides the name against what the reference knows of a candidate. */
final class Circumstances {
  private static final String OCCUPATION = "occupation";
  private static final Set<Term.When> IN_OFFICE = EnumSet.of(Term.When.HELD, Term.When.OPEN);
  /** Codes that are no countries. */
  private static final Set<String> UNIONS = Set.of("UN", "EU");
  private static final int YEAR = 10_000;
  /** Last day of the year in which most terms of the reference were gathered: {@code data/reference/SOURCES.md}. */
  private static final int HARVESTED = 2022_12_31;
  private static final int YEARS_BEFORE = 10;
  private static final int YEARS_AFTER = 15;

  private final ClaimedOffice.Scheme scheme;
  private final Incumbents incumbents;

  Circumstances(ClaimedOffice.Scheme scheme, Incumbents incumbents) {
    this.scheme = scheme;
    this.incumbents = incumbents;
  }

  /** Adds what speaks for and against somebody. */
  void weigh(Listed one, LinkContext context, Evidence evidence) {
    country(one.person.country(), context, evidence);
    boolean office = false;
    for (Title title : context.titles()) {
      ClaimedOffice claimed = scheme.of(title);
      if (claimed != null && !office) {
        office = office(one, claimed, context, evidence);
      }
    }
    if (!context.titles().isEmpty() && context.titles().stream().allMatch(title -> title.role().equals(OCCUPATION))) {
      evidence.add("occupation", "the text names an occupation, no office");
    }
    if (one.head) {
      boolean reigns = one.terms.stream()
          .anyMatch(term -> term.isHead() && (context.date() == null || IN_OFFICE.contains(term.when(context.date()))));
      evidence.add(reigns ? "in-office" : "head", reigns ? "leads a state or a government" : "has led a state or a government");
    }
    time(one, context.date(), evidence);
  }

  private static void country(@Nullable String own, LinkContext context, Evidence evidence) {
    if (own == null) {
      return;
    }
    if (context.country() != null) {
      boolean same = own.equals(context.country());
      // Who serves the United Nations is of some country too.
      boolean foreign = !same && !UNIONS.contains(own) && !UNIONS.contains(context.country());
      if (same || foreign) {
        evidence.add(same ? "country" : "other-country", same ? "country " + own : "of " + own + ", not " + context.country());
      }
      return;
    }
    if (context.home() != null) {
      home(own, context, evidence);
      return;
    }
    Set<String> company = context.company();
    if (company != null) {
      boolean named = company.contains(own);
      evidence.add(named ? "company" : "no-company", named ? "the article speaks of " + own : "the article does not speak of " + own);
    }
  }

  /** A title without a country is of the outlet's, unless the article speaks of another: a visit to Turkey, talks with the president. */
  private static void home(String own, LinkContext context, Evidence evidence) {
    boolean named = context.company() != null && context.company().contains(own);
    if (own.equals(context.home())) {
      evidence.add("home", "country of the outlet, " + own);
    } else {
      evidence.add(named ? "abroad" : "not-home", named ? "the article speaks of " + own : "of " + own + ", not of the outlet's country");
    }
  }

  /** Whether the office told something about the candidate. */
  private boolean office(Listed one, ClaimedOffice claimed, LinkContext context, Evidence evidence) {
    List<Term> like = one.terms.stream().filter(claimed::isLike).toList();
    if (like.isEmpty()) {
      return never(one, claimed, context, evidence);
    }
    Term best = null;
    for (Term term : like) {
      best = best == null || rank(term, claimed, context) < rank(best, claimed, context) ? term : best;
    }
    Term.When when = best.when(context.date());
    String office = best.listed().label();
    boolean same = claimed.isSame(best);
    if (claimed.former()) {
      boolean past = when == Term.When.BEFORE || when == Term.When.UNKNOWN || when == Term.When.OPEN;
      evidence.add(past ? "former" : "other-day", past ? "held before: " + office : "not former on " + context.date() + ": " + office);
      return true;
    }
    switch (when) {
      case HELD, UNKNOWN -> {
        String day = when == Term.When.HELD ? "office on " + context.date() + ": " : "office: ";
        evidence.add(same ? "office" : claimed.open() ? "kind" : "role", day + office);
      }
      case OPEN -> evidence.add(claimed.open() ? "kind" : "open", "office, still open when last seen: " + office);
      case BEFORE, AFTER -> {
        evidence.add("other-day", "office, but not on " + context.date() + ": " + office);
        rival(one, claimed, context, evidence);
      }
    }
    return true;
  }

  private static int rank(Term term, ClaimedOffice claimed, LinkContext context) {
    int when = switch (term.when(context.date())) {
      case HELD, UNKNOWN -> 0;
      case OPEN -> 2;
      case BEFORE, AFTER -> 4;
    };
    return when + (claimed.isSame(term) ? 0 : 1);
  }

  private boolean never(Listed one, ClaimedOffice claimed, LinkContext context, Evidence evidence) {
    if (!claimed.known() || claimed.former()) {
      return false;
    }
    if (!rival(one, claimed, context, evidence) && isCovered(one, context.date())) {
      evidence.add("no-office", "no such office in the reference");
    }
    return true;
  }

  /** Whether the reference would know what somebody was on a day: from the first office that it lists until it was harvested. */
  private static boolean isCovered(Listed one, @Nullable PartialDate date) {
    int first = one.terms.stream().mapToInt(Term::start).filter(start -> start > 0).min().orElse(Term.OPEN);
    return date != null && Term.first(date) >= first && Term.last(date) <= HARVESTED;
  }

  /** Whether the reference knows somebody else in the office on the day. */
  private boolean rival(Listed one, ClaimedOffice claimed, LinkContext context, Evidence evidence) {
    Listed holder = one.person.country() == null ? null : incumbents.holder(claimed, one.person.country(), context.date());
    if (holder == null || holder == one) {
      return false;
    }
    evidence.add("other-holder", "on " + context.date() + " the office was held by " + holder.name());
    return true;
  }

  private static void time(Listed one, @Nullable PartialDate date, Evidence evidence) {
    int first = one.terms.stream().mapToInt(Term::start).filter(start -> start > 0).min().orElse(0);
    int last = one.terms.stream().mapToInt(Term::end).max().orElse(Term.OPEN);
    if (date == null) {
      return;
    }
    if (first > 0 && Term.last(date) < first - YEARS_BEFORE * YEAR) {
      evidence.add("too-early", "the article is older than the first office by more than ten years");
    } else if (last != Term.OPEN && Term.first(date) > last + YEARS_AFTER * YEAR) {
      evidence.add("too-late", "the last office ended more than fifteen years before the article");
    }
  }
}
