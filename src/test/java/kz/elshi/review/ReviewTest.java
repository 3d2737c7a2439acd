package kz.elshi.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import kz.elshi.fixture.Sentences;
import kz.elshi.fixture.Stores;
import kz.elshi.store.JudgementDesk;
import kz.elshi.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions for people: who holds an office, who may be one, what is little trusted. */
class ReviewTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void fill() {
    store = Stores.empty(folder.resolve("store"));
    store.put(
        Stores.checked(
            Sentences.read(
                new String[][] {
                  {"one", "2021-05-10", "Хабар", "Иран Президенті Масуд Пезешкиан Астанада Қасым-Жомарт Тоқаевпен кездесті."},
                  {"two", "2021-05-20", "Дерек", "Қазақстан Премьер-министрі Бектұр Саматов Ташкентке барды."},
                  {"three", "2021-05-22", "Ақпар", "Қазақстан Премьер-министрі Асқар Мамин Ташкентке сапармен барды."},
                  {"four", "2021-05-22", "Тілші", "Хорватия елшісі Бектұр Дарынов Астанада Қасым-Жомарт Тоқаевпен кездесті."},
                  {"five", "2021-06-22", "Хабар", "Хорватия елшісі Б.Дарынов Астанада Қасым-Жомарт Тоқаевпен кездесті."},
                  {"six", "2021-06-23", "Хабар", "Грузия Қорғаныс министрі Бектұр Қайратов Астанада Қасым-Жомарт Тоқаевпен кездесті."},
                  {"seven", "2021-07-22", "Дерек", "Грузия елшісі Б.Қайратов Астанада Қасым-Жомарт Тоқаевпен кездесті."}
                })));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<ReviewItem> items(ReviewItem.Kind kind) {
    return new Review(store).list(EnumSet.of(kind), 100);
  }

  @Test
  void anOfficeThatTwoHoldAtOnceIsAsked() {
    List<ReviewItem> items = items(ReviewItem.Kind.OFFICE);
    assertThat(items).anyMatch(item -> item.question().contains("Масуд Пезешкиан") && item.question().contains("the reference gives"));
    assertThat(items).anyMatch(item -> item.question().contains("Бектұр Саматов") && item.evidence().stream().anyMatch(one -> one.contains("Саматов")));
    assertThat(items).noneMatch(item -> item.question().startsWith("Асқар Мамин holds") && item.question().contains("reference"));
    assertThat(items).allSatisfy(item -> assertThat(item.answers()).isNotEmpty());
  }

  @Test
  void peopleWhoMayBeOneAreAskedUntilSomebodyHasJudged() {
    List<ReviewItem> items = items(ReviewItem.Kind.IDENTITY);
    // An initial, the surname and the office are enough to be one; without the office somebody should look.
    assertThat(items).singleElement().satisfies(item -> assertThat(item.question()).contains("Қайратов"));
    for (ReviewItem item : items) {
      String[] answer = item.answers().getFirst().split(" ");
      String id = new JudgementDesk(store).judge(answer[0], List.of(answer[1], answer[2]), "aigul", null, NOW).id();
      assertThat(items(ReviewItem.Kind.IDENTITY)).noneMatch(other -> other.things().equals(item.things()));
      new JudgementDesk(store).withdraw(id, "aigul", NOW.plusSeconds(1));
    }
    assertThat(items(ReviewItem.Kind.IDENTITY)).isEqualTo(items);
  }

  @Test
  void theMostUrgentComesFirstAndWhatIsJudgedDoesNotComeAgain() {
    List<ReviewItem> all = new Review(store).list(EnumSet.allOf(ReviewItem.Kind.class), 100);
    assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.urgency(), a.urgency()));
    ReviewItem office = items(ReviewItem.Kind.OFFICE).getFirst();
    String id = new JudgementDesk(store).judge("right", List.of(office.things().getFirst()), "aigul", null, NOW.plusSeconds(9)).id();
    assertThat(items(ReviewItem.Kind.OFFICE)).doesNotContain(office);
    new JudgementDesk(store).withdraw(id, "aigul", NOW.plusSeconds(10));
    assertThat(items(ReviewItem.Kind.OFFICE)).contains(office);
  }
}
