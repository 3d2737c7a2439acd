package kz.elshi.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.elshi.knowledge.Reference;
import kz.elshi.mention.Mention;
import kz.elshi.mention.Title;
import org.jspecify.annotations.Nullable;

/** The people of one document: their mentions joined, in text order. Built once, then only read. */
final class People {
  /** Title word of a counterpart («әріптесі» before a name): its holder has the office of the other side. */
  static final String COUNTERPART = "counterpart";

  private final List<Person> people = new ArrayList<>();
  private final Map<Mention, Person> byMention = new IdentityHashMap<>();
  private final Map<Mention, Mention> aliases = new IdentityHashMap<>();
  private final Set<String> patronymics;
  private final Map<String, Reference.Person> listed;
  private final Offices offices;

  People(List<Mention> mentions, Catalogue catalogue, Identification identification) {
    this.patronymics = catalogue.patronymics;
    this.listed = catalogue.people;
    this.offices = catalogue.offices;
    List<Mention> named = mentions.stream().filter(mention -> mention.kind() == Mention.Kind.PERSON).toList();
    // Full names first, so that a surname in the headline finds the person whose full name comes later.
    List<Mention> told = new ArrayList<>(named);
    for (int i = 1; i < told.size(); i++) {
      told.set(i, withCountry(told.get(i), told.get(i - 1)));
      aliases.put(named.get(i), told.get(i));
    }
    told.stream().filter(this::isFull).forEach(this::add);
    told.stream().filter(mention -> !isFull(mention)).forEach(this::add);
    people.forEach(person -> link(person, identification));
    people.forEach(People::placeByFormerOffice);
  }

  /** Who led a country before is of that country too, where nothing else tells. */
  private static void placeByFormerOffice(Person person) {
    if (person.likelyCountry() == null) {
      person.titles.stream().map(Title::country).filter(country -> country != null).findFirst().ifPresent(country -> person.country = country);
    }
  }

  /** In a list of holders of one country's offices only the first title names it: «Вьетнам Президенті A, Премьер-министрі B». */
  private static Mention withCountry(Mention mention, Mention before) {
    boolean list = mention.firstToken() - before.endToken() <= 1 && mention.grammaticalCase() == before.grammaticalCase();
    boolean bare = !mention.titles().isEmpty() && mention.titles().stream().allMatch(title -> title.country() == null);
    if (!list || !bare || before.titles().isEmpty() || mention.country() != null) {
      return mention;
    }
    String country = before.titles().getFirst().country();
    List<Title> titles = new ArrayList<>();
    for (Title title : mention.titles()) {
      titles.add(
          new Title(
              title.span(), title.role(), country, title.body(), title.bodyKey(), title.host(), title.tenure(), title.words()));
    }
    return new Mention(
        mention.kind(), mention.span(), mention.firstToken(), mention.endToken(), mention.grammaticalCase(), mention.plural(),
        mention.name(), mention.key(), mention.country(), titles);
  }

  private boolean isFull(Mention mention) {
    List<String> words = Person.words(mention.name());
    return !hasPatronymic(words) && words.size() > 1 && mention.name().indexOf('.') < 0;
  }

  private void add(Mention mention) {
    List<String> words = Person.words(mention.name());
    Person person = existing(mention, words);
    if (person == null) {
      person = new Person(mention.name(), mention.firstToken());
      people.add(person);
    }
    if (mention.name().length() > person.name.length() && person.isCalled(words)) {
      person.rename(mention.name());
    }
    if (mention.key() != null && person.listed == null) {
      person.listed = listed.get(mention.key());
    }
    for (Title title : mention.titles()) {
      person.titles.add(title);
      if (person.country == null && title.country() != null && title.tenure() != Title.Tenure.FORMER) {
        person.country = title.country();
      }
    }
    byMention.put(mention, person);
  }

  /** «Қасым-Жомарт Кемелұлы» ends with the name of the father. */
  private boolean hasPatronymic(List<String> words) {
    return words.size() > 1 && patronymics.stream().anyMatch(ending -> words.getLast().length() > ending.length() && words.getLast().endsWith(ending));
  }

  /** Whether a name with a patronymic for its last word has the given names of a full name. */
  private static boolean sharesGivenNames(List<String> words, List<String> given) {
    return words.size() >= given.size() && words.subList(0, given.size() - 1).equals(given.subList(0, given.size() - 1));
  }

  private @Nullable Person existing(Mention mention, List<String> words) {
    Person found = null;
    boolean polite = hasPatronymic(words);
    for (Person person : people) {
      boolean same = person.listed != null && mention.key() != null && person.listed.key().equals(mention.key());
      if (same || person.isCalled(words) || polite && sharesGivenNames(person.words(), words)) {
        if (found == null || nearer(person, found, mention)) {
          found = person;
        }
      }
    }
    return found;
  }

  /** Of two who share a surname, the one named last before the mention. */
  private static boolean nearer(Person person, Person other, Mention mention) {
    return person.first <= mention.firstToken() && person.first > other.first;
  }

  private static void link(Person person, Identification identification) {
    person.identity = identification.of(person);
    person.listed = person.identity.person();
  }

  Person of(Mention mention) {
    return byMention.get(aliases.getOrDefault(mention, mention));
  }

  List<Person> all() {
    return people;
  }

  /**
   * Whoever may be meant by a title without a name: the last one before it with that office, else the first one after it.
   *
   * @param country that the title names or defaults to, or null for any
   * @param eligible whoever may be meant at all
   */
  @Nullable Person holder(Title title, @Nullable String country, int token, Predicate<Person> eligible) {
    Person before = null;
    Person after = null;
    for (Person person : people) {
      if (!holds(person, title, country) || !eligible.test(person)) {
        continue;
      }
      if (person.first <= token) {
        before = before == null || person.first > before.first ? person : before;
      } else if (after == null || person.first < after.first) {
        after = person;
      }
    }
    return before != null ? before : after;
  }

  /** Of whom a bare title speaks where nobody of the outlet's country holds it: the one who acts, if he does, else the first who does. */
  @Nullable Person principal(Title title, Predicate<Person> acts) {
    List<Person> holders = people.stream().filter(person -> holds(person, title, null)).toList();
    return holders.stream().filter(acts).findFirst()
        .orElse(holders.stream().min(Comparator.comparingInt(person -> person.first)).orElse(null));
  }

  private boolean holds(Person person, Title title, @Nullable String country) {
    String own = person.likelyCountry();
    if (country != null && own != null && !country.equals(own)) {
      return false;
    }
    boolean told =
        person.titles.stream()
            .anyMatch(one -> fits(one, title) && one.tenure() != Title.Tenure.FORMER);
    return told || (person.titles.isEmpty() && country != null && heldInReference(person, title));
  }

  private static boolean fits(Title held, Title asked) {
    boolean leader = asked.role().equals("head") && asked.body() == null && asked.country() != null
        && List.of("president", "prime-minister", "monarch", "chair").contains(held.role());
    boolean chamber = asked.body() == null || held.body() == null || sameBody(held, asked);
    boolean head = asked.role().equals("head") && held.role().equals("chair") && asked.body() != null && chamber;
    boolean same = held.role().equals(asked.role()) && chamber;
    return leader || head || (List.of("other", "occupation").contains(asked.role()) ? same && sameWord(lastWord(held), lastWord(asked)) : same);
  }

  private static boolean sameWord(String a, String b) {
    return a.startsWith(b) || b.startsWith(a);
  }

  /** «Other» offices are many; the word of the title tells which. */
  private static String lastWord(Title title) {
    String words = title.words().toLowerCase(java.util.Locale.ROOT);
    return stem(words.substring(words.lastIndexOf(' ') + 1));
  }

  private static boolean sameBody(Title a, Title b) {
    if (a.bodyKey() != null && a.bodyKey().equals(b.bodyKey())) {
      return true;
    }
    List<String> held = Person.words(a.body() == null ? "" : a.body());
    List<String> asked = Person.words(b.body() == null ? "" : b.body());
    return held.stream().anyMatch(word -> asked.stream().anyMatch(other -> stem(word).equals(stem(other))));
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(5, word.length()));
  }

  private boolean heldInReference(Person person, Title title) {
    Reference.Person listed = person.listed;
    return listed != null
        && listed.terms().stream().anyMatch(term -> offices.role(term.role()).equals(title.role()) && term.end().isEmpty());
  }
}
