package kz.elshi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a compaction has gained.
 *
 * @param before bytes in use
 * @param after bytes in use
 */
public record Compaction(long before, long after) {
  /** A store is compacted by itself only when it has grown by this many bytes beside twice its compacted size: less is not worth the work. */
  public static final long SPARED = 64L << 20;

  private static final String FILE = "compacted-size";

  /** Whether a store of a size, whose compacted size was another, is worth being compacted. */
  static boolean isDue(long size, long compacted) {
    return size > 2 * compacted + SPARED;
  }

  /** The size after the last compaction of the store in a folder; 0 if there was none. */
  static long compactedSize(@Nullable Path folder) {
    try {
      return folder == null ? 0 : Long.parseLong(Files.readString(folder.resolve(FILE)).strip());
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  /** Keeps the size for later; if it is lost, the store is compacted once more than needed. */
  static void remember(@Nullable Path folder, long size) {
    try {
      if (folder != null) {
        Files.write(folder.resolve(FILE), (size + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.DISK, "the store is compacted; " + folder.resolve(FILE) + " cannot be written: make room", e);
    }
  }
}
