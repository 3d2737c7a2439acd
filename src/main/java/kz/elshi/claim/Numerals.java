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

/** Reads numbers in digits and in words: {@code data/lexicon/LANGUAGE/numbers.tsv}. */
final class Numerals {
  /**
   * A number.
   *
   * @param end after its last token
   * @param scale name of a scale that stays part of the unit («миллион»), or empty
   * @param tail what is written to the last digits with a hyphen: {@code орын} of {@code 24-орын}, or empty
   */
  record Number(int end, double value, String scale, boolean ordinal, String tail) {}

  private record Word(double value, String type, String name) {}

  private static final Pattern DIGITS = Pattern.compile("(\\d+(?:[.,]\\d+)?)(?:[-‐–](\\p{L}+)|(\\p{L}*))");
  private static final Pattern GROUP = Pattern.compile("\\d{3}");
  private static final Pattern SHORT = Pattern.compile("\\d{1,3}");

  private final Map<String, Word> words = new HashMap<>();

  /**
   * Reads the words of a language.
   *
   * @throws KnowledgeException if the file is missing or a value is no number
   */
  Numerals(Home home, String language) {
    for (Table.Row row : Table.read(home.path("data/lexicon/" + language + "/numbers.tsv")).rows()) {
      try {
        words.put(row.get("word"), new Word(Double.parseDouble(row.get("value")), row.get("type"), row.get("name")));
      } catch (NumberFormatException e) {
        throw new KnowledgeException(row.where() + ": value is a number, not " + row.get("value"), e);
      }
    }
  }

  /** The number that starts at a token and ends before {@code end}, or null. */
  @Nullable Number at(MentionedTokens tokens, int first, int end) {
    Number plain = tokens.get(first).kind() == Token.Kind.NUMBER ? digits(tokens, first, end) : inWords(tokens, first, end);
    return plain == null || plain.ordinal() || !plain.tail().isEmpty() ? plain : scaled(tokens, plain, end);
  }

  private static @Nullable Number digits(MentionedTokens tokens, int first, int end) {
    Matcher digits = DIGITS.matcher(tokens.get(first).text());
    if (!digits.matches()) {
      return null;
    }
    String number = digits.group(1);
    String tail = digits.group(2) == null ? digits.group(3) : digits.group(2);
    int last = first + 1;
    while (tail.isEmpty() && last < end && SHORT.matcher(tokens.get(first).text()).matches() && isGroup(tokens, last)) {
      Matcher more = DIGITS.matcher(tokens.get(last).text());
      if (more.matches()) {
        number += more.group(1);
        tail = more.group(2) == null ? more.group(3) : more.group(2);
      }
      last++;
    }
    return new Number(last, Double.parseDouble(number.replace(',', '.')), "", false, tail);
  }

  /** Three digits after a space: 360 000. */
  private static boolean isGroup(MentionedTokens tokens, int index) {
    Matcher digits = DIGITS.matcher(tokens.get(index).text());
    return tokens.get(index).kind() == Token.Kind.NUMBER && digits.matches() && GROUP.matcher(digits.group(1)).matches();
  }

  private @Nullable Number inWords(MentionedTokens tokens, int first, int end) {
    Word start = word(tokens.get(first));
    if (start == null || start.type().equals("kept")) {
      return null;
    }
    if (start.type().equals("ordinal")) {
      return new Number(first + 1, start.value(), "", true, "");
    }
    double sum = 0;
    int at = first;
    for (; at < end; at++) {
      Word word = word(tokens.get(at));
      if (word == null || word.type().equals("kept") || word.type().equals("scale") || word.type().equals("ordinal")) {
        break;
      }
      sum = word.type().equals("hundred") ? Math.max(1, sum) * word.value() : sum + word.value();
    }
    return at == first ? null : new Number(at, sum, "", false, "");
  }

  private Number scaled(MentionedTokens tokens, Number plain, int end) {
    int at = plain.end();
    Word word = at < end ? word(tokens.get(at)) : null;
    if (word == null || !word.type().equals("scale") && !word.type().equals("kept")) {
      return plain;
    }
    int after = at + 1 < end && tokens.get(at + 1).is(".") ? at + 2 : at + 1;
    return word.type().equals("scale")
        ? new Number(after, plain.value() * word.value(), "", false, "")
        : new Number(after, plain.value(), word.name(), false, "");
  }

  private @Nullable Word word(Token token) {
    Word exact = words.get(token.folded());
    if (exact != null) {
      return exact;
    }
    Reading.Nominal nominal = token.nominal();
    return nominal == null ? null : words.get(nominal.lemma());
  }
}
