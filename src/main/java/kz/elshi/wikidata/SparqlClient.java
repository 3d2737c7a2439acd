package kz.elshi.wikidata;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Asks an endpoint politely: one question at a time, with a pause between two, patiently when it is busy, and never twice what is in the cache
 * and still fresh. When the endpoint fails, an old answer of the cache is used and told. After two questions in a row without an answer the
 * endpoint is left alone.
 */
final class SparqlClient {
  private static final int LAST_STRAW = 2;

  private final URI address;
  private final Manners manners;
  private final @Nullable AnswerCache cache;
  private final SparqlRequest requests;
  private final List<String> notes = new ArrayList<>();
  private long lastEnd;
  private int unanswered;
  private String lastReason = "";

  SparqlClient(URI address, Manners manners, @Nullable AnswerCache cache) {
    this.address = address;
    this.manners = manners;
    this.cache = cache;
    this.requests = new SparqlRequest(address, manners);
  }

  URI address() {
    return address;
  }

  /** What a reader of the answers should know, e.g. that one is old. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * The rows of a SELECT, by variable.
   *
   * @throws WikidataException if there is no answer, and none in the cache
   */
  List<Map<String, Node>> select(String query) {
    AnswerCache.Cached kept = cache == null ? null : cache.get(address.toString(), query);
    List<Map<String, Node>> known = kept == null ? null : readable(kept);
    if (known != null && kept != null && cache != null && cache.isFresh(kept)) {
      return known;
    }
    String reason = unanswered >= LAST_STRAW ? lastReason : null;
    if (reason == null) {
      Attempt ended = ask(query);
      if (ended instanceof Attempt.Answered answered) {
        unanswered = 0;
        if (cache != null) {
          cache.put(address.toString(), query, answered.body());
        }
        return answered.rows();
      }
      reason = ended instanceof Attempt.Refused refused ? refused.reason() : ((Attempt.Failed) ended).reason();
      unanswered++;
      lastReason = reason;
    }
    if (known != null && kept != null) {
      notes.add("an answer of " + LocalDate.ofInstant(kept.at(), ZoneOffset.UTC) + " was used, as " + address + " gave none: " + reason);
      return known;
    }
    throw new WikidataException(WikidataException.Kind.SERVER, address + " gave no answer: " + reason, null);
  }

  private static @Nullable List<Map<String, Node>> readable(AnswerCache.Cached kept) {
    try {
      return SparqlRequest.rows(kept.answer());
    } catch (RuntimeException e) {
      // A file that was cut off or edited is as good as none.
      return null;
    }
  }

  private Attempt ask(String query) {
    sleep(manners.pause().minusMillis(System.currentTimeMillis() - lastEnd));
    for (int attempt = 1; ; attempt++) {
      Attempt ended = requests.send(query);
      lastEnd = System.currentTimeMillis();
      if (!(ended instanceof Attempt.Failed failed)) {
        return ended;
      }
      if (attempt == manners.attempts()) {
        return new Attempt.Refused(failed.reason() + (attempt == 1 ? "" : ", " + attempt + " times"));
      }
      Duration asked = failed.asked();
      if (asked != null && asked.compareTo(manners.longestWait()) > 0) {
        return new Attempt.Refused(failed.reason() + ", and it asks to wait " + asked.toSeconds() + " s: try again later");
      }
      sleep(asked != null ? asked : manners.waitAfter(attempt, ThreadLocalRandom.current().nextDouble()));
    }
  }

  private static void sleep(Duration time) {
    if (time.isPositive()) {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
