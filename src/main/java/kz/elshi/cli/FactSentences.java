package kz.elshi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.claim.Agreement;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Cooperation;
import kz.elshi.claim.Election;
import kz.elshi.claim.Event;
import kz.elshi.claim.Indicator;
import kz.elshi.claim.Legislation;
import kz.elshi.claim.OfficeHolding;
import kz.elshi.claim.RelationLevel;
import kz.elshi.claim.Statement;
import kz.elshi.entity.Entity;
import org.jspecify.annotations.Nullable;

/** Claims as English sentences for a reader; what did not happen is told first. */
final class FactSentences {
  private static final int LONGEST_QUOTE = 120;

  private FactSentences() {}

  /** One sentence, without the evidence. */
  static String of(Claim claim) {
    return switch (claim) {
      case OfficeHolding holding ->
          holding.person().name() + " – " + holding.office().title() + " (" + holding.office().role()
              + (holding.office().country() == null ? "" : ", " + holding.office().country()) + ")"
              + (holding.tenure() == OfficeHolding.Tenure.CURRENT ? "" : ", " + Claim.id(holding.tenure()));
      case Event event -> event(event);
      case Statement statement ->
          statement.speaker().name() + (statement.form() == Statement.Form.DIRECT ? " said: «" : " said that «")
              + shortened(statement.text()) + "»";
      case RelationLevel level ->
          level.a().key() + "–" + level.b().key() + ": " + words(level.level()) + ", " + words(Claim.id(level.status()));
      case Cooperation cooperation ->
          cooperation.a().key() + "–" + cooperation.b().key() + " cooperation in " + words(cooperation.topic()) + ": "
              + Claim.id(cooperation.standing());
      case Agreement agreement ->
          "Document: " + agreement.name() + " (" + Claim.id(agreement.kind()) + ", " + Claim.id(agreement.status()) + year(agreement.year()) + ")";
      case Legislation law ->
          "Legislation: " + law.name() + " (" + words(Claim.id(law.kind())) + ", " + Claim.id(law.status()) + year(law.year()) + ")";
      case Indicator indicator -> indicator(indicator);
      case Election election ->
          "Election: " + (election.person() == null ? "" : election.person().name() + ", ")
              + (election.office() != null ? election.office() : election.body()) + ": " + Claim.id(election.outcome());
    };
  }

  private static String event(Event event) {
    List<String> parts = new ArrayList<>();
    if (event.status() != Event.Status.HAPPENED) {
      parts.add("[" + Claim.id(event.status()) + "]");
    }
    String kind = event.visitKind() == null || event.visitKind() == Event.VisitKind.UNSPECIFIED ? "" : Claim.id(event.visitKind()) + " ";
    String message = event.messageKind() == null || event.messageKind() == Event.MessageKind.OTHER ? "" : " of " + Claim.id(event.messageKind());
    parts.add(capital(kind + Claim.id(event.type()) + message + ":"));
    List<String> people = new ArrayList<>();
    for (Event.Participation one : event.participants()) {
      String role = one.role() == Event.Role.PARTICIPANT ? "" : " (" + Claim.id(one.role()) + ")";
      people.add(one.actor().name() + role);
    }
    parts.add(String.join(", ", people));
    place(event.place(), event.destination(), parts);
    if (event.format() != null && event.format() != Event.Format.TELEPHONE) {
      parts.add("(" + words(Claim.id(event.format())) + ")");
    }
    if (event.date() != null) {
      parts.add("on " + event.date());
    }
    if (!event.topics().isEmpty()) {
      parts.add("– about " + String.join(", ", event.topics().stream().map(FactSentences::words).toList()));
    }
    return String.join(" ", parts);
  }

  private static void place(@Nullable Entity place, @Nullable Entity destination, List<String> parts) {
    if (place != null) {
      parts.add((destination == null ? "in " : "to ") + place.name());
    }
    if (destination != null && !destination.equals(place)) {
      parts.add("(" + destination.key() + ")");
    }
  }

  private static String indicator(Indicator indicator) {
    String figure =
        indicator.rank() != null
            ? "rank " + indicator.rank()
            : (indicator.bound() == Indicator.Bound.EXACT ? "" : words(Claim.id(indicator.bound())) + " ")
                + String.valueOf(indicator.value()).replaceFirst("\\.0$", "") + (indicator.unit() == null ? "" : " " + indicator.unit());
    return "Figure: " + indicator.subject().key() + ", " + indicator.index() + ": " + figure + year(indicator.year());
  }

  private static String year(@Nullable Integer year) {
    return year == null ? "" : ", " + year;
  }

  private static String words(String id) {
    return id.replace('-', ' ');
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
  }
}
