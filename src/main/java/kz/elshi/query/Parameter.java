package kz.elshi.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A parameter of a saved query; in its text it is the variable {@code ?_name}.
 *
 * @param labels by language code: kk, ru, en
 */
public record Parameter(String name, Type type, boolean required, Map<String, String> labels, String example) {

  /** What a parameter takes. */
  public enum Type {
    /** A person's key, address or name. */
    PERSON,
    /** A country's ISO code. */
    COUNTRY,
    /** Two ISO codes with a hyphen. */
    PAIR,
    /** Id of an article. */
    ARTICLE,
    /** A full address. */
    IRI,
    YEAR,
    /** An ISO date. */
    DATE,
    STRING
  }

  /**
   * From the header line {@code name type required|optional | kk | ru | en | example}.
   *
   * @throws IllegalArgumentException if the line is not of this form
   */
  static Parameter parse(String line) {
    List<String> parts = List.of(line.split("\\s*\\|\\s*"));
    String[] head = parts.getFirst().strip().split("\\s+");
    if (parts.size() != 5 || head.length != 3) {
      throw new IllegalArgumentException("a parameter is «name type required|optional | kk | ru | en | example», not " + line);
    }
    Map<String, String> labels = Map.of("kk", parts.get(1), "ru", parts.get(2), "en", parts.get(3));
    return new Parameter(
        head[0], Type.valueOf(head[1].toUpperCase(Locale.ROOT)), head[2].equals("required"), labels, parts.get(4).strip());
  }
}
