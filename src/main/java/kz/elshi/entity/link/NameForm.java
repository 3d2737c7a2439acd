package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name as a text or the reference writes it, taken into its parts. */
record NameForm(List<Part> parts) {
  /** So many names must stand beside a father's name for it to be one that can be left out. */
  private static final int NAMES_BESIDE_FATHERS = 2;

  NameForm {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a name.
   *
   * @param sounds how it may be read
   * @param initial a letter with a full stop, or two
   * @param light a particle, a title of rank, or a father's name beside two other names: may be there or not
   */
  record Part(List<String> sounds, boolean initial, boolean light) {
    private Part lighter() {
      return new Part(sounds, initial, true);
    }
  }

  /** How many parts are names in full. */
  int full() {
    int full = 0;
    for (Part part : parts) {
      full += part.initial() || part.light() ? 0 : 1;
    }
    return full;
  }

  /** Initials for every name but one. */
  NameForm withInitials(int surname) {
    List<Part> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (i == surname) {
        all.add(part);
      } else if (!part.light() && !part.initial()) {
        all.add(new Part(List.of(part.sounds().getFirst().substring(0, 1)), true, false));
      }
    }
    return new NameForm(all);
  }

  /** The name with other sounds for its last part. */
  NameForm withLast(String sounds) {
    List<Part> all = new ArrayList<>(parts);
    all.set(all.size() - 1, new Part(List.of(sounds), false, false));
    return new NameForm(all);
  }

  /** Takes a name apart; {@code country} is where its spelling may be at home, empty for anywhere. */
  static NameForm of(String name, String country, NameSounds sounds, NameWords words) {
    List<Part> parts = new ArrayList<>();
    String folded = NameSounds.fold(name);
    int fathers = -1;
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i < folded.length() && isLetter(folded.charAt(i))) {
        continue;
      }
      boolean inside = !parts.isEmpty() && i < folded.length();
      boolean last = i == folded.length();
      boolean stopped = !last && folded.charAt(i) == '.';
      Part part = start == i ? null : part(folded.substring(start, i), stopped, inside, last, country, sounds, words);
      if (part != null) {
        fathers = fathers < 0 && !part.initial() && words.isPatronymic(folded.substring(start, i)) ? parts.size() : fathers;
        parts.add(part);
      }
      start = i + 1;
    }
    NameForm form = new NameForm(parts);
    if (fathers > 0 && form.full() > NAMES_BESIDE_FATHERS) {
      parts.set(fathers, parts.get(fathers).lighter());
      return new NameForm(parts);
    }
    return form;
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** A name neither begins nor ends with a particle: Ван is a surname in «Ван И». */
  private static @Nullable Part part(
      String word, boolean stopped, boolean inside, boolean last, String country, NameSounds sounds, NameWords words) {
    List<String> read = country.isEmpty() ? List.of(sounds.of(word)) : sounds.of(word, country);
    boolean ordinal = !inside && !stopped && words.isOrdinal(word);
    boolean initial = !ordinal && (word.length() == 1 && (stopped || !last) || stopped && word.length() <= 2);
    boolean light = !initial && (ordinal || words.isTitle(word) || inside && words.isParticle(word));
    return read.getFirst().isEmpty() ? null : new Part(read, initial, light);
  }
}
