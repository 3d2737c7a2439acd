package kz.elshi.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.elshi.knowledge.Home;

/** Whose the text of an article is: the texts that ship with the program may be shown whole by anybody who serves it. */
record OwnTexts(Home home) {
  /** Whether a text is, by id and words, one of {@code data/articles}. */
  boolean has(String id, String text) {
    if (!id.matches("[A-Za-z0-9_-]+")) {
      return false;
    }
    Path file = home.path("data/articles/" + id + ".txt");
    try {
      return !text.isBlank() && Files.isRegularFile(file) && Files.readString(file).contains(text.strip());
    } catch (IOException e) {
      return false;
    }
  }
}
