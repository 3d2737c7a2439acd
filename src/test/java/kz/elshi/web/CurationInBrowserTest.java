package kz.elshi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import kz.elshi.fixture.Axe;
import kz.elshi.fixture.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A curator's ways in a browser: review by key, articles in on trial and out again. */
class CurationInBrowserTest extends InBrowser {
  private static final String VISIT =
      "Тәжікстан Президенті Эмомали Рахмон Астанаға келді\n2025 жылғы 5 мамырда Тәжікстан Президенті Эмомали Рахмон Қазақстанға мемлекеттік сапармен келді.";

  @BeforeEach
  void signIn() {
    page = site.browser().open("en", 1440, 900);
    site.signIn(page);
  }

  private static List<String> withoutJudgements() {
    return Stores.nquads(site.store()).lines().filter(line -> !line.contains("judgement")).toList();
  }

  @Test
  void reviewsByKeyAndUndoes() {
    page.navigate(site.address() + "/review?kind=fact");
    Locator questions = page.locator("[data-question]");
    int open = questions.count();
    String first = questions.first().getAttribute("data-question");
    List<String> before = withoutJudgements();
    page.keyboard().press("j");
    assertThat(questions.first()).isFocused();
    page.keyboard().press("r");
    assertThat(page.locator(".last[role=status]").first()).containsText("wrong");
    assertThat(page.locator("[data-question='" + first + "']")).hasCount(0);
    assertThat(site.store().judgements()).isNotEmpty();
    page.keyboard().press("z");
    assertThat(page.locator("[data-question='" + first + "']")).hasCount(1);
    assertThat(questions).hasCount(open);
    assertThat(withoutJudgements()).isEqualTo(before);
  }

  @Test
  void reviewsByMouse() {
    page.navigate(site.address() + "/review?kind=fact");
    String first = page.locator("[data-question]").first().getAttribute("data-question");
    page.locator("[data-question] button[data-key=a]").first().click();
    assertThat(page.locator("[data-question='" + first + "']")).hasCount(0);
    page.locator("button[data-key=z]").click();
    assertThat(page.locator("[data-question='" + first + "']")).hasCount(1);
    assertThat(page.locator("[data-question='" + first + "'] details.earlier")).isVisible();
  }

  @Test
  void anArticleComesInOnTrialAndLeavesAgain() {
    List<String> before = withoutJudgements();
    page.locator(".signed a[href='/curate']").click();
    page.locator("#text").fill(VISIT);
    page.locator("input[name=published]").fill("2025-05-05");
    page.locator(".fields input[name=article]").fill("own-visit");
    page.locator("main form button", new Page.LocatorOptions().setHasText("Read on trial")).click();
    assertThat(page.locator(".fact").first()).isVisible();
    assertThat(page.locator(".draft mark").first()).isVisible();
    assertThat(Axe.faults(page)).isEmpty();
    assertThat(withoutJudgements()).isEqualTo(before);
    page.locator("button", new Page.LocatorOptions().setHasText("Store the ticked articles")).click();
    page.locator("main a[href='/page/article/own-visit']").click();
    assertThat(page.locator("#text")).containsText("мемлекеттік сапармен келді");
    page.locator("nav.buttons a", new Page.LocatorOptions().setHasText("Withdraw")).click();
    assertThat(page.locator(".fact").first()).isVisible();
    page.locator("main button", new Page.LocatorOptions().setHasText("Withdraw the article")).click();
    assertThat(page.locator("main .last[role=status]")).containsText("own-visit");
    assertThat(withoutJudgements()).isEqualTo(before);
  }

  @Test
  void signsOut() {
    page.locator(".signed button").click();
    page.navigate(site.address() + "/curate");
    assertThat(page.locator("main")).containsText("Only curators may do this");
  }
}
