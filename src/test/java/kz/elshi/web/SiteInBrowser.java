package kz.elshi.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import kz.elshi.fixture.Browser;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import kz.elshi.store.Store;
import kz.elshi.web.curate.TokenFile;
import org.jspecify.annotations.Nullable;

/**
 * The server over the hand-made world, hostile names and all, and a browser to look at it.
 *
 * @param token of the curator aigul
 */
record SiteInBrowser(Browser browser, Store store, Server server, String token) {
  private static final long TIMEOUT_MILLIS = 10_000;

  /** Skips the test where there is no browser. */
  static SiteInBrowser start(Path folder) {
    Browser browser = Browser.start();
    Store store = Stores.world(folder.resolve("store"));
    store.put(Stores.checked(List.of(World.longAndTurned())));
    try {
      Path tokens = folder.resolve("tokens");
      String token = TokenFile.add(tokens, "aigul");
      Server.Settings settings = new Server.Settings("127.0.0.1", 0, TIMEOUT_MILLIS);
      return new SiteInBrowser(browser, store, Server.start(store, Stores.HOME, settings, new Server.Access(TokenFile.read(tokens), 0.5)), token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Signs the curator in by the form, as a person would. */
  void signIn(Page page) {
    page.navigate(address() + "/login");
    page.locator("#token").fill(token);
    page.keyboard().press("Enter");
    page.waitForURL("**/review");
  }
}
