package kz.elshi.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Readable keys for IRIs: lower-case ASCII letters, digits and single hyphens. Cyrillic is transliterated letter by letter,
 * Kazakh letters included (after BGN/PCGN 1979, without its diacritics), so the same name always gives the same key.
 */
public final class Slug {
  private static final Map<Character, String> LATIN =
      Map.ofEntries(
          Map.entry('а', "a"), Map.entry('ә', "a"), Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('г', "g"),
          Map.entry('ғ', "g"), Map.entry('д', "d"), Map.entry('е', "e"), Map.entry('ё', "yo"), Map.entry('ж', "zh"),
          Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('й', "y"), Map.entry('к', "k"), Map.entry('қ', "q"),
          Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('ң', "ng"), Map.entry('о', "o"),
          Map.entry('ө', "o"), Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"), Map.entry('т', "t"),
          Map.entry('у', "u"), Map.entry('ұ', "u"), Map.entry('ү', "u"), Map.entry('ф', "f"), Map.entry('х', "kh"),
          Map.entry('һ', "h"), Map.entry('ц', "ts"), Map.entry('ч', "ch"), Map.entry('ш', "sh"), Map.entry('щ', "shch"),
          Map.entry('ъ', ""), Map.entry('ы', "y"), Map.entry('і', "i"), Map.entry('ь', ""), Map.entry('э', "e"),
          Map.entry('ю', "yu"), Map.entry('я', "ya"), Map.entry('ӣ', "i"), Map.entry('ӯ', "u"), Map.entry('ҳ', "h"),
          Map.entry('ҷ', "j"), Map.entry('ı', "i"), Map.entry('ß', "ss"), Map.entry('ø', "o"), Map.entry('đ', "d"),
          Map.entry('ł', "l"), Map.entry('æ', "ae"), Map.entry('œ', "oe"), Map.entry('ə', "a"), Map.entry('þ', "th"),
          Map.entry('ð', "d"));

  private Slug() {}

  /** The slug of a name; {@code x} if nothing of it can be written so. */
  public static String of(String name) {
    StringBuilder slug = new StringBuilder();
    String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      String latin = c < 128 ? null : LATIN.get(c);
      if (c >= 'a' && c <= 'z') {
        slug.append(c);
      } else if (latin != null) {
        slug.append(latin);
      } else {
        appendPlain(slug, c);
      }
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() ? "x" : slug.toString();
  }

  private static void appendPlain(StringBuilder slug, char c) {
    String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    char first = base.charAt(0);
    if (first < 128 && Character.isLetterOrDigit(first)) {
      slug.append(first);
    } else if (Character.getType(c) != Character.NON_SPACING_MARK
        && c != '\''
        && c != '’'
        && c != 'ʻ'
        && !slug.isEmpty()
        && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }
}
