package kz.elshi.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts in memory: the latest few, for an hour. Safe to share between threads. */
final class CurateDrafts {
  private static final int MOST = 16;
  private static final Duration KEPT = Duration.ofHours(1);

  private final Map<String, CurateDraft> drafts = new LinkedHashMap<>();

  synchronized void keep(CurateDraft draft) {
    forgetOld();
    drafts.put(draft.id(), draft);
    if (drafts.size() > MOST) {
      Iterator<String> eldest = drafts.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }

  /** A draft of a curator; nobody sees those of others. */
  synchronized Optional<CurateDraft> of(String id, String curator) {
    forgetOld();
    return Optional.ofNullable(drafts.get(id)).filter(draft -> draft.by().equals(curator));
  }

  /** Takes a draft that is not stored yet away, so that it can be stored once only. */
  synchronized Optional<CurateDraft> take(String id, String curator) {
    Optional<CurateDraft> draft = of(id, curator).filter(one -> !one.isStored());
    draft.ifPresent(one -> drafts.remove(id));
    return draft;
  }

  /** Those of a curator that wait, the latest last. */
  synchronized List<CurateDraft> waiting(String curator) {
    forgetOld();
    return drafts.values().stream().filter(draft -> draft.by().equals(curator) && !draft.isStored()).toList();
  }

  private void forgetOld() {
    Instant oldest = Instant.now().minus(KEPT);
    drafts.values().removeIf(draft -> draft.at().isBefore(oldest));
  }
}
