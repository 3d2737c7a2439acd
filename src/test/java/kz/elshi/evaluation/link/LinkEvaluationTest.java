package kz.elshi.evaluation.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.elshi.entity.link.PersonLinker;
import kz.elshi.evaluation.link.LinkEvaluation.Half;
import kz.elshi.evaluation.link.LinkEvaluation.Outcome;
import kz.elshi.evaluation.link.LinkEvaluation.Way;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Reference;
import org.junit.jupiter.api.Test;

/** Holds what docs/QUALITY.md promises, on the half of the people by which no weight was set. */
class LinkEvaluationTest {
  private static final String OFFICE = "office, country, day";
  private static final Reference REFERENCE = Reference.read(Stores.HOME);
  private static final LinkEvaluation EVALUATION =
      new LinkEvaluation(Stores.HOME, REFERENCE, new PersonLinker(Stores.HOME, REFERENCE), Half.TEST, 1);

  @Test
  void nobodyTakenOutIsLinked() {
    assertThat(EVALUATION.without(300).values()).isNotEmpty().allSatisfy(outcome -> assertThat(outcome.wrong()).isZero());
  }

  @Test
  void namesWithAnOfficeAreLinkedRightly() {
    Outcome all = EVALUATION.withAll().entrySet().stream().filter(entry -> entry.getKey().told().equals(OFFICE))
        .map(Map.Entry::getValue).reduce(new Outcome(0, 0, 0), Outcome::and);
    assertThat(all.precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(all.recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void aNameInTheOtherScriptIsEnoughBesideAnOffice() {
    Outcome cyrillic = EVALUATION.acrossScripts().get(new Way("Cyrillic by Latin", OFFICE));
    assertThat(cyrillic.precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(cyrillic.recall()).isGreaterThanOrEqualTo(0.9);
  }
}
