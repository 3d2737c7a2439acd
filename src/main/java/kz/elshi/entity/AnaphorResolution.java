package kz.elshi.entity;

import java.util.List;
import java.util.Set;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/** Tells whom the words mean that stand for somebody named elsewhere: «ол», «қонақ», «тараптар», «екі министр», «екі ел». */
final class AnaphorResolution {
  /** Cases in which a pronoun means somebody else than the subject of its sentence. */
  private static final Set<Case> OTHERS = Set.of(Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL);
  /** Beginning of what words for two holders of an office ask for; the role follows. */
  private static final String PARTIES_OF = "parties:";

  private final CountryMentions countries;
  private final PersonEntities entities;
  private final Salience salience;

  AnaphorResolution(CountryMentions countries, PersonEntities entities, Salience salience) {
    this.countries = countries;
    this.entities = entities;
    this.salience = salience;
  }

  /** Whom an anaphor means where it stands; nobody if that cannot be told. */
  List<Entity> of(Mention mention) {
    String asks = mention.key() == null ? "" : mention.key();
    return switch (asks) {
      case "he" -> list(OTHERS.contains(mention.grammaticalCase()) ? salience.other() : salience.subject());
      case "guest" -> list(salience.foreigner(countries.home()));
      case "parties", "they" -> salience.parties();
      case String role when role.startsWith(PARTIES_OF) -> partiesOf(role.substring(PARTIES_OF.length()));
      case "countries" -> countries.pair();
      default -> List.of();
    };
  }

  private static List<Entity> list(@Nullable Entity entity) {
    return entity == null ? List.of() : List.of(entity);
  }

  /** «екі министр»: the two spoken of last who hold an office, else the two spoken of last. */
  private List<Entity> partiesOf(String role) {
    List<Entity> holders = salience.people().stream().filter(one -> entities.holds(one, role)).toList();
    for (Entity one : holders.stream().skip(1).toList()) {
      if (one.country() == null || !one.country().equals(holders.getFirst().country())) {
        return List.of(one, holders.getFirst());
      }
    }
    return Offices.LEADERS.contains(role) || holders.size() > 1 ? salience.parties() : List.of();
  }
}
