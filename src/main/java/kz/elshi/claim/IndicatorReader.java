package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.claim.IndicatorPhrases.Phrase;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Rules;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.text.Language;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Reads figures about countries: places in rankings, shares, trade, money, goods, firms. */
public final class IndicatorReader implements ClaimReader {
  /** «The volume» without more words means what was measured in this sentence or the one before. */
  private static final int REACH = 1;

  private final List<IndicatorRule> rules;
  private final Figures figures;
  private final IndicatorPhrases phrases;

  /**
   * Loads lexicon and rules of a language.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one of the files is missing or broken
   */
  public IndicatorReader(Home home, Language language) {
    String code = language.code();
    rules = Rules.read(home.path("data/rules/" + code + "/indicators.rules")).rules().stream().map(IndicatorRule::of).toList();
    figures = new Figures(home, code);
    phrases = new IndicatorPhrases(home, code);
  }

  @Override
  public List<Claim> read(EntityDocument document) {
    MentionedTokens tokens = new MentionedTokens(document);
    List<Claim> claims = new ArrayList<>();
    for (Sentence sentence : document.document().sentences()) {
      List<Figure> all = figures.read(tokens, sentence);
      for (Figure figure : all) {
        Indicator claim = claim(tokens, sentence, figure, all, claims);
        if (claim != null) {
          claims.add(claim);
        }
      }
    }
    return claims;
  }

  private @Nullable Indicator claim(
      MentionedTokens tokens, Sentence sentence, Figure figure, List<Figure> figures, List<Claim> earlier) {
    for (IndicatorRule rule : rules) {
      Phrase phrase = rule.isFor(figure, tokens, sentence) ? phrases.find(rule, tokens, sentence, figure) : null;
      if (phrase != null) {
        String index = phrase.alone() ? phrase.text() : meant(sentence, earlier, phrase.text());
        Entity subject = subject(tokens, sentence, figure, figures, phrase);
        boolean said = subject != null && !index.isEmpty();
        return said ? claim(tokens, sentence, figure, rule, phrase, subject, index + rule.names()) : null;
      }
    }
    return null;
  }

  private static Indicator claim(
      MentionedTokens tokens, Sentence sentence, Figure figure, IndicatorRule rule, Phrase phrase, Entity subject, String index) {
    boolean rank = figure.type() == Figure.Type.RANK;
    Span span = tokens.span(Math.min(phrase.first(), figure.first()), Math.max(phrase.end(), figure.end()));
    return new Indicator(
        subject,
        index,
        rank ? (int) figure.value() : null,
        rank ? null : figure.value(),
        rank ? null : figure.unit(),
        rank ? Indicator.Bound.EXACT : figure.bound(),
        year(tokens, sentence, figure),
        new Grounding(List.of(Evidence.of(tokens.document().document(), span)), rule.id(), rule.confidence()));
  }

  /** What was measured before, where it was near; without the word that its rule put behind it. */
  private String meant(Sentence sentence, List<Claim> earlier, String otherwise) {
    if (!earlier.isEmpty() && earlier.getLast() instanceof Indicator indicator) {
      boolean near = sentence.index() - indicator.grounding().principal().sentence() <= REACH;
      return near ? bare(indicator) : otherwise;
    }
    return otherwise;
  }

  private String bare(Indicator indicator) {
    for (IndicatorRule rule : rules) {
      if (rule.id().equals(indicator.grounding().rule()) && indicator.index().endsWith(rule.names())) {
        return indicator.index().substring(0, indicator.index().length() - rule.names().length());
      }
    }
    return indicator.index();
  }

  /** The country named within the words, else the nearest before the figure, else the first after it, else the outlet's own. */
  private static @Nullable Entity subject(
      MentionedTokens tokens, Sentence sentence, Figure figure, List<Figure> figures, Phrase phrase) {
    List<Entity> within = countries(tokens, phrase.first(), phrase.end(), figures);
    if (!within.isEmpty()) {
      return within.getFirst();
    }
    List<Entity> before = countries(tokens, sentence.firstToken(), figure.first(), figures);
    List<Entity> after = countries(tokens, figure.end(), sentence.endToken(), figures);
    if (!before.isEmpty()) {
      return before.getFirst();
    }
    return !after.isEmpty() ? after.getFirst() : home(tokens.document());
  }

  /** The countries from one token to another; those of a currency («АҚШ доллары») do not count. */
  private static List<Entity> countries(MentionedTokens tokens, int first, int end, List<Figure> figures) {
    List<Entity> countries = new ArrayList<>();
    for (EntityMention mention : tokens.mentions(first, end)) {
      int at = mention.mention().firstToken();
      boolean currency = figures.stream()
          .anyMatch(one -> one.type() == Figure.Type.MONEY && one.first() <= at && at < one.end());
      if (!currency && mention.mention().is(Kind.COUNTRY, Kind.COUNTRY_ADJECTIVE, Kind.ANAPHOR)) {
        mention.entities().stream().filter(entity -> entity.kind() == Entity.Kind.COUNTRY).forEach(countries::add);
      }
    }
    return countries;
  }

  private static @Nullable Entity home(EntityDocument document) {
    return document.home() == null ? null : document.countries().get(document.home());
  }

  /** The nearest date before the figure in its sentence, else the first after it. */
  private static @Nullable Integer year(MentionedTokens tokens, Sentence sentence, Figure figure) {
    List<TimeExpression> before = tokens.times(sentence.firstToken(), figure.first());
    List<TimeExpression> after = tokens.times(figure.end(), sentence.endToken());
    if (!before.isEmpty()) {
      return before.getLast().date().year();
    }
    return after.isEmpty() ? null : Integer.valueOf(after.getFirst().date().year());
  }
}
