package kz.elshi.entity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.mention.Mention;
import kz.elshi.mention.Title;
import kz.elshi.text.Case;
import kz.elshi.text.Document;
import org.jspecify.annotations.Nullable;

/** One run over the mentions of one document, in text order. */
final class Resolution {
  /** Country code of the lexicon for the outlet's own country («еліміз»). */
  private static final String OWN = "HOME";
  /** Role of titles that are no offices. */
  private static final String OCCUPATION = "occupation";
  /** Offices that a bare title never places in the outlet's own country. */
  private static final Set<String> FOREIGN = Set.of("ambassador", "monarch", "crown-prince");
  /** Offices that stand for their country when nobody is named: heads of state and government. */
  private static final Set<String> LEADERS = Set.of("president", "prime-minister", "monarch");

  /** Cases in which a pronoun means somebody else than the subject of its sentence. */
  private static final Set<Case> OTHERS = Set.of(Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL);
  /** Beginning of what words for two holders of an office ask for; the role follows. */
  private static final String PARTIES_OF = "parties:";

  private final Document document;
  private final List<Mention> mentions;
  private final Catalogue catalogue;
  private final @Nullable String home;
  private final People people;
  private final Salience salience = new Salience();
  private final Map<Person, Entity> entities = new IdentityHashMap<>();
  private final Map<Person, List<Capacity>> capacities = new IdentityHashMap<>();

  Resolution(Document document, List<Mention> mentions, Catalogue catalogue, @Nullable String home) {
    this.document = document;
    this.mentions = mentions;
    this.catalogue = catalogue;
    this.home = home;
    this.people = new People(mentions, catalogue.people, catalogue.offices);
  }

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
      case OFFICE -> office(mention);
      case COUNTRY, COUNTRY_ADJECTIVE -> of(mention, country(mention));
      case PLACE -> of(mention, catalogue.place(mention));
      case ORGANISATION -> of(mention, catalogue.organisation(mention, home));
      case ANAPHOR -> anaphor(mention);
      case TOPIC, LEVEL -> new EntityMention(mention, List.of(), List.of());
    };
  }

  private static EntityMention of(Mention mention, Entity... found) {
    return new EntityMention(mention, List.of(found), List.of());
  }

  private Entity country(Mention mention) {
    boolean own = OWN.equals(mention.key());
    String iso = own ? home : mention.key();
    if (iso == null) {
      // An own country that nobody knows stays what the text calls it.
      return new Entity(Entity.Kind.COUNTRY, OWN, mention.name(), null, new Link(null, 0, List.of("the outlet's country is not known")));
    }
    boolean adjective = own || mention.kind() == Mention.Kind.COUNTRY_ADJECTIVE;
    return catalogue.country(iso, adjective ? nameInText(iso) : mention.name());
  }

  private EntityMention named(Mention mention) {
    Person person = people.of(mention);
    return person(mention, person);
  }

  private EntityMention person(Mention mention, Person person) {
    Entity entity = entities.computeIfAbsent(person, one -> catalogue.person(one, countryOf(one)));
    List<Capacity> offices = capacities.computeIfAbsent(person, this::offices);
    return new EntityMention(mention, List.of(entity), offices);
  }

  private @Nullable String countryOf(Person person) {
    String likely = own(person.likelyCountry());
    boolean foreign = person.titles.stream().anyMatch(title -> FOREIGN.contains(title.role()) || isInternational(title));
    return likely != null || person.titles.isEmpty() || foreign ? likely : home;
  }

  private List<Capacity> offices(Person person) {
    Map<String, Capacity> offices = new LinkedHashMap<>();
    for (Title title : person.titles) {
      Title real = title.role().equals(People.COUNTERPART) ? counterpartOffice(title) : title;
      if (real != null && real.tenure() != Title.Tenure.FORMER && !real.role().equals(OCCUPATION)) {
        boolean international = isInternational(real);
        String country = real.country() != null || international ? own(real.country()) : countryOf(person);
        Capacity capacity = catalogue.offices.capacity(real, country);
        offices.putIfAbsent(capacity.role() + (capacity.organisation() == null ? "" : capacity.organisation().key()), capacity);
      }
    }
    return List.copyOf(offices.values());
  }

  private boolean isInternational(Title title) {
    return title.country() == null && (title.bodyKey() != null || title.body() != null && catalogue.offices.isInternational(title.body()));
  }

  /** «ресейлік әріптесі N»: N has the office that the subject has, in the other country. */
  private @Nullable Title counterpartOffice(Title title) {
    Entity actor = salience.actor();
    for (Person person : people.all()) {
      if (actor != null && entities.containsKey(person) && entities.get(person).isSame(actor)) {
        for (Title own : person.titles.reversed()) {
          if (!own.role().equals(People.COUNTERPART)) {
            return new Title(
                title.span(), own.role(), title.country(), own.body(), null, null, own.tenure(), title.words());
          }
        }
      }
    }
    return null;
  }

  private EntityMention office(Mention mention) {
    Title title = mention.titles().getFirst();
    if (title.role().equals(People.COUNTERPART)) {
      return counterpart(mention, title);
    }
    if (mention.plural()) {
      boolean open = title.body() == null && title.country() == null;
      return new EntityMention(mention, open ? holders(title) : holdersOfEach(mention, title), List.of());
    }
    String country = title.country() != null ? own(title.country()) : FOREIGN.contains(title.role()) ? null : home;
    Person holder = people.holder(title, country, mention.firstToken());
    if (holder == null && title.country() == null) {
      holder = people.principal(title, this::isActor);
    }
    if (holder != null) {
      return withOffice(person(mention, holder), title, country);
    }
    if (title.country() != null && LEADERS.contains(title.role())) {
      Capacity capacity = catalogue.offices.capacity(title, title.country());
      return new EntityMention(mention, List.of(catalogue.country(title.country(), nameInText(title.country()))), List.of(capacity));
    }
    return new EntityMention(mention, List.of(), title.role().equals(OCCUPATION) ? List.of() : List.of(catalogue.offices.capacity(title, country)));
  }

  /** The code of a country, for «еліміз» that of the outlet's. */
  private @Nullable String own(@Nullable String iso) {
    return OWN.equals(iso) ? home : iso;
  }

  private boolean isActor(Person person) {
    Entity actor = salience.actor();
    return actor != null && entities.containsKey(person) && entities.get(person).isSame(actor);
  }

  /** The holder with the office that the mention names, if no title before the name has told one of that role. */
  private EntityMention withOffice(EntityMention holder, Title title, @Nullable String country) {
    boolean told = holder.capacities().stream().anyMatch(one -> one.role().equals(title.role()));
    if (told || title.tenure() == Title.Tenure.FORMER || title.role().equals(OCCUPATION)) {
      return holder;
    }
    List<Capacity> all = new ArrayList<>(holder.capacities());
    all.add(catalogue.offices.capacity(title, country != null ? country : holder.entities().getFirst().country()));
    return new EntityMention(holder.mention(), holder.entities(), all);
  }

  private EntityMention counterpart(Mention mention, Title title) {
    Entity actor = salience.actor();
    Entity peer = salience.people().stream()
        .filter(one -> actor != null && one.country() != null && !one.country().equals(actor.country()) && sharesRole(one, actor))
        .findFirst().orElse(null);
    Entity other = peer != null ? peer : salience.otherThan(actor);
    return other == null ? of(mention) : of(mention, other);
  }

  /** Everybody of the document with an office: «екі елдің президенттері». */
  private List<Entity> holders(Title title) {
    List<Entity> holders = new ArrayList<>();
    for (Person person : people.all()) {
      if (person.titles.stream().anyMatch(one -> one.role().equals(title.role()) && one.tenure() != Title.Tenure.FORMER)) {
        holders.add(entities.computeIfAbsent(person, one -> catalogue.person(one, countryOf(one))));
      }
    }
    return holders;
  }

  /** «Қырғызстан мен Түркия президенттері»: of each country its leader, or the country where the article does not name him. */
  private List<Entity> holdersOfEach(Mention mention, Title title) {
    List<Entity> all = new ArrayList<>();
    int next = mention.firstToken();
    for (Mention other : mentions.reversed()) {
      boolean joined = other.kind() == Mention.Kind.COUNTRY && next - other.endToken() == 1
          && other.grammaticalCase() == Case.NOMINATIVE;
      if (joined && LEADERS.contains(title.role()) && other.key() != null && title.country() != null) {
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
    Person holder = people.holder(title, country, mention.firstToken());
    return holder == null
        ? catalogue.country(country, nameInText(country))
        : entities.computeIfAbsent(holder, one -> catalogue.person(one, countryOf(one)));
  }

  private EntityMention anaphor(Mention mention) {
    String asks = mention.key() == null ? "" : mention.key();
    List<Entity> found =
        switch (asks) {
          case "he" -> list(OTHERS.contains(mention.grammaticalCase()) ? salience.other() : salience.subject());
          case "guest" -> list(salience.foreigner(home));
          case "parties", "they" -> salience.parties();
          case String role when role.startsWith(PARTIES_OF) -> partiesOf(role.substring(PARTIES_OF.length()));
          case "countries" -> pair();
          default -> List.of();
        };
    return new EntityMention(mention, found, List.of());
  }

  /** «екі министр»: the two spoken of last who hold an office, else the two spoken of last. */
  private List<Entity> partiesOf(String role) {
    List<Entity> holders = salience.people().stream().filter(one -> holds(one, role)).toList();
    for (Entity one : holders.stream().skip(1).toList()) {
      if (one.country() == null || !one.country().equals(holders.getFirst().country())) {
        return List.of(one, holders.getFirst());
      }
    }
    return LEADERS.contains(role) || holders.size() > 1 ? salience.parties() : List.of();
  }

  private boolean sharesRole(Entity one, Entity other) {
    return people.all().stream()
        .filter(person -> entities.containsKey(person) && entities.get(person).isSame(other))
        .flatMap(person -> person.titles.stream()).anyMatch(title -> holds(one, title.role()));
  }

  private boolean holds(Entity one, String role) {
    return people.all().stream()
        .filter(person -> entities.containsKey(person) && entities.get(person).isSame(one))
        .anyMatch(person -> person.titles.stream().anyMatch(title -> title.role().equals(role)));
  }

  private static List<Entity> list(@Nullable Entity entity) {
    return entity == null ? List.of() : List.of(entity);
  }

  /** The name under which the article first gives a country, or null. */
  private @Nullable String nameInText(String iso) {
    return mentions.stream()
        .filter(mention -> mention.kind() == Mention.Kind.COUNTRY && iso.equals(mention.key()))
        .map(Mention::name)
        .findFirst()
        .orElse(null);
  }

  /** The two countries of the article: those of its people and of its words, the outlet's own first. */
  private List<Entity> pair() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      String iso =
          switch (mention.kind()) {
            case COUNTRY, COUNTRY_ADJECTIVE -> OWN.equals(mention.key()) ? home : mention.key();
            case PERSON -> people.of(mention).likelyCountry();
            case OFFICE -> mention.country();
            default -> null;
          };
      if (iso != null) {
        counts.merge(iso, 1, Integer::sum);
      }
    }
    Set<String> best = new LinkedHashSet<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(2)
        .forEach(entry -> best.add(entry.getKey()));
    return best.size() < 2 ? List.of() : best.stream().map(iso -> catalogue.country(iso, nameInText(iso))).toList();
  }
}
