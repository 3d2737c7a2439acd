package kz.elshi.entity;

import org.jspecify.annotations.Nullable;

/**
 * Someone or something that facts are about.
 *
 * @param key stable name within its kind and last part of its IRI, e.g. {@code rustam-emomali}, {@code KZ}
 * @param name as the article gives it, in full, in the nominative
 * @param country ISO 3166 alpha-2 code it belongs to (of a country: its own; EU, UN for these), or null
 * @param link how it was identified
 */
public record Entity(Kind kind, String key, String name, @Nullable String country, Link link) {

  /** Kinds of entities; the folder of their IRIs. */
  public enum Kind {
    PERSON("person"),
    COUNTRY("country"),
    ORGANISATION("organisation"),
    PLACE("place");

    private final String folder;

    Kind(String folder) {
      this.folder = folder;
    }

    /** First part of the IRI after the base. */
    public String folder() {
      return folder;
    }
  }

  public boolean isSame(Entity other) {
    return kind == other.kind && key.equals(other.key);
  }
}
