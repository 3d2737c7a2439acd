package kz.elshi.lang;

import java.nio.file.Path;

/** A corpus, for training or measuring, cannot be read; the message names the file and the line. */
public final class CorpusException extends RuntimeException {
  public CorpusException(Path file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }

  public CorpusException(Path file, String problem) {
    super(file + ": " + problem);
  }

  /** With a whole sentence. */
  public CorpusException(String sentence) {
    super(sentence);
  }
}
