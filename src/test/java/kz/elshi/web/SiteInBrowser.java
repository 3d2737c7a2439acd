package kz.elshi.web;

import java.nio.file.Path;
import java.util.List;
import kz.elshi.fixture.Browser;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import kz.elshi.store.Store;
import org.jspecify.annotations.Nullable;

/** The server over the hand-made world, hostile names and all, and a browser to look at it. */
record SiteInBrowser(Browser browser, Store store, Server server) {
  private static final long TIMEOUT_MILLIS = 10_000;

  /** Skips the test where there is no browser. */
  static SiteInBrowser start(Path folder) {
    Browser browser = Browser.start();
    Store store = Stores.world(folder.resolve("store"));
    store.put(Stores.checked(List.of(World.longAndTurned())));
    return new SiteInBrowser(browser, store, Server.start(store, Stores.HOME, new Server.Settings("127.0.0.1", 0, TIMEOUT_MILLIS)));
  }

  static void stop(@Nullable SiteInBrowser site) {
    if (site != null) {
      site.server.close();
      site.store.close();
      site.browser.close();
    }
  }

  String address() {
    return server.address();
  }
}
