package kz.elshi.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Verbs of saying and words around them, from {@code data/lexicon/kk}. */
final class SpeechWords {
  private static final String FOLDER = "data/lexicon/kk/";
  private static final String THAT = "that";

  /** A verb of saying: the words before it, its stem, and the case of what it reports; null for «деп»; whether the sentence itself must name
   * the speaker. */
  record Verb(String before, String stem, @Nullable Case content, boolean told) {
    int words() {
      return before.isEmpty() ? 1 : before.split(" ").length + 1;
    }
  }

  final List<Verb> verbs = new ArrayList<>();
  final Set<String> sources = new HashSet<>();
  final List<String> particles = new ArrayList<>();
  /** Stems of where words are spoken, and of what a speaker does before speaking; endings of participles. */
  final List<String> settings = new ArrayList<>();
  final List<String> deeds = new ArrayList<>();
  final List<String> participles = new ArrayList<>();
  final String quoting;
  final String side;
  final String converb;
  private final Map<String, Case> clauseEndings = new HashMap<>();

  SpeechWords(Home home) {
    for (Table.Row row : Table.read(home.path(FOLDER + "speech.tsv")).rows()) {
      String phrase = row.get("phrase");
      int space = phrase.lastIndexOf(' ');
      Case content = row.get("content").equals(THAT) ? null : Case.valueOf(row.get("content").toUpperCase(Locale.ROOT));
      verbs.add(new Verb(space < 0 ? "" : phrase.substring(0, space), phrase.substring(space + 1), content, row.get("told").equals("yes")));
    }
    Table.read(home.path(FOLDER + "sources.tsv")).rows().forEach(row -> sources.add(row.get("word")));
    Table.read(home.path(FOLDER + "particles.tsv")).rows().forEach(row -> particles.add(row.get("word")));
    for (Table.Row row : Table.read(home.path(FOLDER + "speech_words.tsv")).rows()) {
      List<String> list =
          switch (row.get("use")) {
            case "setting" -> settings;
            case "deed" -> deeds;
            default -> participles;
          };
      list.add(row.get("stem"));
    }
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

  /** The verb of saying that ends at a token with a finite form or converb, or null. */
  @Nullable Verb at(List<Token> tokens, int first, int index, boolean that) {
    Verb longest = null;
    for (Verb verb : verbs) {
      int start = index - verb.words() + 1;
      boolean fits = (verb.content() == null) == that && start >= first && says(tokens.get(index), verb.stem());
      if (fits && (verb.before().isEmpty() || Words.phrase(tokens, start, index, verb.before()))) {
        longest = longest == null || verb.words() > longest.words() ? verb : longest;
      }
    }
    return longest;
  }

  /** Whether a word ends a clause that a verb of saying reports in a case. */
  boolean endsClause(Token token, @Nullable Case content) {
    String word = token.folded();
    for (Map.Entry<String, Case> ending : clauseEndings.entrySet()) {
      if (ending.getValue() == content && word.endsWith(ending.getKey()) && word.length() > ending.getKey().length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Token token, String stem) {
    for (Reading reading : token.readings()) {
      if (reading instanceof Reading.Verbal verbal && verbal.lemma().equals(stem) && !verbal.passive() && tells(verbal.form())) {
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
