package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.elshi.fixture.Axe;
import kz.elshi.fixture.Browser;
import kz.elshi.fixture.Stores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page of {@code src/test/resources/web/pages.txt} in a browser: nothing is asked of other hosts, no error is logged, nothing is wider
 * than the window; wide and narrow, in each language. Axe, which takes longest, looks for serious faults at each page wide and light in one
 * language, narrow and dark in the next.
 */
class PagesInBrowserTest extends InBrowser {
  private static final Path LIST = Stores.HOME.folder().resolve("src/test/resources/web/pages.txt");
  private static final int WIDE = 1440;
  private static final int NARROW = 360;
  /** What is wider than the window and not within something that scrolls. */
  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= window.innerWidth ? [] : [...document.body.querySelectorAll('*')]
        .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)
        .map(one => `${one.tagName}.${one.className} ${Math.round(one.getBoundingClientRect().right)} ${one.textContent.slice(0, 40)}`).slice(0, 5)
      """;

  @TestFactory
  Stream<DynamicTest> everyPageIsSound() throws IOException {
    List<String> lines = Files.readAllLines(LIST).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : lines) {
      for (String language : Messages.LANGUAGES) {
        int turn = (lines.indexOf(line) + Messages.LANGUAGES.indexOf(language)) % Messages.LANGUAGES.size();
        tests.add(DynamicTest.dynamicTest(line + " " + language, () -> look(line, language, turn)));
      }
    }
    return tests.stream();
  }

  private static void look(String line, String language, int turn) {
    String[] parts = line.split(" ");
    boolean curator = parts[0].equals("curator");
    int status = parts.length > 1 && !curator ? Integer.parseInt(parts[0]) : 200;
    String address = site.address() + parts[parts.length - 1];
    Page page = site.browser().open(language, WIDE, 900);
    if (curator) {
      site.signIn(page);
    }
    List<String> faults = new ArrayList<>();
    page.onRequest(request -> {
      if (!request.url().startsWith(site.address() + "/") && !request.url().startsWith("data:")) {
        faults.add("asks another host: " + request.url());
      }
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.location().startsWith(address)) {
        faults.add("console: " + message.text() + " " + message.location());
      }
    });
    page.onPageError(error -> faults.add("script: " + error));
    Response response = page.navigate(address);
    assertThat(response.status()).isEqualTo(status);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    faults.addAll(tooWide(page));
    if (turn == 0) {
      faults.addAll(Axe.faults(page));
    }
    page.setViewportSize(NARROW, 760);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    faults.addAll(tooWide(page));
    if (turn == 1) {
      faults.addAll(Axe.faults(page));
    }
    Browser.close(page);
    assertThat(faults).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> tooWide(Page page) {
    return (List<String>) page.evaluate(TOO_WIDE);
  }
}
