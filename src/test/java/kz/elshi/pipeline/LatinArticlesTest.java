package kz.elshi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Evidence;
import kz.elshi.claim.Extraction;
import kz.elshi.claim.FactsJson;
import kz.elshi.fixture.LatinLetters;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.knowledge.Home;
import kz.elshi.text.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample articles give the same facts in every Latin alphabet as in Cyrillic, with offsets into the text as it stands. */
class LatinArticlesTest {
  private static final Home HOME = Home.find();
  private static final Pipeline PIPELINE = new Pipeline(HOME);
  private static final List<Article> ARTICLES = articles();
  // Latin names in a Cyrillic text cannot be told from Kazakh words in a Latin one, so a Kazakh word stands for them.
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");
  private static final String KAZAKH = "Хабаршы";

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(HOME.path("data/articles"))) {
      List<String> texts = files.map(Path::toString).filter(file -> file.endsWith(".txt")).sorted().toList();
      new ArticleSource(Metadata.NONE, ArticleSource.DEFAULT_LONGEST)
          .read(texts, InputStream.nullInputStream(), found -> articles.add(((Found.Read) found).article()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return articles;
  }

  @ParameterizedTest
  @EnumSource
  void articlesAreReadAsInCyrillic(LatinLetters letters) {
    assertThat(ARTICLES).hasSizeGreaterThan(20);
    for (Article told : ARTICLES) {
      Article article = told.with(LATIN.matcher(told.text()).replaceAll(KAZAKH));
      Extraction cyrillic = PIPELINE.extract(article);
      Extraction latin = PIPELINE.extract(article.with(letters.of(article.text())));
      assertThat(facts(latin, UnaryOperator.identity())).as(article.id()).containsExactlyInAnyOrderElementsOf(facts(cyrillic, letters::of));
      assertThat(quoted(latin)).as(article.id()).containsExactlyElementsOf(quoted(cyrillic).stream().map(letters::of).toList());
    }
  }

  /** The evidence of all claims; a span must hold the words that are quoted. */
  private static List<String> quoted(Extraction extraction) {
    List<Evidence> all = extraction.claims().stream().map(Claim::grounding).flatMap(one -> one.evidence().stream()).toList();
    assertThat(all).allMatch(one -> one.span().in(extraction.document().text()).equals(one.exact()));
    return all.stream().map(Evidence::exact).toList();
  }

  private static List<String> facts(Extraction extraction, UnaryOperator<String> letters) {
    List<String> facts = new ArrayList<>();
    FactsJson.node(extraction).properties().stream().filter(list -> list.getValue().isArray())
        .forEach(list -> list.getValue().forEach(fact -> facts.add(list.getKey() + written(fact, letters))));
    return facts;
  }

  private static JsonNode written(JsonNode node, UnaryOperator<String> letters) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (node.isTextual()) {
      return nodes.textNode(letters.apply(node.textValue()));
    }
    if (node.isArray()) {
      ArrayNode array = nodes.arrayNode();
      node.forEach(one -> array.add(written(one, letters)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = nodes.objectNode();
      node.properties().forEach(one -> object.set(one.getKey(), written(one.getValue(), letters)));
      return object;
    }
    return node;
  }
}
