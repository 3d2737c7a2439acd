package kz.elshi.cli;

import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.store.Store;
import kz.elshi.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a store until it is stopped. */
@Command(
    name = "serve",
    description = "Serve a store: SPARQL at /kg/sparql, pages and linked data; reading only.",
    footer = {"", "Example:  ./elshi serve --store elshi-store --port 3030"})
final class ServeCommand implements Callable<Integer> {
  @Mixin StoreOptions options;

  @Option(names = "--port", description = "Port; 0 takes any free one; default ${DEFAULT-VALUE}.")
  int port = 3030;

  @Option(names = "--host", description = "Address to listen on; default ${DEFAULT-VALUE}: this machine only.")
  String host = "127.0.0.1";

  @Option(names = "--query-timeout", paramLabel = "SECONDS", description = "Longest time of a query; default ${DEFAULT-VALUE}.")
  long timeoutSeconds = 30;

  @Option(
      names = "--evidence-only",
      description = "On the pages, show articles other than those that ship with the program by their sentences of evidence alone.")
  boolean evidenceOnly;

  @Option(names = "--read-only", description = "Serve for reading only; this is so anyway.")
  boolean readOnly;

  @Override
  public Integer call() {
    options.folder();
    try (Store store = options.openExisting();
        Server server = Server.start(store, Home.find(), new Server.Settings(host, port, timeoutSeconds * 1000, evidenceOnly))) {
      serve(server, store);
    }
    return ExitCode.OK;
  }

  /** Says where it serves and waits; a signal closes server and store in order. */
  static void serve(Server server, Store store) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  store.close();
                }));
    System.out.println("pages   " + server.address() + "/");
    System.out.println("SPARQL  " + server.address() + "/kg/sparql");
    System.out.println("Ctrl-C stops it.");
    System.out.flush();
    server.join();
  }
}
