package kz.elshi.lang.kk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Endings;
import kz.elshi.lang.LetterTrie;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.TimeExpression;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: «2025 жылғы 26 тамызда», «26–27 тамызда» (first day), «былтырғы шілдеде», «бүгін», years in words.
 *
 * <p>A year that is not written is taken from the sentence or paragraph, then from the day of publication, then from the last year
 * that the article named; without any the expression gives no date.
 */
final class DateReader {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2100;
  private static final int SHORTEST_MONTH = 4;

  private final Endings endings;
  private final LetterTrie<Integer> months = new LetterTrie<>();
  private final Map<String, Integer> years = new HashMap<>();
  private final Map<String, Integer> days = new HashMap<>();
  private final RelativeDates relative;
  private final Set<String> future = new HashSet<>();
  private final Set<String> yearWords = new HashSet<>();
  private final Map<String, Table.Row> numerals = new HashMap<>();

  DateReader(Home home, Endings endings) {
    this.endings = endings;
    this.relative = new RelativeDates(home);
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/months.tsv")).rows()) {
      int value = Integer.parseInt(row.get("value"));
      switch (row.get("kind")) {
        case "month" -> months.forward(row.get("word")).setValue(value);
        case "year" -> years.put(row.get("word"), value);
        default -> days.put(row.get("word"), value);
      }
      if (row.get("future").equals("yes")) {
        future.add(row.get("word"));
      }
    }
    Table.read(home.path("data/lexicon/kk/dates.tsv")).rows().forEach(row -> yearWords.add(row.get("word")));
    Table.read(home.path("data/lexicon/kk/numerals.tsv")).rows().forEach(row -> numerals.put(row.get("word"), row));
  }

  /** State of one reading: which year the text is in. */
  private static final class Years {
    @Nullable Integer named;
    int paragraph = -1;
  }

  List<TimeExpression> read(List<Token> tokens, List<Sentence> sentences, @Nullable PartialDate published) {
    List<TimeExpression> times = new ArrayList<>();
    Years context = new Years();
    for (Sentence sentence : sentences) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); ) {
        i = readAt(tokens, i, sentence, published, context, times);
      }
    }
    return List.copyOf(times);
  }

  /** Reads an expression at a token; where to go on. */
  private int readAt(
      List<Token> tokens, int at, Sentence sentence, @Nullable PartialDate published, Years context,
      List<TimeExpression> times) {
    Token token = tokens.get(at);
    RelativeDates.Found distant = relative.at(tokens, at, sentence.endToken(), published, times);
    if (distant != null) {
      times.add(distant.time());
      return distant.end();
    }
    Integer shift = days.get(token.folded());
    if (shift != null) {
      if (published != null && published.day() != null) {
        LocalDate day = LocalDate.of(published.year(), published.month(), published.day()).plusDays(shift);
        times.add(new TimeExpression(token.span(), PartialDate.of(day), future.contains(token.folded())));
      }
      return at + 1;
    }
    int end = at;
    Integer year = null;
    int yearEnd = yearEnd(tokens, at, sentence.endToken());
    if (yearEnd > at) {
      year = year(tokens, at, yearEnd);
      end = yearEnd;
    } else if (years.containsKey(token.folded()) && published != null) {
      year = published.year() + years.get(token.folded());
      end = at + 1;
    }
    if (year != null) {
      context.named = year;
      context.paragraph = sentence.paragraph();
    }
    return readDay(tokens, at, end, year, sentence, published, context, times);
  }

  private int readDay(
      List<Token> tokens, int at, int from, @Nullable Integer year, Sentence sentence, @Nullable PartialDate published,
      Years context, List<TimeExpression> times) {
    int next = from;
    Integer day = null;
    if (next < sentence.endToken() && isDay(tokens.get(next))) {
      day = number(tokens.get(next));
      next++;
      if (next + 1 < sentence.endToken() && isDash(tokens.get(next)) && isDay(tokens.get(next + 1))) {
        next += 2;
      }
    }
    // «Қазан» with a capital inside a sentence is the city, not October.
    boolean name = next < sentence.endToken() && next > sentence.firstToken() && day == null && tokens.get(next).capitalised();
    Integer month = next < sentence.endToken() && !name ? month(tokens.get(next)) : null;
    if (month == null) {
      if (year != null) {
        times.add(new TimeExpression(span(tokens, at, from), PartialDate.of(year), false));
      }
      return Math.max(from, at + 1);
    }
    PartialDate date = date(year, month, day, sentence, published, context);
    if (date != null) {
      times.add(new TimeExpression(span(tokens, at, next + 1), date, false));
    }
    return next + 1;
  }

  private static @Nullable PartialDate date(
      @Nullable Integer year, int month, @Nullable Integer day, Sentence sentence, @Nullable PartialDate published,
      Years context) {
    Integer known = year;
    if (known == null && context.paragraph == sentence.paragraph()) {
      known = context.named;
    }
    if (known == null && published != null) {
      known = nearest(published, month, day);
    }
    if (known == null) {
      known = context.named;
    }
    try {
      return known == null ? null : new PartialDate(known, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The year that brings a month nearest to the day of publication. */
  private static int nearest(PartialDate published, int month, @Nullable Integer day) {
    LocalDate from =
        LocalDate.of(
            published.year(), published.month() == null ? 7 : published.month(), published.day() == null ? 1 : published.day());
    int best = published.year();
    long least = Long.MAX_VALUE;
    for (int year = published.year() - 1; year <= published.year() + 1; year++) {
      LocalDate candidate = LocalDate.of(year, month, day == null ? 15 : Math.min(day, 28));
      long distance = Math.abs(ChronoUnit.DAYS.between(from, candidate));
      if (distance < least) {
        least = distance;
        best = year;
      }
    }
    return best;
  }

  /** Index after «2019 жылы», «екі мың он үшінші жылы»; the start if no year stands there. */
  private int yearEnd(List<Token> tokens, int at, int end) {
    int next = at;
    while (next < end && numerals.containsKey(tokens.get(next).folded())) {
      next++;
    }
    if (next == at && isYear(tokens.get(at)) && !(at > 0 && isDash(tokens.get(at - 1)))) {
      next++;
    }
    return next > at && next < end && yearWords.contains(tokens.get(next).folded()) ? next + 1 : at;
  }

  private @Nullable Integer year(List<Token> tokens, int at, int end) {
    if (tokens.get(at).kind() == Token.Kind.NUMBER) {
      return number(tokens.get(at));
    }
    int value = 0;
    int part = 0;
    for (int i = at; i < end - 1; i++) {
      Table.Row row = numerals.get(tokens.get(i).folded());
      int number = Integer.parseInt(row.get("value"));
      if (row.get("join").equals("times")) {
        part = Math.max(1, part) * number;
        if (number == 1000) {
          value += part;
          part = 0;
        }
      } else {
        part += number;
      }
    }
    int year = value + part;
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
  }

  private static boolean isYear(Token token) {
    Integer number = number(token);
    return number != null && number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  private static boolean isDay(Token token) {
    Integer number = number(token);
    return number != null && number >= 1 && number <= 31;
  }

  private static boolean isDash(Token token) {
    return "–—-−".contains(token.text());
  }

  private static @Nullable Integer number(Token token) {
    String text = token.text();
    return token.kind() == Token.Kind.NUMBER && text.length() <= 4 && text.chars().allMatch(Character::isDigit)
        ? Integer.valueOf(text)
        : null;
  }

  private @Nullable Integer month(Token token) {
    String word = token.folded();
    Integer longest = null;
    LetterTrie<Integer> trie = months.next(word.charAt(0));
    for (int length = 1; trie != null; length++) {
      boolean fits = trie.value() != null && length >= SHORTEST_MONTH && endings.after(word, length, false) != null;
      longest = fits ? trie.value() : longest;
      trie = length < word.length() ? trie.next(word.charAt(length)) : null;
    }
    return longest;
  }

  private static Span span(List<Token> tokens, int first, int end) {
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }
}
