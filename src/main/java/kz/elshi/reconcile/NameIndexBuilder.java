package kz.elshi.reconcile;

import static kz.elshi.rdf.Vocabulary.ALT_LABEL;
import static kz.elshi.rdf.Vocabulary.LABEL;
import static kz.elshi.rdf.Vocabulary.MENTIONED_IN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.store.GraphChange;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Makes the index of names from the labels of the default graph. */
final class NameIndexBuilder {
  private static final Pattern INNER_HYPHEN = Pattern.compile("(?<=\\p{L})[-‑](?=\\p{L})");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, EntityType> byFolder;
  private final List<String> patronymics;

  NameIndexBuilder(Home home, List<EntityType> types) {
    byFolder = types.stream().collect(Collectors.toMap(EntityType::folder, type -> type));
    patronymics =
        Table.read(home.path("data/lexicon/kk/patronymics.tsv")).rows().stream()
            .map(row -> Spelling.fold(row.get("ending"))).distinct().toList();
  }

  /** Reads the data, within a transaction of the caller's. */
  NameIndex build(DatasetGraph data, String base) {
    Map<Node, Set<String>> names = new LinkedHashMap<>();
    Map<String, String> folded = new HashMap<>();
    for (Node property : List.of(LABEL, ALT_LABEL)) {
      data.find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY).forEachRemaining(
          quad -> {
            Node name = quad.getObject();
            if (byFolder.containsKey(NameIndex.folder(quad.getSubject(), base)) && name.isLiteral()) {
              names.computeIfAbsent(quad.getSubject(), key -> new LinkedHashSet<>()).addAll(spellings(name.getLiteralLexicalForm(), folded));
            }
          });
    }
    Map<Node, Integer> mentions = new HashMap<>();
    data.find(Quad.defaultGraphIRI, Node.ANY, MENTIONED_IN, Node.ANY)
        .forEachRemaining(quad -> mentions.merge(quad.getSubject(), 1, Integer::sum));
    Map<String, Integer> numbers = new HashMap<>();
    List<NameIndex.Entry> entries = new ArrayList<>(names.size());
    names.forEach((node, spellings) -> entries.add(entry(node, spellings, mentions.getOrDefault(node, 0), numbers, base)));
    return new NameIndex(entries, numbers, patronymics);
  }

  private NameIndex.Entry entry(Node node, Set<String> spellings, int mentions, Map<String, Integer> numbers, String base) {
    int[][] names = spellings.stream().map(spelling -> numbers(spelling, numbers)).toArray(int[][]::new);
    return new NameIndex.Entry(node, byFolder.get(NameIndex.folder(node, base)), names, mentions);
  }

  /**
   * The index of a later version: only the names of entities that were named otherwise are read.
   *
   * @param data the later version, within a transaction of the caller's
   */
  NameIndex update(NameIndex former, DatasetGraph data, GraphChange change, String base) {
    Map<Node, Integer> mentions = new HashMap<>();
    count(change.came(), 1, mentions);
    count(change.gone(), -1, mentions);
    NameIndex counted = former.counting(mentions);
    Set<Node> named = new LinkedHashSet<>();
    change.both().forEach(triples -> triples.stream().filter(NameIndexBuilder::names).map(Triple::getSubject)
        .filter(node -> byFolder.containsKey(NameIndex.folder(node, base))).forEach(named::add));
    return named.isEmpty() ? counted : renamed(counted, named, data, base);
  }

  private static void count(Set<Triple> triples, int each, Map<Node, Integer> mentions) {
    triples.stream().filter(triple -> triple.predicateMatches(MENTIONED_IN)).forEach(triple -> mentions.merge(triple.getSubject(), each, Integer::sum));
  }

  private static boolean names(Triple triple) {
    return triple.predicateMatches(LABEL) || triple.predicateMatches(ALT_LABEL);
  }

  private NameIndex renamed(NameIndex former, Set<Node> named, DatasetGraph data, String base) {
    Map<String, Integer> numbers = new HashMap<>(former.numbers());
    List<NameIndex.Entry> entries = new ArrayList<>(former.size());
    former.entries().stream().filter(entry -> !named.contains(entry.node())).forEach(entries::add);
    for (Node node : named) {
      Set<String> spellings = new LinkedHashSet<>();
      for (Node property : List.of(LABEL, ALT_LABEL)) {
        data.find(Quad.defaultGraphIRI, node, property, Node.ANY).forEachRemaining(
            quad -> spellings.addAll(quad.getObject().isLiteral() ? spellings(quad.getObject().getLiteralLexicalForm(), new HashMap<>()) : List.of()));
      }
      if (!spellings.isEmpty()) {
        int mentions = (int) Iter.count(data.find(Quad.defaultGraphIRI, node, MENTIONED_IN, Node.ANY));
        entries.add(entry(node, spellings, mentions, numbers, base));
      }
    }
    return new NameIndex(entries, numbers, patronymics);
  }

  /** The folded words of a name, and a second time with its hyphens gone: «Қасымжомарт» for «Қасым-Жомарт». */
  private static List<String> spellings(String name, Map<String, String> folded) {
    String plain = folded(name, folded);
    return INNER_HYPHEN.matcher(name).find() ? List.of(plain, folded(INNER_HYPHEN.matcher(name).replaceAll(""), folded)) : List.of(plain);
  }

  /** Names share most of their words, so each word is folded once. */
  private static String folded(String name, Map<String, String> folded) {
    StringBuilder words = new StringBuilder();
    for (String word : SPACE.split(name.strip())) {
      words.append(words.isEmpty() ? "" : "-").append(folded.computeIfAbsent(word, Spelling::fold));
    }
    return words.toString();
  }

  private static int[] numbers(String spelling, Map<String, Integer> numbers) {
    String[] parts = spelling.split("-");
    int[] found = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      found[i] = numbers.computeIfAbsent(parts[i], key -> numbers.size());
    }
    return found;
  }
}
