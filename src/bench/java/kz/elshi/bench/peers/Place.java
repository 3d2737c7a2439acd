package kz.elshi.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The folder of a store that is filled once and may serve later runs. */
record Place(Path folder) {
  private static final int BLOCK = 512;

  /**
   * Fills the folder unless that has been done.
   *
   * @param fill fills it and gives the number of statements
   */
  Peer.Filled filledBy(LongSupplier fill) {
    Path note = folder.resolveSibling(folder.getFileName() + ".filled");
    try {
      if (Files.exists(note)) {
        String[] cells = Files.readString(note).strip().split(" ");
        return new Peer.Filled(Long.parseLong(cells[0]), Long.parseLong(cells[1]), Long.parseLong(cells[2]));
      }
      Files.createDirectories(folder);
      long start = System.nanoTime();
      long statements = fill.getAsLong();
      long millis = (System.nanoTime() - start) / 1_000_000;
      Peer.Filled filled = new Peer.Filled(millis, size(), statements);
      Files.writeString(note, filled.millis() + " " + filled.bytes() + " " + filled.statements() + "\n");
      return filled;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes in use on the disk, which is less than the lengths of sparse files. */
  private long size() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long size = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Math.min(Files.size(file), blocks(file) * BLOCK);
      }
      return size;
    }
  }

  private static long blocks(Path file) throws IOException {
    Process stat = new ProcessBuilder("stat", "-c", "%b", file.toString()).start();
    return Long.parseLong(new String(stat.getInputStream().readAllBytes()).strip());
  }
}
