package kz.elshi.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles in a zip archive. Names of members serve for ids and messages and never as paths; nothing is unpacked to disk. An archive
 * without its list of members, cut short for one, is read from the front as far as it goes.
 */
final class ZipReader {
  private static final int LONGEST_NAME = 100;
  /** Where a Mac puts what it knows of the files besides. */
  private static final String APPLE = "__MACOSX/";

  private final ContentReader reader;
  private final String source;
  private long size;
  private long unpacked;
  private int members;
  private boolean any;

  ZipReader(ContentReader reader, String source) {
    this.reader = reader;
    this.source = source;
  }

  /** Reads an archive from a stream, by way of a temporary copy of it. */
  void read(InputStream input, Consumer<Found> consumer) throws IOException {
    Path copy = Files.createTempFile("elshi", ".zip");
    try {
      Files.copy(input, copy, StandardCopyOption.REPLACE_EXISTING);
      read(copy, consumer);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Reads an archive that is a file. */
  void read(Path file, Consumer<Found> consumer) throws IOException {
    size = Files.size(file);
    Consumer<Found> told = found -> {
      any = true;
      consumer.accept(found);
    };
    ZipFile archive = open(file);
    if (archive == null) {
      fromTheFront(file, told);
    } else {
      try (archive) {
        byList(archive, told);
      }
    }
    if (!any) {
      consumer.accept(new Problem(Problem.Kind.NO_ARTICLES, source, "no articles (files ending in " + FileFormat.all() + ") are in this archive"));
    }
  }

  private static @Nullable ZipFile open(Path file) {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private void byList(ZipFile archive, Consumer<Found> consumer) {
    boolean more = true;
    for (Enumeration<? extends ZipEntry> all = archive.entries(); more && all.hasMoreElements();) {
      ZipEntry entry = all.nextElement();
      try {
        more = !isRead(entry, consumer) || member(entry, stream(archive, entry), entry.getCompressedSize(), consumer);
      } catch (IOException e) {
        consumer.accept(broken(entry, e));
      }
    }
  }

  private static InputStream stream(ZipFile archive, ZipEntry entry) throws IOException {
    InputStream input = archive.getInputStream(entry);
    if (input == null) {
      throw new IOException("it is not there");
    }
    return input;
  }

  private void fromTheFront(Path file, Consumer<Found> consumer) throws IOException {
    boolean more = true;
    try (ZipInputStream input = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (ZipEntry entry = input.getNextEntry(); entry != null; entry = more ? input.getNextEntry() : null) {
        more = (!isRead(entry, consumer) || member(entry, input, size, consumer)) && isPassed(entry, input, consumer);
      }
    } catch (IOException | IllegalArgumentException e) {
      consumer.accept(new Problem(Problem.Kind.UNREADABLE, source, "the archive is broken or cut short; nothing behind this is read"));
      return;
    }
    if (more) {
      consumer.accept(new Problem(Problem.Kind.UNREADABLE, source, "this is no zip archive, or its end with the list of its members is missing"));
    }
  }

  /** Goes to the end of a member, which is unpacked all the same; false if that is too much. */
  private boolean isPassed(ZipEntry entry, ZipInputStream input, Consumer<Found> consumer) throws IOException {
    try {
      new Unpacked(input, reader.limits(), size, count -> unpacked += count).transferTo(OutputStream.nullOutputStream());
    } catch (TooMuch e) {
      consumer.accept(new Problem(Problem.Kind.TOO_LONG, called(entry), e.getMessage() + ": nothing behind this is read"));
      return false;
    }
    return isWithinMeasure(consumer);
  }

  /** Whether a member is an article or a problem, rather than something else that somebody put there. */
  private boolean isRead(ZipEntry entry, Consumer<Found> consumer) {
    String name = entry.getName();
    if (entry.isDirectory() || name.startsWith(APPLE)) {
      return false;
    }
    FileFormat format = FileFormat.of(name);
    if (format == FileFormat.ZIP || format == FileFormat.WARC || FileFormat.isPacked(name)) {
      consumer.accept(new Problem(Problem.Kind.UNREADABLE, called(entry), "an archive within an archive is not read: unpack it"));
      return false;
    }
    return format != null;
  }

  /** Reads a member; false if none is to be read after it. */
  private boolean member(ZipEntry entry, InputStream input, long packed, Consumer<Found> consumer) throws IOException {
    if (members++ == reader.limits().members()) {
      consumer.accept(
          new Problem(Problem.Kind.TOO_LONG, source, "the archive has more than " + reader.limits().members() + " articles: nothing behind this is read"));
      return false;
    }
    String path = entry.getName();
    String name = path.substring(Math.max(path.lastIndexOf('/') + 1, path.length() - LONGEST_NAME));
    try {
      reader.read(name, new Unpacked(input, reader.limits(), Math.max(0, Math.min(packed, size)), count -> unpacked += count), called(entry), consumer);
    } catch (TooMuch e) {
      consumer.accept(broken(entry, e));
    }
    return isWithinMeasure(consumer);
  }

  /** Members may lie upon each other, each within its measure. */
  private boolean isWithinMeasure(Consumer<Found> consumer) {
    if (unpacked > reader.limits().unpacked(size)) {
      consumer.accept(broken(null, new TooMuch(reader.limits())));
      return false;
    }
    return true;
  }

  private Problem broken(@Nullable ZipEntry entry, Exception why) {
    String what = why instanceof TooMuch ? why.getMessage() + ": it is not read" : "it is broken or packed in a way that is not known";
    return new Problem(why instanceof TooMuch ? Problem.Kind.TOO_LONG : Problem.Kind.UNREADABLE, entry == null ? source : called(entry), what);
  }

  private String called(ZipEntry entry) {
    return source + "!" + Problem.shown(entry.getName());
  }
}
