package kz.elshi.web.curate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows guessing down: after some failures an address has to wait, twice as long after each further one. Not safe to share between threads. */
final class Brake {
  private static final int FREE = 4;
  private static final long FIRST_MILLIS = 1000;
  private static final long LONGEST_MILLIS = 60_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
  private static final int MOST_ADDRESSES = 10_000;

  private final InstantSource clock;
  private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

  private record Failures(int count, Instant last, Instant until) {}

  Brake(InstantSource clock) {
    this.clock = clock;
  }

  /** Seconds that an address has to wait, at least 1; 0 if it may try. */
  long wait(String address) {
    Failures known = failures.get(address);
    if (known == null) {
      return 0;
    }
    Instant now = clock.instant();
    if (known.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
      failures.remove(address);
      return 0;
    }
    long millis = Duration.between(now, known.until()).toMillis();
    return millis <= 0 ? 0 : (millis + 999) / 1000;
  }

  void failed(String address) {
    Failures known = failures.get(address);
    int count = known == null ? 1 : known.count() + 1;
    long millis = count < FREE ? 0 : Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(16, count - FREE));
    Instant now = clock.instant();
    failures.put(address, new Failures(count, now, now.plusMillis(millis)));
    if (failures.size() > MOST_ADDRESSES) {
      Iterator<String> eldest = failures.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }

  void passed(String address) {
    failures.remove(address);
  }
}
