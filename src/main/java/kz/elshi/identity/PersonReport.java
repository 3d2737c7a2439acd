package kz.elshi.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.elshi.knowledge.Skeleton;
import kz.elshi.knowledge.Slug;

/**
 * What an article says of a person whom the reference does not know.
 *
 * @param name as the article spells it
 * @param country {@code country/…}, or empty
 * @param offices {@code office/…}, those that the article gives
 * @param words of the name, transliterated: initials are single letters
 */
public record PersonReport(String thing, String article, String name, String country, List<String> offices, List<String> words) implements Report {
  static final String KIND = "person";
  private static final int FIELDS = 4;
  /** Shorter skeletons say nothing: they would bring together whole dictionaries. */
  private static final int TELLING = 2;

  public PersonReport {
    offices = List.copyOf(offices);
    words = List.copyOf(words);
  }

  PersonReport(String thing, String article, String name, String country, List<String> offices) {
    this(thing, article, name, country, offices, Arrays.stream(name.split("[\\s.]+")).filter(word -> !word.isBlank()).map(Slug::of).toList());
  }

  @Override
  public List<String> blocks() {
    if (country.isEmpty()) {
      return List.of();
    }
    Stream<String> skeletons = words().stream().map(Skeleton::of).filter(skeleton -> skeleton.length() >= TELLING);
    return skeletons.distinct().map(skeleton -> country + " " + skeleton).toList();
  }

  @Override
  public List<String> lookups() {
    return blocks();
  }

  @Override
  public String encode() {
    return String.join("\t", KIND, name.replaceAll("\\s+", " "), country, String.join(";", offices));
  }

  static PersonReport decode(String thing, String article, String[] fields) {
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("no report of a person: " + String.join("\t", fields));
    }
    List<String> offices = fields[3].isEmpty() ? List.of() : List.of(fields[3].split(";"));
    return new PersonReport(thing, article, fields[1], fields[2], offices);
  }
}
