package kz.elshi.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Skeleton;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Entities by the words of their names, as a graph had them at one time; never changed afterwards, so any thread may read it.
 * A word is kept once, in its {@linkplain Spelling folded} form, and known by its number.
 */
final class NameIndex {
  private static final int SHORTEST_SKELETON = 2;
  private static final int MOST_PREFIXED = 3000;
  /** What is left of the weight of a patronymic that has no counterpart. */
  static final double OF_PATRONYMIC = 0.2;

  /**
   * An entity.
   *
   * @param names the numbers of the words of each of its names
   * @param mentions in how many articles it is named
   */
  record Entry(Node node, EntityType type, int[][] names, int mentions) {}

  private final Entry[] entries;
  private final String[] words;
  private final boolean[] patronymic;
  private final List<String> patronymics;
  private final double[] weights;
  private final int[][] postings;
  private final Map<String, Integer> numbers;
  private final Map<String, int[]> bySkeleton;
  private final Map<Node, Integer> byNode;
  private final String[] sorted;

  NameIndex(List<Entry> entries, Map<String, Integer> numbers, List<String> patronymics) {
    this.entries = entries.toArray(Entry[]::new);
    this.numbers = numbers;
    words = new String[numbers.size()];
    numbers.forEach((word, number) -> words[number] = word);
    sorted = words.clone();
    Arrays.sort(sorted);
    this.patronymics = List.copyOf(patronymics);
    patronymic = new boolean[words.length];
    for (int word = 0; word < words.length; word++) {
      patronymic[word] = isPatronymic(words[word]);
    }
    postings = postings();
    weights = weights();
    bySkeleton = skeletons();
    byNode = new HashMap<>();
    for (int i = 0; i < this.entries.length; i++) {
      byNode.put(this.entries[i].node(), i);
    }
  }

  /** The index of the same names with other numbers of articles. */
  private NameIndex(NameIndex other, Entry[] entries) {
    this.entries = entries;
    words = other.words;
    patronymic = other.patronymic;
    patronymics = other.patronymics;
    weights = other.weights;
    postings = other.postings;
    numbers = other.numbers;
    bySkeleton = other.bySkeleton;
    byNode = other.byNode;
    sorted = other.sorted;
  }

  /** The same names, with some more or fewer articles that name an entity. */
  NameIndex counting(Map<Node, Integer> more) {
    Entry[] counted = entries.clone();
    more.forEach(
        (node, number) -> {
          Integer at = byNode.get(node);
          if (at != null) {
            Entry entry = counted[at];
            counted[at] = new Entry(entry.node(), entry.type(), entry.names(), entry.mentions() + number);
          }
        });
    return new NameIndex(this, counted);
  }

  /** All entities, in the order of their numbers. */
  List<Entry> entries() {
    return List.of(entries);
  }

  /** The numbers of the words. */
  Map<String, Integer> numbers() {
    return numbers;
  }

  private int[][] postings() {
    List<List<Integer>> lists = new ArrayList<>();
    Arrays.stream(words).forEach(word -> lists.add(new ArrayList<>(2)));
    for (int i = 0; i < entries.length; i++) {
      for (int[] name : entries[i].names()) {
        for (int word : name) {
          List<Integer> list = lists.get(word);
          if (list.isEmpty() || list.getLast() != i) {
            list.add(i);
          }
        }
      }
    }
    return lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
  }

  /** Rare words tell more: from 0.5 for a word that everybody has to 1.5 for one that only one has. */
  private double[] weights() {
    return Arrays.stream(postings).mapToDouble(list -> weight(list.length)).toArray();
  }

  private double weight(int frequency) {
    double all = Math.log(1.0 + entries.length);
    return all == 0 ? 1 : 0.5 + Math.log((1.0 + entries.length) / Math.max(1, frequency)) / all;
  }

  private Map<String, int[]> skeletons() {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (int word = 0; word < words.length; word++) {
      String skeleton = Skeleton.of(words[word]);
      if (skeleton.length() >= SHORTEST_SKELETON) {
        lists.computeIfAbsent(skeleton, key -> new ArrayList<>(2)).add(word);
      }
    }
    Map<String, int[]> arrays = new HashMap<>();
    lists.forEach((skeleton, list) -> arrays.put(skeleton, list.stream().mapToInt(Integer::intValue).toArray()));
    return arrays;
  }

  int size() {
    return entries.length;
  }

  Entry entry(int number) {
    return entries[number];
  }

  /** The entity of an address, or null. */
  @Nullable Entry entry(Node node) {
    Integer number = byNode.get(node);
    return number == null ? null : entries[number];
  }

  String word(int number) {
    return words[number];
  }

  /** How much a word tells; a patronymic that has no counterpart is hardly missed. */
  double weight(int word, boolean leftOver) {
    return leftOver && patronymic[word] ? OF_PATRONYMIC * weights[word] : weights[word];
  }

  /** Weight of a word that no name has. */
  double unknownWeight() {
    return weight(1);
  }

  /** Whether a folded word is a patronymic, which names leave out as they like. */
  boolean isPatronymic(String folded) {
    return patronymics.stream().anyMatch(part -> folded.length() > part.length() + 2 && folded.endsWith(part));
  }

  @Nullable Integer number(String folded) {
    return numbers.get(folded);
  }

  int[] entitiesWith(int word) {
    return postings[word];
  }

  int[] wordsOfSkeleton(String folded) {
    String skeleton = Skeleton.of(folded);
    return skeleton.length() < SHORTEST_SKELETON ? new int[0] : bySkeleton.getOrDefault(skeleton, new int[0]);
  }

  /** Numbers of the words that begin so, in the order of the alphabet, at most some thousands. */
  List<Integer> wordsFrom(String prefix) {
    int at = Arrays.binarySearch(sorted, prefix);
    List<Integer> found = new ArrayList<>();
    for (int i = at < 0 ? -at - 1 : at; i < sorted.length && sorted[i].startsWith(prefix) && found.size() < MOST_PREFIXED; i++) {
      found.add(numbers.get(sorted[i]));
    }
    return found;
  }

  /** The folder of an address under a base: {@code person} of {@code …/person/KEY}; empty if it is elsewhere. */
  static String folder(Node node, String base) {
    if (!node.isURI() || !node.getURI().startsWith(base)) {
      return "";
    }
    int slash = node.getURI().indexOf('/', base.length());
    return slash < 0 || node.getURI().startsWith(Vocabulary.NAMESPACE) ? "" : node.getURI().substring(base.length(), slash);
  }
}
