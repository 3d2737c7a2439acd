package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules;
import kz.elshi.knowledge.Rules.Rule;

/**
 * Where the words stand that say who holds an office: a block of {@code data/rules/LANGUAGE/offices.rules}.
 *
 * @param roles roles of the scheme that the rule is for; none: all
 * @param nameless roles that say nothing where neither body nor country is named
 * @param as words between the title and the verb
 * @param verbs stems of the verb
 * @param confidence where the title names the country, 0 to 1
 * @param inferred confidence where it does not, 0 to 1
 */
record OfficeRule(
    String id, Shape shape, List<String> roles, List<String> nameless, List<String> as, List<String> verbs, double confidence, double inferred) {
  private static final List<String> FIELDS = List.of("shape", "roles", "nameless", "as", "verb", "confidence", "inferred");

  /** How title and name stand to each other. */
  enum Shape {
    /** «Қазақстан Президенті N». */
    BEFORE,
    /** «Мемлекет басшысы», meaning somebody named elsewhere. */
    APART,
    /** «N Қазақстанның елшісі болып тағайындалды». */
    APPOINTED
  }

  /** The rules of a file. */
  static List<OfficeRule> all(Rules rules) {
    List<OfficeRule> all = new ArrayList<>();
    rules.rules().forEach(rule -> all.add(of(rule)));
    return List.copyOf(all);
  }

  /**
   * Reads a block.
   *
   * @throws KnowledgeException if a field is unknown or missing or has no sense
   */
  static OfficeRule of(Rule rule) {
    rule.allow(FIELDS);
    try {
      double confidence = Double.parseDouble(rule.get("confidence"));
      return new OfficeRule(
          rule.id(), Shape.valueOf(rule.get("shape").toUpperCase(Locale.ROOT)), rule.list("roles"), rule.list("nameless"), rule.list("as"),
          rule.list("verb"), confidence, rule.has("inferred") ? Double.parseDouble(rule.get("inferred")) : confidence);
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(rule.where() + ": rule " + rule.id() + ": " + e.getMessage(), e);
    }
  }
}
