package kz.elshi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Evidence;
import kz.elshi.claim.Extraction;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.fixture.HostileTexts;
import kz.elshi.fixture.Stores;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.NQuads;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, every stage ends without a fault, and what it says of places in the text is true. */
class ExtractionFuzzTest {
  private static final Pipeline PIPELINE = new Pipeline(Stores.HOME);
  private static final GraphWriter WRITER = new GraphWriter(Iris.standard());

  static LongStream seeds() {
    return HostileTexts.seeds();
  }

  private static Article article(long seed) {
    String text = HostileTexts.of(seed);
    PartialDate published = seed % 3 == 0 ? null : PartialDate.parse("2025-03-03");
    return new Article("seed-" + seed, text, Language.KAZAKH, text.lines().findFirst().orElse(null), null, published, seed % 5 == 0 ? text : "Outlet", "test");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tokensSentencesAndMentionsLieInTheText(long seed) {
    EntityDocument entities = PIPELINE.resolve(article(seed));
    String text = entities.document().text();
    int end = 0;
    for (Token token : entities.document().tokens()) {
      assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(token.span().length()).isPositive();
      end = token.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    int next = 0;
    for (Sentence sentence : entities.document().sentences()) {
      assertThat(sentence.firstToken()).isEqualTo(next);
      assertThat(sentence.endToken()).isGreaterThan(next);
      next = sentence.endToken();
    }
    assertThat(next).isEqualTo(entities.document().tokens().size());
    for (EntityMention mention : entities.mentions()) {
      assertThat(mention.mention().span().in(text)).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void factsQuoteTheTextAndBecomeRdf(long seed) {
    Article article = article(seed);
    Extraction extraction = PIPELINE.extract(article);
    String text = extraction.document().text();
    for (Claim claim : extraction.claims()) {
      for (Evidence evidence : claim.grounding().evidence()) {
        Span span = evidence.span();
        assertThat(text.substring(span.start(), span.end())).isEqualTo(evidence.exact());
        assertThat(evidence.sentence()).isBetween(0, extraction.document().sentences().size() - 1);
      }
      assertThat(claim.grounding().confidence()).isBetween(0.0, 1.0);
    }
    ArticleGraph graph = WRITER.write(extraction);
    graph.asserted().forEach(triple -> assertThat(NQuads.line(graph.graph(), triple)).doesNotContain("\n").endsWith(" ."));
  }
}
