package kz.elshi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kz.elshi.claim.RuleSet;
import kz.elshi.claim.RuleTrial;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Rules;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the rules, and runs the examples that they carry. */
@Command(
    name = "rules",
    description = "List the rules, or run the examples that they carry.",
    synopsisSubcommandLabel = "list|test",
    subcommands = {RulesCommand.Listing.class, RulesCommand.Test.class})
final class RulesCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "say list or test");
  }

  private static List<RuleSet> sets(Home home) {
    return RuleSet.all(home);
  }

  private static boolean isChosen(List<String> chosen, Rules.Rule rule) {
    return chosen.isEmpty() || chosen.stream().anyMatch(rule.id()::contains);
  }

  /** Prints what each rule is for. */
  @Command(
      name = "list",
      description = "List the rules: kind, id, words, number of examples and counter-examples, first example.",
      footer = {"", "Example:  ./elshi rules list meeting"})
  static final class Listing implements Callable<Integer> {
    /** Spellings of the list. */
    enum Format {
      TEXT,
      TSV
    }

    @Parameters(arity = "0..*", paramLabel = "RULE", description = "Ids or parts of ids; default: all.")
    List<String> chosen = new ArrayList<>();

    @Option(names = "--format", description = "text or tsv; default text.")
    Format format = Format.TEXT;

    @Override
    public Integer call() {
      if (format == Format.TSV) {
        System.out.println("kind\trule\twords\texamples\tcounters\texample");
      }
      for (RuleSet set : sets(Home.find())) {
        set.rules().rules().stream().filter(rule -> isChosen(chosen, rule)).forEach(rule -> System.out.println(line(set, rule)));
      }
      return ExitCode.OK;
    }

    private String line(RuleSet set, Rules.Rule rule) {
      int examples = rule.examples().size();
      int counters = rule.counters().size();
      String first = rule.examples().isEmpty() ? "" : rule.examples().getFirst().text() + " => " + rule.examples().getFirst().expected();
      if (format == Format.TSV) {
        return String.join("\t", set.kind(), rule.id(), set.words(rule), Integer.toString(examples), Integer.toString(counters), first);
      }
      return "%s  (%s)  examples %d, counter-examples %d%n  %s%n  %s".formatted(rule.id(), set.kind(), examples, counters, set.words(rule), first);
    }
  }

  /** Runs examples and counter-examples. */
  @Command(
      name = "test",
      description = "Run the examples and counter-examples of the rules and print those that fail.",
      footer = {"", "Exit codes: 0 all are right, 2 no such rule, 7 some fail.", "Example:  ./elshi rules test kk/meeting"})
  static final class Test implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "RULE", description = "Ids or parts of ids; default: all.")
    List<String> chosen = new ArrayList<>();

    private int failed;

    @Override
    public Integer call() {
      Home home = Home.find();
      List<RuleTrial> trials = sets(home).stream().flatMap(RuleSet::trials).filter(trial -> isChosen(chosen, trial.rule())).toList();
      if (trials.isEmpty()) {
        throw new CommandException(ExitCode.USAGE, "there is no such rule with examples: " + String.join(", ", chosen) + "; see elshi rules list");
      }
      Pipeline pipeline = new Pipeline(home);
      Function<String, EntityDocument> resolve =
          text -> pipeline.resolve(new Article("example", text, Language.KAZAKH, null, null, null, null, "example"));
      trials.forEach(trial -> test(trial, resolve));
      long rules = trials.stream().map(trial -> trial.rule().id()).distinct().count();
      long counters = trials.stream().filter(RuleTrial::isCounter).count();
      System.out.println(
          rules + " rules, " + (trials.size() - counters) + " examples, " + counters + " counter-examples: "
              + (failed == 0 ? "all right" : failed + " fail"));
      return failed == 0 ? ExitCode.OK : ExitCode.KNOWLEDGE;
    }

    private void test(RuleTrial trial, Function<String, EntityDocument> resolve) {
      String failure = trial.failure(resolve);
      if (failure != null) {
        failed++;
        System.out.println(trial.where() + ": " + trial.rule().id() + ": " + trial.text() + "\n  " + failure);
      }
    }
  }
}
