package kz.elshi.web.curate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may curate: a file with one line for each token, which keeps its salted hash only. An empty line, or one that begins with
 * {@code #}, says nothing.
 *
 * <pre>
 * aigul 3fK2aQ pbkdf2-sha256 100000 SALT HASH
 * </pre>
 *
 * A token is {@code elshi_ID_SECRET}: the id finds the line, the secret is 32 random bytes.
 */
public final class TokenFile {
  private static final int ROUNDS = 100_000;
  private static final int MOST_ROUNDS = 10_000_000;
  private static final String KIND = "pbkdf2-sha256";
  private static final Pattern TOKEN = Pattern.compile("elshi_([A-Za-z0-9]{8})_([A-Za-z0-9_-]{16,128})");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
  private static final Pattern LINE = Pattern.compile("(\\S+) ([A-Za-z0-9]{8}) " + KIND + " ([0-9]{1,8}) ([A-Za-z0-9_-]+) ([A-Za-z0-9_-]+)");
  private static final Line NOBODY = new Line("nobody", ROUNDS, "AAAAAAAAAAAAAAAAAAAAAA", "");

  private final Map<String, Line> lines;

  private record Line(String name, int rounds, String salt, String hash) {
    boolean holds(String secret) {
      byte[] given = Secrets.slowHash(secret, Base64.getUrlDecoder().decode(salt), rounds);
      return MessageDigest.isEqual(given, Base64.getUrlDecoder().decode(hash));
    }
  }

  /** The file cannot be used; the message says what to do. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  private TokenFile(Map<String, Line> lines) {
    this.lines = lines;
  }

  /**
   * Reads the file.
   *
   * @throws Unusable if it cannot be read, others than its owner may write to it, it has no token, or a line is none
   */
  public static TokenFile read(Path file) {
    if (mayOthersWrite(file)) {
      throw new Unusable("others may write to the token file " + file + ", and so let themselves in: chmod 600 " + file);
    }
    Map<String, Line> lines = new LinkedHashMap<>();
    int number = 0;
    for (String line : content(file).lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches() || !isSane(parts)) {
          throw new Unusable(file + ", line " + number + ": this is no hashed token; make one with elshi token new");
        }
        lines.put(parts.group(2), new Line(parts.group(1), Integer.parseInt(parts.group(3)), parts.group(4), parts.group(5)));
      }
    }
    if (lines.isEmpty()) {
      throw new Unusable(file + " has no token: make one with elshi token new");
    }
    return new TokenFile(lines);
  }

  private static boolean mayOthersWrite(Path file) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      Set<PosixFilePermission> permissions = view == null || !Files.exists(file) ? Set.of() : view.readAttributes().permissions();
      return permissions.contains(PosixFilePermission.GROUP_WRITE) || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException e) {
      throw new Unusable("the token file " + file + " cannot be read: make one with elshi token new");
    }
  }

  private static boolean isSane(Matcher parts) {
    int rounds = Integer.parseInt(parts.group(3));
    try {
      boolean salted = Base64.getUrlDecoder().decode(parts.group(4)).length >= 8;
      return NAME.matcher(parts.group(1)).matches() && rounds > 0 && rounds <= MOST_ROUNDS && salted
          && Base64.getUrlDecoder().decode(parts.group(5)).length == 32;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Unusable("the token file " + file + " cannot be read: make one with elshi token new");
    }
  }

  /**
   * Makes a token and appends its line; a new file can be read by its owner alone.
   *
   * @return the token, which is kept nowhere
   * @throws IllegalArgumentException if the name has other signs than letters, digits, {@code . _ -}
   * @throws IOException if the file cannot be written
   */
  public static String add(Path file, String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a name has 1 to 64 letters, digits, dots, dashes: " + name);
    }
    String id = Secrets.text(Secrets.bytes(16)).replaceAll("[^A-Za-z0-9]", "0").substring(0, 8);
    String secret = Secrets.word(32);
    byte[] salt = Secrets.bytes(16);
    String hash = Secrets.text(Secrets.slowHash(secret, salt, ROUNDS));
    if (!Files.exists(file)) {
      create(file);
    }
    String line = String.join(" ", name, id, KIND, Integer.toString(ROUNDS), Secrets.text(salt), hash) + "\n";
    Files.write(file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    return "elshi_" + id + "_" + secret;
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  /** Whose token it is, if it is one. It takes as long for a token that nobody has. */
  Optional<String> holder(String token) {
    Matcher parts = TOKEN.matcher(token);
    boolean formed = parts.matches();
    Line line = formed ? lines.getOrDefault(parts.group(1), NOBODY) : NOBODY;
    boolean holds = line.holds(formed ? parts.group(2) : "none");
    return holds && formed ? Optional.of(line.name()) : Optional.empty();
  }
}
