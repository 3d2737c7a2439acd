package kz.elshi.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.text.Article;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An extraction as the JSON of facts: one object with the lists offices, events, relations, statements, agreements, elections,
 * indicators, cooperation. Laws and drafts stand among the agreements. Described in {@code docs/FACTS.md}.
 */
public final class FactsJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int WORDS_OF_BEGINNING = 5;

  private FactsJson() {}

  /** The facts of an extraction, indented, with keys in a fixed order. */
  public static String write(Extraction extraction) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node(extraction));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts of " + extraction.document().article().id(), e);
    }
  }

  /** The facts of an extraction on one line. */
  public static String line(Extraction extraction) {
    return node(extraction).toString();
  }

  /**
   * The list in which a claim stands, or null of one that the JSON leaves out. Within their list the claims keep their order.
   */
  public static @Nullable String list(Claim claim) {
    return switch (claim) {
      case OfficeHolding holding -> holding.tenure() == OfficeHolding.Tenure.FORMER ? null : "offices";
      case Event event -> "events";
      case Statement statement -> "statements";
      case RelationLevel level -> "relations";
      case Cooperation cooperation -> "cooperation";
      case Agreement agreement -> "agreements";
      case Legislation law -> "agreements";
      case Indicator indicator -> "indicators";
      case Election election -> "elections";
    };
  }

  /** The facts of an extraction as a tree. */
  public static ObjectNode node(Extraction extraction) {
    ObjectNode root = MAPPER.createObjectNode();
    Article article = extraction.document().article();
    root.put("id", article.id());
    root.put("lang", article.language().code());
    root.put("published", article.published() == null ? null : article.published().toString());
    for (String list :
        List.of("offices", "events", "relations", "statements", "agreements", "elections", "indicators", "cooperation")) {
      root.putArray(list);
    }
    for (Claim claim : extraction.claims()) {
      add(root, claim);
    }
    return root;
  }

  private static void add(ObjectNode root, Claim claim) {
    switch (claim) {
      case OfficeHolding holding -> office(list(root, "offices"), holding);
      case Event event -> event(list(root, "events"), event);
      case Statement statement -> statement(list(root, "statements"), statement);
      case RelationLevel level ->
          list(root, "relations").addObject().put("a", level.a().key()).put("b", level.b().key())
              .put("level", level.level()).put("quote", level.quote());
      case Cooperation cooperation ->
          list(root, "cooperation").addObject().put("a", cooperation.a().key()).put("b", cooperation.b().key())
              .put("topic", cooperation.topic()).put("standing", Claim.id(cooperation.standing()));
      case Agreement agreement ->
          list(root, "agreements").addObject().put("name", agreement.name()).put("kind", Claim.id(agreement.kind()))
              .put("status", Claim.id(agreement.status())).put("year", agreement.year());
      case Legislation law -> legislation(list(root, "agreements"), law);
      case Indicator indicator -> indicator(list(root, "indicators"), indicator);
      case Election election ->
          list(root, "elections").addObject().put("body", election.body())
              .put("office", election.person() == null && election.role() != null ? election.role() : election.office())
              .put("person", name(election.person())).put("country", election.country())
              .put("outcome", Claim.id(election.outcome()));
    }
  }

  private static ArrayNode list(ObjectNode root, String name) {
    return (ArrayNode) root.get(name);
  }

  private static void office(ArrayNode offices, OfficeHolding holding) {
    if (holding.tenure() == OfficeHolding.Tenure.FORMER) {
      return;
    }
    offices.addObject().put("person", holding.person().name()).put("role", holding.office().role())
        .put("organization", name(holding.office().organisation())).put("country", holding.office().country());
  }

  private static void event(ArrayNode events, Event event) {
    ObjectNode node = events.addObject().put("type", Claim.id(event.type()));
    ArrayNode participants = node.putArray("participants");
    for (Event.Participation one : event.participants()) {
      participants.addObject().put("name", one.actor().name()).put("kind", kind(one.actor()))
          .put("role", Claim.id(one.role()));
    }
    node.put("place", name(event.place()));
    node.put("destination", event.destination() == null ? null : event.destination().key());
    node.put("visitKind", event.visitKind() == null ? null : Claim.id(event.visitKind()));
    node.put("messageKind", event.messageKind() == null ? null : Claim.id(event.messageKind()));
    node.put("date", string(event.date()));
    node.put("status", Claim.id(event.status()));
    ArrayNode topics = node.putArray("topics");
    event.topics().forEach(topics::add);
  }

  private static String kind(Entity entity) {
    return switch (entity.kind()) {
      case PERSON -> "person";
      case COUNTRY -> "country";
      case ORGANISATION, PLACE -> "organization";
    };
  }

  private static void statement(ArrayNode statements, Statement statement) {
    String[] words = statement.text().strip().split("\\s+");
    String begins = String.join(" ", List.of(words).subList(0, Math.min(WORDS_OF_BEGINNING, words.length)));
    statements.addObject().put("speaker", statement.speaker().name()).put("form", Claim.id(statement.form()))
        .put("begins", begins);
  }

  private static void legislation(ArrayNode agreements, Legislation law) {
    boolean draft = law.kind() == Legislation.Kind.DRAFT_LAW || law.status() == Agreement.Status.DRAFT;
    agreements.addObject().put("name", law.name()).put("kind", draft ? "draft-law" : "law")
        .put("status", Claim.id(law.status())).put("year", law.year());
  }

  private static void indicator(ArrayNode indicators, Indicator indicator) {
    indicators.addObject().put("subject", indicator.subject().key()).put("index", indicator.index())
        .put("rank", indicator.rank()).put("value", indicator.value()).put("unit", indicator.unit())
        .put("year", indicator.year());
  }

  private static @Nullable String name(@Nullable Entity entity) {
    return entity == null ? null : entity.name();
  }

  private static @Nullable String string(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }
}
