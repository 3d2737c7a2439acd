package kz.elshi.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages in a web archive (WARC, ISO 28500): HTML that a server answered with, and resources and conversions that are HTML or text.
 * What else is in an archive (requests, pictures, redirections) is passed over in silence. A record that is broken is one problem; reading
 * goes on where the next one begins. Its length alone is not trusted.
 */
final class WarcReader {
  private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BLANK = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BARE_BLANK = "\n\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_HEAD = 1 << 16;
  private static final int LONGEST_BODY = 1 << 29;
  private static final int STEP = 1 << 16;
  private static final int LONGEST_MARK = 12;
  private static final int LINE_ENDS = 4;

  private final ContentReader reader;
  private final String source;
  private final WarcPages pages;
  private final int longestBody;
  private @Nullable Gunzip packed;
  private int records;
  private int toldParts;
  private boolean any;
  /** Whether what comes next is known to be no record, and why has been told. */
  private boolean lost;

  WarcReader(ContentReader reader, String source, String stem) {
    this.reader = reader;
    this.source = source;
    this.pages = new WarcPages(reader, source, stem);
    this.longestBody = (int) Math.min(reader.limits().bytes() + LONGEST_HEAD, LONGEST_BODY);
  }

  /** Reads an archive, packed or not. */
  void read(InputStream input, Consumer<Found> consumer) throws IOException {
    Consumer<Found> told = found -> {
      any = true;
      consumer.accept(found);
    };
    packed = input instanceof Gunzip gunzip ? gunzip : null;
    Window window = new Window(input);
    while (atRecord(window, told)) {
      if (records++ == reader.limits().members()) {
        told.accept(new Problem(Problem.Kind.TOO_LONG, source, "the archive has more than " + reader.limits().members() + " records: nothing behind this is read"));
        return;
      }
      record(window, told);
      tellBrokenParts(window, told);
    }
    tellBrokenParts(window, told);
    if (!any) {
      consumer.accept(new Problem(Problem.Kind.NO_ARTICLES, source, "no pages with text are in this archive"));
    }
  }

  private void tellBrokenParts(Window window, Consumer<Found> consumer) {
    if (packed != null && packed.broken() > toldParts) {
      consumer.accept(broken(window, "a part of the archive that is packed for itself is broken"));
    }
  }

  /** Goes to the next record; false at the end. */
  private boolean atRecord(Window window, Consumer<Found> consumer) throws IOException {
    while (window.fill(1) > 0 && isLineEnd(window.at(0))) {
      window.skip(1);
    }
    if (window.fill(LONGEST_MARK) == 0) {
      return false;
    }
    if (!isMark(window, 0)) {
      if (!lost) {
        consumer.accept(broken(window, records == 0 ? "this is no web archive (WARC)" : "what stands here is no record"));
      }
      lost = false;
      return toNext(window);
    }
    lost = false;
    return true;
  }

  /** Takes all before the next beginning of a record. */
  private boolean toNext(Window window) throws IOException {
    while (true) {
      int available = window.fill(STEP);
      int at = nextMark(window, 0, available);
      if (at >= 0) {
        window.skip(at);
        return true;
      }
      if (available < STEP) {
        window.skip(available);
        return false;
      }
      window.skip(available - LONGEST_MARK);
    }
  }

  private void record(Window window, Consumer<Found> consumer) throws IOException {
    int headEnd = headEnd(window);
    WarcHead head = headEnd < 0 ? null : WarcHead.of(window.copy(0, headEnd));
    Long length = head == null ? null : head.length();
    if (head == null || length == null) {
      consumer.accept(broken(window, "a record without a head that can be read"));
      lost = true;
      window.skip(MARK.length);
    } else if (length > longestBody) {
      if (pages.isWanted(head)) {
        consumer.accept(reader.tooLong(pages.called(head), String.valueOf(length)));
      }
      lost = true;
      window.skip(headEnd);
    } else if (!isWhole(window, headEnd, headEnd + length.intValue())) {
      consumer.accept(broken(window, "a record that is cut short, or whose length is wrong"));
      lost = true;
      window.skip(headEnd);
    } else {
      if (pages.isWanted(head)) {
        pages.read(head, window.copy(headEnd, headEnd + length.intValue()), consumer);
      }
      window.skip(headEnd + length.intValue());
    }
  }

  /** Where the body begins; -1 if the head does not end, or another record begins in it. */
  private static int headEnd(Window window) throws IOException {
    int available = Math.min(window.fill(LONGEST_HEAD), LONGEST_HEAD);
    int until = nextMark(window, MARK.length, available);
    int blank = window.find(BLANK, 0, until < 0 ? available : until);
    int bare = window.find(BARE_BLANK, 0, blank >= 0 ? blank : until < 0 ? available : until);
    return bare >= 0 ? bare + BARE_BLANK.length : blank < 0 ? -1 : blank + BLANK.length;
  }

  private static int nextMark(Window window, int from, int until) throws IOException {
    int at = window.find(MARK, from, until);
    while (at >= 0 && !isMark(window, at)) {
      at = window.find(MARK, at + 1, until);
    }
    return at;
  }

  /**
   * Whether a record ends where its length says: before another record, or with two empty lines, or at the end of the file. Of the last two
   * a wrong length may speak too, so then no record may begin within.
   */
  private static boolean isWhole(Window window, int body, int end) throws IOException {
    int available = window.fill(end + LINE_ENDS + LONGEST_MARK);
    int at = end;
    while (at < available && at < end + LINE_ENDS && isLineEnd(window.at(at))) {
      at++;
    }
    if (available < end || isMark(window, at)) {
      return available >= end;
    }
    return (at == end + LINE_ENDS || isCutMark(window, at, available)) && nextMark(window, body, end) < 0;
  }

  /** Whether nothing follows but the end of the file, with or without the beginning of a record that was cut off. */
  private static boolean isCutMark(Window window, int at, int available) {
    if (available - at >= LONGEST_MARK) {
      return false;
    }
    for (int i = 0; at + i < available && i < MARK.length; i++) {
      if (window.at(at + i) != MARK[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a record begins at a place: {@code WARC/1.1} and the end of the line. */
  private static boolean isMark(Window window, int at) throws IOException {
    if (window.fill(at + LONGEST_MARK) < at + LONGEST_MARK || window.find(MARK, at, at + MARK.length) < 0) {
      return false;
    }
    int end = at + MARK.length;
    while (end < at + LONGEST_MARK - 1 && (window.at(end) == '.' || window.at(end) >= '0' && window.at(end) <= '9')) {
      end++;
    }
    return end > at + MARK.length && isLineEnd(window.at(end));
  }

  private static boolean isLineEnd(byte b) {
    return b == '\r' || b == '\n';
  }

  private Problem broken(Window window, String what) {
    toldParts = packed == null ? 0 : packed.broken();
    return new Problem(Problem.Kind.UNREADABLE, source + "@" + window.taken(), what + ": it is left out");
  }
}
