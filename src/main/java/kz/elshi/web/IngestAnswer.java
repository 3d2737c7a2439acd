package kz.elshi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kz.elshi.store.JournalEntry;
import kz.elshi.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The lines that tell what became of the articles of a request, in their order, each as soon as it is known. */
final class IngestAnswer {
  private final HttpServletResponse response;
  private final Deque<CompletableFuture<JournalEntry>> waiting = new ArrayDeque<>();
  private @Nullable String error;
  private boolean isBegun;

  IngestAnswer(HttpServletResponse response) {
    this.response = response;
  }

  void add(CompletableFuture<JournalEntry> told) {
    waiting.add(told);
  }

  /** The last line; what was added before it comes first. */
  void error(String message) {
    error = message;
  }

  void tellWhatIsDone() throws IOException {
    while (!waiting.isEmpty() && waiting.peek().isDone()) {
      tell();
    }
  }

  /** Waits for the rest. */
  void end() throws IOException {
    while (!waiting.isEmpty()) {
      tell();
    }
    if (error != null) {
      write(ProgramRoutes.error(error));
    }
    begin();
  }

  private void tell() throws IOException {
    try {
      write(waiting.remove().join().json());
    } catch (CompletionException e) {
      if (!isBegun && e.getCause() instanceof StoreException reason) {
        throw reason;
      }
      waiting.clear();
      error = String.valueOf(e.getCause().getMessage());
    }
  }

  private void begin() {
    if (!isBegun) {
      isBegun = true;
      response.setStatus(200);
      response.setContentType("application/x-ndjson; charset=utf-8");
    }
  }

  private void write(String line) throws IOException {
    begin();
    response.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
