package kz.elshi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Learns a data file from text. */
@Command(
    name = "train",
    description = "Learn a data file from text.",
    synopsisSubcommandLabel = "STAGE",
    subcommands = {TrainMorphologyCommand.class, TrainNamesCommand.class, TrainConfidenceCommand.class})
final class TrainCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name what to train");
  }
}
