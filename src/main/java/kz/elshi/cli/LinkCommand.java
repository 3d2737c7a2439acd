package kz.elshi.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.store.Store;
import kz.elshi.wikidata.LinkReport;
import kz.elshi.wikidata.Wikidata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Links what the reference does not know to Wikidata. */
@Command(
    name = "link",
    description = {
      "Find out which items of Wikidata the people, offices, organisations and places of a store are that have no link yet.",
      "A link is told only if it is certain enough and clearly ahead of the next best; other candidates are kept for review."
    },
    footer = {
      "",
      "Examples: ./elshi link --contact you@example.org",
      "          ./elshi link --wikidata latest-truthy.nt.bz2 --kind person --dry-run"
    })
final class LinkCommand implements Callable<Integer> {
  @Mixin StoreOptions options;
  @Mixin WikidataOptions wikidata;

  @Option(names = "--kind", split = ",", paramLabel = "KIND", description = "person, office, organisation, place; default: all.")
  Set<String> kinds = new TreeSet<>(Wikidata.KINDS);

  @Option(names = "--threshold", paramLabel = "SCORE", description = "Score from which a link is told, 0 to 1; default ${DEFAULT-VALUE}.")
  double threshold = Wikidata.THRESHOLD;

  @Option(names = "--batch", paramLabel = "N", description = "Entities to ask an endpoint for at a time; default ${DEFAULT-VALUE}.")
  int batch = 20;

  @Option(names = "--again", description = "Look up anew what was linked before; links that no longer hold are taken back.")
  boolean again;

  @Option(names = "--dry-run", description = "Print what would be linked, and leave the store as it is.")
  boolean dryRun;

  @Override
  public Integer call() {
    if (!Wikidata.KINDS.containsAll(kinds) || batch < 1 || !(threshold > 0 && threshold <= 1)) {
      throw new CommandException(
          ExitCode.USAGE, "--kind takes " + String.join(", ", new TreeSet<>(Wikidata.KINDS)) + ", --batch a number from 1, --threshold one above 0 and up to 1");
    }
    Wikidata source = wikidata.open(Home.find());
    LinkReport report;
    try (Store store = options.openExisting();
        Progress progress = new Progress("link", System.err)) {
      report = source.link(store, new Wikidata.Choice(kinds, threshold, again, dryRun, batch), progress::at);
    }
    report.linked().forEach(line -> System.out.println("linked\t" + line));
    report.open().forEach(line -> System.out.println("open\t" + line));
    report.problems().forEach(problem -> System.err.println("elshi: " + problem));
    System.err.println(
        report.linked().size() + (dryRun ? " would be linked, " : " linked, ") + report.open().size() + " left open with candidates, " + report.unknown()
            + " not found" + (report.unanswered() == 0 ? "" : ", " + report.unanswered() + " not looked up (run it again later)"));
    return report.unanswered() == 0 ? ExitCode.OK : ExitCode.REMOTE;
  }
}
