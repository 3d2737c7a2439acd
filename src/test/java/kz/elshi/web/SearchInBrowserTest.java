package kz.elshi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.fixture.Axe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways of an analyst from the start page to a sentence: by mouse, by keyboard alone, and without scripts. */
class SearchInBrowserTest extends InBrowser {
  private static final String SCRIPT = "<script>alert(1)</script>";

  private Locator box() {
    return page.getByRole(AriaRole.COMBOBOX);
  }

  private Locator options() {
    return page.getByRole(AriaRole.OPTION);
  }

  @Test
  void byMouse() {
    open("/");
    box().click();
    box().pressSequentially("Ахмет");
    Locator person = options().filter(new Locator.FilterOptions().setHasText("person"));
    assertThat(person.first()).containsText("Ана Ахмет");
    person.first().click();
    assertThat(page.locator("h1")).hasText("Ана Ахмет");
    page.locator("details.sources summary").first().click();
    page.locator("details.sources a[href*='/page/article/']").first().click();
    assertThat(page.locator("mark").first()).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("RU").setExact(true)).click();
    assertThat(page.locator("html")).hasAttribute("lang", "ru");
    org.assertj.core.api.Assertions.assertThat(page.url()).contains("/page/article/");
  }

  @Test
  void byKeyboardAlone() {
    open("/");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    page.keyboard().press("/");
    assertThat(box()).isFocused();
    page.keyboard().type("ахме");
    assertThat(options().first()).isVisible();
    page.keyboard().press("ArrowUp");
    assertThat(options().last()).hasAttribute("aria-selected", "true");
    page.keyboard().press("ArrowDown");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    assertThat(box()).hasAttribute("aria-activedescendant", options().first().getAttribute("id"));
    page.keyboard().press("Escape");
    assertThat(box()).hasAttribute("aria-expanded", "false");
    page.keyboard().press("ArrowDown");
    assertThat(options().first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Ана Ахмет");
  }

  @Test
  void keysOpenAndCloseTheHelp() {
    open("/articles");
    page.keyboard().press("?");
    Locator help = page.getByRole(AriaRole.DIALOG);
    assertThat(help).isVisible();
    assertThat(Axe.faults(page)).isEmpty();
    page.keyboard().press("Escape");
    assertThat(help).isHidden();
    page.keyboard().press("/");
    page.keyboard().type("/?");
    assertThat(box()).hasValue("/?");
    assertThat(help).isHidden();
  }

  @Test
  void facetsNarrowAndWidenByKeyboard() {
    open("/search?q=Ахмет");
    Locator events = page.locator(".facets a").filter(new Locator.FilterOptions().setHasText("Events"));
    for (int i = 0; i < 40 && !(Boolean) events.evaluate("link => link === document.activeElement"); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(events).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".facets a[aria-current]")).containsText("Events");
    org.assertj.core.api.Assertions.assertThat(page.url()).contains("type=event").contains("q=");
    page.locator(".facets a[aria-current]").click();
    org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain("type=event");
  }

  @Test
  void theListOfSuggestionsIsAccessible() {
    open("/");
    box().pressSequentially("а");
    assertThat(options().first()).isVisible();
    assertThat(Axe.faults(page)).isEmpty();
  }

  @Test
  void withoutScriptsTheFormIsEnough() {
    page = site.browser().openWithoutScripts("en", 1280, 900);
    page.navigate(site.address() + "/");
    page.locator("main input[type=search]").fill("Ахмет");
    page.locator("main form button").click();
    page.locator(".found a", new Page.LocatorOptions().setHasText("Ана Ахмет")).first().click();
    assertThat(page.locator("h1")).hasText("Ана Ахмет");
    page.locator("a.help").click();
    assertThat(page.locator("main .keys")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/articles", "/search", "/page/article/a5", "/page/person/kz-script", "/page/person/ana-akhmet", "/page/place/astana",
        "/pair/KZ/TJ", "/network?focus=person/kz-script", "/network/edge?a=person/ana-akhmet&b=person/kz-script",
        "/network/path?from=person/kz-script&to=person/bek-boboev", "/query/who-met-whom", "/review", "/search?q=" + SCRIPT, "/" + SCRIPT})
  void hostileNamesAreText(String path) {
    List<String> dialogs = new ArrayList<>();
    page = site.browser().open("en", 1280, 900);
    page.onDialog(dialog -> {
      dialogs.add(dialog.message());
      dialog.dismiss();
    });
    page.navigate(site.address() + path);
    assertThat(page.locator("main")).containsText(SCRIPT);
    assertThat(page.locator("main script")).hasCount(0);
    assertThat(dialogs).isEmpty();
  }

  @Test
  void hostileNamesAreTextAmongSuggestions() {
    open("/");
    box().pressSequentially("script alert");
    assertThat(options().first()).containsText(SCRIPT);
    assertThat(page.locator(".suggestions script, .suggestions b")).hasCount(0);
  }
}
