package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules.Rule;
import kz.elshi.text.Case;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a document, and what that says of its status: a block of {@code data/rules/LANGUAGE/documents.rules}.
 *
 * @param verbs dictionary forms of the verb, the words that must stand before it first
 * @param objects cases in which the document may stand
 * @param after postpositions that may follow the document instead
 * @param with phrases of which one must stand in the sentence; none asks nothing
 * @param denied status where the verb is negated, or null: then nothing is claimed
 */
record DocumentRule(
    String id,
    List<List<String>> verbs,
    Set<Case> objects,
    Set<String> after,
    Agreement.Status happened,
    Agreement.Status ahead,
    Agreement.@Nullable Status denied,
    Set<String> kinds,
    Set<String> notKinds,
    LemmaPhrases with,
    double confidence) {
  private static final List<String> FIELDS =
      List.of("verb", "object", "happened", "ahead", "denied", "kinds", "not-kinds", "with", "confidence");

  /**
   * Reads a block.
   *
   * @throws KnowledgeException if a field is unknown or missing or has no sense
   */
  static DocumentRule of(Rule rule) {
    rule.allow(FIELDS);
    List<Case> cases = new ArrayList<>();
    List<String> postpositions = new ArrayList<>();
    for (String object : rule.list("object")) {
      Case found = caseNamed(object);
      if (found == null) {
        postpositions.add(object);
      } else {
        cases.add(found);
      }
    }
    Agreement.Status happened = status(rule, "happened");
    return new DocumentRule(
        rule.id(),
        rule.list("verb").stream().map(verb -> List.of(verb.split(" "))).toList(),
        Set.copyOf(cases),
        Set.copyOf(postpositions),
        happened,
        rule.has("ahead") ? status(rule, "ahead") : happened,
        rule.has("denied") ? status(rule, "denied") : null,
        Set.copyOf(rule.list("kinds")),
        Set.copyOf(rule.list("not-kinds")),
        LemmaPhrases.of(rule.list("with")),
        Confidence.of(rule));
  }

  private static @Nullable Case caseNamed(String name) {
    for (Case one : Case.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
        return one;
      }
    }
    return null;
  }

  private static Agreement.Status status(Rule rule, String field) {
    try {
      return Agreement.Status.valueOf(rule.get(field).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(rule.where() + ": no such status of a document: " + rule.get(field), e);
    }
  }

  /** Whether the rule speaks of documents of a kind, and the words that it asks for stand in the sentence. */
  boolean isFor(String kind, MentionedTokens tokens, Sentence sentence) {
    return !notKinds.contains(kind)
        && (kinds.isEmpty() || kinds.contains(kind))
        && (with.isEmpty() || tokens.has(sentence, with));
  }

  /** The dictionary form of the verb that ends at a token, with its words before it; null if none does. */
  @Nullable String verbAt(List<Token> tokens, int last) {
    for (List<String> verb : verbs) {
      if (Forms.verbal(tokens.get(last), verb.getLast()) != null && Forms.endAt(tokens, last, verb)) {
        return verb.getLast();
      }
    }
    return null;
  }
}
