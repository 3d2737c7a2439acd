package kz.elshi.cli;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.store.limit.QueryLimits;
import kz.elshi.web.Limits;
import picocli.CommandLine.Option;

/** How much a client of the server may ask for. */
final class LimitOptions {
  private static final int MEGABYTE = 1 << 20;

  @Option(names = "--query-timeout", paramLabel = "SECONDS", description = "Longest time of a query; default ${DEFAULT-VALUE}.")
  long timeoutSeconds = 30;

  @Option(names = "--max-queries", paramLabel = "N", description = "Most queries at a time; those beyond wait two seconds and get a 503; default ${DEFAULT-VALUE}.")
  int queries = 8;

  @Option(names = "--max-rows", paramLabel = "N", description = "Most rows, or statements, of an answer; default ${DEFAULT-VALUE}.")
  int rows = 500_000;

  @Option(names = "--max-result", paramLabel = "MB", description = "Greatest size of an answer in megabytes; default ${DEFAULT-VALUE}.")
  int resultMegabytes = 64;

  @Option(names = "--max-body", paramLabel = "MB", description = "Greatest body of a query or form in megabytes, sent or unpacked; default ${DEFAULT-VALUE}.")
  int bodyMegabytes = 1;

  @Option(names = "--max-upload", paramLabel = "MB", description = "Greatest body with articles in megabytes, sent or unpacked; default ${DEFAULT-VALUE}.")
  int uploadMegabytes = 8;

  @Option(names = "--max-article", paramLabel = "CHARACTERS", description = "Longest article that comes by the web; default ${DEFAULT-VALUE}.")
  int articleLength = 200_000;

  @Option(names = "--max-articles", paramLabel = "N", description = "Most articles in one form; default ${DEFAULT-VALUE}.")
  int articles = 100;

  @Option(names = "--max-stream", paramLabel = "N", description = "Most articles that a program brings in one request; default ${DEFAULT-VALUE}.")
  int stream = 1000;

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      description = "Address of a SPARQL endpoint that SERVICE in a query may call, character by character; may be given several times. Default: none.")
  List<String> services = new ArrayList<>();

  Limits limits() {
    positive("--query-timeout", timeoutSeconds, 86_400);
    positive("--max-queries", queries, 10_000);
    positive("--max-rows", rows, 100_000_000);
    positive("--max-result", resultMegabytes, 2000);
    positive("--max-body", bodyMegabytes, 1000);
    positive("--max-upload", uploadMegabytes, 1000);
    positive("--max-article", articleLength, 100_000_000);
    positive("--max-articles", articles, 1_000_000);
    positive("--max-stream", stream, 10_000_000);
    List<String> allowed = services.stream().map(address -> StoreOptions.checked("--allow-service", address)).toList();
    QueryLimits query = new QueryLimits(timeoutSeconds * 1000, rows, (long) resultMegabytes * MEGABYTE, allowed);
    return new Limits(query, queries, bodyMegabytes * MEGABYTE, uploadMegabytes * MEGABYTE, articleLength, articles, stream);
  }

  private static void positive(String option, long value, long most) {
    if (value < 1 || value > most) {
      throw new CommandException(ExitCode.USAGE, option + " is a number from 1 to " + most + ": " + value);
    }
  }
}
