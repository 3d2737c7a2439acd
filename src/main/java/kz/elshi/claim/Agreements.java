package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.elshi.claim.NamedDocument.Sighting;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/** Tells of documents between parties: agreements, treaties, memoranda, declarations, programmes. */
final class Agreements {
  private static final Set<Case> ACTING = Set.of(Case.NOMINATIVE, Case.INSTRUMENTAL);

  private Agreements() {}

  static Agreement claim(EntityDocument document, NamedDocument one) {
    Sighting telling = one.telling();
    boolean onlyDrafted = one.draft() && telling.found().done();
    return new Agreement(
        one.text(),
        Agreement.Kind.valueOf(one.kind().toUpperCase(Locale.ROOT)),
        parties(document, one),
        one.draft() && !onlyDrafted ? Agreement.Status.DRAFT : telling.found().status(),
        telling.year(),
        DocumentEvidence.grounding(document, one));
  }

  /** The countries and bodies that the sentence of the signing names outside the document's name; else those who act in it. */
  private static List<Entity> parties(EntityDocument document, NamedDocument one) {
    List<Entity> parties = new ArrayList<>();
    Sighting telling = one.telling();
    for (EntityMention mention : document.in(telling.sentence(), Kind.COUNTRY, Kind.ORGANISATION, Kind.ANAPHOR, Kind.PERSON)) {
      boolean inName = telling.name().first() <= mention.mention().firstToken() && mention.mention().endToken() <= telling.name().end();
      if (!inName && ACTING.contains(mention.grammaticalCase())) {
        mention.entities().forEach(entity -> addParty(document, entity, parties));
      }
    }
    parties.removeIf(party -> party.kind() == Entity.Kind.ORGANISATION && isCountryOf(party, parties));
    return parties.size() < 2 ? List.of() : parties;
  }

  /** A government signs for its country, which is party enough. */
  private static boolean isCountryOf(Entity body, List<Entity> parties) {
    return parties.stream().anyMatch(one -> one.kind() == Entity.Kind.COUNTRY && one.key().equals(body.country()));
  }

  /** A person signs for the country, where the document knows it. */
  private static void addParty(EntityDocument document, Entity entity, List<Entity> parties) {
    Entity party = entity.kind() == Entity.Kind.PERSON ? countryOf(document, entity) : entity;
    if (party != null && party.kind() != Entity.Kind.PLACE && parties.stream().noneMatch(party::isSame)) {
      parties.add(party);
    }
  }

  private static @Nullable Entity countryOf(EntityDocument document, Entity person) {
    return document.entities().stream()
        .filter(one -> one.kind() == Entity.Kind.COUNTRY && one.key().equals(person.country()))
        .findFirst()
        .orElse(null);
  }
}
