package kz.elshi.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measured confidences: by rule and ground, else at most that of the rule, else at most that of the kind. */
class ConfidencesTest {
  private static final String TABLE =
      """
      kind\trule\tgrounded\tfacts\tright\tconfidence
      agreement\t*\t*\t30\t24\t0.80
      agreement\tkk/one\t*\t20\t19\t0.95
      agreement\tkk/one\t0.90\t15\t15\t0.97
      """;

  @TempDir Path folder;

  private Confidences read(String table) throws IOException {
    Path file = folder.resolve(Confidences.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
    return Confidences.read(new Home(folder));
  }

  private static double rated(Confidences confidences, String rule, double confidence) {
    Evidence evidence = new Evidence("a", 0, new Span(0, 3), "сөз");
    Claim claim =
        new Agreement("сөз", Agreement.Kind.TREATY, List.of(), Agreement.Status.SIGNED, null, new Grounding(List.of(evidence), rule, confidence));
    Grounding rated = confidences.rate(claim).grounding();
    assertThat(rated.rule()).isEqualTo(rule);
    assertThat(rated.evidence()).containsExactly(evidence);
    return rated.confidence();
  }

  @Test
  void fromTheSpecialToTheGeneral() throws IOException {
    Confidences confidences = read(TABLE);
    assertThat(rated(confidences, "kk/one", 0.9)).isEqualTo(0.97);
    assertThat(rated(confidences, "kk/one", 0.75)).isEqualTo(0.75);
    assertThat(rated(confidences, "kk/one", 0.99)).isEqualTo(0.95);
    assertThat(rated(confidences, "kk/new", 0.9)).isEqualTo(0.8);
    assertThat(rated(confidences, "kk/new", 0.6)).isEqualTo(0.6);
  }

  @Test
  void withoutATableRulesAreBelieved() {
    assertThat(rated(Confidences.read(new Home(folder)), "kk/one", 0.9)).isEqualTo(0.9);
  }

  @Test
  void whatIsNoShareIsRefused() {
    assertThatThrownBy(() -> read(TABLE.replace("0.97", "1.5")))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("confidence.tsv:4")
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> read(TABLE.replace("0.97", "much"))).hasMessageContaining("much");
  }

  @Test
  void theTableOfTheProductIsUsable() {
    assertThat(rated(Confidences.read(Texts.HOME), "kk/none", 0.01)).isEqualTo(0.01);
  }
}
