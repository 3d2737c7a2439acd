package kz.elshi.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kz.elshi.knowledge.Reference;

/** What the articles speak of: words of {@code words.txt}, countries, cities and people of the reference, and people who do not exist. */
final class Stock {
  private static final double LISTED_PERSON = 0.3;

  private final Map<String, List<String>> lists = new HashMap<>();
  private final List<String> countries;
  private final List<String> cities;
  private final List<String> people;

  Stock(Reference reference) {
    for (String line : Lines.of("words.txt")) {
      String[] parts = line.split("\t", 2);
      lists.put(parts[0], List.of(parts[1].split(parts[1].contains("|") ? "\\|" : " ")));
    }
    countries = reference.countries().stream().map(Reference.Country::names).map(Stock::kazakh).filter(Stock::isOneWord).toList();
    cities = reference.places().stream().map(Reference.Place::names).map(Stock::kazakh).filter(Stock::isOneWord).toList();
    people = reference.people().stream().map(Reference.Person::names).map(Stock::kazakh).filter(name -> name.contains(" ")).toList();
  }

  static String kazakh(Reference.Names names) {
    return names.kk().isEmpty() ? "" : names.kk().getFirst();
  }

  static boolean isOneWord(String name) {
    return !name.isEmpty() && name.indexOf(' ') < 0;
  }

  String word(String list, RandomGenerator random) {
    return one(lists.get(list), random);
  }

  String country(RandomGenerator random) {
    return one(countries, random);
  }

  String city(RandomGenerator random) {
    return one(cities, random);
  }

  /** Somebody of the reference, or more often a name that no list has. */
  String person(RandomGenerator random) {
    if (random.nextDouble() < LISTED_PERSON) {
      return one(people, random);
    }
    return invented(random);
  }

  /** A name that no list has. */
  String invented(RandomGenerator random) {
    String surname = word("root", random) + word("middle", random) + word("ending", random);
    return word("given", random) + " " + surname;
  }

  private static String one(List<String> words, RandomGenerator random) {
    return words.get(random.nextInt(words.size()));
  }
}
