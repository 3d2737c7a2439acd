package kz.elshi.mention;

import kz.elshi.lang.Inflection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.elshi.text.Case;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads a title with what stands to its left: polity, host country, body or portfolio.
 *
 * <p>It walks leftwards from the word of the title as long as words modify it: bare, in the genitive, or as an attribute of place.
 */
final class TitleReader {
  private static final Set<Case> OBLIQUE = EnumSet.of(Case.GENITIVE, Case.DATIVE, Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL);
  private static final int FARTHEST_PORTFOLIO = 7;
  private static final int FARTHEST_CAPITAL = 3;
  private static final int LONGEST_FIELD = 6;
  /** Type of a body that is named by its parliament: whoever heads it is its chair. */
  private static final String CHAMBER = "chamber";
  /** Types of bodies whose head is their chair. */
  private static final Set<String> HOUSES = Set.of("parliament", "lower_chamber", "upper_chamber");
  /** Type of a body whose head is the prime minister. */
  private static final String GOVERNMENT = "government";

  private final Lexicon lexicon;
  /** Words of the names that the document gives elsewhere, folded. */
  private final Set<String> known;

  TitleReader(Lexicon lexicon, Set<String> known) {
    this.lexicon = lexicon;
    this.known = known;
  }

  /** What was found to the left of a title; {@code first} is where it begins. */
  private static final class Left {
    int first;
    @Nullable String country;
    @Nullable String host;
    @Nullable String bodyKey;
    @Nullable String body;
    int bodyFirst = -1;
    int bodyEnd = -1;
    Title.Tenure tenure = Title.Tenure.CURRENT;
  }

  /** A title and its position. {@code inflection} is that of its last word. */
  record Read(Title title, int first, int end, Inflection inflection) {}

  /**
   * The title whose words are a hit of the lexicon.
   *
   * @param bound first token that it may take in
   * @param before a title in the genitive right before it, which it belongs to (the minister's deputy), or null
   */
  Read read(SentenceTokens view, PhraseIndex.Hit<Lexicon.TitleWord> hit, int bound, @Nullable Read before) {
    Left left = new Left();
    left.first = hit.first();
    if (before == null) {
      if (hit.value().context() == Lexicon.Context.PORTFOLIO) {
        takePortfolio(view, hit.first(), bound, left);
      }
      walk(view, bound, left, hit.value().context() == Lexicon.Context.BODY);
    }
    return before == null ? title(view, hit, left) : nested(view, hit, before);
  }

  private Read title(SentenceTokens view, PhraseIndex.Hit<Lexicon.TitleWord> hit, Left left) {
    Lexicon.TitleWord word = hit.value();
    boolean chamber = left.bodyEnd > 0 && CHAMBER.equals(bodyType(view, left.bodyEnd - 1));
    String body = left.body != null ? left.body : chamber ? null : bodyName(view, left);
    if (body == null) {
      body = word.body();
    }
    String country = word.country() != null ? word.country() : left.country;
    String type = left.bodyEnd > 0 ? bodyType(view, left.bodyEnd - 1) : left.body != null ? bodyType(view, hit.first() - 1) : null;
    boolean government = word.role().equals("head") && GOVERNMENT.equals(type);
    boolean house = word.role().equals("head") && type != null && HOUSES.contains(type);
    String role = house ? "chair" : government ? "prime-minister" : chamber && word.role().equals("head") ? "chair" : role(word, country, body, type);
    Title title =
        new Title(
            view.span(left.first, hit.end()), role, country, body, left.bodyKey, left.host, left.tenure,
            words(view, left.first, hit));
    return new Read(title, left.first, hit.end(), hit.inflection());
  }

  private String role(Lexicon.TitleWord word, @Nullable String country, @Nullable String body, @Nullable String type) {
    String special = null;
    if (body == null && country != null) {
      String anywhere = lexicon.roleByCountry.get("* " + word.words());
      special = lexicon.roleByCountry.getOrDefault(country + " " + word.words(), anywhere);
    }
    if (special != null) {
      return special;
    }
    String byBody = body == null ? null : lexicon.roleByBody.getOrDefault(type + " " + word.role(), lexicon.roleByBody.get("* " + word.role()));
    return byBody == null ? word.role() : byBody;
  }

  private Read nested(SentenceTokens view, PhraseIndex.Hit<Lexicon.TitleWord> hit, Read before) {
    Title outer = before.title();
    Title title =
        new Title(
            view.span(before.first(), hit.end()), hit.value().role(), outer.country(), outer.body(), outer.bodyKey(),
            null, Title.Tenure.CURRENT, words(view, before.first(), hit));
    return new Read(title, before.first(), hit.end(), hit.inflection());
  }

  /** The deputy or the acting holder of a title in the genitive. */
  Read changed(SentenceTokens view, Read before, PhraseIndex.Hit<String> change) {
    Title title = before.title();
    boolean acting = change.value().equals("acting");
    String role = acting ? title.role() : lexicon.deputies.getOrDefault(title.role(), "other");
    Title changed =
        new Title(
            view.span(before.first(), change.end()), role, title.country(), title.body(), title.bodyKey(), title.host(),
            acting ? Title.Tenure.ACTING : title.tenure(), view.nominative(before.first(), change, lexicon.endings));
    return new Read(changed, before.first(), change.end(), change.inflection());
  }

  private String words(SentenceTokens view, int first, PhraseIndex.Hit<Lexicon.TitleWord> hit) {
    return view.nominative(first, hit, lexicon.endings);
  }

  /** «Сыртқы істер»: a listed portfolio, or the words from the nearest capitalised one on. */
  private void takePortfolio(SentenceTokens view, int title, int bound, Left left) {
    int first = listedPortfolio(view, title, bound);
    if (first < 0) {
      first = capitalisedPortfolio(view, title, bound);
    }
    if (first >= 0) {
      left.first = first;
      left.body = view.text(first, title);
    }
  }

  private int listedPortfolio(SentenceTokens view, int title, int bound) {
    for (int i = Math.max(bound, title - FARTHEST_PORTFOLIO); i < title; i++) {
      PhraseIndex.Hit<String> hit = lexicon.portfolios.longest(view.tokens, i, title);
      if (hit != null && hit.end() == title && hit.inflection() == Inflection.NONE) {
        return i;
      }
    }
    return -1;
  }

  private int capitalisedPortfolio(SentenceTokens view, int title, int bound) {
    for (int i = title - 1; i >= Math.max(bound, title - FARTHEST_PORTFOLIO); i--) {
      boolean joint = view.tokens.get(i).is(",") && i < title - 1;
      boolean polity = isPolity(view, i) && (i == title - 1 || view.entity(i).value().kind() != Mention.Kind.COUNTRY_ADJECTIVE);
      if ((!view.isWord(i) && !joint) || polity || (!joint && !mayNamePortfolio(view, i))) {
        return -1;
      }
      if (view.isCapitalised(i)) {
        return i;
      }
    }
    return -1;
  }

  /** A word of time or place, or a number, stands before a title, not in the name of a ministry. */
  private boolean mayNamePortfolio(SentenceTokens view, int index) {
    Token token = view.tokens.get(index);
    boolean oblique = token.nominal() != null && token.readings().getFirst() == token.nominal() && OBLIQUE.contains(token.nominal().grammaticalCase());
    return !oblique && !lexicon.numerals.contains(view.folded(index));
  }

  private static boolean isPolity(SentenceTokens view, int index) {
    PhraseIndex.Hit<Lexicon.Known> hit = view.entity(index);
    return hit != null && hit.value().kind() != Mention.Kind.ORGANISATION;
  }

  private void walk(SentenceTokens view, int bound, Left left, boolean takesBody) {
    while (left.first > bound) {
      int at = beforeAcronym(view, left.first - 1, bound);
      PhraseIndex.Hit<Lexicon.Known> known = view.entity(at);
      int before = left.first;
      if (known != null && known.first() >= bound && !isPlainBody(view, known)) {
        takeKnown(known, left, takesBody);
      } else if (isField(view, at)) {
        skipField(view, at, bound, left);
      } else if (!takeChange(view, at, bound, left) && takesBody && left.country == null) {
        takeBodyWord(view, at, bound, left);
      }
      if (left.first == before) {
        return;
      }
    }
  }

  /** «агенттіктің (МАГАТЭ) директоры»: an acronym in brackets stands between a body and the title. */
  private static int beforeAcronym(SentenceTokens view, int at, int bound) {
    boolean bracketed = at - 2 > bound && view.tokens.get(at).is(")") && view.tokens.get(at - 2).is("(");
    return bracketed ? at - 3 : at;
  }

  private boolean isField(SentenceTokens view, int at) {
    PhraseIndex.Hit<String> change = lexicon.titleChanges.longest(view.tokens, at, at + 1);
    return change != null && change.value().equals("field");
  }

  /** «Еуропалық одақтың Орталық Азия жөніндегі өкілі»: what the office is for stands between it and whose it is. */
  private void skipField(SentenceTokens view, int at, int bound, Left left) {
    for (int i = at - 1; i >= Math.max(bound, at - LONGEST_FIELD) && view.isWord(i); i--) {
      PhraseIndex.Hit<Lexicon.Known> known = view.entity(i);
      if (known != null && known.first() >= bound && known.inflection().grammaticalCase() == Case.GENITIVE) {
        takeKnown(known, left, true);
        return;
      }
    }
  }

  /** «Сенат», «Парламент» alone are the name of many a body, whatever the lexicon's own country calls so. */
  private boolean isPlainBody(SentenceTokens view, PhraseIndex.Hit<Lexicon.Known> known) {
    return known.value().kind() == Mention.Kind.ORGANISATION && known.end() - known.first() == 1 && bodyType(view, known.first()) != null;
  }

  private void takeKnown(PhraseIndex.Hit<Lexicon.Known> known, Left left, boolean takesBody) {
    Lexicon.Known value = known.value();
    if (!known.inflection().modifies()) {
      return;
    }
    switch (value.kind()) {
      case COUNTRY, COUNTRY_ADJECTIVE -> takeCountry(known, left);
      case PLACE -> {
        if (known.inflection().attributive()) {
          left.host = value.country();
          left.first = known.first();
        } else if (takesBody && left.bodyFirst < 0 && left.body == null) {
          left.body = value.name();
          left.country = value.country();
          left.first = known.first();
        }
      }
      case ORGANISATION -> {
        boolean same = left.body != null && value.country() != null && value.country().equals(left.country);
        if (same || (left.bodyFirst >= 0 && left.country == null && takesBody)) {
          // The parliament of a chamber, the organisation of an office: they tell the country.
          left.country = value.country();
          left.first = known.first();
        } else if (takesBody && left.body == null && left.bodyFirst < 0) {
          left.body = value.name();
          left.bodyKey = value.key().isEmpty() ? null : value.key();
          left.country = value.country();
          left.first = known.first();
        }
      }
      default -> {}
    }
  }

  private static void takeCountry(PhraseIndex.Hit<Lexicon.Known> known, Left left) {
    if (known.inflection().attributive()) {
      left.host = known.value().country();
      left.first = known.first();
    } else if (left.country == null || left.country.equals(known.value().country())) {
      left.country = known.value().country();
      left.first = known.first();
    }
  }

  private boolean takeChange(SentenceTokens view, int at, int bound, Left left) {
    for (int i = Math.max(bound, at - 1); i <= at; i++) {
      PhraseIndex.Hit<String> change = lexicon.titleChanges.longest(view.tokens, i, at + 1);
      boolean follows = change == null || Set.of("deputy", "acting", "entered", "field", "as").contains(change.value());
      if (follows || change.end() != at + 1 || change.inflection() != Inflection.NONE) {
        continue;
      }
      left.first = i;
      switch (change.value()) {
        case "former" -> left.tenure = Title.Tenure.FORMER;
        case "elect" -> left.tenure = Title.Tenure.ELECT;
        default -> {}
      }
      return true;
    }
    return false;
  }

  /** Words of a body's name: capitalised ones, and lower-case ones behind a capitalised one. */
  private void takeBodyWord(SentenceTokens view, int at, int bound, Left left) {
    if (!view.isWord(at) || lexicon.discourse.contains(view.folded(at)) || lexicon.conjunctions.contains(view.folded(at)) || isOtherTitle(view, at)) {
      return;
    }
    boolean capital = view.isCapitalised(at) && !view.tokens.get(at).text().equals(view.tokens.get(at).text().toUpperCase(java.util.Locale.ROOT));
    boolean acronym = view.isCapitalised(at) && !capital;
    boolean near = capital || acronym || capitalNear(view, at, bound) || isBodyHead(view, at);
    // Right before the title stands a genitive or the head of a body; a bare capitalised word there is somebody's name.
    boolean bare = left.bodyEnd < 0 && !isBodyHead(view, at) && !isGenitive(view.tokens.get(at));
    boolean name = known.contains(view.folded(at)) && !isBodyHead(view, at);
    if (!near || bare || name || !modifies(view.tokens.get(at))) {
      return;
    }
    left.first = at;
    left.bodyFirst = at;
    if (left.bodyEnd < 0) {
      left.bodyEnd = at + 1;
    }
  }

  /** «Өкілдер палатасы», «Министрлер кабинеті» begin with a word that is a title elsewhere. */
  private boolean isOtherTitle(SentenceTokens view, int at) {
    return view.title(at) != null && !(view.isCapitalised(at) && isBodyHead(view, at + 1));
  }

  private boolean isBodyHead(SentenceTokens view, int at) {
    return bodyType(view, at) != null;
  }

  private @Nullable String bodyType(SentenceTokens view, int at) {
    PhraseIndex.Hit<String> hit = lexicon.bodies.longest(view.tokens, at, at + 1);
    return hit == null ? null : hit.value();
  }

  private boolean capitalNear(SentenceTokens view, int at, int bound) {
    for (int i = at - 1; i >= Math.max(bound, at - FARTHEST_CAPITAL); i--) {
      if (!view.isWord(i) || isPolity(view, i)) {
        return false;
      }
      if (view.isCapitalised(i)) {
        return modifies(view.tokens.get(i)) && !lexicon.discourse.contains(view.folded(i));
      }
    }
    return false;
  }

  private static boolean isGenitive(Token token) {
    var nominal = token.nominal();
    return nominal != null && nominal.grammaticalCase() == Case.GENITIVE;
  }

  private static boolean modifies(Token token) {
    var nominal = token.nominal();
    if (token.verbal() != null && (nominal == null || token.readings().getFirst() == token.verbal())) {
      return token.capitalised();
    }
    return nominal == null
        || nominal.grammaticalCase() == Case.NOMINATIVE
        || nominal.grammaticalCase() == Case.GENITIVE
        || nominal.derivation() != kz.elshi.text.Reading.Derivation.NONE;
  }

  private @Nullable String bodyName(SentenceTokens view, Left left) {
    if (left.bodyFirst < 0) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (int i = left.bodyFirst; i < left.bodyEnd - 1; i++) {
      words.add(view.tokens.get(i).text());
    }
    PhraseIndex.Hit<String> head = words.isEmpty() ? lexicon.bodies.longest(view.tokens, left.bodyFirst, left.bodyEnd) : null;
    Token last = view.tokens.get(left.bodyEnd - 1);
    words.add(head != null ? last.text().substring(0, head.baseLength()) : withoutCase(last, words.isEmpty()));
    return String.join(" ", words);
  }

  /** «Кеңесінің» is «Кеңесі» at the end of a longer name; a name of one word is bare: «Сенатының» is «Сенат». */
  private String withoutCase(Token token, boolean alone) {
    String word = token.folded();
    String best = token.text();
    for (int length = Math.max(2, word.length() - lexicon.endings.longest()); length < word.length(); length++) {
      boolean possessed = lexicon.sounds.isVowel(word.charAt(length - 1));
      Inflection inflection = lexicon.endings.after(word, length, possessed);
      if (inflection == null || inflection.plural() || inflection.attributive()) {
        continue;
      }
      if (alone ? inflection.possessor() == 3 || inflection.grammaticalCase() == Case.GENITIVE
          : inflection.possessor() == 0 && inflection.grammaticalCase() == Case.GENITIVE) {
        return token.text().substring(0, length);
      }
    }
    return best;
  }
}
