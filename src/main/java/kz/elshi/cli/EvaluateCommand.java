package kz.elshi.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.elshi.claim.Extraction;
import kz.elshi.evaluation.Calibration;
import kz.elshi.evaluation.Evaluation;
import kz.elshi.evaluation.ScoreTable;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.text.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the facts of annotated articles, or a stage against an annotated corpus. */
@Command(
    name = "evaluate",
    description = {
      "Measure the facts that are read from annotated articles, or by a sub-command a single stage.",
      "GOLD_DIR holds ID.json with the facts beside ID.txt, the article; docs/QUALITY.md tells the format and what is counted."
    },
    subcommands = {EvaluateMorphologyCommand.class, EvaluateNamesCommand.class, EvaluateLinksCommand.class},
    footer = {
      "",
      "Exit codes: 0 measured, 2 usage, 3 some gold files cannot be used (the others are measured), or all.",
      "Example:  ./elshi evaluate gold/kk --by origin"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "GOLD_DIR", description = "Folder of annotated articles.")
  @Nullable Path gold;

  @Option(names = "--predicted", paramLabel = "DIR", description = "Measure the facts in this folder (ID.json), instead of reading the articles now.")
  @Nullable Path predicted;

  @Option(names = "--only", paramLabel = "FIELD=VALUE,…", description = "Only gold files with these fields; several values are joined by +. Besides the fields of the file: script=latin, script=cyrillic.")
  @Nullable String only;

  @Option(names = "--by", paramLabel = "FIELD", description = "A table for each value of a field. By origin, articles in Latin script stand apart.")
  @Nullable String by;

  @Option(names = "--errors", description = "Show what is missed, wrong or different in each article.")
  boolean errors;

  @Option(names = "--calibration", description = "Show, by kind of fact and confidence, how many facts there are and how many are right.")
  boolean calibration;

  @Mixin ThresholdOption threshold;

  @Option(names = "--format", description = "text, markdown or tsv; default text.")
  ScoreTable format = ScoreTable.TEXT;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (gold == null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "name a folder of annotated articles, or what to evaluate");
    }
    if (calibration && predicted != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "the facts in a folder tell no confidence: leave out --predicted");
    }
    AtomicInteger problems = new AtomicInteger();
    PrintStream err = System.err;
    Evaluation evaluation = evaluation(gold, problem -> {
      problems.incrementAndGet();
      err.println("elshi: " + problem);
    });
    if (errors) {
      evaluation.mistakes((id, mistakes) -> {
        System.out.println(id);
        mistakes.forEach(mistake -> System.out.println("  " + mistake));
      });
    }
    if (calibration) {
      System.out.println(Calibration.of(evaluation).table(format));
    } else {
      print(evaluation);
    }
    return problems.get() == 0 ? ExitCode.OK : ExitCode.INPUT;
  }

  private Evaluation evaluation(Path folder, Consumer<String> problems) {
    GoldChoice choice = new GoldChoice(only);
    return predicted != null
        ? Evaluation.ofFolder(folder, choice, predicted, problems)
        : Evaluation.extracting(folder, choice, extractor(), problems);
  }

  private Function<Article, Extraction> extractor() {
    Pipeline pipeline = new Pipeline(Home.find());
    return article -> pipeline.extract(article).atLeast(threshold.value());
  }

  private void print(Evaluation evaluation) {
    if (by == null) {
      System.out.println(format.of(evaluation.tally()));
      return;
    }
    evaluation.by(fields -> GoldChoice.key(fields, by)).forEach((key, tally) -> {
      System.out.println((format == ScoreTable.MARKDOWN ? "### " + key + "\n" : "== " + key));
      System.out.println(format.of(tally) + "\n");
    });
  }
}
