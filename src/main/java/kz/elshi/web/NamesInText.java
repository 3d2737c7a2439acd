package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.ALT_LABEL;
import static kz.elshi.rdf.Vocabulary.LABEL;
import static kz.elshi.rdf.Vocabulary.MENTIONS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Where the names of the entities that an article mentions stand in its text. The graph keeps the offsets of evidence, not of every mention, so
 * names are looked for: at the beginning of a word, with a few letters of an ending behind them.
 */
final class NamesInText {
  private static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_ENDING = 9;
  private static final int SHORTEST_INFLECTED = 4;
  private static final int SHORTEST = 3;

  private final GraphView view;
  private final Node article;

  NamesInText(GraphView view, Node article) {
    this.view = view;
    this.article = article;
  }

  /** Names that do not overlap, the longest first where they would. */
  List<MarkedText.Name> in(String text) {
    List<MarkedText.Name> found = new ArrayList<>();
    if (text.length() <= LONGEST_TEXT) {
      view.objects(article, MENTIONS).forEach(entity -> spellings(entity).forEach(spelling -> find(text, spelling, entity, found)));
    }
    found.sort(Comparator.comparingInt((MarkedText.Name name) -> name.start() - name.end()).thenComparingInt(MarkedText.Name::start));
    List<MarkedText.Name> chosen = new ArrayList<>();
    for (MarkedText.Name name : found) {
      if (chosen.stream().noneMatch(other -> other.start() < name.end() && name.start() < other.end())) {
        chosen.add(name);
      }
    }
    return chosen;
  }

  /** The names of an entity, and of a person the last word of each. */
  private Set<String> spellings(Node entity) {
    List<Node> names = new ArrayList<>(view.objects(article, entity, LABEL));
    names.addAll(view.objects(entity, LABEL));
    names.addAll(view.objects(entity, ALT_LABEL));
    Set<String> spellings = new LinkedHashSet<>();
    for (Node name : names) {
      String words = name.getLiteralLexicalForm().strip();
      spellings.add(words);
      int last = words.lastIndexOf(' ');
      if (last > 0 && words.length() - last > SHORTEST_INFLECTED && kind(entity).equals("person")) {
        spellings.add(words.substring(last + 1));
      }
    }
    spellings.removeIf(spelling -> spelling.length() < SHORTEST || !Character.isUpperCase(spelling.codePointAt(0)));
    return spellings;
  }

  private String kind(Node entity) {
    return view.iris.path(entity).replaceFirst("/.*", "").replaceAll("[^a-z]", "");
  }

  private void find(String text, String spelling, Node entity, List<MarkedText.Name> found) {
    for (int start = text.indexOf(spelling); start >= 0; start = text.indexOf(spelling, start + spelling.length())) {
      int end = start + spelling.length();
      int letters = 0;
      while (end + letters < text.length() && Character.isLetter(text.charAt(end + letters))) {
        letters++;
      }
      boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
      if (begins && (letters == 0 || (letters <= LONGEST_ENDING && spelling.length() >= SHORTEST_INFLECTED))) {
        found.add(new MarkedText.Name(start, end + letters, kind(entity), view.address(entity)));
      }
    }
  }
}
