package kz.elshi.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of an event. Values are addresses without the base, or local names of concepts; empty where nothing is said.
 *
 * @param type local name of the class, {@code Visit}
 * @param status local name of the concept, {@code Happened}
 * @param date ISO date, to the day, month or year, or empty
 * @param published ISO date of the article, or empty
 * @param place {@code place/astana}, {@code country/KZ}, or empty
 * @param placeCountry country in which the place lies, or empty
 * @param kind of a visit or message, or empty
 */
public record EventReport(
    String thing, String article, String type, String status, String date, String published, String place, String placeCountry,
    String destination, String kind, List<Party> parties)
    implements Report {
  static final String KIND = "event";
  /** Articles about an event whose day they do not tell come out within so many days. */
  static final int REPORTED_WITHIN = 3;
  /** Sources give the day of one event by so many days apart. */
  static final int DAYS_APART = 1;
  private static final int FIELDS = 10;
  /** Of a summit the parties are looked for one by one: the pairs of all would be too many. */
  private static final int MOST_PAIRED = 4;

  public EventReport {
    parties = List.copyOf(parties);
  }

  /** The day of the event, or null if it is not known to the day. */
  @Nullable LocalDate day() {
    return PartialDate.day(date);
  }

  /** The day of the article where the article gives the event no date at all; else null. */
  @Nullable LocalDate reported() {
    return date.isEmpty() ? PartialDate.day(published) : null;
  }

  /** Countries that take part. */
  Set<String> countries() {
    Set<String> countries = new TreeSet<>();
    parties.forEach(party -> countries.add(party.side()));
    countries.add(destination);
    countries.remove("");
    return countries;
  }

  /** The report with people under other addresses. */
  public EventReport renamed(UnaryOperator<String> people) {
    List<Party> others = parties.stream().map(party -> party.isPerson() ? party.of(people.apply(party.actor())) : party).toList();
    return new EventReport(thing, article, type, status, date, published, place, placeCountry, destination, kind, others);
  }

  /** The people who take part, as the article names them. */
  public Set<String> people() {
    Set<String> people = new LinkedHashSet<>();
    parties.stream().filter(Party::isPerson).forEach(party -> people.add(party.actor()));
    return people;
  }

  @Override
  public List<String> blocks() {
    LocalDate anchor = day() == null ? reported() : day();
    return anchor == null ? List.of() : who().stream().map(who -> key(who, anchor)).toList();
  }

  @Override
  public List<String> lookups() {
    LocalDate day = day();
    LocalDate reported = reported();
    List<String> keys = new ArrayList<>();
    if (day != null) {
      around(keys, day, -DAYS_APART, Math.max(DAYS_APART, REPORTED_WITHIN));
    } else if (reported != null) {
      around(keys, reported, -REPORTED_WITHIN, REPORTED_WITHIN);
    }
    return keys;
  }

  private void around(List<String> keys, LocalDate day, int from, int to) {
    for (String who : who()) {
      for (int i = from; i <= to; i++) {
        keys.add(key(who, day.plusDays(i)));
      }
    }
  }

  /**
   * The keys under which reports of a type, of a pair of countries and of a day, or near it, are kept.
   *
   * @param pair {@code KZ-TJ}, in alphabetical order
   * @param around how many days before and after
   */
  public static List<String> keys(String type, String pair, LocalDate day, int around) {
    List<String> keys = new ArrayList<>();
    for (int i = -around; i <= around; i++) {
      keys.add(key(type + " " + pair, day.plusDays(i)));
    }
    return keys;
  }

  private static String key(String who, LocalDate day) {
    return who + " " + day;
  }

  /** Type with each pair of countries; with each party where there are no pairs, or too many. */
  private List<String> who() {
    List<String> countries = new ArrayList<>(countries());
    List<String> who = new ArrayList<>();
    if (countries.size() < 2 || countries.size() > MOST_PAIRED) {
      parties.forEach(party -> who.add(type + " " + party.actor()));
      return who.stream().distinct().toList();
    }
    for (int i = 0; i < countries.size(); i++) {
      for (int j = i + 1; j < countries.size(); j++) {
        who.add(type + " " + iso(countries.get(i)) + "-" + iso(countries.get(j)));
      }
    }
    return who;
  }

  private static String iso(String country) {
    return country.substring(country.indexOf('/') + 1);
  }

  @Override
  public String encode() {
    String all = String.join(";", parties.stream().map(Party::encode).toList());
    return String.join("\t", KIND, type, status, date, published, place, placeCountry, destination, kind, all);
  }

  static EventReport decode(String thing, String article, String[] fields) {
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("no report of an event: " + String.join("\t", fields));
    }
    List<Party> parties = fields[9].isEmpty() ? List.of() : Arrays.stream(fields[9].split(";")).map(Party::decode).toList();
    return new EventReport(
        thing, article, fields[1], fields[2], fields[3], fields[4], fields[5], fields[6], fields[7], fields[8], parties);
  }
}
