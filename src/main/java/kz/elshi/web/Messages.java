package kz.elshi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Words of the pages in the languages of the pages. */
final class Messages {
  static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  private final Map<String, Properties> byLanguage = new HashMap<>();

  Messages() {
    for (String language : LANGUAGES) {
      byLanguage.put(language, read(language));
    }
  }

  private static Properties read(String language) {
    String file = "messages_" + language + ".properties";
    try (InputStream input = Messages.class.getResourceAsStream(file)) {
      if (input == null) {
        throw new IllegalStateException("the program lacks " + file);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(input, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** A message with its parts filled in for {@code {0}}, {@code {1}} …; the key itself if there is none. */
  String get(String language, String key, Object... parts) {
    String message = byLanguage.get(language).getProperty(key, key);
    for (int i = 0; i < parts.length; i++) {
      message = message.replace("{" + i + "}", parts[i].toString());
    }
    return message;
  }

  /** Whether there is a message of a key. */
  boolean has(String key) {
    return byLanguage.get(LANGUAGES.getFirst()).containsKey(key);
  }

  /** All keys of a language, for the test that none is missing. */
  java.util.Set<String> keys(String language) {
    return byLanguage.get(language).stringPropertyNames();
  }
}
