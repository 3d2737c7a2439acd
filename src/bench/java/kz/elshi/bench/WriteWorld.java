package kz.elshi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.text.Article;

/** Writes an invented world to a folder: {@code articles.jsonl}, {@code facts.jsonl}, and the first of both as {@code gold} for {@code elshi evaluate}. */
public final class WriteWorld {
  private static final int GOLD = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private WriteWorld() {}

  /**
   * Writes it.
   *
   * @param arguments the folder, how many articles, and the seed (1 unless told)
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    long count = Long.parseLong(arguments[1]);
    Home home = Home.find();
    WorldPress press = new WorldPress(home, Reference.read(home), arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
    Path gold = Files.createDirectories(folder.resolve("gold/kk"));
    try (BufferedWriter articles = Files.newBufferedWriter(folder.resolve("articles.jsonl")); BufferedWriter facts = Files.newBufferedWriter(folder.resolve("facts.jsonl"))) {
      for (long number = 0; number < count; number++) {
        WorldPress.Report report = press.report(number);
        articles.write(line(report.article()));
        facts.write(JSON.writeValueAsString(report.facts()) + "\n");
        if (number < GOLD) {
          Files.writeString(gold.resolve(report.article().id() + ".txt"), report.article().text());
          Files.writeString(gold.resolve(report.article().id() + ".json"), JSON.writeValueAsString(report.facts()));
        }
      }
    }
  }

  private static String line(Article article) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", article.id()).put("published", String.valueOf(article.published())).put("publisher", article.publisher()).put("lang", "kk").put("text", article.text());
    return JSON.writeValueAsString(line) + "\n";
  }
}
