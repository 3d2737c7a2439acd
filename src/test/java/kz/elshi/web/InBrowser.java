package kz.elshi.web;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import kz.elshi.fixture.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What tests in a browser share: a site for the class, and a page for each test. */
abstract class InBrowser {
  @TempDir static Path folder;
  static @Nullable SiteInBrowser site;
  @Nullable Page page;

  @BeforeAll
  static void start() {
    site = SiteInBrowser.start(folder);
  }

  @AfterAll
  static void stop() {
    SiteInBrowser.stop(site);
    site = null;
  }

  @AfterEach
  void close() {
    if (page != null) {
      Browser.close(page);
    }
  }

  /** Opens an address of the site in English, in a wide window. */
  Page open(String path) {
    page = site.browser().open("en", 1440, 900);
    page.navigate(site.address() + path);
    return page;
  }
}
