package kz.elshi.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kz.elshi.identity.LineFile;
import org.jspecify.annotations.Nullable;

/**
 * What became of each article: {@code journal.jsonl} beside the data, one {@link JournalEntry} a line, only ever appended to.
 *
 * <p>Data and journal are two things on one disk, and a crash may come between them. So the entries of a change are first laid down in
 * {@code journal.pending}, then the change is committed, then they move to the journal:
 *
 * <pre>
 * settle    what an earlier change has left: its entries are true if the data have it, and forgotten if not
 * prepare   entries to journal.pending
 *           the commit
 * finish    entries to journal.jsonl, journal.pending away
 * </pre>
 *
 * <p>Within one write transaction each; where there is no folder, nothing is kept.
 */
public final class ArticleJournal {
  /** Name of the file in the folder of a store. */
  public static final String NAME = "journal.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable LineFile file;
  private final @Nullable Path pending;

  ArticleJournal(@Nullable Path folder) {
    file = folder == null ? null : new LineFile(folder.resolve(NAME));
    pending = folder == null ? null : folder.resolve("journal.pending");
  }

  /**
   * An entry and, where it puts an article, what tells that very article in the data.
   *
   * @param digest of what was extracted from the article; null where none comes
   */
  record Draft(JournalEntry entry, @Nullable String digest) {}

  private record Pending(LineFile file, long place, List<Draft> drafts) {}

  /**
   * Reads the journal of a folder, which may be in use.
   *
   * @throws StoreException if a line is no entry, or the file cannot be read
   */
  public static List<JournalEntry> read(Path folder) {
    List<JournalEntry> entries = new ArrayList<>();
    int number = 0;
    try {
      for (String line : new LineFile(folder.resolve(NAME)).lines()) {
        number++;
        entries.add(JournalEntry.read(line));
      }
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new StoreException(
          StoreException.Kind.UNREADABLE, folder.resolve(NAME) + ", line " + number + ": " + e.getMessage() + "; mend or remove the line", e);
    }
    return entries;
  }

  /** The lines as they are. */
  List<String> lines() {
    return file == null ? List.of() : file.lines();
  }

  /** Puts lines of another journal behind those that are here. */
  void takeOver(List<String> lines) {
    if (file != null) {
      file.append(lines);
    }
  }

  /** Notes what changed nothing in the data. */
  void note(List<JournalEntry> entries) {
    if (file != null) {
      file.append(entries.stream().map(JournalEntry::json).toList());
    }
  }

  /** Lays down what is about to be committed. */
  void prepare(List<Draft> drafts) {
    if (file == null || pending == null || drafts.isEmpty()) {
      return;
    }
    ObjectNode json = JSON.createObjectNode().put("place", file.size());
    for (Draft draft : drafts) {
      json.withArray("drafts").add(draft.entry().object().put("digest", draft.digest()));
    }
    LineFile fresh = new LineFile(pending.resolveSibling("journal.pending-tmp"));
    try {
      Files.deleteIfExists(fresh.path());
      fresh.append(List.of(json.toString()));
      Files.move(fresh.path(), pending, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + pending, e);
    }
  }

  /** Moves what was prepared to the journal. */
  void finish() {
    settle(draft -> true);
  }

  /** Brings to an end what was prepared and never finished; {@code isThere} tells whether the data have a change. */
  void settle(Predicate<Draft> isThere) {
    pending().ifPresent(
        left -> {
          // Of two entries of one article the later one tells what the data must have.
          Map<String, Draft> last = new LinkedHashMap<>();
          left.drafts().stream().filter(draft -> draft.entry().outcome().isChange()).forEach(draft -> last.put(draft.entry().article(), draft));
          if (last.values().stream().allMatch(isThere)) {
            left.file().appendAt(left.place(), left.drafts().stream().map(draft -> draft.entry().json()).toList());
          }
          forget();
        });
  }

  /** Forgets what was prepared: the change did not come to its commit. */
  void forget() {
    try {
      if (pending != null) {
        Files.deleteIfExists(pending);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + pending, e);
    }
  }

  private Optional<Pending> pending() {
    if (file == null || pending == null || !Files.exists(pending)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(Files.readString(pending));
      List<Draft> drafts = new ArrayList<>();
      for (JsonNode draft : json.path("drafts")) {
        drafts.add(new Draft(JournalEntry.read(draft.toString()), draft.hasNonNull("digest") ? draft.get("digest").asText() : null));
      }
      return Optional.of(new Pending(file, json.path("place").asLong(), drafts));
    } catch (JsonProcessingException e) {
      throw new StoreException(StoreException.Kind.UNREADABLE, pending + " is no list of entries: delete it, and see what elshi doctor says", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pending, e);
    }
  }
}
