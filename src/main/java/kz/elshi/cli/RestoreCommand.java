package kz.elshi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.store.BackupException;
import kz.elshi.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills an empty store from a backup. */
@Command(
    name = "restore",
    description = "Check a backup, and fill an empty store from it; all of it or nothing.",
    footer = {"", "Example:  ./elshi restore elshi.nq.gz --store restored-store"})
final class RestoreCommand implements Callable<Integer> {
  @Mixin StoreOptions options;

  @Parameters(paramLabel = "FILE", description = "What elshi backup has written.")
  Path file;

  @Option(names = "--check", description = "Only read the file through and hold it against its checksum and counts.")
  boolean check;

  @Override
  public Integer call() {
    try {
      Restore restore = new Restore(file);
      if (!check) {
        restore.into(options.folder(), options.iris());
      }
      System.err.println(file + (check ? " is whole: " : " is restored into " + options.store + ": ") + restore.manifest().sentence());
      return ExitCode.OK;
    } catch (BackupException e) {
      throw new CommandException(ExitCode.INPUT, String.valueOf(e.getMessage()));
    }
  }
}
