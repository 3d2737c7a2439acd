package kz.elshi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import kz.elshi.store.Backup;
import kz.elshi.store.BackupException;
import kz.elshi.store.Restore;
import kz.elshi.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes everything in a store to one file. */
@Command(
    name = "backup",
    description = {
      "Write a store to one file of N-Quads, gzip, with its judgements, its journal and a checksum; then read it through again.",
      "With --from, a server that has the store sends it, while it goes on answering and storing."
    },
    footer = {
      "", "Example:  ./elshi backup --out elshi.nq.gz --store elshi-store",
      "          ./elshi backup --out elshi.nq.gz --from http://localhost:3030 --token-file my.token"
    })
final class BackupCommand implements Callable<Integer> {
  @Mixin StoreOptions options;

  @Option(names = {"-o", "--out"}, required = true, paramLabel = "FILE", description = "The file; one of that name is replaced once the new one is whole.")
  Path out;

  @Option(names = "--from", paramLabel = "URL", description = "Address of the server that has the store.")
  @Nullable String from;

  @Option(names = "--token-file", paramLabel = "FILE", description = "A file with the token for --from, as elshi token new printed it.")
  @Nullable Path tokenFile;

  @Override
  public Integer call() throws InterruptedException {
    Path unfinished = out.resolveSibling(out.getFileName() + ".unfinished");
    try {
      try (OutputStream file = Output.open(unfinished)) {
        if (from == null) {
          write(file);
        } else {
          receive(file, from);
        }
      }
      Restore read = new Restore(unfinished);
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(unfinished, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      System.err.println(out + ": " + read.manifest().sentence());
      return ExitCode.OK;
    } catch (IOException e) {
      throw Output.unwritable(out);
    } catch (BackupException e) {
      throw new CommandException(from == null ? ExitCode.OUTPUT : ExitCode.REMOTE, "the backup is not whole: " + e.getMessage() + "; " + out + " is as it was");
    } finally {
      delete(unfinished);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.err.println("elshi: " + file + " cannot be deleted, and is of no use");
    }
  }

  private void write(OutputStream file) throws IOException {
    try (Store store = options.openExisting()) {
      new Backup(store).write(file);
    }
  }

  private void receive(OutputStream file, String address) throws IOException, InterruptedException {
    ServerClient client = new ServerClient(address, tokenFile);
    HttpResponse<InputStream> response;
    try {
      response = client.get("/backup");
    } catch (IOException e) {
      throw client.silent(e);
    }
    if (response.statusCode() != 200) {
      throw client.refused(response);
    }
    try (InputStream body = response.body()) {
      body.transferTo(file);
    }
  }
}
