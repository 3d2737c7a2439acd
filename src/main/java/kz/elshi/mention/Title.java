package kz.elshi.mention;

import kz.elshi.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A title of office, split into polity, body and role.
 *
 * <pre>
 * Қазақстан Республикасы | Мәжілісінің | төрағасы      country KZ, body «Мәжіліс», role chair
 * Қытайдың | Қазақстандағы | Төтенше және өкілетті елшісі   country CN, host KZ, role ambassador
 * </pre>
 *
 * @param span the words of the title, without the name that follows
 * @param role concept of the role scheme
 * @param country ISO code if the title names the polity, else null
 * @param body name of the body in the nominative, or null
 * @param bodyKey key of the body in the reference, or null
 * @param host country to which an ambassador is sent, or null
 * @param tenure current, acting, former or elect
 * @param words the title in the nominative
 */
public record Title(
    Span span,
    String role,
    @Nullable String country,
    @Nullable String body,
    @Nullable String bodyKey,
    @Nullable String host,
    Tenure tenure,
    String words) {

  /** How the holder stands to the office. */
  public enum Tenure {
    CURRENT,
    ACTING,
    ELECT,
    FORMER
  }

  /** This title, of another country if it names none itself. */
  Title orOf(@Nullable String other) {
    return country != null ? this : new Title(span, role, other, body, bodyKey, host, tenure, words);
  }
}
