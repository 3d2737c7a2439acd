package kz.elshi.cli;

import picocli.CommandLine.Option;

/** How sure a fact must be. */
final class ThresholdOption {
  /** Facts that are more likely wrong than right are left out. */
  static final double DEFAULT = 0.5;

  @Option(
      names = "--threshold",
      paramLabel = "CONFIDENCE",
      description = "Leave out facts that are trusted less, 0 to 1; default ${DEFAULT-VALUE}. 0 keeps all, 0.9 those of which 9 in 10 are right.")
  double threshold = DEFAULT;

  /**
   * The threshold.
   *
   * @throws CommandException if it is not within 0 and 1
   */
  double value() {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new CommandException(ExitCode.USAGE, "--threshold lies between 0 and 1, unlike " + threshold);
    }
    return threshold;
  }
}
