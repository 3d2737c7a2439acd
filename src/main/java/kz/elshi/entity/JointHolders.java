package kz.elshi.entity;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.mention.Mention;
import kz.elshi.mention.Title;
import kz.elshi.text.Case;

/** The holders of an office named in the plural: all whom the document knows, or one of each country that the words name. */
final class JointHolders {
  private final List<Mention> mentions;
  private final People people;
  private final CountryMentions countries;
  private final PersonEntities entities;

  JointHolders(List<Mention> mentions, People people, CountryMentions countries, PersonEntities entities) {
    this.mentions = mentions;
    this.people = people;
    this.countries = countries;
    this.entities = entities;
  }

  /** Whom a plural title means; nobody if it is not told. */
  List<Entity> of(Mention mention, Title title) {
    boolean open = title.body() == null && title.country() == null;
    return open ? allOf(title.role()) : ofEachCountry(mention, title);
  }

  /** Everybody of the document who holds an office of this role: «екі елдің президенттері». */
  private List<Entity> allOf(String role) {
    List<Entity> holders = new ArrayList<>();
    for (Person person : people.all()) {
      if (person.titles.stream().anyMatch(one -> one.role().equals(role) && one.tenure() != Title.Tenure.FORMER)) {
        holders.add(entities.of(person));
      }
    }
    return holders;
  }

  /** «Қырғызстан мен Түркия президенттері»: of each country its leader, or the country where the article does not name him. */
  private List<Entity> ofEachCountry(Mention mention, Title title) {
    List<Entity> all = new ArrayList<>();
    if (!Offices.LEADERS.contains(title.role()) || title.country() == null) {
      return all;
    }
    int next = mention.firstToken();
    for (Mention other : mentions.reversed()) {
      boolean joined = other.kind() == Mention.Kind.COUNTRY && next - other.endToken() == 1
          && other.grammaticalCase() == Case.NOMINATIVE;
      if (joined && other.key() != null) {
        all.addFirst(leader(title, other.key(), mention));
        next = other.firstToken();
      }
    }
    if (!all.isEmpty()) {
      all.add(leader(title, title.country(), mention));
    }
    return all;
  }

  private Entity leader(Title title, String country, Mention mention) {
    Person holder = people.holder(title, country, mention.firstToken(), person -> entities.isOf(person, country));
    return holder == null ? countries.of(country) : entities.of(holder);
  }
}
