package kz.elshi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kz.elshi.store.ArticleJournal;
import kz.elshi.store.JournalEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what became of each article. */
@Command(
    name = "journal",
    description = {
      "Show what became of each article that was brought to a store, the latest last: stored, replaced, unchanged, withdrawn, or refused and why.",
      "Reads the journal alone, so that it works while a server has the store."
    },
    footer = {"", "Example:  ./elshi articles journal --last 20"})
final class ArticlesJournalCommand implements Callable<Integer> {
  @Mixin StoreOptions options;

  @Option(names = "--article", paramLabel = "ID", description = "Only what became of this one.")
  @Nullable String article;

  @Option(names = "--outcome", paramLabel = "OUTCOME", description = "Only: ${COMPLETION-CANDIDATES}.")
  JournalEntry.@Nullable Outcome outcome;

  @Option(names = "--last", paramLabel = "N", description = "Only the last N entries.")
  int last = Integer.MAX_VALUE;

  @Option(names = "--json", description = "As the lines of JSON that they are.")
  boolean json;

  @Override
  public Integer call() {
    Path folder = options.folder();
    List<JournalEntry> entries =
        ArticleJournal.read(folder).stream()
            .filter(entry -> article == null || entry.article().equals(article))
            .filter(entry -> outcome == null || entry.outcome() == outcome)
            .toList();
    for (JournalEntry entry : entries.subList(Math.max(0, entries.size() - Math.max(0, last)), entries.size())) {
      System.out.println(json ? entry.json() : line(entry));
    }
    System.err.println(entries.size() + " entries");
    return ExitCode.OK;
  }

  private static String line(JournalEntry entry) {
    String what = entry.outcome().name().toLowerCase(java.util.Locale.ROOT);
    String more = entry.why() != null ? entry.why() : entry.facts() >= 0 ? entry.facts() + " facts" : "";
    return entry.at() + "\t" + what + "\t" + entry.article() + "\t" + more + (entry.by() == null ? "" : "\tby " + entry.by());
  }
}
