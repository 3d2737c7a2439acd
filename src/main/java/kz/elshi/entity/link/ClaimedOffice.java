package kz.elshi.entity.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.mention.Title;
import org.jspecify.annotations.Nullable;

/**
 * An office as a title claims it, in what the reference can be asked for.
 *
 * @param roles of the reference that may mean it
 * @param detail key of the portfolio or body, or null if the title names none or one that is not listed
 * @param open whether the title names a portfolio or body that the reference cannot be asked for
 * @param known whether the reference lists the holders of such offices
 */
record ClaimedOffice(List<String> roles, @Nullable String detail, boolean open, boolean known, boolean former) {

  /** Offices of which a country or body has one. */
  private static final Set<String> ONE_OF_A_KIND = Set.of("president", "prime-minister", "secretary-general", "vice-president");

  /** Which roles of the reference a title can mean: {@code data/lexicon/names/roles.tsv}. */
  static final class Scheme {
    private static final Set<String> OF_STATE = Set.of("president", "monarch", "prime-minister", "vice-president");

    private final Careers careers;
    private final Map<String, List<String>> listed = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Scheme(Home home, Careers careers) {
      this.careers = careers;
      for (Table.Row row : Table.read(home.path("data/lexicon/names/roles.tsv")).rows()) {
        listed.put(row.get("title"), row.list("listed"));
        if (row.get("known").equals("yes")) {
          known.add(row.get("title"));
        }
      }
    }

    /** The office that a title claims; null if the reference knows nothing of such offices. */
    @Nullable ClaimedOffice of(Title title) {
      List<String> roles = listed.get(title.role());
      if (roles == null) {
        return null;
      }
      boolean former = title.tenure() == Title.Tenure.FORMER;
      boolean sure = known.contains(title.role());
      if (title.role().equals("minister")) {
        String portfolio = title.body() == null ? null : careers.portfolio(title.body());
        return new ClaimedOffice(roles, portfolio, title.body() != null && portfolio == null, sure, former);
      }
      if (title.role().equals("chair") && title.bodyKey() != null && careers.isChamber(title.bodyKey())) {
        return new ClaimedOffice(roles, title.bodyKey(), false, sure, former);
      }
      boolean bare = title.body() == null;
      boolean open = title.role().equals("chair") ? !bare : !bare && !OF_STATE.contains(title.role());
      return new ClaimedOffice(roles, null, open, sure && bare, former);
    }
  }

  /** Whether a term is one in this office, as far as the names of the offices tell. */
  boolean isLike(Term term) {
    boolean another = !isPrincipal(term) && (open || detail != null);
    boolean agrees = detail == null || term.detail() == null || detail.equals(term.detail()) || akin(detail, term.detail());
    return roles.contains(term.role()) && !another && agrees;
  }

  /** Economy and national economy. */
  private static boolean akin(String one, String other) {
    return one.contains(other) || other.contains(one);
  }

  /** The first role is the title's own; a monarch is listed as a president is. */
  private boolean isPrincipal(Term term) {
    return roles.getFirst().equals(term.role());
  }

  /** Whether a term is one in this very office: the portfolio or chamber agrees, or the office has none. */
  boolean isSame(Term term) {
    boolean whole = detail == null && !open && ONE_OF_A_KIND.contains(term.role());
    return isLike(term) && isPrincipal(term) && (whole || detail != null && detail.equals(term.detail()));
  }
}
