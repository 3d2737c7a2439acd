package kz.elshi.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads articles from files, folders, globs and standard input ({@code -}), one after the other: what cannot be read is reported in
 * its place and never stops the rest. The ending of a name tells what is in a file, see {@link FileFormat}.
 */
public final class ArticleSource {
  /** Greatest length of an article's text, in UTF-16 code units, unless told otherwise. */
  public static final int DEFAULT_LONGEST = 2_000_000;

  private final ArticleBuilder builder;
  private final Metadata told;
  private final InputLimits limits;
  private final ContentReader content;

  /**
   * A source for one run.
   *
   * @param told what the user says of the articles; it outranks what the files say
   * @param longest greatest length of a text in UTF-16 code units
   */
  public ArticleSource(Metadata told, int longest) {
    this(told, InputLimits.longest(longest), new ArticleIds());
  }

  /**
   * A source for one run.
   *
   * @param told what the user says of the articles; it outranks what the files say
   * @param ids gives an article its id for the one that it brings or that its file gives it
   */
  public ArticleSource(Metadata told, InputLimits limits, UnaryOperator<String> ids) {
    this.builder = new ArticleBuilder(limits.longest(), ids);
    this.told = told;
    this.limits = limits;
    this.content = new ContentReader(builder, told, limits);
  }

  /** The article of a text that was read elsewhere, or the problem with it; {@code id} is used where the metadata have none. */
  public Found build(String text, Metadata metadata, String id, String source) {
    return builder.build(text, told.or(metadata), given -> id, source);
  }

  /**
   * Reads the text of an article, a page or lines of them that came under a name that tells by its ending which, as a file of that name
   * would be read.
   *
   * @throws IllegalArgumentException if the ending is none of theirs, see {@link #isText(String)}
   */
  public void read(String name, byte[] bytes, Consumer<Found> consumer) {
    if (!isText(name)) {
      throw new IllegalArgumentException(name + " is neither text nor page nor lines");
    }
    try {
      content.read(name, new ByteArrayInputStream(bytes), name, consumer);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /**
   * Reads what is in a stream as a file of that name would be; one whose ending tells nothing is taken for text.
   *
   * @param source what messages call it
   * @throws IOException if the stream breaks off; what came before has been handed over
   */
  public void read(String name, InputStream input, String source, Consumer<Found> consumer) throws IOException {
    content.read(name, input, source, consumer);
  }

  /**
   * Reads some of the lines of a file of JSON Lines: those that begin at or behind {@code from} and before {@code until}. So a file can be read
   * in slices, each line once, by readers who know nothing of each other.
   *
   * @param input stands at the byte before {@code from}, or at the beginning if that is 0
   * @param source what messages call the file; the place of the line is put behind it
   * @param consumer gets with each what was found where its line begins, in bytes
   * @throws IOException if the stream breaks off
   */
  public void readLines(String name, InputStream input, long from, long until, String source, PlacedConsumer consumer) throws IOException {
    content.readLines(name, input, from, until, source, consumer);
  }

  /** Whether a name is of a text, a page or lines, none of them packed. */
  public static boolean isText(String name) {
    FileFormat format = FileFormat.of(name);
    return !FileFormat.isPacked(name) && (format == FileFormat.TEXT || format == FileFormat.PAGE || format == FileFormat.LINES);
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
      BufferedInputStream buffered = new BufferedInputStream(input, 1 << 16);
      content.read("stdin" + GuessedFormat.ending(buffered), buffered, "-", consumer);
    } catch (IOException e) {
      consumer.accept(new Problem(Problem.Kind.UNREADABLE, "-", "standard input failed: " + e.getMessage()));
    }
  }

  private void readPath(String name, Consumer<Found> consumer) {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        readFolder(path, "no articles (files ending in " + FileFormat.all() + ") are in this folder", consumer);
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
    return FileFormat.of(file.getFileName().toString()) != null;
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
    try {
      FileFormat format = FileFormat.of(name);
      boolean one = !FileFormat.isPacked(name) && (format == null || format == FileFormat.TEXT || format == FileFormat.PAGE);
      if (one && Files.size(file) > limits.bytes()) {
        consumer.accept(content.tooLong(file.toString(), String.valueOf(Files.size(file))));
      } else if (format == FileFormat.ZIP) {
        new ZipReader(content, file.toString()).read(file, consumer);
      } else {
        try (InputStream input = Files.newInputStream(file)) {
          content.read(name, input, file.toString(), consumer);
        }
      }
    } catch (IOException e) {
      consumer.accept(new Problem(Problem.Kind.UNREADABLE, file.toString(), "the file cannot be read: " + e.getMessage()));
    }
  }
}
