package kz.elshi.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import kz.elshi.knowledge.Reference;
import org.jspecify.annotations.Nullable;

/**
 * An invented diplomatic world: countries of the reference, each with people who hold its offices for some years, and what happens between
 * them. Few countries are in most of what happens (Zipf's law). The same seed gives the same world, and the same number the same happening.
 */
final class Diplomacy {
  /** The country of the outlets. */
  static final String HOME = "KZ";

  private static final int COUNTRIES = 80;
  private static final int FIRST_YEAR = 2006;
  private static final int YEARS = 20;
  private static final int SHORTEST_TERM = 3;
  private static final int LONGEST_TERM = 8;
  private static final double WITHOUT_HOME = 0.15;

  /** An office: its role in the vocabulary of roles, and its title behind the country's name. */
  enum Office {
    PRESIDENT("president", "Президенті", 5),
    PRIME_MINISTER("prime-minister", "Премьер-Министрі", 4),
    FOREIGN_MINISTER("minister", "Сыртқы істер министрі", 6),
    CHAIR("chair", "Парламентінің төрағасы", 2),
    DEFENCE_MINISTER("minister", "Қорғаныс министрі", 1),
    ENERGY_MINISTER("minister", "Энергетика министрі", 1);

    final String role;
    final String title;
    private final int share;

    Office(String role, String title, int share) {
      this.role = role;
      this.title = title;
      this.share = share;
    }
  }

  /** What may happen: {@code type} is its type among events. */
  enum Kind {
    VISIT("visit", 4),
    MEETING("meeting", 8),
    CALL("call", 3),
    CONGRATULATION("message", 2),
    CONDOLENCE("message", 1),
    NEGOTIATION("negotiation", 3),
    SIGNING("signing", 1);

    final String type;
    private final int share;

    Kind(String type, int share) {
      this.type = type;
      this.share = share;
    }
  }

  /** Whether it took place. */
  enum Status {
    HAPPENED,
    PLANNED,
    CANCELLED
  }

  /** A country: its code, its name in Kazakh, the name of its capital. */
  record Country(String iso, String name, String capital) {}

  /** Somebody in office. */
  record Dignitary(String name, Office office, Country country) {}

  /**
   * Something that happens.
   *
   * @param host who receives, calls or sends; of the country in whose capital it is
   */
  record Happening(long number, Kind kind, Dignitary host, Dignitary guest, LocalDate day, Status status, List<String> topics) {}

  private final long seed;
  private final Stock stock;
  private final List<Country> countries = new ArrayList<>();
  private final double[] prominence;
  private final Map<String, String> holders = new HashMap<>();

  Diplomacy(long seed, Reference reference, Stock stock) {
    this.seed = seed;
    this.stock = stock;
    Map<String, String> cities = new HashMap<>();
    reference.places().forEach(place -> cities.put(place.key(), Stock.kazakh(place.names())));
    for (Reference.Country country : reference.countries()) {
      String name = Stock.kazakh(country.names());
      String capital = cities.getOrDefault(country.capital(), "");
      if (Stock.isOneWord(name) && Stock.isOneWord(capital)) {
        countries.add(new Country(country.iso(), name, capital));
      }
    }
    shuffle(new SplittableRandom(seed));
    prominence = new double[countries.size()];
    Arrays.setAll(prominence, rank -> (rank == 0 ? 0 : prominence[rank - 1]) + 1.0 / (rank + 1));
  }

  /** Home first, then the others in an order of the seed. */
  private void shuffle(SplittableRandom random) {
    for (int i = countries.size() - 1; i > 0; i--) {
      countries.add(i, countries.set(random.nextInt(i + 1), countries.remove(i)));
    }
    Country home = countries.stream().filter(country -> country.iso().equals(HOME)).findFirst().orElseThrow();
    countries.remove(home);
    countries.subList(Math.min(countries.size(), COUNTRIES - 1), countries.size()).clear();
    countries.addFirst(home);
  }

  /** What happens under a number, from 0. */
  Happening happening(long number) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number);
    Country one = random.nextDouble() < WITHOUT_HOME ? country(random) : countries.getFirst();
    Country other = country(random);
    while (other.equals(one)) {
      other = country(random);
    }
    boolean turned = random.nextBoolean();
    Country host = turned ? other : one;
    Country guest = turned ? one : other;
    LocalDate day = LocalDate.of(FIRST_YEAR + random.nextInt(YEARS), 1 + random.nextInt(12), 1 + random.nextInt(28));
    Office office = one(Office.values(), all -> all.share, random);
    Office counterpart = random.nextInt(4) == 0 ? one(Office.values(), all -> all.share, random) : office;
    int luck = random.nextInt(100);
    Kind kind = one(Kind.values(), all -> all.share, random);
    Status status = luck < 86 ? Status.HAPPENED : luck < 96 ? Status.PLANNED : Status.CANCELLED;
    boolean mayBeOff = kind == Kind.VISIT || kind == Kind.MEETING;
    List<String> topics = List.of(stock.word("topic", random), stock.word("topic", random));
    return new Happening(
        number, kind, new Dignitary(holder(host, office, day), office, host), new Dignitary(holder(guest, counterpart, day), counterpart, guest), day,
        mayBeOff ? status : Status.HAPPENED, topics);
  }

  private Country country(SplittableRandom random) {
    double at = random.nextDouble() * prominence[prominence.length - 1];
    int found = Arrays.binarySearch(prominence, at);
    return countries.get(Math.min(countries.size() - 1, found < 0 ? -found - 1 : found));
  }

  /** One of several things, each as often as its share says. */
  private static <T> T one(T[] all, ToIntFunction<T> share, SplittableRandom random) {
    int at = random.nextInt(Arrays.stream(all).mapToInt(share).sum());
    for (T one : all) {
      at -= share.applyAsInt(one);
      if (at < 0) {
        return one;
      }
    }
    throw new IllegalStateException("shares do not add up");
  }

  /** Who holds an office on a day: its terms follow each other from the first year on. */
  private String holder(Country country, Office office, LocalDate day) {
    SplittableRandom random = new SplittableRandom(seed ^ (country.iso() + office).hashCode());
    int year = FIRST_YEAR;
    int term = 0;
    int end = year + SHORTEST_TERM + random.nextInt(LONGEST_TERM - SHORTEST_TERM);
    while (day.getYear() >= end) {
      end += SHORTEST_TERM + random.nextInt(LONGEST_TERM - SHORTEST_TERM);
      term++;
    }
    SplittableRandom own = new SplittableRandom(seed + 7919L * (country.iso() + office + term).hashCode());
    return holders.computeIfAbsent(country.iso() + office + term, key -> stock.invented(own));
  }

  /** The name of a status in the gold facts' vocabulary. */
  static String named(Status status) {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The kind of a message; null of all else. */
  static @Nullable String messageKind(Kind kind) {
    return kind == Kind.CONGRATULATION ? "congratulation" : kind == Kind.CONDOLENCE ? "condolence" : null;
  }
}
