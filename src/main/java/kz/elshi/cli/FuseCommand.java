package kz.elshi.cli;

import java.util.concurrent.Callable;
import kz.elshi.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Decides anew which reports are of one event or person. */
@Command(
    name = "fuse",
    description = {
      "Decide anew, over the whole store, which articles tell of one event or one person. Ingest does so step by step;",
      "this gives the same, and mends a store after the rules of fusion have changed."
    },
    footer = {"", "Example:  ./elshi fuse --store elshi-store"})
final class FuseCommand implements Callable<Integer> {
  @Mixin StoreOptions options;

  @Override
  public Integer call() {
    try (Store store = options.openExisting()) {
      store.fuse();
      System.err.println("identity decided anew, default graph made anew");
    }
    return ExitCode.OK;
  }
}
