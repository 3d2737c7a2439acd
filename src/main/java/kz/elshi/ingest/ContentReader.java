package kz.elshi.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the articles in the content of a file, whatever its format. */
final class ContentReader {
  private final ArticleBuilder builder;
  private final Metadata told;
  private final InputLimits limits;
  private final JsonLinesReader lines;

  ContentReader(ArticleBuilder builder, Metadata told, InputLimits limits) {
    this.builder = builder;
    this.told = told;
    this.limits = limits;
    this.lines = new JsonLinesReader(builder, told);
  }

  InputLimits limits() {
    return limits;
  }

  /**
   * Reads what is in a stream as a file of that name would be; an ending that tells nothing is taken for text.
   *
   * @param source what messages call it
   * @throws IOException if the stream breaks off; what came before has been handed over
   */
  void read(String name, InputStream input, String source, Consumer<Found> consumer) throws IOException {
    if (FileFormat.isPacked(name)) {
      try (Gunzip plain = new Gunzip(input, limits, FileFormat.of(name) == FileFormat.WARC)) {
        readPlain(name, plain, source, consumer);
      }
    } else {
      readPlain(name, input, source, consumer);
    }
  }

  private void readPlain(String name, InputStream input, String source, Consumer<Found> consumer) throws IOException {
    FileFormat format = FileFormat.of(name);
    String stem = FileFormat.stem(name);
    switch (format == null ? FileFormat.TEXT : format) {
      case WARC -> new WarcReader(this, source, stem).read(input, consumer);
      case ZIP -> new ZipReader(this, source).read(input, consumer);
      case LINES -> readLines(input, source, stem, consumer);
      case PAGE -> consumer.accept(one(bytes(input), true, source, stem));
      case TEXT -> consumer.accept(one(bytes(input), false, source, stem));
    }
  }

  /** What is in a stream, and one byte more than may be where there is more. */
  byte[] bytes(InputStream input) throws IOException {
    return input.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
  }

  private void readLines(InputStream input, String source, String stem, Consumer<Found> consumer) throws IOException {
    Lines all = new Lines(input, limits.line(), 0);
    int number = 0;
    boolean any = false;
    for (String line = all.next(); line != null; line = all.next()) {
      number++;
      Found found = line(all, line, source + ":" + number, stem);
      if (found != null) {
        any = true;
        consumer.accept(found);
      }
    }
    if (!any) {
      consumer.accept(new Problem(Problem.Kind.EMPTY, source, "there is no record in it"));
    }
  }

  /** See {@link ArticleSource#readLines}. */
  void readLines(String name, InputStream input, long from, long until, String source, PlacedConsumer consumer) throws IOException {
    Lines all = new Lines(input, limits.line(), Math.max(0, from - 1));
    String line = from == 0 ? "" : all.next();
    while (line != null && all.end() < until) {
      line = all.next();
      Found found = line == null ? null : line(all, line, source + "@" + all.begin(), FileFormat.stem(name));
      if (found != null) {
        consumer.accept(all.begin(), found);
      }
    }
  }

  private @Nullable Found line(Lines all, String line, String source, String stem) {
    return all.wasCut()
        ? new Problem(
            Problem.Kind.TOO_LONG, source,
            "the line has more than " + limits.line() + " bytes; an article has at most " + limits.longest() + " characters: split it, or raise --longest")
        : lines.read(line, source, stem);
  }

  Problem tooLong(String source, String bytes) {
    return new Problem(
        Problem.Kind.TOO_LONG, source,
        "the file has " + bytes + " bytes; an article has at most " + limits.longest() + " characters: split it, or raise --longest");
  }

  /** The one article of a file. */
  Found one(byte[] bytes, boolean page, String source, String stem) {
    return one(bytes, page, source, text -> stem, Metadata.NONE, Metadata.NONE);
  }

  /** The one article of a file; {@code surely} is known of it better than it tells itself, {@code perhaps} where it tells nothing. */
  Found one(byte[] bytes, boolean page, String source, UnaryOperator<String> id, Metadata surely, Metadata perhaps) {
    if (bytes.length > limits.bytes()) {
      return tooLong(source, "more than " + limits.bytes());
    }
    Decoder.Decoded decoded = Decoder.decode(bytes);
    if (decoded.text() == null) {
      return undecoded(source, decoded);
    }
    Metadata known = told.or(surely);
    return page ? page(decoded.text(), known, perhaps, id, source) : plain(decoded.text(), known, perhaps, id, source);
  }

  private static Problem undecoded(String source, Decoder.Decoded decoded) {
    Problem.Kind kind = decoded.problem() == null ? Problem.Kind.ENCODING : decoded.problem();
    String message =
        switch (kind) {
          case EMPTY -> "the file is empty";
          case BINARY -> "this is no text but binary data";
          default -> "the encoding is not known: save the text as UTF-8";
        };
    return new Problem(kind, source, message);
  }

  private Found plain(String text, Metadata known, Metadata perhaps, UnaryOperator<String> id, String source) {
    try {
      FrontMatter parts = FrontMatter.of(text);
      return builder.build(parts.text(), known.or(parts.metadata()).or(perhaps), id, source);
    } catch (IllegalArgumentException e) {
      return new Problem(Problem.Kind.BAD_FIELD, source, String.valueOf(e.getMessage()));
    }
  }

  private Found page(String text, Metadata known, Metadata perhaps, UnaryOperator<String> id, String source) {
    HtmlReader.Page page = HtmlReader.read(text);
    return page.text().isBlank()
        ? new Problem(Problem.Kind.NO_BODY, source, "the page has no body with text")
        : builder.build(page.text(), known.or(page.metadata()).or(perhaps), id, source);
  }
}
