package kz.elshi.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a TDB2 store: {@code Data-0001}, after a compaction {@code Data-0002} and so on; the one of the highest number counts.
 * {@code Data-000N-tmp} is a compaction that is not finished.
 */
final class TdbFolder {
  /** Name of a store's first storage. */
  static final String FIRST = "Data-0001";

  private static final Pattern STORAGE = Pattern.compile("Data-[0-9]+");
  private static final String UNFINISHED = "-tmp";
  private static final String TREE = ".bpt";
  private static final int BLOCK = 8192;

  private TdbFolder() {}

  /** Whether a folder holds a store. */
  static boolean isStore(Path folder) {
    try {
      return Files.exists(folder.resolve("tdb.lock")) || !storages(folder).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** The storages, the oldest first. */
  static List<Path> storages(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> STORAGE.matcher(file.getFileName().toString()).matches()).sorted(Comparator.comparingInt(TdbFolder::number)).toList();
    }
  }

  private static int number(Path storage) {
    return Integer.parseInt(storage.getFileName().toString().substring("Data-".length()));
  }

  /** Where the next compaction ends. */
  static Path next(Path folder) throws IOException {
    return folder.resolve("Data-%04d".formatted(number(storages(folder).getLast()) + 1));
  }

  /** Where the next compaction works. */
  static Path unfinished(Path next) {
    return next.resolveSibling(next.getFileName() + UNFINISHED);
  }

  /** Deletes storages that a later one has replaced. */
  static void deleteOlder(Path folder) throws IOException {
    List<Path> storages = storages(folder);
    for (Path old : storages.subList(0, Math.max(0, storages.size() - 1))) {
      delete(old);
    }
  }

  /**
   * Bytes in use by the storage that counts: the blocks of its trees and the length of its other files. The files of the trees are longer,
   * for they grow by 8 MB at a time, but what is not in use takes no room on the disk.
   */
  static long size(Path folder) throws IOException {
    long size = 0;
    List<Path> storages = storages(folder);
    if (storages.isEmpty()) {
      return 0;
    }
    try (Stream<Path> files = Files.list(storages.getLast())) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(TREE)) {
          size += blocks(file) * BLOCK;
        } else if (!name.endsWith(".dat") && !name.endsWith(".idn")) {
          size += Files.exists(file) ? Files.size(file) : 0;
        }
      }
    }
    return size;
  }

  /** A tree's state: its root, and how many blocks of branches and of leaves it has taken, each 64 bits. */
  private static long blocks(Path tree) throws IOException {
    ByteBuffer state = ByteBuffer.wrap(Files.readAllBytes(tree));
    return state.capacity() < 3 * Long.BYTES ? 0 : state.getLong(Long.BYTES) + state.getLong(2 * Long.BYTES);
  }

  /** Makes sure that a folder and what is in it are on the disk. */
  static void force(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems do not open folders; there the order of writes is theirs to keep.
      return;
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
