package kz.elshi.lang.kk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;

/** Words whose Cyrillic spelling is known: those of the lexicon, of the names in the reference, and the stems met in raw text. */
final class SpelledWords {
  private static final Pattern WORD = Pattern.compile("[\\p{IsCyrillic}&&\\p{L}]{3,}");

  private final Set<String> listed = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> met;

  /**
   * Gathers the words.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if the stems are missing
   */
  SpelledWords(Home home, Reference reference) {
    try (Stream<Path> files = Files.list(home.path("data/lexicon/kk"))) {
      for (Path file : files.filter(each -> !each.getFileName().toString().startsWith("latin")).sorted().toList()) {
        Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).forEach(this::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reference.countries().forEach(country -> addAll(country.names().kk()));
    reference.places().forEach(place -> addAll(place.names().kk()));
    reference.organisations().forEach(body -> addAll(body.names().kk()));
    reference.people().forEach(person -> addAll(person.names().kk()));
    reference.countries().forEach(country -> addFirst(country.names().kk()));
    reference.places().forEach(place -> addFirst(place.names().kk()));
    met = StemCounts.read(home.path(Morphology.STEMS)).stems();
  }

  private void addAll(List<String> names) {
    names.forEach(this::add);
  }

  private void addFirst(List<String> names) {
    names.stream().limit(1).forEach(name -> places.add(name.toLowerCase(Locale.ROOT)));
  }

  private void add(String text) {
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      listed.add(words.group());
    }
  }

  boolean contains(String word) {
    return listed.contains(word) || met.contains(word);
  }

  /** Whether letters read as they stand make another word than the one meant; names of countries and cities come before all others. */
  boolean isAnother(String read, String word) {
    return contains(read) && !places.contains(word);
  }

  /** All words, those of the lexicon and the reference first, each in a fixed order. */
  Stream<String> inOrder() {
    return Stream.concat(listed.stream().sorted(), met.stream().filter(stem -> !listed.contains(stem)).sorted());
  }
}
