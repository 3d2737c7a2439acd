package kz.elshi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.web.curate.TokenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes tokens for those who may change a store over the web. */
@Command(
    name = "token",
    description = "Make tokens for those who may review, bring and withdraw articles over the web.",
    subcommands = TokenCommand.New.class,
    footer = {"", "Example:  ./elshi token new --file curators.tokens --name aigul"})
final class TokenCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say new");
  }

  @Command(
      name = "new",
      description = {
        "Make a random token, print it once, and append its salted hash to a file for elshi serve --token-file.",
        "Who loses a token gets another one; its line in the file is deleted by hand, and the server started again."
      },
      footer = {"", "Example:  ./elshi token new --file curators.tokens --name aigul"})
  static final class New implements Callable<Integer> {
    @Option(names = "--file", required = true, paramLabel = "FILE", description = "The file; made if it is not there.")
    Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "Who judges under this token; default: the user of the machine.")
    String name = System.getProperty("user.name");

    @Override
    public Integer call() {
      try {
        System.out.println(TokenFile.add(file, name));
        System.err.println("a token of " + name + ", shown this once; its hash is in " + file);
      } catch (IllegalArgumentException e) {
        throw new CommandException(ExitCode.USAGE, "--name: " + e.getMessage());
      } catch (IOException e) {
        throw new CommandException(ExitCode.OUTPUT, file + " cannot be written: name a file in a folder of yours");
      }
      return ExitCode.OK;
    }
  }
}
