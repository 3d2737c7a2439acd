package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Reading;
import kz.elshi.text.Span;
import kz.elshi.text.TimeExpression;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** When and where an event takes place. */
final class Circumstances {
  private static final int FARTHEST_NAME = 2;
  private static final int FARTHEST_ATTRIBUTE = 5;

  private final EntityDocument document;
  private final List<Token> tokens;
  private final Statuses statuses;

  Circumstances(EntityDocument document, Statuses statuses) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.statuses = statuses;
  }

  /** Where those go who go there to take part: the place in the dative between the purpose and its verb, or null. */
  @Nullable Entity placeOfPurpose(Clause clause) {
    int governor = statuses.governor(clause);
    for (EntityMention mention : governor < 0 ? List.<EntityMention>of() : document.mentions()) {
      Mention place = mention.mention();
      boolean within = place.firstToken() > clause.head() && place.endToken() <= governor;
      if (within && place.kind() == Mention.Kind.PLACE && place.grammaticalCase() == Case.DATIVE && mention.entities().size() == 1) {
        return mention.entities().getFirst();
      }
    }
    return null;
  }

  /** The date of the clause, else the last one before it in its sentence. */
  @Nullable PartialDate date(Clause clause) {
    Span sentence = clause.sentence().span();
    int head = tokens.get(clause.head()).span().start();
    PartialDate best = null;
    for (TimeExpression time : document.document().times()) {
      if (sentence.contains(time.span()) && time.span().end() <= head) {
        best = time.date();
      }
    }
    return best;
  }

  /** Where an event with one of several partners takes place: «Киевте A-мен, Мәскеуде B-мен кездесті»; as of the clause where that is one place. */
  @Nullable Entity place(Clause clause, int from, int to) {
    Entity own = place(new Clause(clause.sentence(), from, to, to, clause.predicate()), from);
    return own != null ? own : place(clause);
  }

  /** When an event with one of several partners takes place, likewise. */
  @Nullable PartialDate date(Clause clause, int from, int to) {
    int start = tokens.get(from).span().start();
    PartialDate own = null;
    for (TimeExpression time : document.document().times()) {
      own = time.span().start() >= start && time.span().end() <= tokens.get(to).span().start() ? time.date() : own;
    }
    return own != null ? own : date(clause);
  }

  /** The city (else the country) in the locative within the clause, or null. */
  @Nullable Entity place(Clause clause) {
    return place(clause, clause.sentence().firstToken());
  }

  private @Nullable Entity place(Clause clause, int first) {
    Entity country = null;
    for (EntityMention mention : document.in(clause.sentence())) {
      Mention place = mention.mention();
      boolean within =
          place.firstToken() >= first && place.endToken() <= clause.end();
      if (!within || place.grammaticalCase() != Case.LOCATIVE || mention.entities().size() != 1 || isAttribute(tokens, place)) {
        continue;
      }
      if (place.kind() == Mention.Kind.PLACE) {
        return mention.entities().getFirst();
      }
      if (place.kind() == Mention.Kind.COUNTRY) {
        country = mention.entities().getFirst();
      }
    }
    return country;
  }

  /** «Самарқандтағы саммитке қатысты»: the city that the noun of the clause's gathering is modified by, or null. */
  @Nullable Entity cityOfGathering(Clause clause, List<String> gatherings) {
    int noun = Words.last(tokens, clause.first(), clause.head() + 1, gatherings);
    Entity city = null;
    for (EntityMention mention : noun < 0 ? List.<EntityMention>of() : document.in(clause.sentence())) {
      Mention place = mention.mention();
      boolean before = place.firstToken() >= clause.first() && place.endToken() <= noun && noun - place.endToken() <= FARTHEST_ATTRIBUTE;
      boolean one = mention.entities().size() == 1;
      if (before && one && place.kind() == Mention.Kind.PLACE && isAttribute(tokens, place)) {
        city = mention.entities().getFirst();
      } else if (before && place.is(Mention.Kind.PERSON, Mention.Kind.OFFICE)) {
        city = null;
      }
    }
    return city;
  }

  /** «Мюнхен қауіпсіздік конференциясы»: the city that a gathering is named by, or null. */
  @Nullable Entity cityOf(int noun) {
    for (EntityMention mention : document.mentions()) {
      Mention place = mention.mention();
      boolean names = place.kind() == Mention.Kind.PLACE && place.grammaticalCase() == Case.NOMINATIVE && place.endToken() <= noun
          && noun - place.endToken() <= FARTHEST_NAME;
      if (names && mention.entities().size() == 1) {
        return mention.entities().getFirst();
      }
    }
    return null;
  }

  /** «Астанадағы» modifies a noun; only right before the noun of the event does it tell where that is. */
  static boolean isAttribute(List<Token> tokens, Mention place) {
    Reading.Nominal last = tokens.get(place.endToken() - 1).nominal();
    return last != null && last.derivation() == Reading.Derivation.LOCATIVE_ATTRIBUTE;
  }

}
