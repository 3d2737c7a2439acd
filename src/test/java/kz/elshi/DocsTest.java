package kz.elshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.elshi.cli.Main;
import kz.elshi.fixture.Command;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The documents keep their promises: links lead somewhere, and the command lines in blocks marked {@code sh runnable} end well.
 * The lines of a document run in its order and share a store in a temporary folder; files that they write go there too.
 */
class DocsTest {
  private static final Pattern RUNNABLE = Pattern.compile("(?s)```sh runnable\\n(.*?)```");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
  private static final Pattern TURTLE = Pattern.compile("(?s)`\\./elshi extract --format turtle (\\S+)` prints.*?```turtle\\n(.*?)```");
  private static final Path ROOT = Home.find().folder().toAbsolutePath().normalize();

  @TestFactory
  Stream<DynamicTest> relativeLinksLeadToFiles() {
    return documents().stream()
        .flatMap(document -> links(document).stream().map(link -> DynamicTest.dynamicTest(name(document) + " → " + link, () ->
            assertThat(document.resolveSibling(link)).exists())));
  }

  @TestFactory
  Stream<DynamicTest> commandsEndWell(@TempDir Path folder) {
    return documents().stream()
        .flatMap(document -> commands(document).stream().map(command -> DynamicTest.dynamicTest(name(document) + ": " + command, () ->
            run(command, folder.resolve(name(document).replace('/', '-'))))));
  }

  /** The Turtle in the documents is what the command named before it prints: nothing in it is made up or out of date. */
  @TestFactory
  Stream<DynamicTest> turtleIsRealOutput() {
    return documents().stream()
        .flatMap(document -> TURTLE.matcher(read(document)).results().map(found -> DynamicTest.dynamicTest(name(document), () -> {
          Command ran = Command.run("extract", "--format", "turtle", ROOT.resolve(found.group(1)).toString());
          Set<String> printed = triples(ran.out());
          assertThat(triples(found.group(2))).isNotEmpty().allSatisfy(triple -> assertThat(printed).contains(triple));
        })));
  }

  private static Set<String> triples(String turtle) {
    Set<String> triples = new TreeSet<>();
    // Confidences are measured anew now and then.
    RDFParser.fromString(turtle, Lang.TURTLE).toGraph().stream()
        .filter(triple -> !triple.predicateMatches(Vocabulary.CONFIDENCE))
        .forEach(triple -> triples.add(triple.toString()));
    return triples;
  }

  private static List<String> commands(Path document) {
    return RUNNABLE.matcher(read(document)).results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("./elshi "))
        .map(line -> line.substring("./elshi ".length()))
        .toList();
  }

  private static void run(String command, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> words = words(command, folder);
    Command ran = Command.run(words.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    if (words.contains("--out")) {
      assertThat(Path.of(words.get(words.indexOf("--out") + 1))).exists();
    } else {
      assertThat(ran.out() + ran.err()).as("it says something").isNotEmpty();
    }
  }

  /** The words of a line, with its store and the files it writes moved into a folder. */
  private static List<String> words(String command, Path folder) {
    List<String> words = new ArrayList<>();
    WORD.matcher(command).results().forEach(found -> words.add(found.group(1) != null ? found.group(1) : found.group(2)));
    int written = words.indexOf("--out") + 1;
    if (written > 0) {
      words.set(written, folder.resolve(words.get(written)).toString());
    }
    if (takesStore(words)) {
      words.addAll(List.of("--store", folder.resolve("store").toString()));
    }
    return words;
  }

  private static boolean takesStore(List<String> words) {
    CommandLine command = Main.line();
    for (String word : words) {
      CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        break;
      }
      command = next;
    }
    return command.getCommandSpec().findOption("--store") != null;
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
