package kz.elshi.mention;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A set of nothing that keeps what it was asked for. What was read with it reads the same with any set that has none of these words.
 */
final class AskedWords extends AbstractSet<String> {
  private final List<String> asked = new ArrayList<>();

  @Override
  public boolean contains(Object word) {
    asked.add((String) word);
    return false;
  }

  /** Whether one of the words asked for is among these. */
  boolean touch(Set<String> words) {
    for (String word : asked) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Iterator<String> iterator() {
    return List.<String>of().iterator();
  }

  @Override
  public int size() {
    return 0;
  }
}
