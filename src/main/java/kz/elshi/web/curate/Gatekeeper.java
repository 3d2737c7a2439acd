package kz.elshi.web.curate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets people in by their tokens and knows them again: browsers by a session, programs by the token itself. Safe to share between threads.
 */
public final class Gatekeeper {
  /** How long a session lasts without being used. */
  static final Duration IDLE = Duration.ofHours(2);

  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int MOST_SESSIONS = 1000;

  private final TokenFile tokens;
  private final InstantSource clock;
  private final Brake brake;
  private final byte[] key = Secrets.bytes(32);
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  /** Signatures of tokens that were right, so that a program need not wait for the slow hash at every request. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  public Gatekeeper(TokenFile tokens) {
    this(tokens, InstantSource.system());
  }

  Gatekeeper(TokenFile tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
    this.brake = new Brake(clock);
  }

  /** Too many wrong tokens came from an address. */
  public static final class TooManyAttempts extends Exception {
    private static final long serialVersionUID = 1;
    private final long seconds;

    TooManyAttempts(long seconds) {
      super("too many wrong tokens");
      this.seconds = seconds;
    }

    /** How long to wait. */
    public long seconds() {
      return seconds;
    }
  }

  /**
   * Whose token it is, if it is one.
   *
   * @param address where the attempt comes from
   * @throws TooManyAttempts if the address has to wait first, whatever the token is
   */
  public Optional<String> holder(String address, String token) throws TooManyAttempts {
    String signature = Secrets.sign(key, "token " + token);
    String familiar = known.get(signature);
    if (familiar != null) {
      return Optional.of(familiar);
    }
    // One guess at a time, whoever makes it: the slow hash must not keep all processors busy, and guesses made at once must not get round the brake.
    synchronized (brake) {
      long wait = brake.wait(address);
      if (wait > 0) {
        throw new TooManyAttempts(wait);
      }
      Optional<String> holder = tokens.holder(token);
      if (holder.isPresent()) {
        brake.passed(address);
        known.put(signature, holder.get());
      } else {
        brake.failed(address);
      }
      return holder;
    }
  }

  /** Opens a session; gives its id, which is to be kept secret. */
  public synchronized String open(String curator) {
    Instant now = clock.instant();
    sessions.values().removeIf(session -> isOver(session, now));
    if (sessions.size() >= MOST_SESSIONS) {
      Iterator<String> eldest = sessions.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
    String id = Secrets.word(32);
    sessions.put(id, new Session(curator, now, now.plus(LONGEST)));
    return id;
  }

  /** The session of an id, if it is open. */
  public synchronized Optional<Session> session(String id) {
    Session session = sessions.get(id);
    Instant now = clock.instant();
    if (session == null || isOver(session, now)) {
      sessions.remove(id);
      return Optional.empty();
    }
    session.see(now);
    return Optional.of(session);
  }

  private static boolean isOver(Session session, Instant now) {
    return session.end().isBefore(now) || session.seen().plus(IDLE).isBefore(now);
  }

  /** Ends a session. */
  public synchronized void close(String id) {
    sessions.remove(id);
  }

  /** What a form must carry to be taken from somebody whose cookie is this. */
  public String formToken(String cookie) {
    return Secrets.sign(key, "form " + cookie);
  }

  /** Whether a form carries what it must. */
  public boolean isFormOf(String cookie, String formToken) {
    return Secrets.same(formToken(cookie), formToken);
  }

  /** A random cookie for somebody who is about to sign in. */
  public static String freshCookie() {
    return Secrets.word(24);
  }
}
