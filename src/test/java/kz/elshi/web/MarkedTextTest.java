package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Marks that overlap, touch, or go beyond a line, and text that looks like markup. */
class MarkedTextTest {
  private static Element show(MarkedText text, List<MarkedText.Range> ranges) {
    StringBuilder html = new StringBuilder();
    text.paragraphs(ranges).write(html);
    return Jsoup.parseBodyFragment(html.toString()).body();
  }

  @Test
  void overlappingMarksAreCut() {
    String text = "one two three four";
    MarkedText marked =
        new MarkedText(
            text, List.of(new MarkedText.Evidence(0, 13, List.of(1)), new MarkedText.Evidence(4, 18, List.of(2, 3))),
            List.of(new MarkedText.Name(4, 7, "person", "/page/person/two")));
    Element shown = show(marked, MarkedText.lines(text));
    assertThat(shown.select(".said").eachAttr("data-facts")).containsExactly("f-1", "f-1 f-2 f-3", "f-1 f-2 f-3", "f-2 f-3");
    assertThat(shown.select("sup a").eachAttr("href")).containsExactly("#f-1", "#f-2", "#f-3");
    assertThat(shown.select("a.name").text()).isEqualTo("two");
    assertThat(shown.select("[id]").eachAttr("id")).containsExactly("t-0-13", "t-4-18");
    shown.select("sup").remove();
    assertThat(shown.text()).isEqualTo(text);
  }

  @Test
  void evidenceOverTwoLinesHasOneAnchor() {
    String text = "first line\n\nsecond line";
    Element shown = show(new MarkedText(text, List.of(new MarkedText.Evidence(6, 18, List.of(1))), List.of()), MarkedText.lines(text));
    assertThat(shown.select("p")).hasSize(2);
    assertThat(shown.select("[id]").eachAttr("id")).containsExactly("t-6-18");
    assertThat(shown.select("sup")).hasSize(1);
  }

  @Test
  void markupInTheTextIsText() {
    String text = "<script>alert(1)</script> \"&' \u202Eabc";
    Element shown = show(new MarkedText(text, List.of(new MarkedText.Evidence(2, 9, List.of(1))), List.of(new MarkedText.Name(0, 3, "person", "javascript:alert(1)"))), MarkedText.lines(text));
    assertThat(shown.select("script")).isEmpty();
    assertThat(shown.select("a.name").eachAttr("href")).containsOnly("#");
    shown.select("sup").remove();
    assertThat(shown.wholeText()).isEqualTo(text);
  }
}
