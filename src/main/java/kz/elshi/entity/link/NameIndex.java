package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People of the reference by the sounds of each of their names: a name asks only those who share a word of like sound. */
final class NameIndex {
  private final Map<String, List<Listed>> blocks = new HashMap<>();
  private final Set<String> sounds = new HashSet<>();

  NameIndex(List<Listed> people) {
    for (Listed one : people) {
      Set<String> keys = new LinkedHashSet<>();
      one.names.forEach(name -> name.parts().stream().filter(part -> !part.light() && !part.initial())
          .forEach(part -> part.sounds().forEach(word -> {
            keys.add(SoundDistance.block(word));
            sounds.add(word);
          })));
      keys.forEach(key -> blocks.computeIfAbsent(key, ignored -> new ArrayList<>(2)).add(one));
    }
  }

  /** Somebody whose name agrees, and how well. */
  record Found(Listed person, NameMatch match) {}

  /** Whether a word sounds like a name of somebody's. */
  boolean knows(String word) {
    return sounds.contains(word);
  }

  /** Everybody whose name may be the one of a text. */
  List<Found> find(NameForm text) {
    int[] kinds = kinds(text);
    Set<Listed> asked = new LinkedHashSet<>();
    for (NameForm.Part part : text.parts()) {
      if (!part.light() && !part.initial()) {
        part.sounds().forEach(sounds -> asked.addAll(blocks.getOrDefault(SoundDistance.block(sounds), List.of())));
      }
    }
    List<Found> found = new ArrayList<>();
    for (Listed one : asked) {
      NameMatch match = one.mayBe(kinds) ? one.match(text) : null;
      if (match != null) {
        found.add(new Found(one, match));
      }
    }
    return found;
  }

  /** The kinds of the first sounds of the parts that must agree. */
  private static int[] kinds(NameForm text) {
    return text.parts().stream().filter(part -> !part.light()).mapToInt(part -> {
      int mask = 0;
      for (String sounds : part.sounds()) {
        mask |= SoundDistance.firstKind(sounds);
      }
      return mask;
    }).toArray();
  }
}
