package kz.elshi.lang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A corpus of names in IOB2: a word and its label in a line, empty lines between the sentences (Tjong Kim Sang and Veenstra 1999,
 * Representing Text Chunks). A label is {@code O}, {@code B-CLASS} or {@code I-CLASS}.
 *
 * <p>A sentence may start with its id, as in KazNERD: a letter, {@code ID} and a number. Sentences of one number are variants of one.
 */
public final class Iob2 {
  /** Label of a word outside all names. */
  public static final String OUTSIDE = "O";

  private static final Pattern LINE = Pattern.compile("(\\S.*?)\\s+(O|[BI]-\\S+)");
  private static final Pattern ID = Pattern.compile("[A-Z]ID(\\d+)");

  private Iob2() {}

  /**
   * A sentence.
   *
   * @param group number that its variants share; of a sentence without an id the line that it begins at
   * @param words without the id
   * @param labels one for each word
   * @param line that it begins at, from 1
   */
  public record Sentence(String group, List<String> words, List<String> labels, int line) {}

  /**
   * Reads the sentences.
   *
   * @throws CorpusException if the file cannot be read, holds no sentence, or a line is no word and label, or begins a name with I-
   */
  public static List<Sentence> read(Path file) {
    List<Sentence> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<String> lines = CorpusLines.of(file);
    for (int i = 0; i <= lines.size(); i++) {
      String line = i == lines.size() ? "" : lines.get(i).strip();
      if (!line.isEmpty()) {
        add(file, i + 1, line, words, labels);
      } else if (!words.isEmpty()) {
        sentences.add(sentence(words, labels, i + 1 - words.size()));
        words.clear();
        labels.clear();
      }
    }
    if (sentences.isEmpty()) {
      throw new CorpusException(file, "there is no sentence in it; give a file in IOB2");
    }
    return List.copyOf(sentences);
  }

  private static void add(Path file, int number, String line, List<String> words, List<String> labels) {
    Matcher cells = LINE.matcher(line);
    if (!cells.matches()) {
      throw new CorpusException(file, number, "a line of IOB2 is a word and O, B-CLASS or I-CLASS, not «" + line + "»");
    }
    String label = cells.group(2);
    String before = labels.isEmpty() ? OUTSIDE : labels.getLast();
    boolean inside = label.startsWith("I-");
    if (inside && (before.equals(OUTSIDE) || !before.substring(2).equals(label.substring(2)))) {
      throw new CorpusException(file, number, label + " goes on with a name that no B-" + label.substring(2) + " begins");
    }
    words.add(cells.group(1));
    labels.add(label);
  }

  private static Sentence sentence(List<String> words, List<String> labels, int line) {
    Matcher id = ID.matcher(words.getFirst());
    boolean named = id.matches() && labels.getFirst().equals(OUTSIDE);
    int from = named ? 1 : 0;
    return new Sentence(
        named ? id.group(1) : "line " + line,
        List.copyOf(words.subList(from, words.size())), List.copyOf(labels.subList(from, labels.size())), line);
  }
}
