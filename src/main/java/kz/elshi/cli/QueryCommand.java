package kz.elshi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.query.Answer;
import kz.elshi.query.Parameter;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.QueryRunner;
import kz.elshi.query.SavedQuery;
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
  @Mixin StoreOptions options;

  @Parameters(arity = "0..1", paramLabel = "NAME|FILE", description = "Name of a saved query, a file ending in .rq, or - for standard input.")
  @Nullable String name;

  @Mixin AnswerOptions answers;

  @Option(names = "--list", description = "List the saved queries.")
  boolean list;

  @Option(names = "--show", description = "Show the query's parameters and text instead of running it.")
  boolean show;

  @Override
  public Integer call() throws IOException {
    QueryRunner.Settings settings = answers.settings();
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
    if (saved != null) {
      saved.requireLocal();
    }
    String text = saved != null ? saved.text() : own(name);
    try (Store store = options.openExisting()) {
      Answer answer =
          store.read(
              data -> {
                QueryRunner runner = new QueryRunner(data, store.iris(), store.queries());
                Query query = saved != null ? runner.fill(saved, answers.values, settings) : QueryRunner.parse(text);
                return runner.run(query, settings);
              });
      answers.write(answer, store.iris());
    }
    return ExitCode.OK;
  }

  static boolean isOwn(String name) {
    return name.equals("-") || name.endsWith(".rq");
  }

  static String own(String name) throws IOException {
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
      System.out.println("%-28s %s".formatted(query.name(), query.title(answers.language)));
    }
  }

  private void show(SavedQuery query) {
    System.out.println(query.title(answers.language));
    System.out.println(query.description(answers.language));
    for (Parameter parameter : query.parameters()) {
      System.out.println(
          "  --param " + parameter.name() + "=" + parameter.example() + "   " + parameter.labels().get(answers.language)
              + (parameter.required() ? " (required)" : ""));
    }
    System.out.println();
    System.out.print(query.text());
  }
}
