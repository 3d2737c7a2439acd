package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.Endings;
import kz.elshi.lang.Inflection;
import kz.elshi.lang.Sounds;
import kz.elshi.mention.Title;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells who of the reference a name means. Candidates share a word of like sound with the name; each is weighed by its name, the country,
 * the office on the day of the article, the company in the article, and how well known the person is. The first is said to be meant
 * only if the evidence reaches the threshold and leaves the second behind by the margin; otherwise the list is all that is known.
 * Immutable but for a memory of names; safe to share between threads.
 */
public final class PersonLinker {
  private static final int REMEMBERED_NAMES = 20_000;
  private static final int LONGEST_LIST = 5;
  private static final double HUNDRED = 100;
  /** The reference is right about a term that it lists, but for its own mistakes; confirmed by a second source or not. */
  private static final double HOLDER = 0.9;

  private final NameSounds sounds;
  private final NameWords words;
  private final Endings endings;
  private final ClaimedOffice.Scheme scheme;
  private final List<Listed> people;
  private final NameIndex index;
  private final Incumbents incumbents;
  private final Circumstances circumstances;
  private final Weights weights;
  private final Map<String, List<NameIndex.Found>> remembered = new ConcurrentHashMap<>();

  /**
   * Takes apart the names of the reference.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a table is missing or broken
   */
  public PersonLinker(Home home, Reference reference) {
    this(home, reference, Weights.read(home));
  }

  /** With other weights than those of the table. */
  public PersonLinker(Home home, Reference reference, Weights weights) {
    this.weights = weights;
    sounds = new NameSounds(home);
    words = new NameWords(home);
    endings = new Endings(home, new Sounds(home));
    Careers careers = new Careers(home, reference);
    scheme = new ClaimedOffice.Scheme(home, careers);
    people = shared(reference.people().stream().map(one -> Listed.of(one, careers.of(one), sounds, words)).toList());
    index = new NameIndex(people);
    incumbents = new Incumbents(people);
    circumstances = new Circumstances(scheme, incumbents);
  }

  private PersonLinker(PersonLinker other, List<Listed> people) {
    weights = other.weights;
    sounds = other.sounds;
    words = other.words;
    endings = other.endings;
    scheme = other.scheme;
    this.people = shared(people);
    index = new NameIndex(this.people);
    incumbents = new Incumbents(this.people);
    circumstances = new Circumstances(scheme, incumbents);
  }

  /** The people with how many share the surname of each. */
  private static List<Listed> shared(List<Listed> people) {
    Map<String, Integer> bearers = new HashMap<>();
    people.forEach(one -> bearers.merge(one.surname(), 1, Integer::sum));
    return people.stream().map(one -> one.sharedBy(bearers.get(one.surname()))).toList();
  }

  /** The same without a person, by key: as if the reference had never heard of them. */
  public PersonLinker without(String key) {
    return new PersonLinker(this, people.stream().filter(one -> !one.person.key().equals(key)).toList());
  }

  /**
   * Who held an office of a country on a day; null if the reference knows nobody, or more than one, or does not know the day.
   *
   * @param date of the article
   */
  public @Nullable Candidate holder(Title title, String country, @Nullable PartialDate date) {
    ClaimedOffice office = title.tenure() == Title.Tenure.CURRENT ? scheme.of(title) : null;
    Listed holder = office == null ? null : incumbents.holder(office, country, date);
    if (holder == null) {
      return null;
    }
    String held = "held the office of " + office.roles().getFirst() + " of " + country + " on " + date + " by the reference";
    return new Candidate(holder.person.key(), holder.person.qid(), holder.name(), HOLDER, List.of(held));
  }

  /** Who a name means in an article that tells so much besides. */
  public Identity link(String name, LinkContext context) {
    List<NameIndex.Found> found = candidates(name, context.country() != null && isLatin(name) ? context.country() : "");
    if (found.isEmpty()) {
      return Identity.UNKNOWN;
    }
    boolean famous = isFamous(found);
    List<Weighed> weighed = new ArrayList<>();
    found.forEach(one -> weighed.add(new Weighed(one.person(), evidence(one, famous, context))));
    weighed.sort(Comparator.comparingDouble((Weighed one) -> -one.evidence().sum()).thenComparing(one -> one.person().person.key()));
    return decide(weighed);
  }

  private record Weighed(Listed person, Evidence evidence) {
    Candidate candidate() {
      Reference.Person who = person.person;
      return new Candidate(who.key(), who.qid(), person.name(), evidence.score(), evidence.reasons());
    }
  }

  private Identity decide(List<Weighed> weighed) {
    Weighed first = weighed.getFirst();
    boolean ahead = weighed.size() == 1 || first.evidence().sum() - weighed.get(1).evidence().sum() >= weights.of("margin");
    boolean told = ahead && first.evidence().score() >= weights.of("threshold");
    List<Candidate> shown = weighed.stream().limit(LONGEST_LIST).map(Weighed::candidate)
        .filter(one -> one.score() >= weights.of("shown")).toList();
    return new Identity(told ? first.person().person : null, shown);
  }

  private Evidence evidence(NameIndex.Found found, boolean famous, LinkContext context) {
    NameMatch match = found.match();
    Evidence evidence = new Evidence(weights);
    String likeness = match.isSame() ? "" : ", similar spelling " + Math.round(match.similarity() * HUNDRED) / HUNDRED;
    evidence.add(match.kind().evidence, match.kind().words + likeness);
    evidence.add("unlike", 1 - match.similarity(), "");
    evidence.add("extra", match.extra(), match.extra() == 0 ? "" : "names that the reference does not have: " + match.extra());
    evidence.add("missing", match.missing(), "");
    if (match.kind() != NameMatch.Kind.FULL && found.person().bearers > 1) {
      evidence.add("common", Math.log(found.person().bearers), "one of " + found.person().bearers + " of that surname");
    }
    if (match.differing() > 0) {
      evidence.add("differ", match.differing(), "other names");
    }
    if (famous && found.person().head && match.isSame()) {
      evidence.add("only-famous", "the only head of state or government of that name");
    }
    circumstances.weigh(found.person(), context, evidence);
    return evidence;
  }

  /** Whether a surname alone sounds like that of one head of state or government, and of no other. */
  private static boolean isFamous(List<NameIndex.Found> found) {
    boolean alone = found.stream().allMatch(one -> one.match().kind() == NameMatch.Kind.SINGLE);
    return alone && found.stream().filter(one -> one.person().head && one.match().isSame()).count() == 1;
  }

  /** Everybody the linker knows. */
  List<Listed> people() {
    return people;
  }

  /** Everybody whose name may be this one. */
  List<NameIndex.Found> find(NameForm name) {
    return index.find(name);
  }

  private static boolean isLatin(String name) {
    return !name.isEmpty() && Character.UnicodeScript.of(name.codePointAt(name.length() - 1)) == Character.UnicodeScript.LATIN;
  }

  /** {@code country}: whose spelling the name may follow, empty for none. */
  private List<NameIndex.Found> candidates(String name, String country) {
    String key = country.isEmpty() ? name : country + " " + name;
    List<NameIndex.Found> known = remembered.get(key);
    if (known != null) {
      return known;
    }
    NameForm form = NameForm.of(name, country, sounds, words);
    List<NameIndex.Found> found = form.full() == 0 ? List.of() : List.copyOf(inAnyCase(name, form));
    if (remembered.size() < REMEMBERED_NAMES) {
      remembered.put(key, found);
    }
    return found;
  }

  /** Those of the name as it stands; where none has it so, those of what stands before an ending of case. */
  private List<NameIndex.Found> inAnyCase(String name, NameForm form) {
    List<NameIndex.Found> found = index.find(form);
    if (found.stream().anyMatch(one -> one.match().isWhole()) || form.parts().getLast().initial()) {
      return found;
    }
    String folded = NameSounds.fold(name);
    int start = Math.max(folded.lastIndexOf(' '), Math.max(folded.lastIndexOf('-'), folded.lastIndexOf('.'))) + 1;
    String last = folded.substring(start);
    List<NameIndex.Found> best = found;
    for (int length = last.length() - 1; length >= Math.max(2, last.length() - endings.longest()); length--) {
      Inflection inflection = endings.after(last, length, false);
      boolean caseOnly = inflection != null && !inflection.plural() && inflection.possessor() == 0 && !inflection.attributive();
      String stem = caseOnly ? sounds.of(last.substring(0, length)) : "";
      if (!stem.isEmpty() && (!found.isEmpty() || index.knows(stem))) {
        List<NameIndex.Found> bare = index.find(form.withLast(stem));
        best = similarity(bare) > similarity(best) ? bare : best;
      }
    }
    return best;
  }

  private static double similarity(List<NameIndex.Found> found) {
    return found.stream()
        .mapToDouble(one -> one.match().similarity() - one.match().extra() - 0.3 * one.match().kind().ordinal())
        .max().orElse(-1);
  }
}
