package kz.elshi.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.ingest.Problem;
import kz.elshi.store.Intake;
import kz.elshi.store.JournalEntry;
import kz.elshi.text.Article;
import kz.elshi.text.Fingerprint;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles that programs bring: {@code POST /ingest}, JSON Lines or one text.
 *
 * <pre>
 * {"id":"a1","text":"…","published":"2025-08-27"}   →   {"at":"…","article":"a1","fingerprint":"…","outcome":"stored","facts":12,"by":"aigul"}
 * </pre>
 *
 * <p>One line of answer for each article, in their order, each after its commit. When the queue is full the request is refused as a whole
 * (503 with Retry-After), or, if it fills on the way, the answer ends with an {@code error}: articles behind the last line are to be sent again.
 */
final class IngestDesk {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final int RETRY_SECONDS = 2;
  private static final String NAME = "posted";

  private final Exchange exchange;
  private final Intake intake;
  private final String by;
  private final IngestAnswer answer;
  private final int longestArticle;
  private final int mostArticles;
  private final long longestLine;
  private int taken;

  private IngestDesk(Exchange exchange, Intake intake, String by) {
    this.exchange = exchange;
    this.intake = intake;
    this.by = by;
    this.answer = new IngestAnswer(exchange.response);
    this.longestArticle = exchange.site.limits().articleLength();
    this.mostArticles = exchange.site.limits().stream();
    // Six bytes for a character, as JSON may escape it, and some for what else a record tells.
    this.longestLine = 6L * longestArticle + (64 << 10);
  }

  static void take(Exchange exchange, String by) throws IOException {
    Intake intake = exchange.site.curate().intake();
    if (intake == null) {
      throw new ProgramRoutes.Refusal(403, 0, "this server is open for reading only");
    }
    if (exchange.request.getHeader("Content-Encoding") != null) {
      throw new ProgramRoutes.Refusal(415, 0, "send articles as they are, without Content-Encoding");
    }
    if (intake.waiting() >= intake.places()) {
      throw full();
    }
    new IngestDesk(exchange, intake, by).take();
  }

  private static ProgramRoutes.Refusal full() {
    return new ProgramRoutes.Refusal(503, RETRY_SECONDS, "the queue of articles is full: send the rest again in a while");
  }

  private void take() throws IOException {
    String type = BoundedBody.type(exchange.request);
    switch (type) {
      case "application/x-ndjson", "application/jsonl", "application/json-lines", "application/json" -> lines();
      case "text/plain" -> one(NAME + ".txt");
      case "text/html" -> one(NAME + ".html");
      default -> throw new ProgramRoutes.Refusal(415, 0, "send application/x-ndjson (an article a line), text/plain or text/html");
    }
    answer.end();
  }

  private void one(String name) throws IOException {
    byte[] body = exchange.request.getInputStream().readNBytes((int) Math.min(Integer.MAX_VALUE - 8, longestLine + 1));
    if (body.length > longestLine) {
      throw new ProgramRoutes.Refusal(413, 0, "an article has at most " + longestArticle + " characters");
    }
    read(name, body, told());
  }

  private void lines() throws IOException {
    InputStream body = new BufferedInputStream(exchange.request.getInputStream(), 1 << 16);
    for (byte[] line = line(body); line != null; line = line(body)) {
      if (taken == mostArticles) {
        answer.error("a request brings at most " + mostArticles + " articles: send the rest in another one");
        return;
      }
      if (line.length > longestLine) {
        refuse(NAME + ":" + (taken + 1), "the line is longer than an article may be");
      } else if (!new String(line, StandardCharsets.UTF_8).isBlank() && !read(NAME + ".jsonl", line, Metadata.NONE)) {
        return;
      }
    }
  }

  /** The next line without its end, cut where it is too long; null at the end. */
  private byte @Nullable [] line(InputStream body) throws IOException {
    int next = body.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (; next >= 0 && next != '\n'; next = body.read()) {
      if (line.size() <= longestLine) {
        line.write(next);
      }
    }
    return line.toByteArray();
  }

  /** Reads one article; false if the queue has been full for too long. */
  private boolean read(String name, byte[] bytes, Metadata told) throws IOException {
    List<Found> all = new ArrayList<>();
    Consumer<Found> consumer = all::add;
    // An id that is given is meant, also if it comes twice; so each article has a source of its own.
    new ArticleSource(told, longestArticle).read(name, bytes, consumer);
    for (Found found : all) {
      taken++;
      if (!accept(found)) {
        answer.error(String.valueOf(full().getMessage()));
        return false;
      }
    }
    answer.tellWhatIsDone();
    return true;
  }

  private boolean accept(Found found) throws IOException {
    try {
      switch (found) {
        case Problem problem -> refuse(NAME + ":" + taken, problem.message());
        case Found.Read read -> {
          CompletableFuture<JournalEntry> told = intake.offer(named(read.article()), by, LONGEST_WAIT).orElse(null);
          if (told == null) {
            return false;
          }
          answer.add(told);
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void refuse(String place, String why) {
    JournalEntry entry = JournalEntry.refused(place, null, why, by);
    exchange.site.store().note(List.of(entry));
    answer.add(CompletableFuture.completedFuture(entry));
  }

  /** An article without an id is known by its text, so that the same text again is the same article. */
  private static Article named(Article article) {
    if (!article.id().equals(NAME)) {
      return article;
    }
    String id = NAME + "-" + Fingerprint.of(article.text()).substring(0, 16);
    return new Article(id, article.text(), article.language(), article.title(), article.url(), article.published(), article.publisher(), id);
  }

  /** What the query string tells of the one text. */
  private Metadata told() {
    String published = parameter("published");
    String language = parameter("lang");
    try {
      return new Metadata(
          parameter("id"), parameter("title"), parameter("url"), published == null ? null : PartialDate.parse(published), parameter("publisher"),
          language == null ? null : Language.of(language));
    } catch (RuntimeException e) {
      throw new ProgramRoutes.Refusal(400, 0, "published is no ISO date (2025-08-27), or lang none of kk, ru, en");
    }
  }

  private @Nullable String parameter(String name) {
    String value = exchange.request.getParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
