package kz.elshi.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.elshi.claim.Extraction;
import kz.elshi.lang.CorpusException;
import kz.elshi.text.Article;

/** Where the facts come from that are compared with the gold. */
sealed interface Predictions {
  Prediction NONE = new Prediction(new Fact(JsonNodeFactory.instance.objectNode()), List.of());

  /** What is said of an article; nothing where there is nothing. */
  Prediction of(GoldArticle article);

  /** Read now, in this process; an article without text gives nothing. */
  record Extracted(Function<Article, Extraction> extractor) implements Predictions {
    @Override
    public Prediction of(GoldArticle article) {
      return article.article() == null ? NONE : Prediction.of(extractor.apply(article.article()));
    }
  }

  /** Written before by {@code elshi extract --format facts --out}; a missing file gives nothing, a broken one is reported too. */
  record Folder(Path folder, Consumer<String> problems) implements Predictions {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Folder {
      if (!Files.isDirectory(folder)) {
        throw new CorpusException(folder, "there is no such folder");
      }
    }

    @Override
    public Prediction of(GoldArticle article) {
      Path file = folder.resolve(article.id() + ".json");
      if (!Files.exists(file)) {
        return NONE;
      }
      try {
        JsonNode facts = JSON.readTree(Files.readString(file));
        if (facts != null && facts.isObject()) {
          return new Prediction(new Fact(facts), List.of());
        }
        problems.accept(file + ": the file holds no JSON object; no facts are read from it");
      } catch (JsonProcessingException e) {
        problems.accept(file + ":" + e.getLocation().getLineNr() + ": this is no JSON; no facts are read from it");
      } catch (IOException e) {
        problems.accept(file + ": the file cannot be read as UTF-8 text; no facts are read from it");
      }
      return NONE;
    }
  }
}
