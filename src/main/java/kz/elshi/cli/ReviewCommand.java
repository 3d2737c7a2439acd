package kz.elshi.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.elshi.review.Review;
import kz.elshi.review.ReviewItem;
import kz.elshi.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what people should look at. */
@Command(
    name = "review",
    description = "Show what a person should look at.",
    subcommands = ReviewCommand.ListAll.class,
    footer = {"", "Example:  ./elshi review list --kind office --top 20"})
final class ReviewCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say list");
  }

  @Command(
      name = "list",
      description = {
        "List open questions, the most urgent first (impact times uncertainty), each with sentences to judge by and the judgements that settle it:",
        "links to Wikidata that are not sure, people or events that may be one, offices that two people hold, facts that are little trusted."
      },
      footer = {"", "Example:  ./elshi review list --kind office --top 20"})
  static final class ListAll implements Callable<Integer> {
    /** Forms of the list. */
    enum Format { TEXT, JSON }

    @Mixin StoreOptions options;

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "link, identity, office, fact; default: all.")
    @Nullable Set<ReviewItem.Kind> kinds;

    @Option(names = "--top", paramLabel = "N", description = "At most so many; default ${DEFAULT-VALUE}.")
    int top = 50;

    @Option(names = "--format", description = "text or json (one object a line); default ${DEFAULT-VALUE}.")
    Format format = Format.TEXT;

    @Override
    public Integer call() throws JsonProcessingException {
      try (Store store = options.openExisting()) {
        List<ReviewItem> items = new Review(store).list(kinds == null ? EnumSet.allOf(ReviewItem.Kind.class) : kinds, Math.max(0, top));
        ObjectMapper json = new ObjectMapper();
        for (ReviewItem item : items) {
          System.out.println(format == Format.JSON ? json.writeValueAsString(item) : text(item));
        }
        System.err.println(items.isEmpty() ? "nothing to review" : items.size() + " questions");
      }
      return ExitCode.OK;
    }

    private static String text(ReviewItem item) {
      StringBuilder text = new StringBuilder();
      text.append("%s  %s  (in %d articles, uncertainty %.2f)%n".formatted(
          item.kind().name().toLowerCase(Locale.ROOT), item.question(), item.impact(), item.uncertainty()));
      item.evidence().forEach(sentence -> text.append("      ").append(sentence.replaceAll("\\s+", " ")).append('\n'));
      item.answers().forEach(answer -> text.append("    elshi judge ").append(answer).append('\n'));
      return text.toString();
    }
  }
}
