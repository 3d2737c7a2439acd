package kz.elshi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.elshi.knowledge.Home;
import kz.elshi.store.Store;
import kz.elshi.web.Server;
import picocli.CommandLine.Command;

/**
 * Goes through the usual commands once, on a sample article and a store that is thrown away. The launcher runs this after a build and
 * has the JVM keep the classes that were loaded, so that later starts are quick.
 */
@Command(name = "rehearse", hidden = true, description = "Run the usual commands once; the launcher does so after a build.")
final class RehearseCommand implements Callable<Integer> {
  private static final String SAMPLE = "data/articles/0007-emomali-visit.txt";

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    Path folder = Files.createTempDirectory("elshi-rehearsal");
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream nothing = new PrintStream(OutputStream.nullOutputStream());
    try {
      System.setOut(nothing);
      System.setErr(nothing);
      perform(home, folder.resolve("store"), nothing);
    } finally {
      System.setOut(out);
      System.setErr(err);
      delete(folder);
    }
    return ExitCode.OK;
  }

  private static void perform(Home home, Path folder, PrintStream nothing) {
    String sample = home.path(SAMPLE).toString();
    String store = folder.toString();
    Main.execute(nothing, nothing, "extract", sample);
    Main.execute(nothing, nothing, "extract", sample, "--format", "turtle");
    Main.execute(nothing, nothing, "ingest", sample, "--store", store);
    Main.execute(nothing, nothing, "query", "who-met-whom", "--store", store);
    Main.execute(nothing, nothing, "articles", "show", "0007-emomali-visit", "--store", store);
    StoreOptions options = new StoreOptions();
    options.store = folder.toString();
    try (Store opened = options.openExisting();
        Server server = Server.start(opened, home, new Server.Settings("127.0.0.1", 0, 1000))) {
      server.address();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
