package kz.elshi.mention;

import java.util.Set;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/** Titles in a row that belong together: one of another's («министрінің орынбасары»), two joined by a dash, a rank, an apposition. */
final class TitleChain {
  private static final int FARTHEST_SECOND_TITLE = 8;
  private static final int FARTHEST_STACKED = 3;
  private static final int LONGEST_FIELD = 6;
  /** Role of ranks and callings, which are no offices. */
  private static final String RANK = "occupation";

  private final Lexicon lexicon;
  private final TitleReader titles;
  private final NameReader names;
  private final Set<String> known;
  private final SentenceTokens view;

  TitleChain(Lexicon lexicon, NameReader names, Set<String> known, SentenceTokens view) {
    this.lexicon = lexicon;
    this.titles = new TitleReader(lexicon, known, view);
    this.names = names;
    this.known = known;
    this.view = view;
  }

  /** The title at a hit, or that of whoever serves its holder: deputies, acting holders, advisers; {@code bound} as for one title. */
  TitleReader.Read read(PhraseIndex.Hit<Lexicon.TitleWord> hit, int bound) {
    TitleReader.Read read = titles.read(hit, bound, null);
    while (read.inflection().grammaticalCase() == Case.GENITIVE || isCompound(read)) {
      PhraseIndex.Hit<String> change = view.longest(lexicon.titleChanges, read.end(), view.end);
      PhraseIndex.Hit<Lexicon.TitleWord> next = view.title(read.end());
      if (change != null && (change.value().equals("deputy") || change.value().equals("acting"))) {
        read = titles.changed(read, change);
      } else if (next != null && next.first() == read.end()) {
        read = titles.read(next, bound, read);
      } else {
        PhraseIndex.Hit<Lexicon.TitleWord> behind = behindField(read);
        if (behind == null) {
          break;
        }
        read = titles.read(behind, bound, read);
      }
    }
    return read;
  }

  /** «төраға орынбасары» without a genitive. */
  private boolean isCompound(TitleReader.Read read) {
    PhraseIndex.Hit<String> change = view.longest(lexicon.titleChanges, read.end(), view.end);
    return change != null && change.value().equals("deputy") && read.inflection().grammaticalCase() == Case.NOMINATIVE;
  }

  /** «Премьер-министрінің қауіпсіздік жөніндегі кеңесшісі»: the title behind what it is for, or null. */
  private PhraseIndex.@Nullable Hit<Lexicon.TitleWord> behindField(TitleReader.Read read) {
    int farthest = Math.min(view.end, read.end() + LONGEST_FIELD);
    for (int i = read.end(); i < farthest && view.isWord(i) && view.title(i) == null; i++) {
      PhraseIndex.Hit<String> change = view.longest(lexicon.titleChanges, i, view.end);
      if (change != null && change.value().equals("field")) {
        return view.title(change.end());
      }
    }
    return null;
  }

  /** The second of two offices joined by a dash, or null. */
  TitleReader.@Nullable Read second(TitleReader.Read read) {
    if (!view.isDash(read.end())) {
      return null;
    }
    PhraseIndex.Hit<Lexicon.TitleWord> hit = nextTitle(read.end() + 1, FARTHEST_SECOND_TITLE - 1);
    TitleReader.Read second = hit == null ? null : read(hit, read.end() + 1);
    return second != null && second.first() == read.end() + 1 ? second : null;
  }

  /** «Қорғаныс министрі генерал-лейтенант N»: a rank right behind, before the name; or null. */
  TitleReader.@Nullable Read stacked(TitleReader.Read read) {
    if (read.end() < view.end && view.tokens.get(read.end()).is(",")) {
      return apposed(read);
    }
    PhraseIndex.Hit<Lexicon.TitleWord> hit = nextTitle(read.end(), FARTHEST_STACKED);
    boolean rank = hit != null && hit.value().role().equals(RANK) && hit.inflection().grammaticalCase() == Case.NOMINATIVE;
    return rank && isNamed(hit.end()) ? titles.read(hit, read.end(), null) : null;
  }

  /** «ҰЙЫМ төрағасы, Ресейдің министрі N»: two offices of one person, with a comma between; or null. */
  private TitleReader.@Nullable Read apposed(TitleReader.Read read) {
    PhraseIndex.Hit<Lexicon.TitleWord> hit = nextTitle(read.end() + 1, FARTHEST_SECOND_TITLE - 1);
    if (hit == null) {
      return null;
    }
    TitleReader.Read next = read(hit, read.end() + 1);
    Title first = read.title();
    boolean whole = first.body() != null || first.country() != null;
    boolean same = first.country() == null || next.title().country() == null || first.country().equals(next.title().country());
    boolean bare = next.inflection().grammaticalCase() == Case.NOMINATIVE && next.first() == read.end() + 1;
    return whole && same && bare && isNamed(next.end()) ? next : null;
  }

  /** The first title that begins within so many tokens, with nothing but words before it; or null. */
  private PhraseIndex.@Nullable Hit<Lexicon.TitleWord> nextTitle(int from, int farthest) {
    for (int i = from; i < Math.min(view.end, from + farthest); i++) {
      PhraseIndex.Hit<Lexicon.TitleWord> hit = view.title(i);
      if (hit != null && hit.first() == i) {
        return hit;
      }
      if (!view.isWord(i)) {
        return null;
      }
    }
    return null;
  }

  private boolean isNamed(int token) {
    return names.read(view, token, true, known) != null;
  }
}
