package kz.elshi.cli;

import java.util.concurrent.Callable;
import kz.elshi.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the default graph anew. */
@Command(
    name = "rebuild",
    description = "Make the derived default graph anew from the articles' graphs.",
    footer = {"", "Example:  ./elshi rebuild --store elshi-store"})
final class RebuildCommand implements Callable<Integer> {
  @Mixin StoreOptions options;

  @Override
  public Integer call() {
    try (Store store = options.openExisting()) {
      store.rebuild();
      System.err.println("the default graph is rebuilt: " + store.statistics().allFacts() + " facts");
    }
    return ExitCode.OK;
  }
}
