package kz.elshi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.Conllu;
import kz.elshi.lang.kk.KazakhAnalyser;
import kz.elshi.lang.kk.MorphologyScore;
import kz.elshi.lang.kk.VerbScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures cases and dictionary forms of nouns and names, and the forms of the verbs of the lexicon. */
@Command(
    name = "morphology",
    description = "Measure the cases and dictionary forms of nouns and names, and the forms of listed verbs, against a Kazakh treebank in CoNLL-U.",
    footer = {"", "Example:  ./elshi evaluate morphology kk_ktb-ud-test.conllu --errors 20"})
final class EvaluateMorphologyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Treebank in CoNLL-U.")
  Path file;

  @Option(names = "--errors", paramLabel = "N", description = "Show so many mistakes; default ${DEFAULT-VALUE}.")
  int errors;

  @Override
  public Integer call() {
    Home home = Home.find();
    KazakhAnalyser analyser = new KazakhAnalyser(home, Reference.read(home));
    List<List<Conllu.Word>> sentences = Conllu.read(file);
    VerbScore verbs = VerbScore.of(home, analyser, sentences);
    MorphologyScore score = MorphologyScore.of(analyser, sentences);
    verbs.mistakes().stream().limit(errors).forEach(EvaluateMorphologyCommand::print);
    score.mistakes().stream().limit(errors).forEach(EvaluateMorphologyCommand::print);
    score.confusion().forEach((pair, times) -> System.out.println("%-28s %4d".formatted(pair, times)));
    System.out.println("verbs of the lexicon %d  recognised %s  right %s"
        .formatted(verbs.words(), percent(verbs.recognised()), percent(verbs.right())));
    System.out.println("overall  nouns and names %d  case %s  lemma %s"
        .formatted(score.words(), percent(score.caseAccuracy()), percent(score.lemmaAccuracy())));
    return ExitCode.OK;
  }

  private static void print(VerbScore.Mistake mistake) {
    System.out.println("line %d: %s is of %s, %s; read as %s".formatted(
        mistake.word().line(), mistake.word().form(), mistake.word().lemma(), mistake.word().features(), mistake.read()));
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
