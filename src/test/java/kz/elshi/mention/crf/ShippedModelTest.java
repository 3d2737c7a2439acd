package kz.elshi.mention.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.elshi.knowledge.Home;
import org.junit.jupiter.api.Test;

/** The model that comes with Elshi is small, and its card tells what it learned from and how well it labels each of its classes. */
class ShippedModelTest {
  private static final Path FOLDER = Home.find().path("data/models");
  private static final long MOST_BYTES = 4 << 20;

  @Test
  void itIsSmall() throws IOException {
    assertThat(Files.size(FOLDER.resolve("names-kk.bin"))).isLessThan(MOST_BYTES);
  }

  @Test
  void itsCardHasEveryClassWithItsScores() throws IOException {
    String card = Files.readString(FOLDER.resolve("names-kk.md"));
    for (String type : PackedModel.read(FOLDER.resolve("names-kk.bin")).labels().classes()) {
      assertThat(card).containsPattern("\\| " + type + " \\| \\d+ \\| [\\d.]+ \\| [\\d.]+ \\| [\\d.]+ \\|");
    }
    assertThat(card).containsPattern("\\| overall \\| \\d+ \\| [\\d.]+ \\| [\\d.]+ \\| [\\d.]+ \\|");
    assertThat(card).contains("CC BY 4.0", "KazNERD", "Yeshpanov", "https://github.com/IS2AI/KazNERD");
  }

  @Test
  void packingKeepsWhatMatters() throws IOException {
    LabelSet labels = new LabelSet(List.of("GPE", "PERSON"));
    float[] transitions = new float[(labels.size() + 1) * labels.size()];
    transitions[3] = 0.5f;
    int first = Hash.feature(1, 7);
    int second = Hash.feature(2, 7);
    byte[] marks = {(byte) labels.single(0), (byte) labels.classOf(labels.single(1)), (byte) labels.outside()};
    float[] weights = {4.8f, -2.4f, 0.01f};
    CrfWeights learned = new CrfWeights(labels, new int[] {first, second}, new int[] {0, 2, 3}, marks, weights, transitions);
    byte[] packed = PackedModel.pack(learned);
    assertThat(packed).isEqualTo(PackedModel.pack(learned));
    CrfModel model = PackedModel.unpack(new ByteArrayInputStream(packed));
    float[] scores = new float[labels.all()];
    model.add(first, scores);
    model.add(second, scores);
    assertThat(scores[labels.single(0)] * model.step()).isEqualTo(4.8f);
    assertThat(scores[labels.classOf(labels.single(1))] * model.step()).isEqualTo(-2.4f);
    assertThat(scores[labels.outside()]).as("too small to keep").isZero();
    assertThat(model.transitions()).isEqualTo(transitions);
    assertThat(model.labels()).isEqualTo(labels);
  }
}
