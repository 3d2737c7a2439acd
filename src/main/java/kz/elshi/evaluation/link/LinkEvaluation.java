package kz.elshi.evaluation.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import kz.elshi.entity.link.Identity;
import kz.elshi.entity.link.PersonLinker;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;

/**
 * The reference against itself: every person is asked for under each name and in each setting, once with the person in the index and once,
 * for some, taken out of it. The people are halved by lot: weights are set by one half, the other tells how good they are.
 */
public final class LinkEvaluation {
  private static final Set<String> SURNAME_FIRST = Set.of("CN", "TW", "HK", "MO", "KR", "KP", "VN", "HU", "JP", "KH");

  /** Which of the people. */
  public enum Half {
    DEVELOPMENT,
    TEST
  }

  /** How a name was asked for. */
  public record Way(String name, String told) {}

  /**
   * What came of it.
   *
   * @param asked times
   * @param right linked to whom it is
   * @param wrong linked to somebody else
   */
  public record Outcome(int asked, int right, int wrong) {
    Outcome and(Outcome other) {
      return new Outcome(asked + other.asked, right + other.right, wrong + other.wrong);
    }

    /** Share of the links that are right. */
    public double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Share of those asked for that were linked rightly. */
    public double recall() {
      return asked == 0 ? 1 : (double) right / asked;
    }
  }

  /** A question whose answer was wrong or none. */
  public record Mistake(Reference.Person person, String name, Way way, boolean out, Identity answer) {}

  private final Home home;
  private final Reference reference;
  private final NameVariants variants;
  private final Settings settings;
  private final List<Reference.Person> people;
  private final PersonLinker linker;
  private final long seed;
  private final Map<Way, Outcome> outcomes = new LinkedHashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  /** Of people with names in two scripts, those in Cyrillic, asked of an index that has only the Latin ones, and the other way round. */
  public Map<Way, Outcome> acrossScripts() {
    outcomes.clear();
    PersonLinker latin = new PersonLinker(home, spelled(names -> new Reference.Names(List.of(), List.of(), names.en())));
    PersonLinker cyrillic = new PersonLinker(home, spelled(LinkEvaluation::withoutLatin));
    for (Reference.Person person : people) {
      List<String> own = person.names().kk().isEmpty() ? person.names().ru() : person.names().kk();
      if (!own.isEmpty() && !person.names().en().isEmpty()) {
        SplittableRandom random = new SplittableRandom(seed ^ person.key().hashCode());
        for (Settings.Setting setting : settings.of(person, random)) {
          ask(person, new NameVariants.Variant("Cyrillic by Latin", own.getFirst()), setting, latin, false);
          ask(person, new NameVariants.Variant("Latin by Cyrillic", person.names().en().getFirst()), setting, cyrillic, false);
        }
      }
    }
    return new LinkedHashMap<>(outcomes);
  }

  private static Reference.Names withoutLatin(Reference.Names names) {
    boolean other = !names.kk().isEmpty() || !names.ru().isEmpty();
    return new Reference.Names(names.kk(), names.ru(), other ? List.of() : names.en());
  }

  private Reference spelled(UnaryOperator<Reference.Names> names) {
    List<Reference.Person> respelled = reference.people().stream().map(one -> new Reference.Person(
        one.key(), one.qid(), one.country(), names.apply(one.names()), one.mainRole(), one.terms(), one.openEndedAsOf(), one.gender(),
        one.kkSource(), one.ruSource(), one.confirmation())).toList();
    return new Reference(reference.countries(), reference.places(), reference.organisations(), respelled, reference.offices(), reference.topics());
  }

  /** {@code seed} draws the halves, the days, the cases, and who is taken out. */
  public LinkEvaluation(Home home, Reference reference, PersonLinker linker, Half half, long seed) {
    variants = new NameVariants(home, reference);
    settings = new Settings(home);
    this.home = home;
    this.reference = reference;
    this.linker = linker;
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed);
    boolean wanted = half == Half.TEST;
    people = reference.people().stream().filter(one -> random.nextInt(2) == 1 == wanted && !one.terms().isEmpty()).toList();
  }

  /** Asks for everybody, with everybody in the index. */
  public Map<Way, Outcome> withAll() {
    return ask(people, false);
  }

  /** Takes so many people out of the index, one at a time, and asks for them: every link is wrong. */
  public Map<Way, Outcome> without(int count) {
    List<Reference.Person> drawn = new ArrayList<>(people);
    java.util.Collections.shuffle(drawn, new java.util.Random(seed));
    return ask(drawn.subList(0, Math.min(count, drawn.size())), true);
  }

  /** What went wrong so far. */
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  private Map<Way, Outcome> ask(List<Reference.Person> asked, boolean out) {
    outcomes.clear();
    for (Reference.Person person : asked) {
      SplittableRandom random = new SplittableRandom(seed ^ person.key().hashCode());
      PersonLinker one = out ? linker.without(person.key()) : linker;
      List<NameVariants.Variant> names = variants.of(person, SURNAME_FIRST.contains(String.valueOf(person.country())), random);
      for (Settings.Setting setting : settings.of(person, random)) {
        for (NameVariants.Variant name : names) {
          ask(person, name, setting, one, out);
        }
      }
    }
    return new LinkedHashMap<>(outcomes);
  }

  private void ask(Reference.Person person, NameVariants.Variant name, Settings.Setting setting, PersonLinker one, boolean out) {
    Way way = new Way(name.way(), setting.told());
    Identity answer = one.link(name.name(), setting.context());
    boolean linked = answer.person() != null;
    boolean right = linked && answer.person().key().equals(person.key());
    outcomes.merge(way, new Outcome(1, right ? 1 : 0, linked && !right ? 1 : 0), Outcome::and);
    if (out ? linked : !right) {
      mistakes.add(new Mistake(person, name.name(), way, out, answer));
    }
  }
}
