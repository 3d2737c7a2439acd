package kz.elshi.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.elshi.claim.DocumentNames.Name;
import kz.elshi.claim.DocumentRules.Found;
import kz.elshi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A document as an article names it.
 *
 * @param kind as in the lexicon of documents
 * @param draft it is the draft of one
 * @param text its name in the nominative
 * @param sightings where it is named and what is said of it there, the first one first
 */
record NamedDocument(String kind, boolean draft, String text, List<Sighting> sightings, Sighting telling) {
  /** A place that names the document. */
  record Sighting(Sentence sentence, Name name, Found found, @Nullable Integer year) {}

  NamedDocument(
      String kind, boolean draft, String text, Found found, Sentence sentence, Name name, @Nullable Integer year) {
    this(kind, draft, text, new Sighting(sentence, name, found, year));
  }

  private NamedDocument(String kind, boolean draft, String text, Sighting sighting) {
    this(kind, draft, text, List.of(sighting), sighting);
  }

  NamedDocument {
    sightings = List.copyOf(sightings);
  }

  /** The last sentence that names it. */
  Sentence sentence() {
    return sightings.getLast().sentence();
  }

  /** Whether no verb told its status yet. */
  boolean byItself() {
    return telling.found().verb() < 0;
  }

  boolean isSame(NamedDocument other) {
    if (!kind.equals(other.kind)) {
      return false;
    }
    Set<String> mine = words(text);
    Set<String> others = words(other.text);
    return mine.containsAll(others) || others.containsAll(mine);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[\\s\\p{P}]+")));
  }

  /** The same document seen once more: the longer name, and the status that a verb tells. */
  NamedDocument join(NamedDocument other) {
    List<Sighting> all = new ArrayList<>(sightings);
    all.addAll(other.sightings);
    String longer = other.text.length() > text.length() ? other.text : text;
    return new NamedDocument(kind, draft || other.draft, longer, all, byItself() ? other.telling : telling);
  }

  /** Seen once more under a bare word; what it tells counts where no verb told more before. */
  NamedDocument with(Found found, Sentence sentence, Name name, @Nullable Integer year) {
    Sighting sighting = new Sighting(sentence, name, found, year);
    List<Sighting> all = new ArrayList<>(sightings);
    all.add(sighting);
    return new NamedDocument(kind, draft, text, all, byItself() ? sighting : telling);
  }
}
