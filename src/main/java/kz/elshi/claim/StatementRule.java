package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules;
import kz.elshi.knowledge.Rules.Rule;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's words are given: a block of {@code data/rules/LANGUAGE/statements.rules}.
 *
 * @param verbs verbs of saying, the words that stand before them first
 * @param content case of the reported clause, of {@link Shape#CLAUSE} only
 * @param words words that mark the source, of {@link Shape#SOURCE} and {@link Shape#AS} only
 * @param told whether the sentence itself must name the speaker
 * @param confidence where the speaker is named at the words, 0 to 1
 * @param inferred confidence where the speaker is who spoke before, 0 to 1
 */
record StatementRule(
    String id, Shape shape, List<Verb> verbs, @Nullable Case content, List<String> words, boolean told, double confidence, double inferred) {
  private static final List<String> FIELDS = List.of("shape", "verb", "content", "word", "told", "confidence", "inferred");

  /** Where the words, the speaker and the verb stand. */
  enum Shape {
    /** Words in quotation marks or behind a dash. */
    QUOTATION,
    /** «N: …», without quotation marks. */
    LABEL,
    /** «N-нің айтуынша, …»: the source in the genitive. */
    SOURCE,
    /** «N айтқандай, …»: the source in the nominative. */
    AS,
    /** «N … екенін айтты»: a clause in a case. */
    CLAUSE,
    /** «N … деп айтты». */
    THAT,
    /** «N … керек дейді»: a finite clause and the bare verb. */
    FINITE,
    /** «Онда … екені жазылған»: a passive. */
    PASSIVE
  }

  /** A verb of saying: the words right before it and its stem. */
  record Verb(String before, String stem) {
    static Verb of(String phrase) {
      int space = phrase.lastIndexOf(' ');
      return new Verb(space < 0 ? "" : phrase.substring(0, space), phrase.substring(space + 1));
    }

    /** How many words it has. */
    int length() {
      int words = before.isEmpty() ? 1 : 2;
      for (int i = before.indexOf(' '); i >= 0; i = before.indexOf(' ', i + 1)) {
        words++;
      }
      return words;
    }

    /** Whether it ends at a token with a form that tells, its first word not before {@code first}. */
    boolean endsAt(List<Token> tokens, int first, int index, boolean passive) {
      int start = index - length() + 1;
      return start >= first && says(tokens.get(index), passive) && (before.isEmpty() || Words.phrase(tokens, start, index, before));
    }

    private boolean says(Token token, boolean passive) {
      for (int i = 0; i < token.readings().size(); i++) {
        if (token.readings().get(i) instanceof Reading.Verbal verbal && verbal.lemma().equals(stem) && verbal.passive() == passive && tells(verbal.form())) {
          return true;
        }
      }
      return false;
    }

    private static boolean tells(VerbForm form) {
      return switch (form) {
        case PAST, AORIST, EVIDENTIAL, CONVERB_PERFECT, PARTICIPLE_PAST, INTENTION -> true;
        default -> false;
      };
    }
  }

  /** The rules of a file. */
  static List<StatementRule> all(Rules rules) {
    List<StatementRule> all = new ArrayList<>();
    rules.rules().forEach(rule -> all.add(of(rule)));
    return List.copyOf(all);
  }

  /**
   * Reads a block.
   *
   * @throws KnowledgeException if a field is unknown or missing or has no sense
   */
  static StatementRule of(Rule rule) {
    rule.allow(FIELDS);
    String content = rule.find("content");
    try {
      return new StatementRule(
          rule.id(), Shape.valueOf(rule.get("shape").toUpperCase(Locale.ROOT)), rule.list("verb").stream().map(Verb::of).toList(),
          content == null ? null : Case.valueOf(content.toUpperCase(Locale.ROOT)), rule.list("word"), "yes".equals(rule.find("told")),
          Double.parseDouble(rule.get("confidence")), Double.parseDouble(rule.has("inferred") ? rule.get("inferred") : rule.get("confidence")));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(rule.where() + ": rule " + rule.id() + ": " + e.getMessage(), e);
    }
  }
}
