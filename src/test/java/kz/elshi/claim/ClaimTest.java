package kz.elshi.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.elshi.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No claim without its grounds. */
class ClaimTest {
  private static final Evidence WORDS = new Evidence("a", 0, new Span(3, 8), "words");

  @Test
  void thereAreNineKinds() {
    assertThat(Claim.class.getPermittedSubclasses()).hasSize(9).allMatch(Class::isRecord);
  }

  @TestFactory
  Stream<DynamicTest> noKindIsMadeWithoutGrounding() {
    return Stream.of(Claim.class.getPermittedSubclasses()).map(kind -> DynamicTest.dynamicTest(kind.getSimpleName(), () ->
        assertThatNullPointerException().isThrownBy(() -> makeOfNothing(kind)).withMessageContaining("a claim needs its ")));
  }

  @Test
  void groundingNeedsEvidenceRuleAndConfidence() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Grounding(List.of(), "kk/rule", 0.9)).withMessage("a claim needs evidence");
    assertThatIllegalArgumentException().isThrownBy(() -> new Grounding(List.of(WORDS), " ", 0.9));
    for (double wrong : new double[] {0, -0.1, 1.01, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Grounding(List.of(WORDS), "kk/rule", wrong));
    }
    assertThat(new Grounding(List.of(WORDS), "kk/rule", 1).principal()).isEqualTo(WORDS);
  }

  @Test
  void evidenceNeedsItsWords() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Evidence("a", 0, new Span(3, 8), "other words"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Evidence("a", 0, new Span(3, 5), "  "));
  }

  private static void makeOfNothing(Class<?> kind) throws Throwable {
    Class<?>[] types = Arrays.stream(kind.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] nothing = Arrays.stream(types).map(type -> type.isPrimitive() ? (Object) 0 : List.class.equals(type) ? List.of() : null).toArray();
    try {
      kind.getDeclaredConstructor(types).newInstance(nothing);
    } catch (InvocationTargetException wrapped) {
      throw wrapped.getCause();
    }
  }
}
