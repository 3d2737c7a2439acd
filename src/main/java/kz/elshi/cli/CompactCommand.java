package kz.elshi.cli;

import java.util.concurrent.Callable;
import kz.elshi.store.Compaction;
import kz.elshi.store.Doctor;
import kz.elshi.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives back the space that changes have left. */
@Command(
    name = "compact",
    description = {
      "Copy what is current in a store into fresh files and delete the old ones; needs room for the copy.",
      "ingest does so by itself when a store has grown past twice its compacted size, and serve when nobody brings articles."
    },
    footer = {"", "Example:  ./elshi compact --store elshi-store"})
final class CompactCommand implements Callable<Integer> {
  @Mixin StoreOptions options;

  @Override
  public Integer call() {
    options.folder();
    try (Store store = options.openExisting()) {
      System.err.println(sentence(store.compact()));
    }
    return ExitCode.OK;
  }

  static String sentence(Compaction done) {
    return "compacted: " + Doctor.megabytes(done.before()) + " before, " + Doctor.megabytes(done.after()) + " after";
  }
}
