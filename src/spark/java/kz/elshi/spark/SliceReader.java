package kz.elshi.spark;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Problem;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** Reads what is in a slice: the same, at the same places, each time. */
final class SliceReader {
  private final Configuration configuration;
  private final ArticleSource source;

  SliceReader(Configuration configuration, ArticleSource source) {
    this.configuration = configuration;
    this.source = source;
  }

  /**
   * Hands over what is found in a slice.
   *
   * @throws IOException if a file cannot be opened
   * @throws java.io.UncheckedIOException if the storage fails: trying again may help, unlike with input that is broken, which is a problem
   */
  void read(Slice slice, BiConsumer<Place, Found> consumer) throws IOException {
    for (Piece piece : slice.pieces()) {
      Path path = new Path(piece.path());
      try (FSDataInputStream file = path.getFileSystem(configuration).open(path)) {
        read(piece, path.getName(), file, consumer);
      }
    }
  }

  private void read(Piece piece, String name, FSDataInputStream file, BiConsumer<Place, Found> consumer) throws IOException {
    AtomicLong count = new AtomicLong();
    if (piece.whole()) {
      try {
        source.read(name, new StorageStream(file), piece.path(), found -> consumer.accept(new Place(piece.file(), count.getAndIncrement()), found));
      } catch (IOException e) {
        Problem problem = new Problem(Problem.Kind.UNREADABLE, piece.path(), "the file cannot be read: " + e.getMessage());
        consumer.accept(new Place(piece.file(), count.get()), problem);
      }
    } else {
      file.seek(Math.max(0, piece.from() - 1));
      source.readLines(
          name, new StorageStream(file), piece.from(), piece.until(), piece.path(), (place, found) -> consumer.accept(new Place(piece.file(), place), found));
    }
  }
}
