package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.text.Reading.VerbFeature;
import kz.elshi.text.Reading.VerbForm;

/** The forms that a verb stem makes, from {@code data/lexicon/kk/conjugation.tsv}. */
final class Conjugation {
  /**
   * A form of a stem.
   *
   * @param word the form, spelled out
   * @param nominal whether the suffixes of nouns may follow
   */
  record Form(String word, VerbForm form, boolean negative, int person, boolean nominal) {
    /** The features of the form on a stem of a voice. */
    Set<VerbFeature> features(Set<VerbFeature> voice) {
      if (!negative) {
        return voice;
      }
      EnumSet<VerbFeature> all = EnumSet.of(VerbFeature.NEGATIVE);
      all.addAll(voice);
      return all;
    }
  }

  /** A row of the table. */
  private record Ending(Suffix suffix, VerbForm form, String base, int person, boolean nominal) {
    static Ending of(Suffix suffix) {
      return new Ending(
          suffix, VerbForm.valueOf(suffix.get("form")), suffix.get("base"), Integer.parseInt(suffix.get("person")),
          suffix.get("nominal").equals("yes"));
    }
  }

  private static final String POSTURE = "posture";

  private final Phonology phonology;
  private final Suffix negation;
  private final Suffix present;
  private final List<Ending> endings = new ArrayList<>();

  /**
   * Reads the table.
   *
   * @throws KnowledgeException if it is missing, or lacks the negation or the present
   */
  Conjugation(Home home, Phonology phonology) {
    this.phonology = phonology;
    List<Suffix> all = Suffix.read(home, "conjugation.tsv");
    negation = only(all, "NEGATION");
    present = only(all, "PRESENT");
    all.stream().filter(suffix -> suffix != negation && suffix != present).forEach(suffix -> endings.add(Ending.of(suffix)));
  }

  private static Suffix only(List<Suffix> all, String form) {
    return all.stream()
        .filter(suffix -> suffix.get("form").equals(form))
        .findFirst()
        .orElseThrow(() -> new KnowledgeException("data/lexicon/kk/conjugation.tsv has no row " + form));
  }

  /** All forms of a stem, negative ones included, by the sounds of the stem itself. */
  List<Form> forms(String stem) {
    return forms(stem, phonology.harmony(stem), phonology::join);
  }

  /**
   * All forms of a stem.
   *
   * @param harmony of the stem
   * @param join puts stem and suffix together
   */
  List<Form> forms(String stem, Harmony harmony, BiFunction<String, String, String> join) {
    List<Form> forms = new ArrayList<>();
    String negative = first(negation, stem, harmony, join);
    for (Ending suffix : endings) {
      switch (suffix.base()) {
        case "any" -> {
          add(suffix, stem, false, harmony, join, forms);
          add(suffix, negative, true, harmony, join, forms);
        }
        case "stem" -> add(suffix, stem, false, harmony, join, forms);
        case "negative" -> add(suffix, negative, true, harmony, join, forms);
        case "present" -> {
          add(suffix, first(present, stem, harmony, join), false, harmony, join, forms);
          add(suffix, first(present, negative, harmony, join), true, harmony, join, forms);
        }
        case POSTURE -> {}
        default -> throw new KnowledgeException(suffix.suffix().row().where() + ": unknown base " + suffix.base());
      }
    }
    return forms;
  }

  /** The present of a verb of posture, which is an auxiliary: отыр, отырмын. */
  List<Form> postures(String stem) {
    List<Form> forms = new ArrayList<>();
    for (Ending ending : endings) {
      if (ending.base().equals(POSTURE)) {
        add(ending, stem, false, phonology.harmony(stem), phonology::join, forms);
      }
    }
    return forms;
  }

  private String first(Suffix suffix, String stem, Harmony harmony, BiFunction<String, String, String> join) {
    return join.apply(stem, suffix.after(phonology, stem, harmony).getFirst());
  }

  private void add(
      Ending ending, String base, boolean negative, Harmony harmony, BiFunction<String, String, String> join, List<Form> forms) {
    for (String shape : ending.suffix().after(phonology, base, harmony)) {
      forms.add(new Form(join.apply(base, shape), ending.form(), negative, ending.person(), ending.nominal()));
    }
  }
}
