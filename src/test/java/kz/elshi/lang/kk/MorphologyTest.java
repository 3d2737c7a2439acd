package kz.elshi.lang.kk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.Nominal;
import kz.elshi.text.Reading.VerbFeature;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Reading.Verbal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphologyTest {
  private static final Home HOME = Home.find();
  private static final Morphology MORPHOLOGY = new Morphology(HOME, () -> Reference.read(HOME));

  @ParameterizedTest
  @CsvSource({
    "елдердің, ел, true, 0, GENITIVE", "елінде, ел, false, 3, LOCATIVE", "төрағасымен, төраға, false, 3, INSTRUMENTAL",
    "министріне, министр, false, 3, DATIVE", "министрлерден, министр, true, 0, ABLATIVE", "парламентін, парламент, false, 3, ACCUSATIVE",
    "астанаға, астана, false, 0, DATIVE", "ташкентте, ташкент, false, 0, LOCATIVE", "бішкектен, бішкек, false, 0, ABLATIVE",
    "одағы, одақ, false, 3, NOMINATIVE", "елімізде, ел, false, 1, LOCATIVE", "көлдеріңізге, көл, true, 2, DATIVE",
    "кітаптарымыздан, кітап, true, 1, ABLATIVE", "тауынан, тау, false, 3, ABLATIVE", "орнына, орын, false, 3, DATIVE",
    "халқымен, халық, false, 3, INSTRUMENTAL", "жасөспірімдермен, жасөспірім, true, 0, INSTRUMENTAL", "бұұ-ның, бұұ, false, 0, GENITIVE",
    "тмд-ға, тмд, false, 0, DATIVE", "шоғырландыруға, шоғырландыру, false, 0, DATIVE", "аңызбен, аңыз, false, 0, INSTRUMENTAL"
  })
  void suffixChains(String word, String lemma, boolean plural, int possessor, Case grammaticalCase) {
    Nominal best = nominal(word);
    assertThat(best.lemma()).isEqualTo(lemma);
    assertThat(best.plural()).isEqualTo(plural);
    assertThat(best.possessor()).isEqualTo(possessor);
    assertThat(best.grammaticalCase()).isEqualTo(grammaticalCase);
  }

  /** Names that no list has; those in -ев take back suffixes, those in г front ones. */
  @ParameterizedTest
  @CsvSource({
    "бекбулатовпен, бекбулатов, INSTRUMENTAL", "кандыбаевтың, кандыбаев, GENITIVE", "сорокинге, сорокин, DATIVE", "сорокинға, сорокин, DATIVE",
    "фредрикстадта, фредрикстад, LOCATIVE", "люнебургте, люнебург, LOCATIVE", "кастильодан, кастильо, ABLATIVE",
    "ахмедовтардың, ахмедов, GENITIVE", "луристан, луристан, NOMINATIVE"
  })
  void namesTakeTheLongestSuffix(String word, String lemma, Case grammaticalCase) {
    Reading best = MORPHOLOGY.readings(word, true).getFirst();
    assertThat(best.lemma()).isEqualTo(lemma);
    assertThat(best.grammaticalCase()).isEqualTo(grammaticalCase);
  }

  @ParameterizedTest
  @CsvSource({
    "алматыдағы, алматы, LOCATIVE, LOCATIVE_ATTRIBUTE", "бүгінгі, бүгін, NOMINATIVE, LOCATIVE_ATTRIBUTE",
    "жылғы, жыл, NOMINATIVE, LOCATIVE_ATTRIBUTE", "қазақстандікі, қазақстан, GENITIVE, POSSESSIVE_PRONOUN",
    "сапарындағы, сапар, LOCATIVE, LOCATIVE_ATTRIBUTE"
  })
  void modifiersMadeOfCases(String word, String lemma, Case grammaticalCase, Reading.Derivation derivation) {
    Nominal best = nominal(word);
    assertThat(best.lemma()).isEqualTo(lemma);
    assertThat(best.grammaticalCase()).isEqualTo(grammaticalCase);
    assertThat(best.derivation()).isEqualTo(derivation);
  }

  private static Nominal nominal(String word) {
    for (Reading reading : MORPHOLOGY.readings(word, false)) {
      if (reading instanceof Nominal nominal) {
        return nominal;
      }
    }
    throw new AssertionError(word);
  }

  @ParameterizedTest
  @CsvSource({
    "кездесті, кездес, PAST, ", "кездеспеді, кездес, PAST, NEGATIVE", "кездеседі, кездес, AORIST, ", "кездеспек, кездес, INTENTION, ",
    "кездескен, кездес, PARTICIPLE_PAST, ", "кездесетін, кездес, PARTICIPLE_FUTURE, ", "кездесіп, кездес, CONVERB_PERFECT, ",
    "кездесу, кездес, VERBAL_NOUN, ", "кездессе, кездес, CONDITIONAL, ", "келмеді, кел, PAST, NEGATIVE",
    "қабылданды, қабылда, PAST, PASSIVE", "қабылданбады, қабылда, PAST, NEGATIVE|PASSIVE", "өткізілмек, өткіз, INTENTION, PASSIVE",
    "барады, бар, AORIST, ", "айтылған, айт, PARTICIPLE_PAST, PASSIVE"
  })
  void verbForms(String word, String lemma, VerbForm form, String features) {
    Set<VerbFeature> expected = EnumSet.noneOf(VerbFeature.class);
    if (features != null) {
      for (String feature : features.split("\\|")) {
        expected.add(VerbFeature.valueOf(feature));
      }
    }
    assertThat(MORPHOLOGY.readings(word, false))
        .anySatisfy(reading -> {
          assertThat(reading).isInstanceOf(Verbal.class);
          Verbal verbal = (Verbal) reading;
          assertThat(verbal.lemma()).isEqualTo(lemma);
          assertThat(verbal.form()).isEqualTo(form);
          assertThat(verbal.features()).isEqualTo(expected);
        });
  }

  @Test
  void everyListedVerbHasAPastAndAVerbalNoun() {
    VerbForms forms = new VerbForms(HOME, new Grammar(HOME));
    for (Table.Row row : Table.read(HOME.path("data/lexicon/kk/verbs.tsv")).rows()) {
      String stem = row.get("stem").substring(row.get("stem").lastIndexOf(' ') + 1);
      assertThat(pastOf(forms, stem)).as(stem).isTrue();
    }
  }

  private static boolean pastOf(VerbForms forms, String stem) {
    for (String ending : new String[] {"ды", "ді", "ты", "ті"}) {
      if (forms.of(stem + ending).stream().anyMatch(verbal -> verbal.form() == VerbForm.PAST && verbal.lemma().equals(stem))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aWordWithoutVowelHarmonyIsNotCutApart() {
    assertThat(nominal("маскүнемдік").grammaticalCase()).isEqualTo(Case.NOMINATIVE);
  }
}
