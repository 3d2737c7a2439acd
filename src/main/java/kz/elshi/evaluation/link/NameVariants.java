package kz.elshi.evaluation.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.kk.Declension;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/** The names under which an article may speak of a person of the reference. */
final class NameVariants {
  private static final List<Case> CASES =
      List.of(Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL);

  private final List<String> patronymics = new ArrayList<>();
  /** Patronymics of the people of the reference. */
  private final List<String> fathers = new ArrayList<>();
  /** The sound that an initial writes with two letters. */
  private final String twoLetters;
  private final Declension declension;
  private final List<Map.Entry<String, String>> latin;
  private final List<Map.Entry<String, String>> cyrillic;

  NameVariants(Home home, Reference reference) {
    Table.read(home.path("data/lexicon/kk/patronymics.tsv")).rows().forEach(row -> patronymics.add(row.get("ending")));
    reference.people().stream().flatMap(person -> person.names().kk().stream()).flatMap(name -> Stream.of(name.split(" ")))
        .filter(this::isPatronymic).distinct().forEach(fathers::add);
    declension = new Declension(home);
    latin = letters(home, "data/lexicon/kk/latin.tsv", "cyrillic", "umlaut");
    twoLetters = Table.read(home.path("data/lexicon/names/letters.tsv")).rows().stream().filter(row -> row.get("latin").equals("j"))
        .map(row -> row.get("cyrillic")).findFirst().orElse("");
    cyrillic = letters(home, "data/lexicon/names/letters.tsv", "latin", "cyrillic");
  }

  /** The longest letters first. */
  private static List<Map.Entry<String, String>> letters(Home home, String file, String from, String to) {
    Map<String, String> letters = new LinkedHashMap<>();
    Table.read(home.path(file)).rows().forEach(row -> letters.putIfAbsent(row.get(from), row.get(to)));
    List<Map.Entry<String, String>> longest = new ArrayList<>(letters.entrySet());
    longest.sort(Comparator.comparingInt(entry -> -entry.getKey().length()));
    return longest;
  }

  /** How a name is written, and the name. */
  record Variant(String way, String name) {}

  /** The variants that can be made of a person's names. */
  List<Variant> of(Reference.Person person, boolean surnameFirst, SplittableRandom random) {
    List<Variant> variants = new ArrayList<>();
    String kazakh = first(person.names().kk());
    String russian = first(person.names().ru());
    String english = first(person.names().en());
    String best = kazakh != null ? kazakh : russian != null ? russian : english == null ? null : respelled(english, cyrillic);
    if (kazakh != null) {
      variants.add(new Variant("Kazakh", kazakh));
      variants.add(new Variant("Kazakh in Latin script", respelled(kazakh, latin)));
    }
    if (russian != null) {
      variants.add(new Variant("Russian", russian));
    }
    if (english != null) {
      variants.add(new Variant("English", english));
      variants.add(new Variant("letter by letter", respelled(english, cyrillic)));
    }
    if (best != null && best.contains(" ")) {
      variants.add(new Variant("oblique case", oblique(best, random)));
      variants.add(new Variant("other order", other(best)));
      variants.add(new Variant("with a patronymic", withFather(best, random)));
      variants.add(new Variant("initials", initials(best, surnameFirst)));
    }
    return variants;
  }

  private boolean isPatronymic(String word) {
    return patronymics.stream().anyMatch(ending -> word.length() > ending.length() && word.endsWith(ending));
  }

  /** With the patronymic of somebody before the surname. */
  private String withFather(String name, SplittableRandom random) {
    int space = name.lastIndexOf(' ');
    return name.substring(0, space) + " " + fathers.get(random.nextInt(fathers.size())) + name.substring(space);
  }

  private static @Nullable String first(List<String> names) {
    return names.isEmpty() ? null : names.getFirst();
  }

  private String oblique(String name, SplittableRandom random) {
    return declension.in(CASES.get(random.nextInt(CASES.size())), name, false);
  }

  private static String other(String name) {
    int space = name.lastIndexOf(' ');
    return name.substring(space + 1) + " " + name.substring(0, space);
  }

  private String initials(String name, boolean surnameFirst) {
    List<String> words = new ArrayList<>(List.of(name.split(" ")));
    boolean fathersLast = words.size() > 2 && isPatronymic(words.getLast());
    if (fathersLast) {
      words.removeLast();
    }
    boolean first = surnameFirst || fathersLast;
    String surname = first ? words.getFirst() : words.getLast();
    String given = first ? words.getLast() : words.getFirst();
    boolean two = given.toLowerCase(Locale.ROOT).startsWith(twoLetters) && given.length() > 2;
    return given.substring(0, two ? 2 : 1) + ". " + surname;
  }

  private static String respelled(String given, List<Map.Entry<String, String>> letters) {
    String name = given.replace("İ", "I");
    StringBuilder respelled = new StringBuilder();
    String lower = name.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < lower.length()) {
      Map.Entry<String, String> found = letter(lower, at, letters);
      String more = found == null ? plain(lower.charAt(at), letters) : found.getValue();
      boolean capital = Character.isUpperCase(name.charAt(at)) && !more.isEmpty();
      respelled.append(capital ? more.substring(0, 1).toUpperCase(Locale.ROOT) + more.substring(1) : more);
      at += found == null ? 1 : found.getKey().length();
    }
    return respelled.toString();
  }

  private static Map.@Nullable Entry<String, String> letter(String lower, int at, List<Map.Entry<String, String>> letters) {
    return letters.stream().filter(entry -> lower.startsWith(entry.getKey(), at)).findFirst().orElse(null);
  }

  /** A letter with marks that is not listed is written as without them. */
  private static String plain(char letter, List<Map.Entry<String, String>> letters) {
    String base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).substring(0, 1);
    Map.Entry<String, String> found = letter(base, 0, letters);
    return found == null ? base : found.getValue();
  }
}
