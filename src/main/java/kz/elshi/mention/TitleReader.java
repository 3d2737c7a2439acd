package kz.elshi.mention;

import java.util.Set;
import kz.elshi.lang.Inflection;
import org.jspecify.annotations.Nullable;

/** Reads a title with what stands to its left in one sentence: polity, host country, body or portfolio. */
final class TitleReader {
  private final Lexicon lexicon;
  private final SentenceTokens view;
  private final PortfolioReader portfolios;
  private final TitleWalk walk;
  private final BodyName bodyName;
  private final TitleRoles roles;

  /** {@code known} are the words of the names that the document gives elsewhere, folded. */
  TitleReader(Lexicon lexicon, Set<String> known, SentenceTokens view) {
    this.lexicon = lexicon;
    this.view = view;
    this.portfolios = new PortfolioReader(lexicon, view);
    this.walk = new TitleWalk(lexicon, known, view);
    this.bodyName = new BodyName(lexicon, view);
    this.roles = new TitleRoles(lexicon);
  }

  /** A title and its position. {@code inflection} is that of its last word. */
  record Read(Title title, int first, int end, Inflection inflection) {}

  /**
   * The title whose words are a hit of the lexicon.
   *
   * @param bound first token that it may take in
   * @param before a title in the genitive right before it, which it belongs to (the minister's deputy), or null
   */
  Read read(PhraseIndex.Hit<Lexicon.TitleWord> hit, int bound, @Nullable Read before) {
    if (before != null) {
      return nested(hit, before);
    }
    TitleContext left = new TitleContext(hit.first());
    if (hit.value().context() == Lexicon.Context.PORTFOLIO) {
      portfolios.take(left, bound);
    }
    walk.walk(left, bound, hit.value().context() == Lexicon.Context.BODY);
    return title(hit, left);
  }

  private Read title(PhraseIndex.Hit<Lexicon.TitleWord> hit, TitleContext left) {
    Lexicon.TitleWord word = hit.value();
    String type = bodyType(hit, left);
    boolean chamber = left.bodyEnd > 0 && TitleRoles.CHAMBER.equals(type);
    String body = left.body != null ? left.body : chamber ? null : bodyName.of(left);
    if (body == null) {
      body = word.body();
    }
    String country = word.country() != null ? word.country() : left.country;
    Title title =
        new Title(
            view.span(left.first, hit.end()), roles.of(word, country, body, type, chamber), country, body, left.bodyKey,
            left.host, left.tenure, words(left.first, hit));
    return new Read(title, left.first, hit.end(), hit.inflection());
  }

  private @Nullable String bodyType(PhraseIndex.Hit<Lexicon.TitleWord> hit, TitleContext left) {
    if (left.bodyEnd > 0) {
      return view.bodyType(left.bodyEnd - 1);
    }
    return left.body != null ? view.bodyType(hit.first() - 1) : null;
  }

  private Read nested(PhraseIndex.Hit<Lexicon.TitleWord> hit, Read before) {
    Title outer = before.title();
    Title title =
        new Title(
            view.span(before.first(), hit.end()), hit.value().role(), outer.country(), outer.body(), outer.bodyKey(),
            null, Title.Tenure.CURRENT, words(before.first(), hit));
    return new Read(title, before.first(), hit.end(), hit.inflection());
  }

  /** The deputy or the acting holder of a title in the genitive. */
  Read changed(Read before, PhraseIndex.Hit<String> change) {
    Title title = before.title();
    boolean acting = change.value().equals("acting");
    String role = acting ? title.role() : lexicon.deputies.getOrDefault(title.role(), "other");
    Title changed =
        new Title(
            view.span(before.first(), change.end()), role, title.country(), title.body(), title.bodyKey(), title.host(),
            acting ? Title.Tenure.ACTING : title.tenure(), words(before.first(), change));
    return new Read(changed, before.first(), change.end(), change.inflection());
  }

  private String words(int first, PhraseIndex.Hit<?> hit) {
    return view.nominative(first, hit, lexicon.endings);
  }
}
