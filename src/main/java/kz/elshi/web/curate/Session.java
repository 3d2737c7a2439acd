package kz.elshi.web.curate;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Somebody signed in, in a browser. What they put off is forgotten with the session. */
public final class Session {
  private static final int MOST_PUT_OFF = 1000;

  private final String curator;
  private final Instant end;
  private volatile Instant seen;
  private final Set<String> putOff = Collections.synchronizedSet(new LinkedHashSet<>());

  Session(String curator, Instant start, Instant end) {
    this.curator = curator;
    this.seen = start;
    this.end = end;
  }

  /** Who it is. */
  public String curator() {
    return curator;
  }

  Instant end() {
    return end;
  }

  Instant seen() {
    return seen;
  }

  void see(Instant now) {
    seen = now;
  }

  /** Keys of questions that shall not be asked again in this session. */
  public Collection<String> putOff() {
    synchronized (putOff) {
      return Set.copyOf(putOff);
    }
  }

  /** Puts a question off. */
  public void putOff(String key) {
    if (putOff.size() < MOST_PUT_OFF) {
      putOff.add(key);
    }
  }

  /** Asks all that was put off again. */
  public void askAgain() {
    putOff.clear();
  }
}
