package kz.elshi.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.mention.Title;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads who holds which office from a title before a name: «Қазақстан Президенті N». Each person and office once. */
public final class OfficeReader implements ClaimReader {
  private static final Set<String> LEADING = Set.of("president", "prime-minister", "chair", "minister", "monarch", "secretary-general");
  private static final Set<String> VAGUE = Set.of("head", "member-of-parliament");
  private static final String RULE = "kk/office-before-name";
  private static final String APART = "kk/office-apart";
  private static final double TITLE_APART = 0.75;
  private static final double COUNTRY_TOLD = 0.95;
  private static final double COUNTRY_INFERRED = 0.85;

  @Override
  public List<Claim> read(EntityDocument document) {
    List<Claim> claims = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (EntityMention mention : document.mentions()) {
      if (mention.mention().kind() == Mention.Kind.PERSON && mention.entities().size() == 1) {
        read(document, mention, seen, claims);
      }
    }
    for (EntityMention mention : document.mentions()) {
      if (mention.mention().kind() == Mention.Kind.OFFICE && mention.entities().size() == 1) {
        readApart(document, mention, claims);
      }
    }
    return claims;
  }

  private static void read(EntityDocument document, EntityMention mention, Set<String> seen, List<Claim> claims) {
    Entity person = mention.entities().getFirst();
    for (Title title : mention.mention().titles()) {
      Capacity office = office(mention, title);
      if (office != null && !isNameless(office, title) && seen.add(person.key() + " " + office.role() + " " + office.key())) {
        Span span = mention.mention().span();
        double confidence = title.country() != null ? COUNTRY_TOLD : COUNTRY_INFERRED;
        Grounding grounding =
            new Grounding(List.of(Evidence.of(document.document(), span)), RULE, confidence);
        PartialDate asOf = document.document().article().published();
        claims.add(new OfficeHolding(person, office, tenure(title), null, null, asOf, grounding));
      }
    }
  }

  /** A title that stands apart from the name and means somebody of whom no title before a name tells that office. */
  private static void readApart(EntityDocument document, EntityMention mention, List<Claim> claims) {
    Entity person = mention.entities().getFirst();
    for (Title title : mention.mention().titles()) {
      Capacity office = office(mention, title);
      boolean told = claims.stream().map(OfficeHolding.class::cast)
          .anyMatch(one -> one.person().isSame(person) && one.office().role().equals(title.role()));
      if (person.kind() == Entity.Kind.PERSON && LEADING.contains(title.role()) && !told && office != null) {
        Grounding grounding =
            new Grounding(List.of(Evidence.of(document.document(), mention.mention().span())), APART, TITLE_APART);
        claims.add(
            new OfficeHolding(person, office, tenure(title), null, null, document.document().article().published(), grounding));
      }
    }
  }

  /** «Директор N» of nobody says what tells no office. */
  private static boolean isNameless(Capacity office, Title title) {
    return VAGUE.contains(office.role()) && office.organisation() == null && title.country() == null;
  }

  /** The capacity that the resolver made of this title. */
  private static @Nullable Capacity office(EntityMention mention, Title title) {
    return mention.capacities().stream()
        .filter(capacity -> capacity.title().equals(title.words()))
        .findFirst()
        .orElse(null);
  }

  private static OfficeHolding.Tenure tenure(Title title) {
    return switch (title.tenure()) {
      case CURRENT -> OfficeHolding.Tenure.CURRENT;
      case ACTING -> OfficeHolding.Tenure.ACTING;
      case ELECT -> OfficeHolding.Tenure.ELECT;
      case FORMER -> OfficeHolding.Tenure.FORMER;
    };
  }
}
