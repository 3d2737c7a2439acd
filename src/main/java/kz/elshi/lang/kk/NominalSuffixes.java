package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kz.elshi.knowledge.Home;
import kz.elshi.lang.kk.Chain.Meaning;
import kz.elshi.text.Case;
import kz.elshi.text.Reading.Derivation;

/** Every way to go on after a noun: plural, possessive, case, in this order, from {@code data/lexicon/kk/suffixes.tsv}. */
final class NominalSuffixes {
  /**
   * Suffixes and what they say.
   *
   * @param harmony of the first of them that follows it; «мен» does not
   */
  record Ending(String form, Harmony harmony, Meaning meaning) {}

  private final Phonology phonology;
  private final List<Suffix> suffixes;

  /**
   * Reads the table.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing or names an unknown case
   */
  NominalSuffixes(Home home, Phonology phonology) {
    this.phonology = phonology;
    this.suffixes = Suffix.read(home, "suffixes.tsv");
  }

  /**
   * All endings after a sound, the empty one among them.
   *
   * @param soundClass index in {@link Phonology#CLASSES}
   */
  List<Ending> endings(int soundClass, Harmony harmony) {
    List<Ending> stems = new ArrayList<>(List.of(new Ending("", Harmony.NEUTRAL, Meaning.NONE)));
    extend(stems, "plural", soundClass, harmony);
    extend(stems, "possessive", soundClass, harmony);
    List<Ending> all = new ArrayList<>(stems);
    for (Ending stem : stems) {
      List<Ending> cases = new ArrayList<>(List.of(stem));
      extend(cases, caseSlot(stem.meaning().possessor()), soundClass, harmony);
      all.addAll(cases.subList(1, cases.size()));
    }
    return all;
  }

  private static String caseSlot(int possessor) {
    return switch (possessor) {
      case 0 -> "case";
      case 3 -> "case-3";
      default -> "case-1";
    };
  }

  /** Adds to endings what comes of them when a suffix of the slot follows. */
  private void extend(List<Ending> endings, String slot, int soundClass, Harmony harmony) {
    for (Ending before : List.copyOf(endings)) {
      for (Suffix suffix : suffixes) {
        if (suffix.get("slot").equals(slot)) {
          UnaryOperator<Meaning> change = change(suffix);
          int last = before.form().isEmpty() ? soundClass : phonology.soundClass(before.form());
          for (String shape : suffix.shapes().get(last)) {
            Harmony own = harmony.realise(shape).equals(shape) ? Harmony.NEUTRAL : harmony;
            Harmony whole = before.harmony() == Harmony.NEUTRAL ? own : before.harmony();
            endings.add(new Ending(before.form() + harmony.realise(shape), whole, change.apply(before.meaning())));
          }
        }
      }
    }
  }

  private static UnaryOperator<Meaning> change(Suffix suffix) {
    String value = suffix.get("value");
    return switch (suffix.get("slot")) {
      case "plural" -> Meaning::withPlural;
      case "possessive" -> meaning -> meaning.with(Integer.parseInt(value));
      default -> ofCase(value.toUpperCase(Locale.ROOT).split("/"));
    };
  }

  private static UnaryOperator<Meaning> ofCase(String[] value) {
    Derivation derivation = value.length > 1 ? Derivation.valueOf(value[1]) : Derivation.NONE;
    return meaning -> meaning.with(Case.valueOf(value[0])).with(derivation);
  }
}
