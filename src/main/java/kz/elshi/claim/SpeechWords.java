package kz.elshi.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** How words are reported, from {@code data/rules/kk/statements.rules}, and the words around reports, from {@code data/lexicon/kk}. */
final class SpeechWords {
  private static final String FOLDER = "data/lexicon/kk/";

  /** A verb of saying found in a text: its rule, and the index of its first word. */
  record Found(StatementRule rule, int first) {}

  private final List<StatementRule> rules;
  /** Stems of all verbs of saying, the last word of each. */
  private final Set<String> verbs = new HashSet<>();
  /** First words of all that marks a source. */
  private final Set<String> sources = new HashSet<>();
  private final Map<String, List<String>> uses = new HashMap<>();
  private final Map<String, Case> clauseEndings = new HashMap<>();
  final List<String> particles;
  final String quoting;
  final String side;
  final String converb;

  SpeechWords(Home home) {
    rules = StatementRule.all(Rules.read(home.path("data/rules/kk/statements.rules")));
    for (StatementRule rule : rules) {
      rule.verbs().forEach(verb -> verbs.add(verb.stem()));
      rule.words().forEach(phrase -> sources.add(phrase.split(" ")[0]));
    }
    particles = new Stems(Table.read(home.path(FOLDER + "particles.tsv")).rows().stream().map(row -> row.get("word")).toList());
    for (Table.Row row : Table.read(home.path(FOLDER + "speech_words.tsv")).rows()) {
      uses.computeIfAbsent(row.get("use"), use -> new ArrayList<>()).add(row.get("stem"));
    }
    uses.replaceAll((use, stems) -> new Stems(stems));
    for (Table.Row row : Table.read(home.path(FOLDER + "clause_endings.tsv")).rows()) {
      clauseEndings.put(row.get("ending"), Case.valueOf(row.get("case").toUpperCase(Locale.ROOT)));
    }
    quoting = pattern(home, "quoting");
    side = pattern(home, "side");
    converb = pattern(home, "converb");
  }

  private static String pattern(Home home, String name) {
    return Table.read(home.path(FOLDER + "patterns.tsv")).rows().stream()
        .filter(row -> row.get("name").equals(name)).findFirst().orElseThrow().get("pattern");
  }

  /** Stems of a use; empty if the table has none. */
  List<String> of(String use) {
    return uses.getOrDefault(use, List.of());
  }

  /** The rule of a shape that has one rule. */
  StatementRule rule(StatementRule.Shape shape) {
    return rules.stream().filter(rule -> rule.shape() == shape).findFirst()
        .orElseThrow(() -> new KnowledgeException("data/rules/kk/statements.rules: no rule of the shape " + shape));
  }

  /** The rule whose words mark the source that stands before a token; null if none. */
  @Nullable StatementRule source(List<Token> tokens, int at, int end) {
    for (StatementRule rule : sources.contains(tokens.get(at).folded()) ? rules : List.<StatementRule>of()) {
      boolean marks = rule.shape() == StatementRule.Shape.SOURCE || rule.shape() == StatementRule.Shape.AS;
      if (marks && sourceEnd(rule, tokens, at, end) > at) {
        return rule;
      }
    }
    return null;
  }

  /** Index behind the words of a source rule that stand at a token; the token itself if none do. */
  static int sourceEnd(StatementRule rule, List<Token> tokens, int at, int end) {
    for (String phrase : rule.words()) {
      int behind = phraseEnd(phrase, tokens, at, end);
      if (behind > at) {
        return behind;
      }
    }
    return at;
  }

  /** Index behind the words of a phrase that stand at a token, as they are; the token itself if they do not. */
  private static int phraseEnd(String phrase, List<Token> tokens, int at, int end) {
    int word = 0;
    for (int i = at; i < end; i++) {
      int space = phrase.indexOf(' ', word);
      int length = (space < 0 ? phrase.length() : space) - word;
      String folded = tokens.get(i).folded();
      if (folded.length() != length || !folded.regionMatches(0, phrase, word, length)) {
        return at;
      }
      if (space < 0) {
        return i + 1;
      }
      word = space + 1;
    }
    return at;
  }

  /** The longest verb of saying of some shapes that ends at a token with a form that tells, or null. */
  @Nullable Found at(List<Token> tokens, int first, int index, EnumSet<StatementRule.Shape> shapes) {
    Found longest = null;
    for (StatementRule rule : isOfSaying(tokens.get(index)) ? rules : List.<StatementRule>of()) {
      for (StatementRule.Verb verb : shapes.contains(rule.shape()) ? rule.verbs() : List.<StatementRule.Verb>of()) {
        int start = index - verb.length() + 1;
        if ((longest == null || start < longest.first()) && verb.endsAt(tokens, first, index, rule.shape() == StatementRule.Shape.PASSIVE)) {
          longest = new Found(rule, start);
        }
      }
    }
    return longest;
  }

  /** A quick look before the rules are tried. */
  private boolean isOfSaying(Token token) {
    for (int i = 0; i < token.readings().size(); i++) {
      if (token.readings().get(i) instanceof Reading.Verbal verbal && verbs.contains(verbal.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word ends a clause that a verb of saying reports in a case. */
  boolean endsClause(Token token, @Nullable Case content) {
    String word = token.folded();
    for (Map.Entry<String, Case> ending : clauseEndings.entrySet()) {
      if (ending.getValue() == content && word.endsWith(ending.getKey())) {
        return true;
      }
    }
    return false;
  }
}
