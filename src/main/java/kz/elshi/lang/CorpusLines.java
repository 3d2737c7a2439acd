package kz.elshi.lang;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a corpus in UTF-8. */
public final class CorpusLines {
  private CorpusLines() {}

  /**
   * All lines of a file, without their ends.
   *
   * @throws CorpusException if there is no such file, it cannot be read, or is not in UTF-8
   */
  public static List<String> of(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new CorpusException(file, "the text is not in UTF-8; convert it first");
    } catch (IOException e) {
      throw new CorpusException(file, Files.exists(file) ? "it cannot be read: " + e.getMessage() : "there is no such file");
    }
  }
}
