package kz.elshi.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import kz.elshi.claim.Indicator.Bound;
import kz.elshi.entity.EntityDocument;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Figures figures = new Figures(Texts.HOME, "kk");

  @Test
  void readsDigitsScalesAndUnits() {
    assertThat(read("Сауда 4,5 млрд АҚШ долларына жетті."))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.value()).isEqualTo(4.5);
              assertThat(figure.size()).isEqualTo(4.5e9);
              assertThat(figure.unit()).isEqualTo("миллиард доллар");
              assertThat(figure.type()).isEqualTo(Figure.Type.MONEY);
            });
    assertThat(read("Олар 11 мың тонна ұн жіберді.")).extracting(Figure::value, Figure::unit)
        .containsExactly(tuple(11000.0, "тонна"));
  }

  @Test
  void readsNumbersInWords() {
    assertThat(read("Қызметтердің тоқсан бес пайызы ашық.")).extracting(Figure::value).containsExactly(95.0);
    assertThat(read("Мұнда жүз сексенге жуық келісім бар.")).extracting(Figure::value, Figure::bound)
        .containsExactly(tuple(180.0, Bound.ABOUT));
  }

  @Test
  void readsBoundsOnBothSides() {
    assertThat(read("Шамамен 20 пайызы қалды.")).extracting(Figure::bound).containsExactly(Bound.ABOUT);
    assertThat(read("Өсім 20 пайыздан астам.")).extracting(Figure::bound).containsExactly(Bound.MORE_THAN);
    assertThat(read("Сауданы 5 миллиард долларға дейін жеткіземіз.")).extracting(Figure::bound).containsExactly(Bound.EXACT);
  }

  @Test
  void aRankNeedsAnOrdinal() {
    assertThat(read("Ел 24-орында.")).extracting(Figure::type).containsExactly(Figure.Type.RANK);
    assertThat(read("Ел бірінші орында.")).extracting(Figure::value).containsExactly(1.0);
    assertThat(read("Залда 24 орын бар.")).isEmpty();
  }

  @Test
  void leavesOtherNumbersAlone() {
    assertThat(read("Оған 16 елден 140 боксшы келді, 71 келіде сынға түседі, есеп 2-0.")).isEmpty();
  }

  private List<Figure> read(String text) {
    EntityDocument document = Texts.kazakh(text);
    return figures.read(new MentionedTokens(document), document.document().sentences().getFirst());
  }
}
