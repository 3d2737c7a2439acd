package kz.elshi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.mention.crf.NameCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns a model of names. */
@Command(
    name = "names",
    description = "Learn from an annotated corpus which words of Kazakh text are names of which class.",
    footer = {"", "Example:  ./elshi train names train.iob2 --out data/models/names-kk.bin"})
final class TrainNamesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Corpus in IOB2: a word and its label in a line, empty lines between sentences.")
  Path file;

  @Option(names = "--out", required = true, paramLabel = "MODEL", description = "File to write.")
  Path out;

  @Override
  public Integer call() throws IOException {
    PrintStream err = System.err;
    NameCorpus corpus = new NameCorpus(file, Home.find());
    long bytes;
    try (Progress progress = new Progress("train", err)) {
      bytes = corpus.train(out, progress::step);
    }
    err.println(corpus.size() + " sentences, " + bytes + " bytes, written to " + out);
    return ExitCode.OK;
  }
}
