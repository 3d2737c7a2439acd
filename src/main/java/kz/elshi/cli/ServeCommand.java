package kz.elshi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.store.Store;
import kz.elshi.web.Server;
import kz.elshi.web.curate.TokenFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a store until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Serve a store: SPARQL at /kg/sparql, pages and linked data; for reading only,",
      "unless --token-file names those who may review, bring and withdraw articles."
    },
    footer = {"", "Example:  ./elshi serve --store elshi-store --port 3030"})
final class ServeCommand implements Callable<Integer> {
  @Mixin StoreOptions options;

  @Option(names = "--port", description = "Port; 0 takes any free one; default ${DEFAULT-VALUE}.")
  int port = 3030;

  @Option(names = "--host", description = "Address to listen on; default ${DEFAULT-VALUE}: this machine only.")
  String host = "127.0.0.1";

  @Mixin LimitOptions limits;

  @Mixin LogOptions logs;

  @Option(
      names = "--behind-proxy",
      description = "Requests come through a proxy on this machine: take the client's address from the last one in X-Forwarded-For.")
  boolean proxied;

  @Option(
      names = "--evidence-only",
      description = "On the pages, show articles other than those that ship with the program by their sentences of evidence alone.")
  boolean evidenceOnly;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Open review and curation to whoever has a token of this file, made with elshi token new.")
  @Nullable Path tokens;

  @Mixin ThresholdOption threshold;

  @Option(names = "--read-only", description = "Serve for reading only, whatever --token-file says.")
  boolean readOnly;

  @Override
  public Integer call() {
    options.folder();
    Server.Access access = access();
    Server.Settings settings = new Server.Settings(host, port, limits.limits(), evidenceOnly, proxied, logs.logs());
    if (access.tokens() != null && !Server.isLoopback(host)) {
      System.err.println("elshi: tokens go over the network for all to read: let a proxy with https stand before this server, and listen on 127.0.0.1");
    }
    try (Store store = options.openExisting();
        Server server = Server.start(store, Home.find(), settings, access)) {
      serve(server, store);
    }
    return ExitCode.OK;
  }

  private Server.Access access() {
    try {
      return new Server.Access(tokens == null || readOnly ? null : TokenFile.read(tokens), threshold.value());
    } catch (TokenFile.Unusable e) {
      throw new CommandException(ExitCode.USAGE, "--token-file: " + e.getMessage());
    }
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
