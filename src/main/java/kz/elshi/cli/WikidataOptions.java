package kz.elshi.cli;

import java.nio.file.Path;
import java.time.Duration;
import kz.elshi.knowledge.Home;
import kz.elshi.wikidata.AnswerCache;
import kz.elshi.wikidata.Manners;
import kz.elshi.wikidata.Wikidata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Wikidata a command asks, and how politely. */
final class WikidataOptions {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  @Option(
      names = "--wikidata",
      paramLabel = "URL|FILE",
      description = "SPARQL endpoint in Wikidata's model, or a truthy dump in N-Triples (plain, gzip, bzip2); default ${DEFAULT-VALUE}.")
  String place = "https://query.wikidata.org/sparql";

  @Option(names = "--contact", paramLabel = "TEXT", description = "Mail or page of yours, told to the endpoint with the name of the program.")
  String contact = "";

  @Option(names = "--cache", paramLabel = "DIR", description = "Folder for the endpoint's answers; default: elshi/wikidata in the cache folder of the user.")
  @Nullable Path cache;

  @Option(names = "--cache-days", paramLabel = "N", description = "How long an answer of the cache is used without asking; default ${DEFAULT-VALUE}.")
  double cacheDays = 14;

  @Option(names = "--timeout", paramLabel = "SECONDS", description = "For an answer; default ${DEFAULT-VALUE}.")
  double timeout = 65;

  @Option(names = "--pause", paramLabel = "SECONDS", description = "Between two questions; default ${DEFAULT-VALUE}.")
  double pause = 1;

  @Option(names = "--attempts", paramLabel = "N", description = "For a question that gets no answer; default ${DEFAULT-VALUE}.")
  int attempts = 5;

  @Option(
      names = "--longest-wait", paramLabel = "SECONDS",
      description = "Before a further attempt; an endpoint that asks for more is not asked again. Default ${DEFAULT-VALUE}.")
  double longestWait = 120;

  Wikidata open(Home home) {
    if (attempts < 1 || timeout <= 0 || pause < 0 || longestWait < 0 || cacheDays < 0) {
      throw new CommandException(ExitCode.USAGE, "--attempts and --timeout must be above zero, --pause, --longest-wait and --cache-days not below");
    }
    Duration longest = seconds(longestWait);
    Duration first = FIRST_WAIT.compareTo(longest) < 0 ? FIRST_WAIT : longest;
    Manners manners = new Manners(seconds(timeout), seconds(pause), attempts, first, longest, contact);
    try {
      return Wikidata.of(place, home, manners, new AnswerCache(cache == null ? userCache() : cache, seconds(cacheDays * 24 * 3600)));
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, "--wikidata: " + e.getMessage());
    }
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** After the XDG Base Directory Specification. */
  private static Path userCache() {
    String folder = System.getenv("XDG_CACHE_HOME");
    Path base = folder == null || folder.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(folder);
    return base.resolve("elshi").resolve("wikidata");
  }
}
