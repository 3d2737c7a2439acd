package kz.elshi.lang.kk;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.ingest.Problem;
import kz.elshi.lang.CorpusException;
import kz.elshi.lang.CorpusLines;
import kz.elshi.lang.Tokeniser;
import kz.elshi.text.Token;

/** The words of raw text, for counting: articles as everywhere else (.txt, .html, .jsonl, folders), or the first column of IOB2. */
public final class RawText {
  private static final String COLUMNS = ".iob2";

  private RawText() {}

  /**
   * All Kazakh words of a file in their order, lower case.
   *
   * @throws CorpusException if the file cannot be read
   */
  public static List<String> words(Path file) {
    List<String> words = new ArrayList<>();
    if (file.toString().endsWith(COLUMNS)) {
      readColumns(file, words);
    } else {
      new ArticleSource(Metadata.NONE, ArticleSource.DEFAULT_LONGEST)
          .read(List.of(file.toString()), InputStream.nullInputStream(), found -> add(found, words));
    }
    return words;
  }

  private static void add(Found found, List<String> words) {
    switch (found) {
      case Found.Read read -> new Tokeniser(KazakhLetters::mend).tokens(read.article().text()).stream()
          .filter(token -> token.kind() == Token.Kind.WORD)
          .forEach(token -> add(token.folded(), words));
      case Problem problem -> throw new CorpusException(problem.sentence());
    }
  }

  private static void readColumns(Path file, List<String> words) {
    List<String> lines = CorpusLines.of(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).strip().split("\\s+");
      if (!cells[0].isEmpty() && cells.length < 2) {
        throw new CorpusException(file, i + 1, "a line of IOB2 has a word and its label, this one only «" + cells[0] + "»");
      }
      add(KazakhLetters.mend(cells[0].toLowerCase(Locale.ROOT)), words);
    }
  }

  private static void add(String word, List<String> words) {
    boolean cyrillic = !word.isEmpty() && Character.isLetter(word.charAt(0)) && word.chars().allMatch(RawText::isCyrillicOrSign);
    if (cyrillic) {
      words.add(word);
    }
  }

  private static boolean isCyrillicOrSign(int c) {
    return !Character.isLetter(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }
}
