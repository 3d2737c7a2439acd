package kz.elshi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.query.Answer;
import kz.elshi.query.Parameter;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.QueryRunner;
import kz.elshi.query.SavedQuery;
import kz.elshi.query.TableWriter;
import kz.elshi.store.Store;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a question of the library, or one of the user's own. */
@Command(
    name = "query",
    description = "Ask a question of the library (queries/*.rq), or one of your own from a file or standard input.",
    footer = {
      "",
      "Example:  ./elshi query meetings-of-person --param person=rustam-emomali",
      "          ./elshi query --list"
    })
final class QueryCommand implements Callable<Integer> {
  private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

  @Mixin StoreOptions options;

  @Parameters(arity = "0..1", paramLabel = "NAME|FILE", description = "Name of a saved query, a file ending in .rq, or - for standard input.")
  @Nullable String name;

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "Value of a parameter.")
  Map<String, String> values = new LinkedHashMap<>();

  @Option(names = "--format", description = "table, csv, tsv, json or xlsx; default table.")
  TableWriter.Format format = TableWriter.Format.TABLE;

  @Option(names = "--out", paramLabel = "FILE", description = "File to write; default: standard output.")
  @Nullable Path out;

  @Option(names = "--lang", description = "Language of names: kk, ru or en; default kk.")
  String language = "kk";

  @Option(names = "--limit", description = "Most rows; default ${DEFAULT-VALUE}.")
  int limit = 1000;

  @Option(names = "--timeout", paramLabel = "SECONDS", description = "Longest time in seconds; default ${DEFAULT-VALUE}.")
  long timeoutSeconds = 30;

  @Option(names = "--wide", description = "Do not cut long cells of a table.")
  boolean wide;

  @Option(names = "--list", description = "List the saved queries.")
  boolean list;

  @Option(names = "--show", description = "Show the query's parameters and text instead of running it.")
  boolean show;

  @Override
  public Integer call() throws IOException {
    if (!LANGUAGES.contains(language)) {
      throw new CommandException(ExitCode.USAGE, "--lang is kk, ru or en, not " + language);
    }
    if (limit < 0 || timeoutSeconds < 1) {
      throw new CommandException(ExitCode.USAGE, "--limit counts rows from 0 up, --timeout seconds from 1 up");
    }
    QueryLibrary library = new QueryLibrary(Home.find());
    if (list || name == null) {
      list(library);
      return ExitCode.OK;
    }
    SavedQuery saved = isOwn(name) ? null : library.get(name);
    if (show && saved != null) {
      show(saved);
      return ExitCode.OK;
    }
    String text = saved != null ? saved.text() : own(name);
    QueryRunner.Settings settings = new QueryRunner.Settings(language, limit, timeoutSeconds * 1000);
    try (Store store = options.openExisting()) {
      Answer answer =
          store.read(
              data -> {
                QueryRunner runner = new QueryRunner(data, store.iris(), store.queries());
                Query query = saved != null ? runner.fill(saved, values, settings) : QueryRunner.parse(text);
                return runner.run(query, settings);
              });
      write(answer, store);
    }
    return ExitCode.OK;
  }

  private void write(Answer answer, Store store) throws IOException {
    if (out != null) {
      try (OutputStream file = Output.open(out)) {
        TableWriter.write(answer, format, file, store.iris(), true);
      }
      System.err.println(answer.rows().size() + " rows written to " + out);
    } else {
      boolean terminal = Terminal.isThere();
      TableWriter.write(answer, format, System.out, store.iris(), wide || !terminal);
    }
  }

  private static boolean isOwn(String name) {
    return name.equals("-") || name.endsWith(".rq");
  }

  private static String own(String name) throws IOException {
    if (name.equals("-")) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new CommandException(ExitCode.INPUT, name + ": there is no such file");
    }
    return Files.readString(file);
  }

  private void list(QueryLibrary library) {
    for (SavedQuery query : library.all()) {
      System.out.println("%-28s %s".formatted(query.name(), query.title(language)));
    }
  }

  private void show(SavedQuery query) {
    System.out.println(query.title(language));
    System.out.println(query.description());
    for (Parameter parameter : query.parameters()) {
      System.out.println(
          "  --param " + parameter.name() + "=" + parameter.example() + "   " + parameter.labels().get(language)
              + (parameter.required() ? " (required)" : ""));
    }
    System.out.println();
    System.out.print(query.text());
  }
}
