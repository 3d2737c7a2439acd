package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Sounds;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.Verbal;
import kz.elshi.text.Reading.VerbFeature;
import kz.elshi.text.Reading.VerbForm;

/**
 * Every form of every verb of the lexicon, generated once: voice, polarity, tense, participles and verbal nouns with possessive
 * and case. Of a verb of several words (қол қой) the last word is inflected.
 */
final class VerbForms {
  private static final String VOICELESS = "пфкқтсшщчцхһ";
  private static final String[] PERSONS_BACK = {"", "м", "ң", "ңыз", "қ"};
  private static final String[] PERSONS_FRONT = {"", "м", "ң", "ңіз", "к"};

  private final Sounds sounds;
  private final Map<String, List<Verbal>> forms = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();

  VerbForms(Home home, Sounds sounds) {
    this.sounds = sounds;
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/verbs.tsv")).rows()) {
      String verb = row.get("stem");
      classes.put(verb, Set.copyOf(row.list("class")));
      String stem = lastWord(verb);
      generate(stem, stem, Set.of());
      String passive = row.get("passive");
      if (!passive.equals("-")) {
        generate(stem, passive.isEmpty() ? passive(stem) : lastWord(passive), Set.of(VerbFeature.PASSIVE));
      }
    }
  }

  private static String lastWord(String verb) {
    return verb.substring(verb.lastIndexOf(' ') + 1);
  }

  /** The verbal readings of a lower-case word; empty for a word that is no form of a listed verb. */
  List<Verbal> of(String word) {
    return forms.getOrDefault(word, List.of());
  }

  private boolean isBack(String stem) {
    for (int i = stem.length() - 1; i >= 0; i--) {
      char c = stem.charAt(i);
      if ("аоұыя".indexOf(c) >= 0) {
        return true;
      }
      if ("әөүіеэи".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private String passive(String stem) {
    boolean lateral = stem.lastIndexOf('л') > Math.max(0, stem.length() - 4);
    String sound = lateral ? "н" : "л";
    return endsInVowel(stem) ? stem + sound : voiced(stem) + (isBack(stem) ? "ы" : "і") + sound;
  }

  private boolean endsInVowel(String stem) {
    return sounds.isVowel(stem.charAt(stem.length() - 1)) && stem.charAt(stem.length() - 1) != 'у';
  }

  private static String voiced(String stem) {
    String head = stem.substring(0, stem.length() - 1);
    return switch (stem.charAt(stem.length() - 1)) {
      case 'п' -> head + "б";
      case 'қ' -> head + "ғ";
      case 'к' -> head + "г";
      default -> stem;
    };
  }

  private void generate(String lemma, String stem, Set<VerbFeature> features) {
    tenses(lemma, stem, features);
    String negative = stem + negation(stem) + (isBack(stem) ? "а" : "е");
    tenses(lemma, negative, with(features, VerbFeature.NEGATIVE));
  }

  private static Set<VerbFeature> with(Set<VerbFeature> features, VerbFeature more) {
    EnumSet<VerbFeature> all = EnumSet.of(more);
    all.addAll(features);
    return all;
  }

  private String negation(String stem) {
    char last = stem.charAt(stem.length() - 1);
    if (VOICELESS.indexOf(last) >= 0) {
      return "п";
    }
    return "мнңзж".indexOf(last) >= 0 ? "б" : "м";
  }

  private void tenses(String lemma, String stem, Set<VerbFeature> features) {
    boolean back = isBack(stem);
    String a = back ? "а" : "е";
    String y = back ? "ы" : "і";
    boolean voiceless = VOICELESS.indexOf(stem.charAt(stem.length() - 1)) >= 0;
    for (String person : back ? PERSONS_BACK : PERSONS_FRONT) {
      add(stem + (voiceless ? "т" : "д") + y + person, lemma, VerbForm.PAST, features, person.isEmpty() ? 3 : 1);
      add(stem + "с" + a + person, lemma, VerbForm.CONDITIONAL, features, 0);
    }
    String present = present(stem, a);
    for (String person : back ? List.of("ды", "мын", "сың", "сыз", "мыз") : List.of("ді", "мін", "сің", "сіз", "міз")) {
      add(present + person, lemma, VerbForm.AORIST, features, person.startsWith("д") ? 3 : 1);
    }
    add(present, lemma, VerbForm.CONVERB_IMPERFECT, features, 0);
    String converb = endsInVowel(stem) ? stem + "п" : voicedJoin(stem, y) + "п";
    add(converb, lemma, VerbForm.CONVERB_PERFECT, features, 0);
    add(converb + "т" + y, lemma, VerbForm.EVIDENTIAL, features, 3);
    String past = stem + (voiceless ? (back ? "қан" : "кен") : (back ? "ған" : "ген"));
    nominal(past, lemma, VerbForm.PARTICIPLE_PAST, features, back);
    add(past + (back ? "ша" : "ше"), lemma, VerbForm.CONVERB_UNTIL, features, 0);
    nominal(present + "т" + y + "н", lemma, VerbForm.PARTICIPLE_FUTURE, features, back);
    String maq = stem + negation(stem) + (back ? "ақ" : "ек");
    add(maq, lemma, VerbForm.INTENTION, features, 3);
    add(maq + "ш" + y, lemma, VerbForm.INTENTION, features, 3);
    add(stem + (voiceless ? (back ? "қалы" : "келі") : (back ? "ғалы" : "гелі")), lemma, VerbForm.CONVERB_PURPOSE, features, 0);
    if (!features.contains(VerbFeature.NEGATIVE)) {
      add(endsInVowel(stem) ? stem + "р" : voicedJoin(stem, a) + "р", lemma, VerbForm.FUTURE_UNCERTAIN, features, 3);
    } else {
      add(stem + "с", lemma, VerbForm.FUTURE_UNCERTAIN, features, 3);
    }
    verbalNoun(lemma, stem, features, back);
    add(stem + (back ? "сын" : "сін"), lemma, VerbForm.IMPERATIVE, features, 3);
    if (back ? stem.length() > 2 : stem.length() > 2) {
      add(stem, lemma, VerbForm.IMPERATIVE, features, 2);
    }
  }

  /** The stem before the present tense's ending: кездесе-, сөйлей-, оқи-, қоя-. */
  private String present(String stem, String a) {
    char last = stem.charAt(stem.length() - 1);
    String head = stem.substring(0, stem.length() - 1);
    if (last == 'ы' || last == 'і') {
      return head + "и";
    }
    if (endsInVowel(stem)) {
      return stem + "й";
    }
    if (last == 'й') {
      return head + (a.equals("а") ? "я" : "е");
    }
    return voicedJoin(stem, a);
  }

  private String voicedJoin(String stem, String vowel) {
    String joined = voiced(stem);
    // тап – тауып, but тап – табады: the labial glides before the converb's narrow vowel.
    boolean glide = joined.endsWith("б") && (vowel.equals("ы") || vowel.equals("і")) && joined.length() <= 3;
    return (glide ? joined.substring(0, joined.length() - 1) + "у" : joined) + vowel;
  }

  private void verbalNoun(String lemma, String stem, Set<VerbFeature> features, boolean back) {
    char last = stem.charAt(stem.length() - 1);
    String head = stem.substring(0, stem.length() - 1);
    String noun =
        switch (last) {
          case 'ы', 'і' -> head + "у";
          case 'й' -> head + "ю";
          default -> (endsInVowel(stem) ? stem : voiced(stem)) + "у";
        };
    nominal(noun, lemma, VerbForm.VERBAL_NOUN, features, back);
  }

  /** A participle or verbal noun with plural, possessive and case. */
  private void nominal(String base, String lemma, VerbForm form, Set<VerbFeature> features, boolean back) {
    String y = back ? "ы" : "і";
    String a = back ? "а" : "е";
    boolean vowel = base.endsWith("у") || base.endsWith("ю");
    addNominal(base, lemma, form, features, 0, Case.NOMINATIVE);
    cases(base, lemma, form, features, back);
    for (String possessed : vowel ? List.of(base + y, base + "л" + a + "р" + y) : List.of(base + y, base + "д" + a + "р" + y)) {
      addNominal(possessed, lemma, form, features, 3, Case.NOMINATIVE);
      addNominal(possessed + "н", lemma, form, features, 3, Case.ACCUSATIVE);
      addNominal(possessed + "н" + a, lemma, form, features, 3, Case.DATIVE);
      addNominal(possessed + "нд" + a, lemma, form, features, 3, Case.LOCATIVE);
      addNominal(possessed + "н" + a + "н", lemma, form, features, 3, Case.ABLATIVE);
      addNominal(possessed + "н" + y + "ң", lemma, form, features, 3, Case.GENITIVE);
      addNominal(possessed + "мен", lemma, form, features, 3, Case.INSTRUMENTAL);
    }
    for (String first : List.of(y + "м", y + "мызды".substring(vowel ? 1 : 1), y + (back ? "мызға" : "мізге"))) {
      addNominal(base + first, lemma, form, features, 1, Case.NOMINATIVE);
    }
  }

  private void cases(String base, String lemma, VerbForm form, Set<VerbFeature> features, boolean back) {
    boolean nasal = base.endsWith("н");
    String y = back ? "ы" : "і";
    String a = back ? "а" : "е";
    addNominal(base + (nasal ? "н" : "д") + y + "ң", lemma, form, features, 0, Case.GENITIVE);
    addNominal(base + (back ? "ға" : "ге"), lemma, form, features, 0, Case.DATIVE);
    addNominal(base + "д" + y, lemma, form, features, 0, Case.ACCUSATIVE);
    addNominal(base + "д" + a, lemma, form, features, 0, Case.LOCATIVE);
    addNominal(base + (nasal ? "н" : "д") + a + "н", lemma, form, features, 0, Case.ABLATIVE);
    addNominal(base + "мен", lemma, form, features, 0, Case.INSTRUMENTAL);
    addNominal(base + "д" + a + (back ? "ғы" : "гі"), lemma, form, features, 0, Case.LOCATIVE);
    addNominal(base + "д" + a + "р", lemma, form, features, 0, Case.NOMINATIVE);
    addNominal(base + "л" + a + "р", lemma, form, features, 0, Case.NOMINATIVE);
  }

  private void add(String word, String lemma, VerbForm form, Set<VerbFeature> features, int person) {
    put(word, new Verbal(lemma, form, features, 0, Case.NOMINATIVE, person));
  }

  private void addNominal(
      String word, String lemma, VerbForm form, Set<VerbFeature> features, int possessor, Case grammaticalCase) {
    put(word, new Verbal(lemma, form, features, possessor, grammaticalCase, 0));
  }

  private void put(String word, Verbal reading) {
    List<Verbal> readings = forms.computeIfAbsent(word, key -> new ArrayList<>(2));
    if (!readings.contains(reading)) {
      readings.add(reading);
    }
  }
}
