package kz.elshi.web;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.elshi.identity.Judgement;
import kz.elshi.store.JudgementDesk;
import org.jspecify.annotations.Nullable;

/** Takes the answers of curators. */
final class ReviewDesk {
  private static final int LONGEST_NOTE = 500;
  private static final int MOST_ANSWERS = 20;

  private ReviewDesk() {}

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Stores what a curator decided, or puts the question off. */
  static void judge(Exchange exchange, CurateVisitor visitor, CurateForm form) throws IOException {
    String answer = form.get("answer");
    if (answer.equals(ReviewChoice.LATER)) {
      putOff(visitor, form.get("question"));
    } else {
      String note = form.get("note");
      store(exchange, visitor.name(exchange), ReviewChoice.answers(answer), note.isEmpty() ? null : note.substring(0, Math.min(LONGEST_NOTE, note.length())));
    }
    String place = form.get("place");
    CurateRoutes.goTo(exchange, ReviewFilter.of(form).here() + (place.matches("[1-9][0-9]?") ? "#at-" + place : ""));
  }

  private static void putOff(CurateVisitor visitor, String question) {
    if (visitor.session() == null || !question.matches("[0-9a-f]{16}")) {
      throw new CurateRefusal(400, "review.nolater");
    }
    visitor.session().putOff(question);
  }

  private static void store(Exchange exchange, String by, List<String> answers, @Nullable String note) {
    JudgementDesk desk = new JudgementDesk(exchange.site.store());
    Instant at = now();
    try {
      for (String answer : answers.subList(0, Math.min(MOST_ANSWERS, answers.size()))) {
        List<String> words = List.of(answer.strip().split(" "));
        desk.judge(words.getFirst(), words.subList(1, words.size()), by, note, at);
      }
    } catch (IllegalArgumentException e) {
      throw new CurateRefusal(400, "review.refused", String.valueOf(e.getMessage()));
    }
  }

  /** Takes judgements back. */
  static void undo(Exchange exchange, CurateVisitor visitor, CurateForm form) throws IOException {
    JudgementDesk desk = new JudgementDesk(exchange.site.store());
    try {
      for (String id : form.all("id")) {
        desk.withdraw(id, visitor.name(exchange), now());
      }
    } catch (IllegalArgumentException e) {
      throw new CurateRefusal(400, "review.refused", String.valueOf(e.getMessage()));
    }
    CurateRoutes.goTo(exchange, ReviewFilter.of(form).here());
  }

  /** Asks again what was put off. */
  static void again(Exchange exchange, CurateVisitor visitor, CurateForm form) throws IOException {
    if (visitor.session() != null) {
      visitor.session().askAgain();
    }
    CurateRoutes.goTo(exchange, ReviewFilter.of(form).here());
  }

  /** What a curator judged last and has not taken back: one judgement, or all that one click made. */
  static List<Judgement> last(List<Judgement> judgements, @Nullable String curator) {
    List<Judgement> own = new ArrayList<>(judgements.stream().filter(one -> one.holds() && one.by().equals(curator)).toList());
    Collections.reverse(own);
    if (own.isEmpty()) {
      return List.of();
    }
    Judgement last = own.getFirst();
    return own.stream().filter(one -> one.at().equals(last.at()) && (one.subject().equals(last.subject()) || ReviewBulk.isOneOf(one, last))).toList();
  }
}
