package kz.elshi.wikidata;

import java.util.Comparator;

/**
 * A name with its language. {@code mul} is Wikidata's label for all languages.
 *
 * @param alias another name, not the label
 */
record Label(String text, String language, boolean alias) implements Comparable<Label> {
  private static final Comparator<Label> ORDER =
      Comparator.comparing(Label::alias).thenComparing(Label::language).thenComparing(Label::text);

  Label(String text, String language) {
    this(text, language, false);
  }

  @Override
  public int compareTo(Label other) {
    return ORDER.compare(this, other);
  }
}
