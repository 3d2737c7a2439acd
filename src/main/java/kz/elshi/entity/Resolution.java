package kz.elshi.entity;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.mention.Mention;
import kz.elshi.text.Document;
import org.jspecify.annotations.Nullable;

/** One run over the mentions of one document, in text order. */
final class Resolution {
  private final Document document;
  private final List<Mention> mentions;
  private final Catalogue catalogue;
  private final People people;
  private final CountryMentions countries;
  private final PersonEntities entities;
  private final HeldOffices held;
  private final OfficeResolution offices;
  private final AnaphorResolution anaphors;
  private final Salience salience = new Salience();

  Resolution(Document document, List<Mention> mentions, Catalogue catalogue, @Nullable String home) {
    this.document = document;
    this.mentions = mentions;
    this.catalogue = catalogue;
    Identification identification =
        new Identification(catalogue.linker, catalogue.offices, mentions, home, document.article().published());
    this.people = new People(mentions, catalogue, identification);
    this.countries = new CountryMentions(mentions, people, catalogue, home);
    this.entities = new PersonEntities(people, catalogue, countries);
    this.held = new HeldOffices(catalogue, countries, entities, salience, document.article().published());
    JointHolders joint = new JointHolders(mentions, people, countries, entities);
    this.offices = new OfficeResolution(people, countries, entities, held, joint, salience);
    this.anaphors = new AnaphorResolution(countries, entities, salience);
  }

  /** The mentions with whom and what they mean. Call it once: it remembers of whom the text has spoken. */
  List<EntityMention> run() {
    List<EntityMention> resolved = new ArrayList<>();
    for (Mention mention : mentions) {
      salience.enter(document.sentenceAt(mention.span().start()).index());
      EntityMention one = resolve(mention);
      resolved.add(one);
      if (!isQuoted(mention)) {
        one.entities().forEach(entity -> salience.see(entity, mention.grammaticalCase()));
      }
    }
    return resolved;
  }

  /** Whom somebody speaks of is not whom the article speaks of. */
  private boolean isQuoted(Mention mention) {
    return document.quotations().stream().anyMatch(quotation -> quotation.content().contains(mention.span()));
  }

  private EntityMention resolve(Mention mention) {
    return switch (mention.kind()) {
      case PERSON -> named(mention);
      case OFFICE -> offices.resolve(mention);
      case COUNTRY, COUNTRY_ADJECTIVE -> of(mention, List.of(countries.of(mention)));
      case PLACE -> of(mention, List.of(catalogue.place(mention)));
      case ORGANISATION -> of(mention, List.of(catalogue.organisation(mention, countries.home())));
      case ANAPHOR -> of(mention, anaphors.of(mention));
      case TOPIC, LEVEL -> of(mention, List.of());
    };
  }

  private EntityMention named(Mention mention) {
    Person person = people.of(mention);
    return new EntityMention(mention, List.of(entities.of(person)), held.of(person));
  }

  private static EntityMention of(Mention mention, List<Entity> found) {
    return new EntityMention(mention, found, List.of());
  }
}
