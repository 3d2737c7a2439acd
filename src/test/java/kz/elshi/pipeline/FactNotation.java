package kz.elshi.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Event;
import kz.elshi.claim.Event.Participation;
import kz.elshi.claim.Extraction;
import kz.elshi.claim.OfficeHolding;
import kz.elshi.claim.Statement;

/** Facts as the tables of phenomena write them. */
final class FactNotation {
  private FactNotation() {}

  /** The events, each once, and what else is told of the kinds that the expected facts name. */
  static List<String> of(Extraction extraction, List<String> expected) {
    Stream<String> events = events(extraction).map(FactNotation::words);
    Stream<String> others = Stream.of(
            holdings(extraction), statements(extraction), capacities(extraction), links(extraction), dates(extraction))
        .flatMap(facts -> facts.distinct().filter(fact -> isNamed(fact, expected)));
    return Stream.concat(events, others).toList();
  }

  /** Dates and statements count all; of offices, capacities and links those of the participants named. */
  private static boolean isNamed(String fact, List<String> expected) {
    String[] parts = fact.split("; ", 3);
    boolean whole = parts[0].equals("date") || parts[0].equals("statement");
    String head = whole ? parts[0] + "; " : parts[0] + "; " + parts[1] + "; ";
    return expected.stream().anyMatch(one -> one.startsWith(head));
  }

  private static Stream<Event> events(Extraction extraction) {
    return extraction.claims().stream().filter(Event.class::isInstance).map(Event.class::cast);
  }

  private static Stream<Participation> participations(Extraction extraction) {
    return events(extraction).flatMap(event -> event.participants().stream());
  }

  private static String words(Event event) {
    String participants = event.participants().stream()
        .map(one -> one.actor().name() + "/" + Claim.id(one.role()))
        .collect(Collectors.joining(", "));
    return String.join("; ", Claim.id(event.type()), participants, Claim.id(event.status()));
  }

  private static Stream<String> holdings(Extraction extraction) {
    return extraction.claims().stream().filter(OfficeHolding.class::isInstance).map(OfficeHolding.class::cast)
        .map(one -> String.join("; ", "office", one.person().name(), one.office().key(), Claim.id(one.tenure())));
  }

  private static Stream<String> statements(Extraction extraction) {
    return extraction.claims().stream().filter(Statement.class::isInstance).map(Statement.class::cast)
        .map(one -> String.join("; ", "statement", one.speaker().name(), Claim.id(one.form()), one.text()));
  }

  private static Stream<String> capacities(Extraction extraction) {
    return participations(extraction).filter(one -> one.capacity() != null)
        .map(one -> String.join("; ", "capacity", one.actor().name(), one.capacity().key()));
  }

  private static Stream<String> links(Extraction extraction) {
    return participations(extraction).map(one -> String.join("; ", "link", one.actor().name(), one.actor().key()));
  }

  private static Stream<String> dates(Extraction extraction) {
    return events(extraction).map(Event::date).filter(Objects::nonNull).map(date -> "date; " + date);
  }
}
