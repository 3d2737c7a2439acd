package kz.elshi.claim;

import java.util.List;
import java.util.Set;
import kz.elshi.claim.NamedDocument.Sighting;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/** Tells of laws, codes and their drafts. */
final class Laws {
  /** The kinds of documents in the lexicon that are legislation. */
  static final Set<String> KINDS = Set.of("law", "code");

  private Laws() {}

  static Legislation claim(EntityDocument document, NamedDocument one) {
    Sighting telling = one.telling();
    String country = country(document, one);
    return new Legislation(
        one.text(),
        kind(one),
        telling.found().status(),
        country,
        telling.year(),
        body(document, telling, country),
        DocumentEvidence.grounding(document, one));
  }

  private static Legislation.Kind kind(NamedDocument one) {
    if (one.kind().equals("code")) {
      return Legislation.Kind.CODE;
    }
    return one.draft() ? Legislation.Kind.DRAFT_LAW : Legislation.Kind.LAW;
  }

  /** The country right before the name, else the only one of the sentence, else the outlet's own. */
  private static @Nullable String country(EntityDocument document, NamedDocument one) {
    Sighting first = one.sightings().getFirst();
    List<EntityMention> countries = document.in(first.sentence(), Kind.COUNTRY);
    for (EntityMention mention : countries) {
      boolean owner = mention.grammaticalCase() == Case.GENITIVE && mention.mention().firstToken() <= first.name().first();
      if (owner && mention.mention().endToken() >= first.name().first()) {
        return mention.entities().isEmpty() ? document.home() : mention.entities().getFirst().key();
      }
    }
    return document.home();
  }

  private static @Nullable Entity body(EntityDocument document, Sighting telling, @Nullable String country) {
    for (EntityMention mention : document.in(telling.sentence(), Kind.ORGANISATION)) {
      boolean acts = mention.grammaticalCase() == Case.LOCATIVE || mention.grammaticalCase() == Case.NOMINATIVE;
      if (acts && !mention.entities().isEmpty() && country != null && country.equals(mention.entities().getFirst().country())) {
        return mention.entities().getFirst();
      }
    }
    return null;
  }
}
