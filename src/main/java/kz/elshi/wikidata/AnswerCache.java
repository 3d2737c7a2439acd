package kz.elshi.wikidata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import kz.elshi.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Answers of an endpoint on disk, a file each, named by the SHA-256 of address and question.
 *
 * @param expiry how long an answer is taken for what the endpoint would say now
 */
public record AnswerCache(Path folder, Duration expiry) {

  /** An answer and when it was got. */
  record Cached(byte[] answer, Instant at) {}

  /** The answer to a question, of whatever age, or null. */
  @Nullable Cached get(String address, String query) {
    Path file = file(address, query);
    try {
      return Files.exists(file) ? new Cached(Files.readAllBytes(file), Files.getLastModifiedTime(file).toInstant()) : null;
    } catch (IOException e) {
      return null;
    }
  }

  boolean isFresh(Cached cached) {
    return cached.at().plus(expiry).isAfter(Instant.now());
  }

  /**
   * Keeps an answer.
   *
   * @throws WikidataException if the folder cannot be written
   */
  void put(String address, String query, byte[] answer) {
    Path file = file(address, query);
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "answer", ".part");
      Files.write(part, answer);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new WikidataException(WikidataException.Kind.OUTPUT, "the cache " + folder + " cannot be written: name another folder with --cache", e);
    }
  }

  private Path file(String address, String query) {
    return folder.resolve(Fingerprint.of(address + "\u001f" + query) + ".json");
  }
}
