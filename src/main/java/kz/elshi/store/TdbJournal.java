package kz.elshi.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Adler32;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * The journal of TDB2, {@code journal.jrnl}: what a transaction is about to write, entry by entry, closed by a commit entry.
 *
 * <pre>
 * entry = length of the data (32 bits), Adler-32 of the entry (32), kind (32), component (128), data
 * </pre>
 *
 * <p>A process that is killed while it writes an entry leaves a torn one at the end. It belongs to a transaction that was not committed,
 * but TDB2 does not open a store with one (Jena 5.6.0: "Failed to read the journal entry data"); so it is cut off before.
 */
final class TdbJournal {
  private static final String NAME = "journal.jrnl";
  private static final int HEADER = 28;
  private static final int CHECKSUM = 4;

  private TdbJournal() {}

  /** Cuts a torn last entry off, unless a process is at work on the store. */
  static void mend(Path storage) throws IOException {
    Path file = storage.resolve(NAME);
    if (!Files.exists(file) || Files.size(file) == 0) {
      return;
    }
    ProcessFileLock lock = StoreConnection.lockForLocation(Location.create(storage));
    if (lock.isLockedHere() || !lock.tryLock()) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long whole = whole(channel);
      if (whole < channel.size()) {
        channel.truncate(whole);
        channel.force(true);
      }
    } finally {
      ProcessFileLock.release(lock);
    }
  }

  /** Where the last whole entry ends; the length of the file if something is wrong elsewhere than at its end, which is not ours to mend. */
  private static long whole(FileChannel channel) throws IOException {
    long size = channel.size();
    long place = 0;
    while (place < size) {
      ByteBuffer header = ByteBuffer.allocate(HEADER);
      if (size - place < HEADER) {
        return place;
      }
      read(channel, header, place);
      int length = Math.max(0, header.getInt(0));
      long end = place + HEADER + length;
      if (end > size) {
        return place;
      }
      ByteBuffer data = ByteBuffer.allocate(length);
      read(channel, data, place + HEADER);
      if (!isSound(header, data)) {
        return end == size ? place : size;
      }
      place = end;
    }
    return size;
  }

  private static boolean isSound(ByteBuffer header, ByteBuffer data) {
    int checksum = header.getInt(CHECKSUM);
    header.putInt(CHECKSUM, 0);
    Adler32 sum = new Adler32();
    sum.update(header.array());
    sum.update(data.array());
    return (int) sum.getValue() == checksum;
  }

  private static void read(FileChannel channel, ByteBuffer buffer, long place) throws IOException {
    while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {
      // Reads may come in parts.
      continue;
    }
  }
}
