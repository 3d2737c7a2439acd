package kz.elshi.wikidata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.ReferenceConverter;

/** Writes tables and the Turtle made of them: all of it is made and read once aside, then each file is moved to its place. */
final class ReferenceFiles {
  private static final List<String> OTHERS = List.of("roles.tsv", "tables/topics.tsv");

  private ReferenceFiles() {}

  /**
   * Writes into a folder like {@code data/reference}.
   *
   * @param tables texts by file name
   * @throws WikidataException if the folder cannot be written; whatever file was not moved yet is as it was
   * @throws kz.elshi.knowledge.KnowledgeException if the tables cannot be read; then nothing is written
   */
  static void write(Home home, Map<String, String> tables, Path folder) {
    Path aside = null;
    try {
      Files.createDirectories(folder.resolve("tables"));
      aside = Files.createTempDirectory(folder, ".update");
      Path reference = Files.createDirectories(aside.resolve("data/reference/tables")).getParent();
      for (Map.Entry<String, String> table : tables.entrySet()) {
        Files.writeString(reference.resolve("tables").resolve(table.getKey()), table.getValue());
      }
      for (String other : OTHERS) {
        Files.copy(home.path("data/reference/" + other), reference.resolve(other));
      }
      ReferenceConverter.write(new Home(aside), Iris.standard(), reference);
      for (Path file : files(reference)) {
        Path target = folder.resolve(reference.relativize(file).toString());
        if (!Files.exists(target) || !Files.readString(target).equals(Files.readString(file))) {
          Files.move(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new WikidataException(WikidataException.Kind.OUTPUT, "cannot write " + folder + ": check the folder, its permissions, and the room on its disk", e);
    } finally {
      delete(aside);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // The files are in their places; what is left aside harms nobody.
      return;
    }
  }
}
