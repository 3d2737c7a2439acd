package kz.elshi.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.text.Article;

/** Prints generated articles as JSON Lines, for a run of the command itself. */
public final class WriteArticles {
  private WriteArticles() {}

  /**
   * Prints them.
   *
   * @param arguments how many
   */
  public static void main(String[] arguments) {
    Home home = Home.find();
    PressService service = new PressService(home, Reference.read(home));
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    for (long number = 0; number < Long.parseLong(arguments[0]); number++) {
      out.print(line(service.article(number)) + "\n");
    }
    out.flush();
  }

  /** An article as a line of JSON. */
  static String line(Article article) {
    String text = article.text().replace("\"", "\\\"").replace("\n", "\\n");
    return "{\"id\": \"%s\", \"published\": \"%s\", \"text\": \"%s\"}".formatted(article.id(), article.published(), text);
  }
}
