package kz.elshi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import kz.elshi.claim.Claim;
import kz.elshi.claim.Event;
import kz.elshi.claim.Evidence;
import kz.elshi.claim.Extraction;
import kz.elshi.claim.OfficeHolding;
import kz.elshi.claim.Statement;
import kz.elshi.knowledge.Home;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One text in the three official Latin alphabets is read as the Cyrillic one is. */
class LatinScriptTest {
  private static final Pipeline PIPELINE = new Pipeline(Home.find());
  private static final String CYRILLIC =
      "Хорватия Президенті Жақып Ружич Бішкекте Қырғызстан Премьер-Министрі Өскен Әлімбаевпен кездесті. «Біз сауданы көбейтеміз», – деді Ж.Ружич.";

  private static Extraction read(String text) {
    return PIPELINE.extract(new Article("t", text, Language.UNDETERMINED, null, null, null, null, "test"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Horvatııa Prezıdenti Jaqyp Rýjıch Bishkekte Qyrǵyzstan Premer-Mınıstri Ósken Álimbaevpen kezdesti. «Biz saýdany kóbeıtemiz», – dedi J.Rýjıch.",
    "Horvatiia Prezidentı Jaqyp Rujiç Bışkekte Qyrğyzstan Premer-Ministrı Ösken Älımbaevpen kezdestı. «Bız saudany köbeitemız», – dedı J.Rujiç.",
    "Horvati'i'a Prezi'denti Jaqyp Ry'ji'c' Bis'kekte Qyrg'yzstan Premer-Mi'ni'stri O'sken A'limbaevpen kezdesti. «Biz say'dany ko'bei'temiz», – dedi J.Ry'ji'c'."
  })
  void readsAsCyrillic(String text) {
    Extraction expected = read(CYRILLIC);
    Extraction extraction = read(text);
    assertThat(extraction.document().article().languageTag()).isEqualTo("kk-Latn");
    assertThat(extraction.document().text()).isEqualTo(text);
    assertThat(extraction.claims()).hasSameSizeAs(expected.claims()).hasSizeGreaterThanOrEqualTo(4);
    for (int i = 0; i < expected.claims().size(); i++) {
      same(extraction.claims().get(i), expected.claims().get(i));
      for (Evidence evidence : extraction.claims().get(i).grounding().evidence()) {
        assertThat(evidence.span().in(text)).isEqualTo(evidence.exact());
      }
    }
  }

  private static void same(Claim read, Claim expected) {
    assertThat(read.getClass()).isEqualTo(expected.getClass());
    assertThat(read.grounding().rule()).isEqualTo(expected.grounding().rule());
    if (read instanceof OfficeHolding holding) {
      assertThat(holding.person().key()).isEqualTo(((OfficeHolding) expected).person().key());
      assertThat(holding.person().name()).doesNotContainPattern("\\p{IsCyrillic}");
    }
    if (read instanceof Event event) {
      assertThat(event.participants()).hasSameSizeAs(((Event) expected).participants());
    }
    if (read instanceof Statement statement) {
      assertThat(statement.text()).startsWith("B").doesNotContainPattern("\\p{IsCyrillic}");
    }
  }
}
