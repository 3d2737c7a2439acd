package kz.elshi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The network in a browser: picture, drawer and way back, by mouse and by keyboard. */
class NetworkInBrowserTest extends InBrowser {
  private void openDrawn(String path) {
    open(path);
    assertThat(page.locator("#network")).hasAttribute("data-layout", Pattern.compile("\\d+"));
  }

  @Test
  void drawsAndSavesThePicture() throws Exception {
    openDrawn("/network?focus=country/TJ");
    Download svg = page.waitForDownload(() -> page.getByText("SVG", new Page.GetByTextOptions().setExact(true)).click());
    assertThat(Files.readString(svg.path())).startsWith("<svg").contains("stroke-dasharray", "<circle");
    Download png = page.waitForDownload(() -> page.getByText("PNG", new Page.GetByTextOptions().setExact(true)).click());
    assertThat(Files.size(png.path())).isGreaterThan(1000);
  }

  @Test
  void keyboardGoesFromARowToTheSentencesAndBack() {
    openDrawn("/network?focus=person/ana-akhmet&nodes=person");
    Locator sentences = page.locator("a[href^='/network/edge']").first();
    sentences.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#network-drawer blockquote").first()).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#network-drawer")).isHidden();
    assertThat(sentences).isFocused();
  }

  @Test
  void expandsByKindAndTheWayBackUndoesIt() {
    openDrawn("/network?focus=person/ana-akhmet&nodes=person,country");
    assertThat(page.locator("tr[data-node='country/KZ']")).hasCount(0);
    page.locator("tr[data-node='person/bek-boboev'] a[data-drawer]").click();
    page.locator("#network-drawer li a", new Page.LocatorOptions().setHasText("visit")).click();
    assertThat(page.locator("tr[data-node='country/KZ']")).hasCount(1);
    page.goBack();
    assertThat(page.locator("tr[data-node='country/KZ']")).hasCount(0);
  }
}
