package kz.elshi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures a stage against an annotated corpus. */
@Command(
    name = "evaluate",
    description = "Measure a stage against an annotated corpus.",
    synopsisSubcommandLabel = "STAGE",
    subcommands = {EvaluateMorphologyCommand.class})
final class EvaluateCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name what to evaluate");
  }
}
