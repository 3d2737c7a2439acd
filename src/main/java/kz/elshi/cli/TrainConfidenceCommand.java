package kz.elshi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kz.elshi.claim.Confidences;
import kz.elshi.evaluation.ConfidenceTrainer;
import kz.elshi.evaluation.Evaluation;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how often the facts of each rule are right. */
@Command(
    name = "confidence",
    description = "Measure on annotated articles how often the facts of each rule are right; later facts of the rule get that confidence.",
    footer = {"", "Example:  ./elshi train confidence gold/kk --out data/rules/kk/confidence.tsv"})
final class TrainConfidenceCommand implements Callable<Integer> {
  @Parameters(paramLabel = "GOLD_DIR", description = "Folder of annotated articles, as evaluate takes it.")
  Path gold;

  @Option(names = "--only", paramLabel = "FIELD=VALUE,…", description = "Only gold files with these fields, as in evaluate.")
  @Nullable String only;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Table to write.")
  Path out;

  @Override
  public Integer call() throws IOException {
    AtomicInteger problems = new AtomicInteger();
    Pipeline pipeline = new Pipeline(Home.find(), Confidences.NONE);
    Evaluation evaluation = Evaluation.extracting(gold, new GoldChoice(only), pipeline::extract, problem -> {
      problems.incrementAndGet();
      System.err.println("elshi: " + problem);
    });
    String table = ConfidenceTrainer.table(evaluation);
    if (out.toAbsolutePath().getParent() != null) {
      Files.createDirectories(out.toAbsolutePath().getParent());
    }
    Files.writeString(out, table);
    System.err.println(evaluation.tally().articles() + " articles, written to " + out);
    return problems.get() == 0 ? ExitCode.OK : ExitCode.INPUT;
  }
}
