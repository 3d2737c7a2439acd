package kz.elshi.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and in words: {@code numerals.tsv} and {@code scales.tsv} in {@code data/lexicon/LANGUAGE}. */
final class Numerals {
  /**
   * A number.
   *
   * @param end after its last token
   * @param size the value multiplied by the scale
   * @param scale name of a scale that stays part of the unit («миллион»), or empty
   * @param tail what is written to the digits with a hyphen: {@code орын} of {@code 24-орын}, or empty
   */
  record Number(int end, double value, double size, String scale, boolean ordinal, String tail) {}

  private record Word(double value, boolean times, boolean ordinal) {}

  private record Scale(String name, double factor) {}

  private static final Pattern DIGITS = Pattern.compile("(\\d[\\d\\s\\u00a0]*(?:[.,]\\d+)?)(?:\\P{L}?(\\p{L}+))?");
  private static final double THOUSAND = 1000;
  /** So many digits may be no int. */
  private static final int MANY_DIGITS = 10;

  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, Scale> scales = new HashMap<>();

  /**
   * Reads the words of a language.
   *
   * @throws KnowledgeException if a file is missing or a value is no number
   */
  Numerals(Home home, String language) {
    String folder = "data/lexicon/" + language;
    for (Table.Row row : Table.read(home.path(folder + "/numerals.tsv")).rows()) {
      words.put(row.get("word"), new Word(value(row), row.get("join").equals("times"), row.get("ordinal").equals("yes")));
    }
    Table.read(home.path(folder + "/scales.tsv")).rows()
        .forEach(row -> scales.put(row.get("word"), new Scale(row.get("name"), value(row))));
  }

  private static double value(Table.Row row) {
    try {
      return Double.parseDouble(row.get("value"));
    } catch (NumberFormatException e) {
      throw new KnowledgeException(row.where() + ": value is a number, not " + row.get("value"), e);
    }
  }

  /** The number that starts at a token and ends before {@code end}, or null. */
  @Nullable Number at(MentionedTokens tokens, int first, int end) {
    Number plain = tokens.get(first).kind() == Token.Kind.NUMBER ? digits(tokens.get(first)) : inWords(tokens, first, end);
    return plain == null || plain.ordinal() || !plain.tail().isEmpty() ? plain : scaled(tokens, plain, end);
  }

  private static @Nullable Number digits(Token token) {
    String plain = token.folded();
    if (plain.length() < MANY_DIGITS && plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
      double value = Integer.parseInt(plain);
      return new Number(token.index() + 1, value, value, "", false, "");
    }
    Matcher digits = DIGITS.matcher(token.folded());
    if (!digits.matches()) {
      return null;
    }
    double value = Double.parseDouble(digits.group(1).replaceAll("[\\s\\u00a0]", "").replace(',', '.'));
    return new Number(token.index() + 1, value, value, "", false, digits.group(2) == null ? "" : digits.group(2));
  }

  private @Nullable Number inWords(MentionedTokens tokens, int first, int end) {
    Word start = word(tokens.get(first));
    if (start == null || start.ordinal()) {
      return start == null ? null : new Number(first + 1, start.value(), start.value(), "", true, "");
    }
    double sum = 0;
    int at = first;
    for (Word word = start; word != null && !word.ordinal(); word = at < end ? word(tokens.get(at)) : null) {
      sum = word.times() ? Math.max(1, sum) * word.value() : sum + word.value();
      at++;
    }
    return new Number(at, sum, sum, "", false, "");
  }

  private Number scaled(MentionedTokens tokens, Number plain, int end) {
    int at = plain.end();
    Word word = at < end ? word(tokens.get(at)) : null;
    if (word != null && word.times() && word.value() == THOUSAND) {
      return new Number(at + 1, plain.value() * THOUSAND, plain.value() * THOUSAND, "", false, "");
    }
    Scale scale = at < end ? scales.get(lemma(tokens.get(at))) : null;
    if (scale == null) {
      return plain;
    }
    int after = at + 1 < end && tokens.get(at + 1).is(".") ? at + 2 : at + 1;
    return new Number(after, plain.value(), plain.value() * scale.factor(), scale.name(), false, "");
  }

  private @Nullable Word word(Token token) {
    Word exact = words.get(token.folded());
    return exact != null ? exact : words.get(lemma(token));
  }

  private static String lemma(Token token) {
    Reading.Nominal nominal = token.nominal();
    return nominal == null ? token.folded() : nominal.lemma();
  }
}
