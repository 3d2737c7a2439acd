package kz.elshi.cli;

import java.nio.file.Path;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.store.Store;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOptions {
  @Option(names = "--store", paramLabel = "DIR", description = "Folder of the store; default ${DEFAULT-VALUE}.")
  Path folder = Path.of("elshi-store");

  @Option(names = "--base", paramLabel = "IRI", description = "Base of the data's addresses; default ${DEFAULT-VALUE}.")
  String base = Iris.DEFAULT_BASE;

  Iris iris() {
    try {
      return new Iris(base);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, "--base: " + e.getMessage());
    }
  }

  Store openExisting() {
    return Store.openExisting(folder, Home.find(), iris());
  }

  Store open() {
    return Store.open(folder, Home.find(), iris());
  }
}
