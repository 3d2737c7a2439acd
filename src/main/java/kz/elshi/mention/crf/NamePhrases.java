package kz.elshi.mention.crf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** Names and titles of several words that the reference and the lexicon know, found in sentences with suffixes on their last word. */
final class NamePhrases {
  private static final String FOLDER = "data/lexicon/kk/";
  private static final int LONGEST_SUFFIX_OF_THIRD_PERSON = 3;
  private static final int SHORTEST_STEM = 3;

  /** A phrase in a sentence; {@code kind} is a number for its class. */
  record Found(int first, int end, int kind) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final Map<String, Integer> last = new HashMap<>();
  }

  private final Node root = new Node();

  /**
   * Collects the phrases.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a file of the lexicon is missing or broken
   */
  NamePhrases(Home home, Reference reference) {
    rows(home, "known_names.tsv").forEach(row -> add(row.get("class"), row.get("name")));
    reference.organisations().forEach(body -> body.names().kk().forEach(name -> add("organisation", name)));
    rows(home, "org_aliases.tsv").forEach(row -> add("organisation", row.get("phrase")));
    reference.countries().forEach(country -> country.names().kk().forEach(name -> add("country", name)));
    reference.places().forEach(place -> place.names().kk().forEach(name -> add("place", name)));
    rows(home, "titles.tsv").forEach(row -> add("title", row.get("title")));
  }

  private static List<Table.Row> rows(Home home, String file) {
    return Table.read(home.path(FOLDER + file)).rows();
  }

  private void add(String kind, String phrase) {
    String[] words = phrase.toLowerCase(Locale.ROOT).split("\\s+");
    Node node = root;
    for (int i = 0; i < words.length - 1; i++) {
      node = node.next.computeIfAbsent(words[i], word -> new Node());
    }
    node.last.putIfAbsent(words[words.length - 1], number(kind));
  }

  /** The same whatever other classes there are, for the model's sake; never 0. */
  private static int number(String kind) {
    return Hash.feature(0, Hash.of(kind)) | 1;
  }

  /** The phrases of a sentence: the longest at each place, from the left, without overlap. */
  List<Found> in(List<WordForm> words) {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Found found = longest(words, i);
      if (found != null) {
        all.add(found);
      }
      i = found == null ? i + 1 : found.end();
    }
    return all;
  }

  private @Nullable Found longest(List<WordForm> words, int first) {
    Found best = null;
    Node node = root;
    for (int i = first; i < words.size() && node != null; i++) {
      Integer kind = kind(node, words.get(i));
      if (kind != null) {
        best = new Found(first, i + 1, kind);
      }
      node = node.next.get(words.get(i).folded());
    }
    return best;
  }

  private static @Nullable Integer kind(Node node, WordForm word) {
    Integer kind = node.last.get(word.folded());
    if (kind == null) {
      kind = node.last.get(word.lemma());
    }
    if (kind != null || !word.possessed() || word.lemma().length() < SHORTEST_STEM) {
      return kind;
    }
    String lemma = word.lemma();
    String stem = lemma.substring(0, lemma.length() - 1);
    for (int length = word.folded().length(); kind == null && length > stem.length(); length--) {
      String form = word.folded().substring(0, length);
      boolean short3 = form.startsWith(stem) && length - lemma.length() <= LONGEST_SUFFIX_OF_THIRD_PERSON;
      kind = short3 ? node.last.get(form) : null;
    }
    return kind;
  }
}
