package kz.elshi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import kz.elshi.fixture.HostileTexts;
import kz.elshi.knowledge.Slug;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a name or an id is, the address made of it is one, and of the ids of articles no two have the same. */
class IriFuzzTest {
  private static final Iris IRIS = Iris.standard();

  static LongStream seeds() {
    return HostileTexts.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void addressesAreAddresses(long seed) {
    String text = HostileTexts.of(seed);
    String wellFormed = text.codePoints().filter(point -> point < 0xd800 || point > 0xdfff).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    for (Node node : List.of(IRIS.article(text), IRIS.of("person", Slug.of(text)))) {
      assertThat(node.getURI()).startsWith(IRIS.base()).matches("[^\\s<>\"{}|\\\\^`\\x00-\\x20]+");
      assertThat(IRIx.create(node.getURI()).isAbsolute()).isTrue();
    }
    assertThat(IRIS.article(wellFormed)).isNotEqualTo(IRIS.article(wellFormed + "x"));
  }
}
