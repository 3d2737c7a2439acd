package kz.elshi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.lang.kk.RawText;
import kz.elshi.lang.kk.StemModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts the stems of raw text. */
@Command(
    name = "morphology",
    description = "Count with how many suffixes each stem of raw Kazakh text is seen, for the analysis of words.",
    footer = {"", "Example:  ./elshi train morphology news.txt train.iob2 --out data/models/stems-kk.bin"})
final class TrainMorphologyCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Plain text, IOB2 columns (.iob2) or JSON Lines with a field text (.jsonl).")
  List<Path> files;

  @Option(names = "--out", required = true, paramLabel = "MODEL", description = "File to write.")
  Path out;

  @Override
  public Integer call() throws IOException {
    List<String> words = new ArrayList<>();
    for (Path file : files) {
      words.addAll(RawText.words(file));
    }
    int stems = StemModel.train(Home.find(), words, out);
    System.err.println(words.size() + " words, " + stems + " stems, written to " + out);
    return ExitCode.OK;
  }
}
