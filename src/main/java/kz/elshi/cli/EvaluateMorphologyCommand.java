package kz.elshi.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.Conllu;
import kz.elshi.lang.kk.KazakhAnalyser;
import kz.elshi.lang.kk.MorphologyScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures cases and dictionary forms of nouns and names. */
@Command(
    name = "morphology",
    description = "Measure the cases and dictionary forms of nouns and names against a Kazakh treebank in CoNLL-U.",
    footer = {"", "Example:  ./elshi evaluate morphology kk_ktb-ud-test.conllu --errors 20"})
final class EvaluateMorphologyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Treebank in CoNLL-U.")
  Path file;

  @Option(names = "--errors", paramLabel = "N", description = "Show so many mistakes; default ${DEFAULT-VALUE}.")
  int errors;

  @Override
  public Integer call() {
    Home home = Home.find();
    MorphologyScore score = MorphologyScore.of(new KazakhAnalyser(home, Reference.read(home)), Conllu.read(file));
    score.mistakes().stream().limit(errors).forEach(EvaluateMorphologyCommand::print);
    score.confusion().forEach((pair, times) -> System.out.println("%-28s %4d".formatted(pair, times)));
    System.out.println("overall  nouns and names %d  case %s  lemma %s"
        .formatted(score.words(), percent(score.caseAccuracy()), percent(score.lemmaAccuracy())));
    return ExitCode.OK;
  }

  private static void print(MorphologyScore.Mistake mistake) {
    System.out.println("line %d: %s is %s, %s; read as %s, %s".formatted(
        mistake.word().line(), mistake.word().form(), mistake.word().lemma(), MorphologyScore.name(mistake.expected()),
        mistake.lemma(), MorphologyScore.name(mistake.grammaticalCase())));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
