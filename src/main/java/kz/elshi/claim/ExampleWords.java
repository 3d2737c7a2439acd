package kz.elshi.claim;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims as the examples of rules write them, e.g. {@code meeting; N/participant, M/participant; happened}. */
public final class ExampleWords {
  private static final int WORDS_OF_STATEMENT = 3;

  private ExampleWords() {}

  /** The words of a claim. */
  public static String of(Claim claim) {
    return switch (claim) {
      case Event event -> event(event);
      case Agreement agreement -> join(Claim.id(agreement.kind()), agreement.name(), Claim.id(agreement.status()), agreement.year());
      case Legislation law -> join(Claim.id(law.kind()), law.name(), Claim.id(law.status()), law.year());
      case Election election ->
          join(
              election.body(), election.office(), election.person() == null ? null : election.person().name(), election.country(),
              Claim.id(election.outcome()));
      case Indicator indicator -> indicator(indicator);
      case OfficeHolding holding -> join(holding.person().name(), holding.office().role(), holding.office().country());
      case Statement statement -> join(statement.speaker().name(), Claim.id(statement.form()), begins(statement.text()));
      case RelationLevel level -> join(level.a().key(), level.b().key(), level.level(), Claim.id(level.status()));
      case Cooperation cooperation -> join(cooperation.a().key(), cooperation.b().key(), cooperation.topic(), Claim.id(cooperation.standing()));
    };
  }

  private static String event(Event event) {
    String participants =
        event.participants().stream().map(one -> one.actor().name() + "/" + Claim.id(one.role())).collect(Collectors.joining(", "));
    return join(Claim.id(event.type()), participants, Claim.id(event.status()));
  }

  private static String indicator(Indicator one) {
    String value = String.valueOf(one.value()).replaceFirst("\\.0$", "") + " " + one.unit();
    String bound = one.bound() == Indicator.Bound.EXACT ? null : Claim.id(one.bound());
    return join(one.subject().key(), one.index(), one.rank() != null ? one.rank() : value, bound, one.year());
  }

  private static String begins(String text) {
    List<String> words = List.of(text.split("\\s+"));
    return String.join(" ", words.subList(0, Math.min(WORDS_OF_STATEMENT, words.size())));
  }

  private static String join(@Nullable Object... parts) {
    return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining("; "));
  }
}
