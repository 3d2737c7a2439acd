package kz.elshi.soak;

import java.nio.file.Path;

/** Something that takes minutes and tells whether the program can be trusted. */
public interface Trial {
  /**
   * Runs it and prints what came of it.
   *
   * @param folder an empty one for what it writes
   * @return whether all went well
   */
  boolean run(Path folder) throws Exception;
}
