package kz.elshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.elshi.knowledge.Home;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documents keep their promises: links lead somewhere. */
class DocsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
  private static final Path ROOT = Home.find().folder().toAbsolutePath().normalize();

  @TestFactory
  Stream<DynamicTest> relativeLinksLeadToFiles() {
    return documents().stream()
        .flatMap(document -> links(document).stream().map(link -> DynamicTest.dynamicTest(name(document) + " → " + link, () ->
            assertThat(document.resolveSibling(link)).exists())));
  }

  private static List<String> links(Path document) {
    String prose = CODE.matcher(read(document)).replaceAll("");
    return LINK.matcher(prose).results()
        .map((MatchResult found) -> found.group(1))
        .filter(link -> !link.contains(":") && !link.startsWith("#"))
        .map(link -> link.replaceFirst("#.*", ""))
        .distinct()
        .toList();
  }

  private static List<Path> documents() {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> data = Files.walk(ROOT.resolve("data"))) {
      return Stream.of(top, docs, data)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path document) {
    return ROOT.relativize(document).toString();
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
