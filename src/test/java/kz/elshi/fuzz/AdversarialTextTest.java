package kz.elshi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.fixture.Stores;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long texts of one thing over and over: work that grows with the square of a text's length would take hours, where a fraction of a second is
 * enough. The bound is far beyond what a slow machine needs; {@code -Delshi.long=N} sets another length.
 */
class AdversarialTextTest {
  private static final int LENGTH = Integer.getInteger("elshi.long", 200_000);
  private static final Duration NO_HANG = Duration.ofSeconds(30);
  private static final Pipeline PIPELINE = new Pipeline(Stores.HOME);

  @ParameterizedTest
  @ValueSource(strings = {
    "а", "a", "1", " ", "«", "«»", "\"", "'", ".", ". ", "– ", "лар", "ларыныздыңнанша", "а-", "А.", "А. ", "Ана ", "1 ", "2025 жылғы ", "31 тамызда ", "(", "а\u0301", "\ud83d\ude00", "\ud83d",
    "\u200b", "\u202e", ": ", ", ", "және ", "мен ", "Президенті ", "Қазақстан мен ", "Еуропалық Одақ Кеңесінің ", "кездесті ", "деді ", "сапармен ", "http://a.kz/ ", "сауда, су, ",
    "Президент Ана Ахметов Бек Бобоевпен кездесті. ", "Ана Ахметов Бек Бобоевпен кездесіп, ", "«Сөз», – деді Ана Ахметов. ", "сыртқы істер министрі Ана Ахметов, ", "туралы заң ", "одақтас "
  })
  void isReadInTimeThatGrowsWithItsLength(String unit) {
    String text = unit.repeat(LENGTH / unit.length());
    assertThat(assertTimeoutPreemptively(NO_HANG, () -> PIPELINE.extract(new Article("long", text, Language.KAZAKH, null, null, null, null, "test"))).claims()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<table><tr><td>", "<b><i>", "<p>", "<!--", "<a href='", "&amp;", "&", "<", "<script>", "</div>", "<svg><style>", "<form><select>"})
  void htmlOfOneTagIsReadInTimeThatGrowsWithItsLength(String unit) {
    read("deep.html", unit.repeat(LENGTH / unit.length()) + "сөз");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"text\":\"", "\\\"", "{}\n", "\n", "{\"id\":\"x\",\"text\":\"а\"}\n"})
  void jsonOfOneSignIsReadInTimeThatGrowsWithItsLength(String unit) {
    read("deep.jsonl", unit.repeat(LENGTH / unit.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", ".", " ", "а", "-а", "/"})
  void idsOfOneSignAreReadInTimeThatGrowsWithTheirLength(String unit) {
    read("ids.jsonl", "{\"id\":\"a" + unit.repeat(LENGTH / unit.length()) + "b\",\"text\":\"а\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: a\n", "title: ", ":", "---\n", "\ufeff"})
  void headsOfOneLineAreReadInTimeThatGrowsWithTheirLength(String unit) {
    read("head.txt", unit.repeat(LENGTH / unit.length()));
  }

  private static void read(String name, String text) {
    List<Found> found = new ArrayList<>();
    assertTimeoutPreemptively(NO_HANG, () -> new ArticleSource(Metadata.NONE, ArticleSource.DEFAULT_LONGEST).read(name, text.getBytes(StandardCharsets.UTF_8), found::add));
    assertThat(found).doesNotContainNull();
  }
}
