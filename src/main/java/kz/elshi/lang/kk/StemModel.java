package kz.elshi.lang.kk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;

/** The file of stem counts that the analysis of Kazakh words rests on, made from raw text. */
public final class StemModel {
  private StemModel() {}

  /**
   * Counts the stems of words and writes them to a file; the same words give the same bytes.
   *
   * @return number of stems
   * @throws IOException if the file cannot be written
   */
  public static int train(Home home, Collection<String> words, Path out) throws IOException {
    Grammar grammar = new Grammar(home);
    KnownWords known = new KnownWords(home, Reference.read(home), grammar.phonology);
    StemCounts counts = new StemTrainer(new WordAnalyser(grammar, known, StemCounts.EMPTY)).train(words);
    if (out.toAbsolutePath().getParent() != null) {
      Files.createDirectories(out.toAbsolutePath().getParent());
    }
    counts.write(out);
    return counts.size();
  }
}
