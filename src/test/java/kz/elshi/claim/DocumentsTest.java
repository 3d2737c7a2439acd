package kz.elshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import org.junit.jupiter.api.Test;

/** What agreements and laws tell beyond one sentence. */
class DocumentsTest {
  private final DocumentReader documents = new DocumentReader(Texts.HOME, Language.KAZAKH);

  @Test
  void aDocumentNamedTwiceIsOneWithTheStatusThatAVerbTells() {
    Agreement one =
        only(
            """
            Тараптар бал өндіру туралы келісімге тоқталды.
            Кездесу соңында министрлер бал өндіру туралы келісімге қол қойды.
            """);

    assertThat(one.name()).isEqualTo("бал өндіру туралы келісім");
    assertThat(one.status()).isEqualTo(Agreement.Status.SIGNED);
    assertThat(one.grounding().evidence()).extracting(Evidence::sentence).containsExactly(0, 1);
  }

  @Test
  void aBareWordPointsBackToTheDocumentBefore() {
    Agreement one = only("Олар көл экологиясы туралы келісімді атап өтті. Бұл келісім 2020 жылғы наурызда күшіне енді.");

    assertThat(one.name()).isEqualTo("көл экологиясы туралы келісім");
    assertThat(one.status()).isEqualTo(Agreement.Status.ADOPTED);
    assertThat(one.year()).isEqualTo(2020);
    assertThat(one.grounding().rule()).isEqualTo("kk/document-in-force");
  }

  @Test
  void partiesAreTheCountriesBetweenWhichItIs() {
    Agreement one = only("Қазақстан мен Хорватия арасындағы автомобиль қатынасы туралы келісімге қол қойылды.");

    assertThat(one.parties()).extracting(Entity::key).containsExactly("KZ", "HR");
  }

  @Test
  void whatIsSignedInTheNewsIsOfTheYearOfTheNews() {
    EntityDocument document =
        Texts.kazakh("news", "Министрлер бал өндіру туралы келісімге қол қойды.", PartialDate.of(2024, 5));

    assertThat(((Agreement) documents.read(document).getFirst()).year()).isEqualTo(2024);
  }

  @Test
  void evidenceReproducesTheWords() {
    String text = "Президент «Орман қоры туралы» заңға қол қойды.";
    Legislation law = (Legislation) documents.read(Texts.kazakh(text)).getFirst();

    Evidence evidence = law.grounding().principal();
    assertThat(evidence.exact()).isEqualTo("«Орман қоры туралы» заңға қол қойды");
    assertThat(evidence.span().in(text)).isEqualTo(evidence.exact());
    assertThat(law.country()).isEqualTo("KZ");
  }

  @Test
  void foreignLawsBelongToTheCountryBeforeThem() {
    Legislation law =
        (Legislation) documents.read(Texts.kazakh("Сарапшылар Қырғызстанның «Мұз айдындары туралы» заңын зерттеді.")).getFirst();

    assertThat(law.country()).isEqualTo("KG");
    assertThat(law.status()).isEqualTo(Agreement.Status.ADOPTED);
  }

  private Agreement only(String text) {
    List<Claim> claims = documents.read(Texts.kazakh(text));
    assertThat(claims).hasSize(1);
    return (Agreement) claims.getFirst();
  }
}
