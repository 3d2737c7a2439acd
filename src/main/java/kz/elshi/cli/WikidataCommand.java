package kz.elshi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.wikidata.UpdateReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Works with Wikidata. */
@Command(
    name = "wikidata",
    description = "Take over from Wikidata.",
    synopsisSubcommandLabel = "WHAT",
    subcommands = WikidataCommand.Update.class,
    footer = {"", "Example:  ./elshi wikidata update --dry-run --contact you@example.org"})
final class WikidataCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "say update");
  }

  @Command(
      name = "update",
      description = {
        "Bring the tables of data/reference up to date: names, aliases, terms of office, new holders of known offices.",
        "Curated names and terms stay. Prints what changes, and makes the Turtle beside the tables anew."
      },
      footer = {"", "Example:  ./elshi wikidata update --dry-run --contact you@example.org"})
  static final class Update implements Callable<Integer> {
    private static final int HARVESTED = 2021;

    @Mixin WikidataOptions wikidata;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write; default: data/reference of Elshi's home.")
    @Nullable Path out;

    @Option(names = "--since", paramLabel = "YEAR", description = "Add people whose term began or ended in this year or later; default ${DEFAULT-VALUE}.")
    int since = HARVESTED;

    @Option(names = "--dry-run", description = "Print what would change, and write nothing.")
    boolean dryRun;

    @Override
    public Integer call() {
      Home home = Home.find();
      Path folder = out == null ? home.path("data/reference") : out;
      UpdateReport report;
      try (Progress progress = new Progress("wikidata", System.err)) {
        report = wikidata.open(home).update(dryRun ? null : folder, LocalDate.now(ZoneOffset.UTC), since, progress::at);
      }
      report.changes().forEach(System.out::println);
      report.problems().forEach(problem -> System.err.println("elshi: " + problem));
      System.err.println(report.changes().size() + (dryRun ? " changes, nothing written" : " changes, written to " + folder));
      return report.complete() ? ExitCode.OK : ExitCode.REMOTE;
    }
  }
}
