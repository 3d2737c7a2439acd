package kz.elshi.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds {@code data}, {@code ontology} and {@code queries}. */
public record Home(Path folder) {

  /**
   * The home named by the system property {@code elshi.home}, else the nearest folder from the working directory upwards
   * that holds {@code ontology/elshi.ttl}.
   *
   * @throws KnowledgeException if there is none
   */
  public static Home find() {
    String named = System.getProperty("elshi.home");
    if (named != null) {
      return new Home(Path.of(named));
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("ontology/elshi.ttl"))) {
        return new Home(folder);
      }
    }
    throw new KnowledgeException("Elshi's data folder was not found: start ./elshi, or set -Delshi.home=FOLDER");
  }

  /** A file or folder below the home, e.g. {@code data/lexicon/kk/verbs.tsv}. */
  public Path path(String relative) {
    return folder.resolve(relative);
  }
}
