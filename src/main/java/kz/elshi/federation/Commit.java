package kz.elshi.federation;

import kz.elshi.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Sends a change and makes sure of what became of it. */
final class Commit {
  private final RemoteService service;
  private final Guard guard;

  Commit(RemoteService service, Guard guard) {
    this.service = service;
    this.guard = guard;
  }

  /**
   * Sends a change as one update.
   *
   * @throws StoreException if it was not made, or nobody can say whether it was; the message tells which
   */
  void send(Change change) {
    String mark = Guard.next();
    @Nullable StoreException failure = null;
    try {
      service.update(change.update(guard, mark));
    } catch (StoreException e) {
      failure = e;
    }
    if (isMade(mark, failure)) {
      return;
    }
    if (failure != null) {
      throw new StoreException(
          StoreException.Kind.REMOTE, failure.getMessage() + "; nothing of this batch was stored", failure);
    }
    throw new StoreException(
        StoreException.Kind.LOCKED, "somebody else has changed the store meanwhile; nothing of this batch was stored: run it again", null);
  }

  /** An answer that was lost on the way says nothing about the change. */
  private boolean isMade(String mark, @Nullable StoreException failure) {
    try {
      return guard.is(mark);
    } catch (StoreException e) {
      throw new StoreException(
          StoreException.Kind.REMOTE,
          (failure == null ? e : failure).getMessage()
              + "; it is not known whether this batch was stored: run it again, an article that is there is not stored twice",
          e);
    }
  }
}
