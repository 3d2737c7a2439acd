package kz.elshi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.LogManager;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.lang.CorpusException;
import kz.elshi.query.QueryException;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.store.StoreException;
import kz.elshi.web.ServerException;
import kz.elshi.wikidata.WikidataException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "elshi",
    description = "Reads news about diplomacy into a knowledge graph that shows the sentence behind each fact.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 unexpected, 2 usage, 3 input, 4 store, 5 query, 6 server, 7 data files, 10 output, 11 another server, 12 ill store.",
      "Example:  ./elshi demo"
    })
public final class Main implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          ExtractCommand.class,
          IngestCommand.class,
          LoadCommand.class,
          QueryCommand.class,
          FederateCommand.class,
          ServeCommand.class,
          ArticlesCommand.class,
          ExplainCommand.class,
          ValidateCommand.class,
          LinkCommand.class,
          WikidataCommand.class,
          RebuildCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          CompactCommand.class,
          DoctorCommand.class,
          ExportCommand.class,
          NetworkCommand.class,
          FuseCommand.class,
          JudgeCommand.class,
          ReviewCommand.class,
          ReferenceCommand.class,
          TrainCommand.class,
          EvaluateCommand.class,
          RulesCommand.class,
          RehearseCommand.class,
          TokenCommand.class);

  @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
  boolean debug;

  @Spec CommandSpec spec;

  /** Version of the program, from one place. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"elshi " + GraphWriter.VERSION};
    }
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    int code = execute(out, err, arguments);
    out.flush();
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @return its exit code, see {@link ExitCode}
   */
  public static int execute(PrintStream out, PrintStream err, String... arguments) {
    Main main = new Main();
    CommandLine line = line(main, arguments.length == 0 ? "" : arguments[0]);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((error, command, result) -> report(error, err, main.debug));
    line.setParameterExceptionHandler(
        (error, given) -> {
          err.println("elshi: " + error.getMessage());
          if (!CommandLine.UnmatchedArgumentException.printSuggestions(error, error.getCommandLine().getErr())) {
            err.println("Try: " + error.getCommandLine().getCommandSpec().qualifiedName() + " --help");
          }
          return ExitCode.USAGE;
        });
    return line.execute(arguments);
  }

  /** The command line with all its commands. */
  public static CommandLine line() {
    return line(new Main(), "");
  }

  /** The command line with the command of a name alone, for to look at all of them takes as long as many a command; else with all. */
  private static CommandLine line(Main main, String name) {
    CommandLine line = new CommandLine(main);
    List<Class<?>> named = COMMANDS.stream().filter(command -> command.getAnnotation(Command.class).name().equals(name)).toList();
    if (!name.equals("--version")) {
      (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
    }
    return line;
  }

  private static int code(WikidataException error) {
    return switch (error.kind()) {
      case SERVER -> ExitCode.REMOTE;
      case FILE -> ExitCode.INPUT;
      case OUTPUT -> ExitCode.OUTPUT;
    };
  }

  /** One sentence for the user, and the exit code of its class. */
  private static int report(Exception error, PrintStream err, boolean debug) {
    if (debug) {
      error.printStackTrace(err);
    }
    String message = error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    int code =
        switch (error) {
          case CommandException command -> command.exitCode();
          case CorpusException corpus -> ExitCode.INPUT;
          case StoreException store -> ExitCode.STORE;
          case QueryException query -> query.kind().isUsage() ? ExitCode.USAGE : ExitCode.QUERY;
          case ServerException server -> ExitCode.SERVER;
          case WikidataException wikidata -> code(wikidata);
          case KnowledgeException knowledge -> ExitCode.KNOWLEDGE;
          default -> ExitCode.UNEXPECTED;
        };
    String hint = code == ExitCode.UNEXPECTED && !debug ? " (run it again with --debug to see more)" : "";
    err.println("elshi: " + message + hint);
    return code;
  }
}
