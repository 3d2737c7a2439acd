package kz.elshi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.elshi.entity.link.Candidate;
import kz.elshi.entity.link.PersonLinker;
import kz.elshi.evaluation.link.LinkEvaluation;
import kz.elshi.evaluation.link.LinkEvaluation.Half;
import kz.elshi.evaluation.link.LinkEvaluation.Mistake;
import kz.elshi.evaluation.link.LinkEvaluation.Outcome;
import kz.elshi.evaluation.link.LinkEvaluation.Way;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well people of the reference are recognised by their names. */
@Command(
    name = "links",
    description = {
      "Measure how well people of the reference are recognised: each is asked for under several names and in several settings,",
      "with everybody in the index; and some are taken out of it one at a time, when every link is wrong."
    },
    footer = {"", "Example:  ./elshi evaluate links --leave-out 300"})
final class EvaluateLinksCommand implements Callable<Integer> {
  @Option(names = "--leave-out", paramLabel = "N", defaultValue = "300", description = "How many people are taken out one at a time; default ${DEFAULT-VALUE}.")
  int out;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Draws halves, people, days and cases; default ${DEFAULT-VALUE}.")
  long seed;

  @Option(names = "--half", defaultValue = "test", description = "Half of the people: test, or development, by which weights are set; default ${DEFAULT-VALUE}.")
  Half half;

  @Option(names = "--errors", paramLabel = "N", description = "Show so many mistakes; default ${DEFAULT-VALUE}.")
  int errors;

  @Override
  public Integer call() {
    Home home = Home.find();
    Reference reference = Reference.read(home);
    LinkEvaluation evaluation = new LinkEvaluation(home, reference, new PersonLinker(home, reference), half, seed);
    Map<Way, Outcome> in = evaluation.withAll();
    in.putAll(evaluation.acrossScripts());
    Map<Way, Outcome> without = evaluation.without(out);
    evaluation.mistakes().stream().limit(errors).forEach(EvaluateLinksCommand::print);
    List<String> settings = in.keySet().stream().map(Way::told).distinct().toList();
    for (String told : settings) {
      System.out.println("== told besides the name: " + told);
      System.out.println("%-24s %6s %9s %7s %6s %6s %6s".formatted("name", "asked", "precision", "recall", "wrong", "out", "linked"));
      List<Way> ways = new ArrayList<>(in.keySet());
      ways.removeIf(way -> !way.told().equals(told));
      ways.forEach(way -> print(way.name(), in.get(way), without.getOrDefault(way, new Outcome(0, 0, 0))));
      print("all", sum(in, ways), sum(without, ways));
    }
    return ExitCode.OK;
  }

  private static Outcome sum(Map<Way, Outcome> outcomes, List<Way> ways) {
    int asked = 0;
    int right = 0;
    int wrong = 0;
    for (Way way : ways) {
      Outcome one = outcomes.getOrDefault(way, new Outcome(0, 0, 0));
      asked += one.asked();
      right += one.right();
      wrong += one.wrong();
    }
    return new Outcome(asked, right, wrong);
  }

  private static void print(String name, Outcome in, Outcome out) {
    String row = "%-24s %6d %9.4f %7.4f %6d %6d %6d";
    System.out.println(
        String.format(Locale.ROOT, row, name, in.asked(), in.precision(), in.recall(), in.wrong(), out.asked(), out.wrong()));
  }

  private static void print(Mistake mistake) {
    System.out.println((mistake.out() ? "taken out" : mistake.answer().person() == null ? "not linked" : "wrong") + ": " + mistake.name() + " is "
        + mistake.person().key() + "; " + mistake.way().name() + "; " + mistake.way().told());
    for (Candidate one : mistake.answer().candidates()) {
      System.out.println("    %.2f %s: %s".formatted(one.score(), one.key(), String.join("; ", one.reasons())));
    }
  }
}
