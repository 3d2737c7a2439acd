package kz.elshi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kz.elshi.store.Store;
import kz.elshi.store.StoredArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists, shows and withdraws the articles of a store. */
@Command(
    name = "articles",
    description = "List, show or withdraw the articles of a store, or see its journal.",
    subcommands = {ArticlesCommand.ListAll.class, ArticlesCommand.Show.class, ArticlesCommand.Withdraw.class, ArticlesJournalCommand.class},
    footer = {"", "Example:  ./elshi articles show 0007-emomali-visit"})
final class ArticlesCommand implements Callable<Integer> {
  @picocli.CommandLine.Spec picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    throw new picocli.CommandLine.ParameterException(spec.commandLine(), "say list, show, withdraw or journal");
  }

  private static CommandException missing(String id) {
    return new CommandException(ExitCode.USAGE, "there is no article " + id + " in the store: see elshi articles list");
  }

  @Command(name = "list", description = "List the articles.", footer = {"", "Example:  ./elshi articles list"})
  static final class ListAll implements Callable<Integer> {
    @Mixin StoreOptions options;

    @Override
    public Integer call() {
      try (Store store = options.openExisting()) {
        for (StoredArticle article : store.articles()) {
          String published = article.published() == null ? "" : article.published();
          String headline = article.headline() == null ? "" : article.headline();
          System.out.println(article.id() + "\t" + published + "\t" + article.facts().size() + "\t" + headline);
        }
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "show",
      description = "Show what the store holds of an article, and which facts were set aside.",
      footer = {"", "Example:  ./elshi articles show 0007-emomali-visit"})
  static final class Show implements Callable<Integer> {
    @Mixin StoreOptions options;

    @Parameters(paramLabel = "ID", description = "Id of the article.")
    String id;

    @Override
    public Integer call() {
      try (Store store = options.openExisting()) {
        StoredArticle article = store.article(id).orElseThrow(() -> missing(id));
        line("id", article.id());
        line("headline", article.headline());
        line("published", article.published());
        line("outlet", article.outlet());
        line("url", article.url());
        line("language", article.language());
        section("facts", article.facts());
        section("set aside", article.setAside());
      }
      return ExitCode.OK;
    }

    private static void line(String name, @org.jspecify.annotations.Nullable String value) {
      if (value != null) {
        System.out.println("%-10s %s".formatted(name, value));
      }
    }

    private static void section(String name, List<String> lines) {
      System.out.println(name + ": " + lines.size());
      lines.forEach(line -> System.out.println("  " + line));
    }
  }

  @Command(
      name = "withdraw",
      description = "Take an article back: its facts leave unless another article asserts them.",
      footer = {"", "Example:  ./elshi articles withdraw 0007-emomali-visit"})
  static final class Withdraw implements Callable<Integer> {
    @Mixin StoreOptions options;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of articles.")
    List<String> ids;

    @Override
    public Integer call() {
      try (Store store = options.openExisting()) {
        for (String id : ids) {
          if (!store.withdraw(id)) {
            throw missing(id);
          }
          System.err.println(id + " withdrawn");
        }
      }
      return ExitCode.OK;
    }
  }
}
