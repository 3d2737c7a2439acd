package kz.elshi.cli;

import java.nio.file.Path;
import java.util.Arrays;
import kz.elshi.federation.Credentials;
import kz.elshi.federation.RemoteStore;
import kz.elshi.federation.WebAddress;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on: a folder, or a server that speaks SPARQL 1.1. */
final class StoreOptions {
  private static final String ENVIRONMENT = "ELSHI_STORE";

  @Option(
      names = "--store",
      paramLabel = "DIR|URL",
      description = {
        "Folder of the store, or address of a SPARQL endpoint that has it; default ${DEFAULT-VALUE}.",
        "A server's user and password, or token, are taken from ELSHI_STORE_USER, ELSHI_STORE_PASSWORD, ELSHI_STORE_TOKEN."
      })
  String store = "elshi-store";

  @Option(names = "--update", paramLabel = "URL", description = "Where the endpoint of --store takes updates; default: at the same address.")
  @Nullable String update;

  @Option(names = "--base", paramLabel = "IRI", description = "Base of the data's addresses; default ${DEFAULT-VALUE}.")
  String base = Iris.DEFAULT_BASE;

  Iris iris() {
    try {
      return new Iris(base);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, "--base: " + e.getMessage());
    }
  }

  boolean isRemote() {
    return WebAddress.isMeant(store);
  }

  Store openExisting() {
    return isRemote() ? RemoteStore.openExisting(address(), credentials(), iris()) : Store.openExisting(folder(), Home.find(), iris());
  }

  Store open() {
    return isRemote() ? RemoteStore.open(address(), credentials(), Home.find(), iris()) : Store.open(folder(), Home.find(), iris());
  }

  /** The folder, for what a server cannot do. */
  Path folder() {
    if (isRemote()) {
      throw new CommandException(ExitCode.USAGE, "--store: this command needs a store in a folder, and not at " + address().query());
    }
    if (update != null) {
      throw new CommandException(ExitCode.USAGE, "--update belongs to a --store that is the address of a server");
    }
    return Path.of(store);
  }

  private RemoteStore.Address address() {
    String query = checked("--store", store);
    return new RemoteStore.Address(query, update == null ? query : checked("--update", update));
  }

  static String checked(String option, String address) {
    try {
      return WebAddress.check(address);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, option + ": " + e.getMessage());
    }
  }

  private Credentials credentials() {
    return credentials(address().query(), address().update());
  }

  /** What to show to servers at some addresses, from the environment. */
  Credentials credentials(String... addresses) {
    try {
      Credentials credentials = Credentials.of(System.getenv(), ENVIRONMENT);
      if (credentials.isSecret() && Arrays.stream(addresses).anyMatch(WebAddress::isOpenToOthers)) {
        System.err.println("elshi: the password goes over the network for all to read: use an https address where others listen");
      }
      return credentials;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }
}
