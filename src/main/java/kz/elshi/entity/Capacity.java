package kz.elshi.entity;

import kz.elshi.entity.link.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * An office, as somebody's capacity in an event or statement.
 *
 * @param key stable key of the office and last part of its IRI, e.g. {@code kz-president}
 * @param role concept of the role scheme, e.g. {@code chair}, {@code prime-minister}
 * @param organisation body it belongs to, or null (a president of a country)
 * @param country ISO code of the polity, or null if the text does not tell
 * @param title the words of the title in the nominative, as the article gives them
 * @param inferred who held it on the article's day by the reference, where the article names nobody; else null
 */
public record Capacity(
    String key, String role, @Nullable Entity organisation, @Nullable String country, String title, @Nullable Candidate inferred) {

  /** An office of which nothing is inferred. */
  public Capacity(String key, String role, @Nullable Entity organisation, @Nullable String country, String title) {
    this(key, role, organisation, country, title, null);
  }

  Capacity heldBy(@Nullable Candidate holder) {
    return holder == null ? this : new Capacity(key, role, organisation, country, title, holder);
  }
}
