package kz.elshi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.elshi.query.Answer;
import kz.elshi.query.QueryRunner;
import kz.elshi.query.TableWriter;
import kz.elshi.rdf.Iris;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The values a query is asked with, how much it may take, and how its answer is written. */
final class AnswerOptions {
  private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

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

  QueryRunner.Settings settings() {
    if (!LANGUAGES.contains(language)) {
      throw new CommandException(ExitCode.USAGE, "--lang is kk, ru or en, not " + language);
    }
    if (limit < 0 || timeoutSeconds < 1) {
      throw new CommandException(ExitCode.USAGE, "--limit counts rows from 0 up, --timeout seconds from 1 up");
    }
    return new QueryRunner.Settings(language, limit, timeoutSeconds * 1000);
  }

  void write(Answer answer, Iris iris) throws IOException {
    if (out != null) {
      try (OutputStream file = Output.open(out)) {
        TableWriter.write(answer, format, file, iris, true);
      }
      System.err.println(answer.rows().size() + " rows written to " + out);
    } else {
      TableWriter.write(answer, format, System.out, iris, wide || !Terminal.isThere());
    }
  }
}
