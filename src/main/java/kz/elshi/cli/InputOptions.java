package kz.elshi.cli;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where articles come from and what the user tells of them. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files (.txt, .html, .jsonl, .warc, also with .gz; .zip of the first three), folders, globs, or - for standard input.")
  List<String> paths;

  @Option(names = "--url", description = "Address of the article.")
  @Nullable String url;

  @Option(names = "--published", description = "Day of publication, e.g. 2025-08-27; relative dates count from it.")
  @Nullable String published;

  @Option(
      names = {"--publisher", "--source"},
      description = "Name of the outlet.")
  @Nullable String publisher;

  @Option(names = "--lang", description = "Language of the text: kk, ru or en; recognised if not given.")
  @Nullable String language;

  @Option(names = "--longest", description = "Greatest length of an article in characters; default ${DEFAULT-VALUE}.")
  int longest = ArticleSource.DEFAULT_LONGEST;

  /** Reads all articles in order. */
  void read(InputStream standardInput, Consumer<Found> consumer) {
    new ArticleSource(metadata(), longest).read(paths, standardInput, consumer);
  }

  private Metadata metadata() {
    return new Metadata(null, null, url, date(published), publisher, language == null ? null : Language.of(language));
  }

  /** The date of an option {@code --published}, or null if it is not given. */
  static @Nullable PartialDate date(@Nullable String published) {
    try {
      return published == null ? null : PartialDate.parse(published);
    } catch (RuntimeException e) {
      throw new CommandException(ExitCode.USAGE, "--published is no ISO date (2025-08-27): " + published);
    }
  }
}
