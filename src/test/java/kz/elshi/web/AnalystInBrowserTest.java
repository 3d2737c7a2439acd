package kz.elshi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ways that an analyst takes over pairs of countries, profiles, articles, the map and the query library: by mouse, and by keyboard alone. */
class AnalystInBrowserTest extends InBrowser {
  private static final int MOST_TABS = 200;

  /** Goes on by the tabulator until something has the focus, and says so if that never happens. */
  private void tabTo(Locator aim) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) aim.evaluate("one => one === document.activeElement")) {
        return;
      }
    }
    assertThat(aim).isFocused();
  }

  private Locator link(String scope, String text) {
    return page.locator(scope + " a", new Page.LocatorOptions().setHasText(text)).first();
  }

  @Test
  void fromAPairToTheSentenceByMouse() {
    open("/pair");
    link("main", "Tajikistan").click();
    page.waitForURL("**/pair/KZ/TJ");
    assertThat(page.locator("#now")).containsText("strategic partnership");
    page.locator("#now details.sources summary").first().click();
    page.locator("#now details.sources a[href*='/page/article/']").first().click();
    assertThat(page.locator("#text")).containsText("стратегиялық серіктес");
  }

  @Test
  void fromAPairToTheSentenceByKeyboard() {
    open("/pair/KZ/TJ");
    tabTo(page.locator("#now details.sources summary").first());
    page.keyboard().press("Enter");
    Locator source = page.locator("#now details.sources a[href*='/page/article/']").first();
    assertThat(source).isVisible();
    tabTo(source);
    page.keyboard().press("Enter");
    assertThat(page.locator("#text")).containsText("стратегиялық серіктес");
  }

  @Test
  void drawingOverTheTimelineChoosesASpan() {
    open("/pair/KZ/TJ");
    Locator timeline = page.locator("svg.timeline");
    timeline.scrollIntoViewIfNeeded();
    BoundingBox box = timeline.boundingBox();
    page.mouse().move(box.x + box.width * 0.3, box.y + 8);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.45, box.y + 12);
    page.mouse().up();
    page.waitForURL(Pattern.compile(".*from=2025-\\d\\d-\\d\\d.*to=2025-\\d\\d-\\d\\d.*"));
    assertThat(page.locator("#timeline input[name=from]")).hasValue(Pattern.compile("2025-0[1-6]-\\d\\d"));
    assertThat(page.locator("#timeline tbody tr").first()).isVisible();
  }

  @Test
  void drawingOverTheNetworksTimeChoosesASpan() {
    open("/network?focus=country/TJ");
    assertThat(page.locator("#network")).hasAttribute("data-layout", Pattern.compile("\\d+"));
    int before = page.locator("tr[data-node]").count();
    Locator time = page.locator("svg.network-time");
    time.scrollIntoViewIfNeeded();
    BoundingBox box = time.boundingBox();
    page.mouse().move(box.x + 2, box.y + 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 4, box.y + 2);
    page.mouse().up();
    page.waitForURL(Pattern.compile(".*from=2025-03.*"));
    org.assertj.core.api.Assertions.assertThat(page.locator("tr[data-node]").count()).isLessThanOrEqualTo(before);
    page.goBack();
    assertThat(page.locator("tr[data-node]")).hasCount(before);
  }

  @Test
  void aTypeIsChosenByKeyboard() {
    open("/pair/KZ/TJ");
    Locator type = page.locator("#timeline select[name=type]");
    tabTo(type);
    page.keyboard().press("v");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL("**type=visit*");
    assertThat(page.locator("#timeline tbody tr")).hasCount(2);
  }

  @Test
  void wordsAndFactsLightEachOtherUp() {
    open("/page/article/a1");
    Locator words = page.locator(".said").first();
    String fact = words.getAttribute("data-facts").split(" ")[0];
    words.hover();
    assertThat(page.locator("#" + fact)).hasClass(Pattern.compile(".*lit.*"));
    page.mouse().move(1, 1);
    assertThat(page.locator(".lit")).hasCount(0);
    Locator card = page.locator("#" + fact + " a").first();
    tabTo(card);
    assertThat(page.locator(".said.lit").first()).isVisible();
  }

  @Test
  void aProfileLeadsOnAndIsTakenAway() throws Exception {
    open("/page/person/ana-akhmet");
    Download data = page.waitForDownload(() -> link("nav.buttons", "GraphML").click());
    assertThat(Files.readString(data.path())).contains("<graphml", "bek-boboev");
    tabTo(page.locator("main a[href='/page/person/bek-boboev']").first());
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Бек Бобоев");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("header.top")).isHidden();
    assertThat(page.locator("nav.buttons")).isHidden();
  }

  @Test
  void theMapIsNarrowedByMouseAndByKeyboard() {
    open("/map");
    link("nav.regions", "Central Asia").click();
    page.waitForURL("**region=central-asia*");
    Locator country = page.locator("main input[name=country]");
    tabTo(country);
    page.keyboard().type("UZ");
    page.keyboard().press("Enter");
    page.waitForURL("**country=UZ*");
    assertThat(page.locator("nav.regions a[aria-current]")).hasText("Central Asia");
  }

  @Test
  void aQuestionIsAskedAndItsRowsTaken() throws Exception {
    open("/query");
    link("main", "Meetings of a person").click();
    tabTo(page.locator("main input[name=person]"));
    page.keyboard().type("ana-akhmet");
    page.keyboard().press("Enter");
    page.waitForURL("**person=ana-akhmet*");
    assertThat(page.locator("main table").last()).containsText("Бек Бобоев");
    Download rows = page.waitForDownload(() -> link("main", "CSV").click());
    assertThat(Files.readString(rows.path())).contains("Бек Бобоев");
  }
}
