package kz.elshi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.fixture.Axe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbench with its editor: a query is chosen, changed, run and completed, and nothing is asked of other hosts. */
class SparqlInBrowserTest extends InBrowser {
  private final List<String> faults = new ArrayList<>();

  @BeforeEach
  void open() {
    page = site.browser().open("en", 1280, 900);
    page.onRequest(request -> {
      if (!request.url().startsWith(site.address() + "/") && !request.url().startsWith("data:")) {
        faults.add(request.url());
      }
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add(message.text());
      }
    });
    page.onPageError(faults::add);
  }

  /** Puts a text in the place of the editor's, at the keyboard. */
  private void write(String text) {
    page.locator(".CodeMirror").first().click();
    page.keyboard().press("Control+a");
    page.keyboard().insertText(text);
  }

  @Test
  void runsWhatIsWrittenAndKeepsItInTheAddress() {
    page.navigate(site.address() + "/sparql");
    write("SELECT (6 * 7 AS ?n) {}");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#answer td")).hasText("42");
    assertThat(page.locator("#answer .summary")).containsText("1 rows");
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*[?&]query=SELECT.*"));
    write("SELECT (1 + 1 AS ?n) {}");
    page.getByText("Run", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#answer td")).hasText("2");
    page.reload();
    assertThat(page.locator("#answer td")).hasText("2");
    write("SELECT * {");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#answer [role=alert]")).containsText("no SPARQL");
    assertThat(Axe.faults(page)).isEmpty();
    faults.removeIf(fault -> fault.contains("400"));
  }

  @Test
  void completesTermsAndPrefixesFromHere() {
    page.navigate(site.address() + "/sparql");
    write("PREFIX elshi: <https://w3id.org/elshi/ontology#>\nSELECT * { ?e a elshi:Vis");
    page.keyboard().press("Control+Space");
    assertThat(page.locator(".CodeMirror-hint").first()).containsText("Visit");
    page.keyboard().press("Enter");
    assertThat(page.locator("#editor .CodeMirror-code").first()).containsText("elshi:Visit");
    write("SELECT * { ?e wd:");
    assertThat(page.locator("#editor .CodeMirror-code").first()).containsText("http://www.wikidata.org/entity/");
  }

  @Test
  void theLibraryFillsTheEditor() {
    page.navigate(site.address() + "/sparql");
    page.locator(".tree > details > summary").getByText("Visits", new Locator.GetByTextOptions().setExact(true)).click();
    page.locator(".tree > details[open] summary").getByText("Visits to a country", new Locator.GetByTextOptions().setExact(true)).click();
    page.locator(".tree details[open] details[open] input[name=country]").fill("TJ");
    page.locator(".tree details[open] details[open] button").click();
    assertThat(page.locator("#editor .tabPanel.active .CodeMirror-code")).containsText("Visits to a country");
  }
}
