package kz.elshi.entity;

import java.util.List;
import kz.elshi.mention.Mention;
import kz.elshi.mention.Title;
import org.jspecify.annotations.Nullable;

/** Tells who is meant by a title without a name: its holder, the other side's, several holders, or the country that a leader stands for. */
final class OfficeResolution {
  private final People people;
  private final CountryMentions countries;
  private final PersonEntities entities;
  private final HeldOffices offices;
  private final JointHolders joint;
  private final Salience salience;

  OfficeResolution(
      People people, CountryMentions countries, PersonEntities entities, HeldOffices offices, JointHolders joint, Salience salience) {
    this.people = people;
    this.countries = countries;
    this.entities = entities;
    this.offices = offices;
    this.joint = joint;
    this.salience = salience;
  }

  /** The mention of an office with its holder and the office itself, as far as anybody can tell. */
  EntityMention resolve(Mention mention) {
    Title title = mention.titles().getFirst();
    if (title.role().equals(People.COUNTERPART)) {
      Entity other = counterpart();
      return new EntityMention(mention, other == null ? List.of() : List.of(other), List.of());
    }
    if (mention.plural()) {
      return new EntityMention(mention, joint.of(mention, title), List.of());
    }
    String country = country(title);
    Person holder = holder(mention, title, country);
    if (holder != null) {
      EntityMention held = new EntityMention(mention, List.of(entities.of(holder)), offices.of(holder));
      return offices.with(held, title, country);
    }
    if (title.country() != null && Offices.LEADERS.contains(title.role())) {
      return new EntityMention(mention, List.of(countries.of(title.country())), unnamed(title, title.country()));
    }
    return new EntityMention(mention, List.of(), offices.vacant(title, country));
  }

  private List<Capacity> unnamed(Title title, String named) {
    String country = countries.own(named);
    return country == null ? offices.vacant(title, named) : offices.unnamed(title, country);
  }

  private @Nullable String country(Title title) {
    if (title.country() != null) {
      return countries.own(title.country());
    }
    return PersonEntities.isForeign(title) ? null : countries.home();
  }

  private @Nullable Person holder(Mention mention, Title title, @Nullable String country) {
    Person holder = people.holder(title, country, mention.firstToken(), person -> isEligible(person, title, country));
    boolean open = holder == null && title.country() == null;
    return open ? people.principal(title, person -> entities.isSame(person, salience.actor())) : holder;
  }

  /** What somebody without an office is called says too little of where he is from. */
  private boolean isEligible(Person person, Title title, @Nullable String country) {
    return title.country() == null || country == null || !HeldOffices.isOffice(title) || entities.isOf(person, country);
  }

  /** «әріптесі»: the one spoken of last who has the office of whoever acts, in another country; else anybody of another; or null. */
  private @Nullable Entity counterpart() {
    Entity actor = salience.actor();
    Entity peer = salience.people().stream()
        .filter(one -> actor != null && one.country() != null && !one.country().equals(actor.country()) && entities.shareRole(one, actor))
        .findFirst().orElse(null);
    return peer != null ? peer : salience.otherThan(actor);
  }
}
