package kz.elshi.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.ingest.Problem;
import kz.elshi.lang.CorpusException;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads a folder of annotated articles: {@code ID.json} with the facts, described in {@code docs/QUALITY.md}, beside {@code ID.txt}. */
final class GoldFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".json";

  private final Consumer<String> problems;

  /** {@code problems} gets a sentence for each file that cannot be used. */
  GoldFolder(Consumer<String> problems) {
    this.problems = problems;
  }

  /**
   * The articles, by file name. Files that cannot be used are reported and left out.
   *
   * @throws CorpusException if the folder cannot be read, or none of its files can be used
   */
  List<GoldArticle> read(Path folder) {
    List<GoldArticle> articles = new ArrayList<>();
    List<Path> files = files(folder);
    GoldTexts texts = new GoldTexts(folder);
    for (Path file : files) {
      JsonNode gold = object(file);
      if (gold != null) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - ENDING.length());
        articles.add(new GoldArticle(id, new Fact(gold), article(id, file, new Fact(gold), texts)));
      }
    }
    if (articles.isEmpty()) {
      throw new CorpusException(folder, files.isEmpty() ? "there is no gold file (ID.json) in this folder" : "none of the gold files can be used");
    }
    return articles;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new CorpusException(folder, "the folder cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private @Nullable JsonNode object(Path file) {
    try {
      JsonNode gold = JSON.readTree(Files.readString(file));
      String problem = gold == null || !gold.isObject() ? "the file holds no JSON object" : GoldCheck.problem(gold);
      if (problem == null) {
        return gold;
      }
      problems.accept(file + ": " + problem);
    } catch (JsonProcessingException e) {
      problems.accept(file + ":" + e.getLocation().getLineNr() + ": this is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      problems.accept(file + ": the file cannot be read as UTF-8 text");
    }
    return null;
  }

  private @Nullable Article article(String id, Path file, Fact gold, GoldTexts texts) {
    String text = texts.find(id, file, gold.text("sha256"));
    if (text == null) {
      problems.accept(file + ": there is no " + id + ".txt beside it; it counts as an article without facts");
      return null;
    }
    String published = gold.text("published");
    String language = gold.text("lang");
    Metadata told =
        new Metadata(
            id, null, gold.text("url"), published == null ? null : PartialDate.parse(published), null,
            language == null ? null : Language.of(language));
    return switch (new ArticleSource(told, ArticleSource.DEFAULT_LONGEST).build(text, Metadata.NONE, id, file.toString())) {
      case Found.Read read -> read.article();
      case Problem problem -> {
        problems.accept(problem.sentence());
        yield null;
      }
    };
  }
}
