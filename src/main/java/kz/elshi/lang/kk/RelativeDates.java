package kz.elshi.lang.kk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.LetterTrie;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Span;
import kz.elshi.text.TimeExpression;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Dates of several words that are told by their distance, «өткен айда», «бір күн бұрын»: {@code data/lexicon/kk/relative_dates.tsv}. */
final class RelativeDates {
  private record Phrase(List<String> words, boolean month, int shift, boolean inDays, boolean told) {}

  /** A date and where the words that tell it end. */
  record Found(TimeExpression time, int end) {}

  private final List<Phrase> phrases = new ArrayList<>();
  /** Their first words. */
  private final LetterTrie<Boolean> beginnings = new LetterTrie<>();

  RelativeDates(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/relative_dates.tsv")).rows()) {
      String shift = row.get("shift");
      boolean month = row.get("unit").equals("month");
      boolean inDays = !month || shift.endsWith("d");
      beginnings.forward(row.get("phrase").split(" ")[0]).setValue(true);
      phrases.add(
          new Phrase(
              List.of(row.get("phrase").split(" ")), month, Integer.parseInt(shift.replace("d", "")), inDays,
              row.get("from").equals("told")));
    }
  }

  /** The date told at a token, or null. */
  @Nullable Found at(List<Token> tokens, int at, int end, @Nullable PartialDate published, List<TimeExpression> before) {
    for (Phrase phrase : mayBegin(tokens.get(at).folded()) ? phrases : List.<Phrase>of()) {
      if (begins(tokens, at, end, phrase)) {
        LocalDate from = from(phrase, published, before);
        if (from == null) {
          return null;
        }
        Span span = new Span(tokens.get(at).span().start(), tokens.get(at + phrase.words().size() - 1).span().end());
        return new Found(new TimeExpression(span, date(phrase, from), phrase.shift() > 0), at + phrase.words().size());
      }
    }
    return null;
  }

  /** A quick look before the phrases are tried. */
  private boolean mayBegin(String word) {
    LetterTrie<Boolean> trie = beginnings;
    for (int i = 0; trie != null && trie.value() == null && i < word.length(); i++) {
      trie = trie.next(word.charAt(i));
    }
    return trie != null && trie.value() != null;
  }

  private static boolean begins(List<Token> tokens, int at, int end, Phrase phrase) {
    if (at + phrase.words().size() > end) {
      return false;
    }
    for (int i = 0; i < phrase.words().size(); i++) {
      if (!tokens.get(at + i).folded().startsWith(phrase.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable LocalDate from(Phrase phrase, @Nullable PartialDate published, List<TimeExpression> before) {
    PartialDate told = null;
    for (TimeExpression time : phrase.told() ? before : List.<TimeExpression>of()) {
      told = time.date().day() != null ? time.date() : told;
    }
    PartialDate day = told != null ? told : published;
    boolean known = day != null && day.month() != null && (phrase.month() && !phrase.inDays() || day.day() != null);
    return known ? LocalDate.of(day.year(), day.month(), day.day() == null ? 1 : day.day()) : null;
  }

  private static PartialDate date(Phrase phrase, LocalDate from) {
    LocalDate day = phrase.inDays() ? from.plusDays(phrase.shift()) : from.plusMonths(phrase.shift());
    return phrase.month() ? PartialDate.of(day.getYear(), day.getMonthValue()) : PartialDate.of(day);
  }
}
