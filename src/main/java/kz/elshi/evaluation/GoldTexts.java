package kz.elshi.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import kz.elshi.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts of gold files: {@code ID.txt} beside the file, else the text with the SHA-256 that the file gives, in a folder
 * {@code articles} beside the gold folder or up to two levels above it.
 */
final class GoldTexts {
  private static final String FOLDER = "articles";
  private static final int LEVELS = 3;

  private final Path folder;
  private @Nullable Map<String, Path> others;

  GoldTexts(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The text of a gold file as it stands, or null if there is none.
   *
   * @throws UncheckedIOException if the text is there but cannot be read
   */
  @Nullable String find(String id, Path file, @Nullable String sha256) {
    try {
      Path beside = file.resolveSibling(id + ".txt");
      Path text = Files.exists(beside) ? beside : sha256 == null ? null : others().get(sha256);
      return text == null ? null : Files.readString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Path> others() throws IOException {
    if (others == null) {
      others = new HashMap<>();
      Path above = folder.getParent();
      for (int level = 0; level < LEVELS && above != null; level++) {
        add(others, above.resolve(FOLDER));
        above = above.getParent();
      }
    }
    return others;
  }

  private static void add(Map<String, Path> found, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        found.putIfAbsent(sha256(Files.readAllBytes(file)), file);
      }
    }
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes));
  }
}
