package kz.elshi.identity;

/**
 * A side's part in an event, by addresses without the base; empty where the article does not tell.
 *
 * @param actor {@code person/…}, {@code country/…}, {@code organisation/…}
 * @param role local name of the concept
 * @param country {@code country/…}: on whose behalf
 * @param office {@code office/…}: in which capacity
 */
public record Party(String actor, String role, String country, String office) {
  String encode() {
    return String.join("|", actor, role, country, office);
  }

  static Party decode(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("no party: " + text);
    }
    return new Party(parts[0], parts[1], parts[2], parts[3]);
  }

  boolean isPerson() {
    return actor.startsWith("person/");
  }

  /** The country for which the actor stands, or which it is. */
  String side() {
    return country.isEmpty() && actor.startsWith("country/") ? actor : country;
  }

  Party of(String person) {
    return new Party(person, role, country, office);
  }
}
