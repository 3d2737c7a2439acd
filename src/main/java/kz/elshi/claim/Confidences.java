package kz.elshi.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Table;
import org.jspecify.annotations.Nullable;

/**
 * How often what a rule reads is right, as measured on annotated articles ({@code elshi train confidence}): the file
 * {@code data/rules/kk/confidence.tsv}. A rule sets its claims' confidence by how they are grounded (all told, or partly inferred);
 * here each of these grounds gets the share of right facts that was measured for it.
 */
public final class Confidences {
  /** Where the measured confidences stand, below the home. */
  public static final String FILE = "data/rules/kk/confidence.tsv";
  /** In the columns rule and grounded: whatever rule, whatever ground. */
  public static final String ANY = "*";
  /** Nothing measured: every claim keeps the confidence of its rule. */
  public static final Confidences NONE = new Confidences(Map.of());

  private static final ClassValue<String> KINDS = new ClassValue<>() {
    @Override
    protected String computeValue(Class<?> type) {
      return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
  };

  private final Map<String, Double> measured;

  private Confidences(Map<String, Double> measured) {
    this.measured = measured;
  }

  /**
   * The measured confidences; none if the file is missing.
   *
   * @throws KnowledgeException if the file is broken
   */
  public static Confidences read(Home home) {
    Path file = home.path(FILE);
    if (!Files.exists(file)) {
      return NONE;
    }
    Map<String, Double> measured = new HashMap<>();
    for (Table.Row row : Table.read(file).rows()) {
      measured.put(key(row.get("kind"), row.get("rule"), row.get("grounded")), confidence(row));
    }
    return new Confidences(measured);
  }

  private static double confidence(Table.Row row) {
    try {
      double value = Double.parseDouble(row.get("confidence"));
      if (value > 0 && value < 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with the value
    }
    throw new KnowledgeException(row.where() + ": a confidence lies between 0 and 1, unlike " + row.get("confidence"));
  }

  /** The claim with the confidence that was measured for its rule and ground. */
  public Claim rate(Claim claim) {
    Grounding grounding = claim.grounding();
    String kind = kind(claim);
    Double known = find(kind, grounding.rule(), grounded(grounding.confidence()));
    if (known != null) {
      return claim.with(grounding.trusted(known));
    }
    // A ground or a rule that nobody has measured is trusted no more than its like.
    Double rule = find(kind, grounding.rule(), ANY);
    Double like = rule != null ? rule : find(kind, ANY, ANY);
    return like == null || like >= grounding.confidence() ? claim : claim.with(grounding.trusted(like));
  }

  private @Nullable Double find(String kind, String rule, String grounded) {
    return measured.get(key(kind, rule, grounded));
  }

  private static String key(String kind, String rule, String grounded) {
    return kind + "\t" + rule + "\t" + grounded;
  }

  /** The kind of a claim, as the file names it: {@code office-holding}, {@code event} … */
  public static String kind(Claim claim) {
    return KINDS.get(claim.getClass());
  }

  /** The confidence that a rule gives for a ground, as the file writes it: two decimals. */
  public static String grounded(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
