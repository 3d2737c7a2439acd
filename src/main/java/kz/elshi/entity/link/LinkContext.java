package kz.elshi.entity.link;

import java.util.List;
import java.util.Set;
import kz.elshi.mention.Title;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What an article tells of somebody besides the name.
 *
 * @param country ISO code that a title gives, or null
 * @param home ISO code of the outlet's country where a title without a country means it, else null
 * @param titles all that stand with the name
 * @param date of the article, or null
 * @param company ISO codes of the countries that the article speaks of, the outlet's among them; null if nothing is known of the article
 */
public record LinkContext(
    @Nullable String country, @Nullable String home, List<Title> titles, @Nullable PartialDate date, @Nullable Set<String> company) {
  /** A name by itself. */
  public static final LinkContext NONE = new LinkContext(null, null, List.of(), null, null);

  public LinkContext {
    titles = List.copyOf(titles);
  }
}
