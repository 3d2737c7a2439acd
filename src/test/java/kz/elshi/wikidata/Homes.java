package kz.elshi.wikidata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Home;

/** Homes like the real one but for the reference, which is a copy that may lack people. */
final class Homes {
  private Homes() {}

  /** {@code keep}: lines of the table of people that stay. */
  static Home with(Path folder, Predicate<String> keep) {
    try {
      Path data = Files.createDirectories(folder.resolve("data"));
      for (String name : List.of("articles", "lexicon", "models", "rules")) {
        Files.createSymbolicLink(data.resolve(name), Stores.HOME.path("data/" + name).toAbsolutePath());
      }
      Files.createSymbolicLink(folder.resolve("ontology"), Stores.HOME.path("ontology").toAbsolutePath());
      copy(Stores.HOME.path("data/reference"), data.resolve("reference"));
      Path people = data.resolve("reference/tables/people.tsv");
      Files.write(people, Files.readAllLines(people).stream().filter(keep).toList());
      return new Home(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
