package kz.elshi.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads articles from files, folders, globs and standard input ({@code -}), one after the other: what cannot be read is reported in
 * its place and never stops the rest. Files ending in {@code .jsonl} or {@code .ndjson} are read line by line.
 */
public final class ArticleSource {
  /** Greatest length of an article's text, in UTF-16 code units, unless told otherwise. */
  public static final int DEFAULT_LONGEST = 2_000_000;

  private static final List<String> ENDINGS = List.of(".txt", ".html", ".htm", ".jsonl", ".ndjson");

  private final ArticleBuilder builder;
  private final Metadata told;
  private final int longest;
  private final JsonLinesReader lines;

  /**
   * A source for one run.
   *
   * @param told what the user says of the articles; it outranks what the files say
   * @param longest greatest length of a text in UTF-16 code units
   */
  public ArticleSource(Metadata told, int longest) {
    this.builder = new ArticleBuilder(longest);
    this.told = told;
    this.longest = longest;
    this.lines = new JsonLinesReader(builder, told);
  }

  /** The article of a text that was read elsewhere, or the problem with it; {@code id} is used where the metadata have none. */
  public Found build(String text, Metadata metadata, String id, String source) {
    return builder.build(text, told.or(metadata), id, source);
  }

  /**
   * Reads what came under a name that tells by its ending what it is, as a file of that name would be read.
   *
   * @throws IllegalArgumentException if the ending is none of those that are read, see {@link #isArticle(String)}
   */
  public void read(String name, byte[] bytes, Consumer<Found> consumer) {
    if (!isArticle(name)) {
      throw new IllegalArgumentException(name + " does not end in " + String.join(", ", ENDINGS));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    String stem = name.substring(0, name.lastIndexOf('.'));
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      try {
        readLines(new ByteArrayInputStream(bytes), name, stem, consumer);
      } catch (IOException e) {
        throw new UncheckedIOException("memory does not fail", e);
      }
    } else {
      readBytes(bytes, name, stem, lower.endsWith(".html") || lower.endsWith(".htm"), consumer);
    }
  }

  /** Whether files of a name are read, by its ending. */
  public static boolean isArticle(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** Reads paths in their order and hands over what is found. */
  public void read(List<String> paths, InputStream standardInput, Consumer<Found> consumer) {
    for (String path : paths) {
      if (path.equals("-")) {
        readStandardInput(standardInput, consumer);
      } else {
        readPath(path, consumer);
      }
    }
  }

  private void readStandardInput(InputStream input, Consumer<Found> consumer) {
    try {
      input = input.markSupported() ? input : new java.io.BufferedInputStream(input);
      input.mark(1 << 16);
      int first = firstVisible(input);
      input.reset();
      if (first == '{') {
        readLines(input, "-", "stdin", consumer);
      } else {
        readBytes(input.readNBytes(4 * longest + 1), "-", "stdin", first == '<', consumer);
      }
    } catch (IOException e) {
      consumer.accept(new Problem(Problem.Kind.UNREADABLE, "-", "standard input failed: " + e.getMessage()));
    }
  }

  private static int firstVisible(InputStream input) throws IOException {
    for (int i = 0; i < 1 << 15; i++) {
      int c = input.read();
      if (c < 0 || (c > ' ' && c < 0x80)) {
        return c;
      }
    }
    return -1;
  }

  private void readPath(String name, Consumer<Found> consumer) {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        readFolder(path, "no articles (files ending in " + String.join(", ", ENDINGS) + ") are in this folder", consumer);
      } else if (Files.exists(path)) {
        readFile(path, consumer);
      } else if (name.matches(".*[*?\\[{].*")) {
        readGlob(name, consumer);
      } else {
        consumer.accept(new Problem(Problem.Kind.MISSING, name, "there is no such file or folder"));
      }
    } catch (InvalidPathException e) {
      consumer.accept(new Problem(Problem.Kind.MISSING, name, "this is no path: " + e.getReason()));
    }
  }

  private void readFolder(Path folder, String none, Consumer<Found> consumer) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> articles = files.filter(Files::isRegularFile).filter(ArticleSource::isArticle).sorted().toList();
      if (articles.isEmpty()) {
        consumer.accept(new Problem(Problem.Kind.NO_ARTICLES, folder.toString(), none));
      }
      articles.forEach(file -> readFile(file, consumer));
    } catch (IOException e) {
      consumer.accept(new Problem(Problem.Kind.UNREADABLE, folder.toString(), "the folder cannot be read: " + e.getMessage()));
    }
  }

  private static boolean isArticle(Path file) {
    return isArticle(file.getFileName().toString());
  }

  private void readGlob(String glob, Consumer<Found> consumer) {
    Path fixed = Path.of("");
    int wild = glob.replaceFirst("[*?\\[{].*$", "").lastIndexOf('/');
    if (wild > 0) {
      fixed = Path.of(glob.substring(0, wild));
    } else if (wild == 0) {
      fixed = Path.of("/");
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    if (!Files.isDirectory(fixed.toAbsolutePath())) {
      consumer.accept(new Problem(Problem.Kind.MISSING, glob, "nothing matches"));
      return;
    }
    try (Stream<Path> files = Files.walk(fixed)) {
      List<Path> matched = files.filter(Files::isRegularFile).filter(matcher::matches).sorted().toList();
      if (matched.isEmpty()) {
        consumer.accept(new Problem(Problem.Kind.MISSING, glob, "nothing matches"));
      }
      matched.forEach(file -> readFile(file, consumer));
    } catch (IOException e) {
      consumer.accept(new Problem(Problem.Kind.UNREADABLE, glob, "the folder cannot be read: " + e.getMessage()));
    }
  }

  private void readFile(Path file, Consumer<Found> consumer) {
    String name = file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    try (InputStream input = Files.newInputStream(file)) {
      if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
        readLines(input, file.toString(), stem, consumer);
      } else if (Files.size(file) > 4L * longest) {
        consumer.accept(tooLong(file.toString(), Files.size(file)));
      } else {
        boolean html = lower.endsWith(".html") || lower.endsWith(".htm");
        readBytes(input.readAllBytes(), file.toString(), stem, html, consumer);
      }
    } catch (IOException e) {
      consumer.accept(new Problem(Problem.Kind.UNREADABLE, file.toString(), "the file cannot be read: " + e.getMessage()));
    }
  }

  private Problem tooLong(String source, long bytes) {
    return new Problem(
        Problem.Kind.TOO_LONG, source,
        "the file has " + bytes + " bytes; an article has at most " + longest + " characters: split it, or raise --longest");
  }

  /** Six characters for one, as {@code \\u049b} is written, and some for what else a record tells. */
  private long longestLine() {
    return 6L * longest + (64 << 10);
  }

  private Problem tooLongLine(String source) {
    return new Problem(
        Problem.Kind.TOO_LONG, source,
        "the line has more than " + longestLine() + " characters; an article has at most " + longest + ": split it, or raise --longest");
  }

  private void readLines(InputStream input, String file, String stem, Consumer<Found> consumer) throws IOException {
    Lines all = new Lines(new InputStreamReader(input, StandardCharsets.UTF_8), longestLine());
    int number = 0;
    boolean any = false;
    for (String line = all.next(); line != null; line = all.next()) {
      number++;
      Found found = all.wasCut() ? tooLongLine(file + ":" + number) : lines.read(line, file, stem, number);
      if (found != null) {
        any = true;
        consumer.accept(found);
      }
    }
    if (!any) {
      consumer.accept(new Problem(Problem.Kind.EMPTY, file, "there is no record in it"));
    }
  }

  private void readBytes(byte[] bytes, String source, String stem, boolean html, Consumer<Found> consumer) {
    if (bytes.length > 4L * longest) {
      consumer.accept(tooLong(source, bytes.length));
      return;
    }
    Decoder.Decoded decoded = Decoder.decode(bytes);
    if (decoded.text() == null) {
      consumer.accept(undecoded(source, decoded));
      return;
    }
    consumer.accept(html ? html(decoded.text(), stem, source) : plain(decoded.text(), stem, source));
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

  private Found plain(String text, String stem, String source) {
    try {
      FrontMatter parts = FrontMatter.of(text);
      return builder.build(parts.text(), told.or(parts.metadata()), stem, source);
    } catch (IllegalArgumentException e) {
      return new Problem(Problem.Kind.BAD_FIELD, source, String.valueOf(e.getMessage()));
    }
  }

  private Found html(String text, String stem, String source) {
    HtmlReader.Page page = HtmlReader.read(text);
    return page.text().isBlank()
        ? new Problem(Problem.Kind.NO_BODY, source, "the page has no body with text")
        : builder.build(page.text(), told.or(page.metadata()), stem, source);
  }
}
