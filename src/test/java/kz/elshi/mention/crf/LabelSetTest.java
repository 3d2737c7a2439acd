package kz.elshi.mention.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.elshi.mention.crf.LabelSet.Span;
import org.junit.jupiter.api.Test;

class LabelSetTest {
  private static final LabelSet LABELS = new LabelSet(List.of("GPE", "LAW", "PERSON"));

  @Test
  void namesComeBackFromTheirCodes() {
    List<String> words = List.of("B-GPE", "B-PERSON", "I-PERSON", "O", "B-LAW", "I-LAW", "I-LAW", "B-LAW");
    assertThat(LABELS.decode(LABELS.encode(words)))
        .isEqualTo(LabelSet.spans(words))
        .containsExactly(new Span(0, 1, "GPE"), new Span(1, 3, "PERSON"), new Span(4, 7, "LAW"), new Span(7, 8, "LAW"));
  }

  @Test
  void classesThatAreNotKnownAreOutside() {
    assertThat(LABELS.decode(LABELS.encode(List.of("B-EVENT", "I-EVENT", "B-GPE")))).containsExactly(new Span(2, 3, "GPE"));
  }

  @Test
  void everyLabelHasItsClassAndItsPlace() {
    for (int type = 0; type < 3; type++) {
      assertThat(LABELS.opens(LABELS.begin(type)) && LABELS.opens(LABELS.single(type))).isTrue();
      assertThat(LABELS.closes(LABELS.end(type)) && LABELS.closes(LABELS.single(type))).isTrue();
      assertThat(LABELS.opens(LABELS.inside(type)) || LABELS.closes(LABELS.inside(type))).isFalse();
      for (int label : new int[] {LABELS.begin(type), LABELS.single(type), LABELS.end(type), LABELS.inside(type)}) {
        assertThat(LABELS.classOf(label)).isEqualTo(LABELS.size() + type);
      }
    }
    assertThat(LABELS.classOf(LABELS.outside())).isEqualTo(LABELS.all() - 1);
  }
}
