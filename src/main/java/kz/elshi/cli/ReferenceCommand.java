package kz.elshi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.ReferenceConverter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Works on the reference data. */
@Command(
    name = "reference",
    description = "Work on the reference data.",
    subcommands = {ReferenceCommand.Convert.class, NamesakesCommand.class},
    footer = {"", "Example:  ./elshi reference convert"})
final class ReferenceCommand implements Callable<Integer> {
  @picocli.CommandLine.Spec picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    throw new picocli.CommandLine.ParameterException(spec.commandLine(), "say convert or namesakes");
  }

  @Command(
      name = "convert",
      description = "Write data/reference/*.ttl from data/reference/tables.",
      footer = {"", "Example:  ./elshi reference convert"})
  static final class Convert implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write; default: data/reference of Elshi's home.")
    @Nullable Path out;

    @Override
    public Integer call() {
      Home home = Home.find();
      Path folder = out == null ? home.path("data/reference") : out;
      ReferenceConverter.write(home, Iris.standard(), folder);
      System.err.println("the reference is written to " + folder);
      return ExitCode.OK;
    }
  }
}
