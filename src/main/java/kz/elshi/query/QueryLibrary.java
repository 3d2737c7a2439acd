package kz.elshi.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.elshi.knowledge.Home;
import kz.elshi.text.EditDistance;
import kz.elshi.knowledge.KnowledgeException;

/** The saved queries of {@code queries/*.rq}, by name. */
public final class QueryLibrary {
  private static final String ENDING = ".rq";
  private static final int NEAREST = 3;

  private final TreeMap<String, SavedQuery> queries = new TreeMap<>();

  /**
   * Reads the folder.
   *
   * @throws KnowledgeException if a file cannot be read or its header is wrong; the message names it
   */
  public QueryLibrary(Home home) {
    Path folder = home.path("queries");
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(this::read);
    } catch (IOException e) {
      throw new KnowledgeException("the queries of " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void read(Path file) {
    String name = file.getFileName().toString().replace(ENDING, "");
    try {
      queries.put(name, SavedQuery.parse(name, Files.readString(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new KnowledgeException(file + ": " + e.getMessage(), e);
    }
  }

  /** All queries, by name. */
  public Collection<SavedQuery> all() {
    return queries.values();
  }

  /**
   * The query of a name.
   *
   * @throws QueryException if there is none; the message offers the nearest names
   */
  public SavedQuery get(String name) {
    SavedQuery query = queries.get(name);
    if (query == null) {
      List<String> near =
          queries.keySet().stream().sorted(Comparator.comparingInt(other -> EditDistance.between(name, other))).limit(NEAREST).toList();
      throw new QueryException(
          QueryException.Kind.UNKNOWN_QUERY, "there is no query " + name + "; nearest are " + String.join(", ", near));
    }
    return query;
  }
}
