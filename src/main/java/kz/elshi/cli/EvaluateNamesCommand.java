package kz.elshi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.mention.crf.NameCorpus;
import kz.elshi.mention.crf.NameModel;
import kz.elshi.mention.crf.NameScore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the labeller of names. */
@Command(
    name = "names",
    description = "Measure the names that the labeller finds against an annotated corpus in IOB2, by class.",
    footer = {
      "",
      "With --folds the corpus is both: each part of it is labelled by what the others taught. Sentences whose ids have the same number",
      "stay in one part.",
      "",
      "Example:  ./elshi evaluate names test.iob2",
      "          ./elshi evaluate names train.iob2 --folds 5"
    })
final class EvaluateNamesCommand implements Callable<Integer> {
  private static final int FEWEST_FOLDS = 2;

  @Parameters(paramLabel = "FILE", description = "Corpus in IOB2.")
  Path file;

  @Option(names = "--model", paramLabel = "MODEL", description = "Model to measure; default: the one that comes with Elshi.")
  Path model;

  @Option(names = "--folds", paramLabel = "N", description = "Train and measure in so many parts instead.")
  Integer folds;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (folds != null && (model != null || folds < FEWEST_FOLDS)) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--folds takes a number from " + FEWEST_FOLDS + " on, and no --model");
    }
    Home home = Home.find();
    NameCorpus corpus = new NameCorpus(file, home);
    NameScore score = folds == null ? corpus.score(model == null ? NameModel.of(home) : NameModel.read(model)) : crossValidate(corpus);
    score.classes().forEach(EvaluateNamesCommand::print);
    print("overall", score.overall());
    return ExitCode.OK;
  }

  private NameScore crossValidate(NameCorpus corpus) throws IOException {
    try (Progress progress = new Progress("train", System.err)) {
      return corpus.crossValidate(folds, progress::step);
    }
  }

  private static void print(String type, NameScore.Count count) {
    System.out.println(
        "%-14s names %5d  precision %5s  recall %5s  F1 %5s"
            .formatted(type, count.expected(), percent(count.precision()), percent(count.recall()), percent(count.f1())));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }
}
