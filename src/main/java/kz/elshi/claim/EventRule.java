package kz.elshi.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/**
 * A frame: the words that tell of an event, and who takes which part in it by grammatical case.
 *
 * @param verbs stems of verbs as the lexicon lists them; of a verb of several words, all of them
 * @param nouns stems of nouns that tell of the event without a verb
 * @param with stems of which one must stand in the clause before the verb; empty for none
 * @param without stems of which none may stand in the clause
 * @param roles role of the actors in a case
 * @param least fewest participants
 * @param foreign whether participants must come from different countries
 * @param goal case of the place gone to, or null of an event that is no visit
 * @param passive whether the verb must be passive; otherwise the subject of a passive verb takes no part
 * @param closing whether the verb must close its clause: no word may follow that does not belong to it
 * @param elliptical whether those of the talk told before take part where nobody is named
 * @param accepts whether the event accepts an invitation told before
 * @param near whether the place must stand right before the verb
 * @param spoken whether a message is one of words, which belong to the talk of those who meet
 * @param finite whether a verbal noun of the verb tells nothing
 * @param states whether states take part as they are, not only by their people
 * @param offices roles of which the subject must hold one; empty for any
 * @param shared whether the two countries of the article take part where nobody is named
 * @param status fixed status, or null to take it from the predicate
 */
record EventRule(
    String id,
    Event.Type type,
    List<String> verbs,
    List<String> nouns,
    List<String> with,
    List<String> without,
    Map<Case, Event.Role> roles,
    int least,
    boolean foreign,
    @Nullable Case goal,
    boolean shared,
    boolean passive,
    boolean closing,
    boolean elliptical,
    boolean accepts,
    boolean near,
    boolean spoken,
    boolean finite,
    boolean states,
    List<String> offices,
    Event.@Nullable MessageKind messageKind,
    Event.@Nullable Status status) {

  private static final Set<String> FIELDS =
      Set.of("event", "verb", "noun", "with", "without", "case", "least", "foreign", "goal", "shared", "message", "status", "voice", "final", "elliptical", "accepts",
          "near", "office", "spoken", "states", "finite");

  /**
   * Reads a rule.
   *
   * @throws KnowledgeException if a field is unknown or has an unknown value
   */
  static EventRule of(Rules.Rule rule) {
    rule.allow(FIELDS);
    Map<Case, Event.Role> roles = new EnumMap<>(Case.class);
    for (String value : rule.all("case")) {
      String[] parts = value.split("\\s+");
      roles.put(constant(rule, Case.class, parts[0]), constant(rule, Event.Role.class, parts[parts.length - 1]));
    }
    String least = rule.find("least");
    return new EventRule(
        rule.id(),
        constant(rule, Event.Type.class, rule.get("event")),
        rule.list("verb"),
        new Stems(rule.list("noun")),
        new Stems(rule.list("with")),
        new Stems(rule.list("without")),
        roles,
        least == null ? 1 : Integer.parseInt(least),
        !"no".equals(rule.find("foreign")),
        optional(rule, Case.class, "goal"),
        "yes".equals(rule.find("shared")),
        "passive".equals(rule.find("voice")),
        "yes".equals(rule.find("final")),
        "yes".equals(rule.find("elliptical")),
        "yes".equals(rule.find("accepts")),
        "yes".equals(rule.find("near")),
        "yes".equals(rule.find("spoken")),
        "yes".equals(rule.find("finite")),
        "yes".equals(rule.find("states")),
        rule.list("office"),
        optional(rule, Event.MessageKind.class, "message"),
        optional(rule, Event.Status.class, "status"));
  }

  /** Whether those in the instrumental each take part in an event of their own: «A-мен және B-мен кездесті». */
  boolean isApart() {
    return type == Event.Type.MEETING || type == Event.Type.NEGOTIATION || type == Event.Type.CALL;
  }

  /** Whether the event is a going to a place. */
  boolean motion() {
    return goal != null;
  }

  /** The rules of a file, in its order. */
  static List<EventRule> all(Rules rules) {
    List<EventRule> all = new ArrayList<>();
    rules.rules().forEach(rule -> all.add(of(rule)));
    return List.copyOf(all);
  }

  private static <E extends Enum<E>> E constant(Rules.Rule rule, Class<E> type, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(rule.where() + ": rule " + rule.id() + " has an unknown value " + value, e);
    }
  }

  private static <E extends Enum<E>> @Nullable E optional(Rules.Rule rule, Class<E> type, String field) {
    String value = rule.find(field);
    return value == null ? null : constant(rule, type, value);
  }
}
