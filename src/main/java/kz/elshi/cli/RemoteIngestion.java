package kz.elshi.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Problem;
import kz.elshi.store.JournalEntry;
import kz.elshi.text.Article;
import kz.elshi.text.Language;

/**
 * Sends articles to a server, some at a time. What the server has not acknowledged is sent again, for a while: the same article twice does
 * no harm.
 */
final class RemoteIngestion implements IngestRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PER_REQUEST = 50;
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final long LONGEST_WAIT_SECONDS = 30;
  private static final int MOST_TRIES = 8;

  private final ServerClient client;
  private final IngestTally tally;
  private final List<Article> waiting = new ArrayList<>();
  private int characters;

  RemoteIngestion(ServerClient client, IngestTally tally) {
    this.client = client;
    this.tally = tally;
  }

  @Override
  public void accept(Found found) throws InterruptedException {
    switch (found) {
      case Problem problem -> {
        send();
        tally.take(JournalEntry.refused(problem.source(), null, problem.message(), null));
      }
      case Found.Read read -> {
        waiting.add(read.article());
        characters += read.article().text().length();
        if (waiting.size() >= PER_REQUEST || characters >= MOST_CHARACTERS) {
          send();
        }
      }
    }
  }

  @Override
  public void finish() throws InterruptedException {
    send();
  }

  @Override
  public boolean isIdle() {
    return waiting.isEmpty();
  }

  @Override
  public void close() {}

  /** Sends until everything is acknowledged. */
  private void send() throws InterruptedException {
    for (int failures = 0; !waiting.isEmpty();) {
      int before = waiting.size();
      long seconds = attempt(failures == MOST_TRIES);
      failures = waiting.size() < before ? 0 : failures + 1;
      if (!waiting.isEmpty()) {
        Thread.sleep(1000 * Math.max(1, Math.min(LONGEST_WAIT_SECONDS, Math.max(seconds, 1L << Math.min(failures, 5)) - 1)));
      }
    }
    characters = 0;
  }

  /** Sends what waits once; gives the seconds that the server wants us to wait, or 0. */
  private long attempt(boolean isLast) throws InterruptedException {
    String body = waiting.stream().map(RemoteIngestion::json).collect(Collectors.joining("\n", "", "\n"));
    try {
      HttpResponse<InputStream> response = client.post("/ingest", "application/x-ndjson", body);
      int status = response.statusCode();
      if (status != 200 && (isLast || status != 429 && status != 503)) {
        throw client.refused(response);
      }
      if (status == 200) {
        acknowledge(response.body(), isLast);
      } else {
        response.body().close();
      }
      return response.headers().firstValueAsLong("Retry-After").orElse(0);
    } catch (IOException e) {
      if (isLast) {
        throw client.silent(e);
      }
      return 0;
    }
  }

  /** One line for each article, in their order; after the last whole line of an answer that broke off nothing is acknowledged. */
  private void acknowledge(InputStream body, boolean isLast) throws IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null && !waiting.isEmpty(); line = lines.readLine()) {
        String error = JSON.readTree(line).path("error").asText("");
        if (!error.isEmpty()) {
          if (isLast) {
            throw new CommandException(ExitCode.REMOTE, waiting.getFirst().source() + ": " + error);
          }
          return;
        }
        tally.take(JournalEntry.read(line));
        waiting.removeFirst();
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("the answer cannot be read", e);
    }
  }

  private static String json(Article article) {
    ObjectNode json = JSON.createObjectNode().put("id", article.id()).put("text", article.text());
    put(json, "title", article.title());
    put(json, "url", article.url());
    put(json, "published", article.published() == null ? null : article.published().toString());
    put(json, "publisher", article.publisher());
    put(json, "lang", article.language() == Language.UNDETERMINED ? null : article.language().code());
    return json.toString();
  }

  private static void put(ObjectNode json, String field, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
