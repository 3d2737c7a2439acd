package kz.elshi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Event;
import kz.elshi.claim.Evidence;
import kz.elshi.claim.Extraction;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.knowledge.Home;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PipelineTest {
  private static final Home HOME = Home.find();
  private static final Pipeline PIPELINE = new Pipeline(HOME);

  /** Samples that report no diplomacy. */
  private static final Set<String> WITHOUT_FACTS = Set.of("0019-belgium-match");

  private static Extraction read(String text) {
    return PIPELINE.extract(new Article("t", text, Language.UNDETERMINED, null, null, null, null, "test"));
  }

  @Test
  void aPlannedVisitIsNotOneThatHappened() {
    assertThat(visit("Хорватия Президенті Бектұр Саматов Бішкекке сапармен келді.").status()).isEqualTo(Event.Status.HAPPENED);
    assertThat(visit("Хорватия Президенті Бектұр Саматов Бішкекке сапармен келеді.").status()).isEqualTo(Event.Status.PLANNED);
  }

  private static Event visit(String text) {
    return read(text).claims().stream().filter(Event.class::isInstance).map(Event.class::cast)
        .filter(event -> event.type() == Event.Type.VISIT).findFirst().orElseThrow();
  }

  @Test
  void footballIsNoDiplomacy() {
    assertThat(read("Хорватия құрамасы Қырғызстан құрамасын 2:0 есебімен жеңді. Саматов доп соқты. Командалар Бішкекте кездесті.").claims())
        .isEmpty();
  }

  @Test
  void anotherLanguageGivesNothing() {
    Extraction extraction = read("The president of Croatia met the prime minister of Kyrgyzstan in Bishkek.");
    assertThat(extraction.document().article().language()).isEqualTo(Language.ENGLISH);
    assertThat(extraction.claims()).isEmpty();
  }

  @Test
  void readsTheSameUnderATurkishLocale() {
    String text = "ИРАН ПРЕЗИДЕНТІ БІШКЕККЕ КЕЛДІ. Хорватия Президенті Бектұр Саматов Ирандағы келісімге қол қойды.";
    List<Claim> expected = read(text).claims();
    assertThat(expected).isNotEmpty();
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Article article = new Article("t", text, Language.KAZAKH, null, null, null, null, "test");
      assertThat(new Pipeline(HOME).extract(article).claims()).isEqualTo(expected);
    } finally {
      Locale.setDefault(usual);
    }
  }

  /** Every fact of the samples stands in words of its article, and each sample about diplomacy has some. */
  @TestFactory
  Stream<DynamicTest> evidenceStandsInTheText() {
    return samples().map(article -> DynamicTest.dynamicTest(article.id(), () -> {
      Extraction extraction = PIPELINE.extract(article);
      assertThat(extraction.claims().isEmpty()).isEqualTo(WITHOUT_FACTS.contains(article.id()));
      for (Claim claim : extraction.claims()) {
        for (Evidence evidence : claim.grounding().evidence()) {
          assertThat(evidence.span().in(extraction.document().text())).isEqualTo(evidence.exact());
        }
      }
    }));
  }

  private static Stream<Article> samples() {
    List<Article> articles = new ArrayList<>();
    new ArticleSource(Metadata.NONE, ArticleSource.DEFAULT_LONGEST)
        .read(List.of(HOME.path("data/articles").toString()), InputStream.nullInputStream(), found -> {
          assertThat(found).isInstanceOf(Found.Read.class);
          articles.add(((Found.Read) found).article());
        });
    assertThat(articles).hasSizeGreaterThanOrEqualTo(8);
    return articles.stream();
  }
}
