package kz.elshi.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A text file that is only ever appended to, line by line. A last line without a line end is what a crash has left: reading passes over
 * it, and the next line takes its place.
 */
public final class LineFile {
  private final Path path;

  public LineFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /**
   * Length in bytes up to the end of the last whole line; 0 if there is no file.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public long size() {
    if (!Files.exists(path)) {
      return 0;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return whole(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /**
   * The whole lines.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public List<String> lines() {
    try {
      String text = Files.exists(path) ? Files.readString(path) : "";
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /**
   * Appends lines; they are on the disk when this returns.
   *
   * @throws UncheckedIOException if they cannot be written; then the file is as it was, or has some of the lines, or ends in a torn one
   */
  public void append(List<String> lines) {
    appendAt(Long.MAX_VALUE, lines);
  }

  /** The same from a place on, a length that {@link #size()} once told; what stands behind it is dropped. */
  public void appendAt(long place, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.truncate(Math.min(place, whole(channel)));
      channel.position(channel.size());
      ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  private static long whole(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }
}
