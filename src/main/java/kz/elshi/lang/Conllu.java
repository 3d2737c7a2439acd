package kz.elshi.lang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A treebank in CoNLL-U, the format of Universal Dependencies: ten columns, empty lines between the sentences
 * (https://universaldependencies.org/format.html).
 */
public final class Conllu {
  private static final int COLUMNS = 10;
  private static final String NOTHING = "_";

  private Conllu() {}

  /**
   * A word of a sentence.
   *
   * @param partOfSpeech universal tag, e.g. {@code NOUN}
   * @param features as written, e.g. {@code Case=Gen|Number=Plur}
   */
  public record Word(String form, String lemma, String partOfSpeech, String features, int line) {
    /** The value of a feature; empty if the word has none. */
    public String feature(String name) {
      for (String feature : features.split("\\|")) {
        if (feature.startsWith(name + "=")) {
          return feature.substring(name.length() + 1);
        }
      }
      return "";
    }
  }

  /**
   * Reads the sentences. The words inside one that is written together (a line such as {@code 3-4}) are left out: they do not stand
   * in the text.
   *
   * @throws CorpusException if the file cannot be read, or a line has not ten columns
   */
  public static List<List<Word>> read(Path file) {
    List<List<Word>> sentences = new ArrayList<>();
    List<Word> sentence = new ArrayList<>();
    List<String> lines = CorpusLines.of(file);
    int hidden = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        close(sentence, sentences);
        sentence = new ArrayList<>();
        hidden = 0;
      } else if (!line.startsWith("#")) {
        String[] cells = cells(file, i + 1, line);
        int dash = cells[0].indexOf('-');
        if (dash > 0) {
          hidden = number(file, i + 1, cells[0].substring(dash + 1));
        } else if (cells[0].indexOf('.') < 0 && number(file, i + 1, cells[0]) > hidden && !cells[1].equals(NOTHING)) {
          sentence.add(new Word(cells[1], cells[2], cells[3], cells[5], i + 1));
        }
      }
    }
    close(sentence, sentences);
    if (sentences.isEmpty()) {
      throw new CorpusException(file, "there is no sentence in it; give a file in CoNLL-U");
    }
    return List.copyOf(sentences);
  }

  private static void close(List<Word> sentence, List<List<Word>> sentences) {
    if (!sentence.isEmpty()) {
      sentences.add(List.copyOf(sentence));
    }
  }

  private static String[] cells(Path file, int line, String text) {
    String[] cells = text.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new CorpusException(file, line, "a word in CoNLL-U has " + COLUMNS + " columns with tabs between them, this line " + cells.length);
    }
    return cells;
  }

  private static int number(Path file, int line, String id) {
    try {
      return Integer.parseInt(id);
    } catch (NumberFormatException e) {
      throw new CorpusException(file, line, "the first column must be the number of the word, not «" + id + "»");
    }
  }
}
