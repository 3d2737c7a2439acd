package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.elshi.fixture.Stores;
import kz.elshi.identity.Judgement;
import kz.elshi.review.ReviewItem;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.store.JudgementDesk;
import kz.elshi.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue of a large store: what it shows before it is made anew. */
class ReviewQueueTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir Path folder;

  @Test
  void showsTheFormerQuestionsWithoutThoseThatWereJudgedOrWent() {
    try (Store store = Stores.world(folder.resolve("store"))) {
      ReviewQueue queue = new ReviewQueue(store, false, 0);
      List<ReviewEntry> before = queue.entries();
      ReviewEntry fact = before.stream().filter(entry -> entry.item().kind() == ReviewItem.Kind.FACT).findFirst().orElseThrow();
      Judgement judgement = judge(store, "right", fact);
      List<ReviewEntry> rest = before.stream().filter(entry -> !entry.equals(fact)).toList();
      assertThat(queue.entries()).isEqualTo(rest);
      queue.renew();
      assertThat(queue.entries()).isEqualTo(rest);
      new JudgementDesk(store).withdraw(judgement.id(), "aigul", NOW.plusSeconds(1));
      assertThat(queue.entries()).as("what was judged before and is open again").isEqualTo(before);
      store.withdraw(Stores.checked().stream().map(CheckedArticle::graph).map(graph -> graph.article().id()).toList());
      assertThat(queue.entries()).noneMatch(entry -> entry.item().kind() == ReviewItem.Kind.FACT);
    }
  }

  @Test
  void aSmallOneIsMadeAnewAtOnce() {
    try (Store store = Stores.empty(folder.resolve("store"))) {
      ReviewQueue queue = new ReviewQueue(store, true);
      assertThat(queue.entries()).isEmpty();
      store.put(Stores.checked());
      assertThat(queue.entries()).isNotEmpty();
    }
  }

  private static Judgement judge(Store store, String verdict, ReviewEntry entry) {
    return new JudgementDesk(store).judge(verdict, List.of(entry.item().things().getFirst()), "aigul", null, NOW);
  }
}
