package kz.elshi.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;

/** The rules of events in the order of their file, and which of them a token may call for. */
final class EventRules {
  final List<EventRule> all;
  /** Verbs of more than one word. */
  final List<String> verbsOfWords;
  /** Their first words. */
  private final Stems firstWords;
  private final Map<String, List<EventRule>> byVerb = new HashMap<>();
  private final Stems nouns;

  EventRules(List<EventRule> rules) {
    all = List.copyOf(rules);
    verbsOfWords = all.stream().flatMap(rule -> rule.verbs().stream()).filter(verb -> verb.indexOf(' ') > 0).toList();
    firstWords = new Stems(verbsOfWords.stream().map(verb -> verb.substring(0, verb.indexOf(' '))).toList());
    List<String> names = new ArrayList<>();
    for (EventRule rule : all) {
      rule.verbs().stream().map(verb -> verb.substring(verb.lastIndexOf(' ') + 1)).distinct()
          .forEach(lemma -> byVerb.computeIfAbsent(lemma, key -> new ArrayList<>()).add(rule));
      names.addAll(rule.nouns());
    }
    nouns = new Stems(names);
  }

  /** The rules that have one of the token's verbs, in the order of the file. */
  List<EventRule> ofVerb(Token token) {
    String lemma = null;
    for (int i = 0; i < token.readings().size(); i++) {
      if (token.readings().get(i) instanceof Reading.Verbal verbal) {
        if (lemma != null && !lemma.equals(verbal.lemma())) {
          return all;
        }
        lemma = verbal.lemma();
      }
    }
    return lemma == null ? List.of() : byVerb.getOrDefault(lemma, List.of());
  }

  /** Whether the first word of a verb of more than one begins a token. */
  boolean mayOpenVerb(List<Token> tokens, int at) {
    return firstWords.beginAt(tokens, at, at + 1);
  }

  /** Whether a noun of a rule begins at a token. */
  boolean haveNoun(List<Token> tokens, int at, int end) {
    return nouns.beginAt(tokens, at, end);
  }
}
