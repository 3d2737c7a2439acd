package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People of the reference by the sounds of each of their names: a name asks only those who share a word of like sound. */
final class NameIndex {
  private final Map<String, List<Listed>> blocks = new HashMap<>();

  NameIndex(List<Listed> people) {
    for (Listed one : people) {
      Set<String> keys = new LinkedHashSet<>();
      one.names.forEach(name -> name.parts().stream().filter(part -> !part.light() && !part.initial())
          .forEach(part -> part.sounds().forEach(sounds -> keys.add(SoundDistance.block(sounds)))));
      keys.forEach(key -> blocks.computeIfAbsent(key, ignored -> new ArrayList<>(2)).add(one));
    }
  }

  /** Somebody whose name agrees, and how well. */
  record Found(Listed person, NameMatch match) {}

  /** Everybody whose name may be the one of a text. */
  List<Found> find(NameForm text) {
    Set<Listed> asked = new LinkedHashSet<>();
    for (NameForm.Part part : text.parts()) {
      if (!part.light() && !part.initial()) {
        part.sounds().forEach(sounds -> asked.addAll(blocks.getOrDefault(SoundDistance.block(sounds), List.of())));
      }
    }
    List<Found> found = new ArrayList<>();
    for (Listed one : asked) {
      NameMatch match = one.match(text);
      if (match != null) {
        found.add(new Found(one, match));
      }
    }
    return found;
  }
}
