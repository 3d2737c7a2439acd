package kz.elshi.federation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server is shown to let us in: user and password, or a token. It comes from the environment, so that it stands neither on
 * the command line nor in a shell's history, and it is never written anywhere.
 */
public final class Credentials {
  /** Nothing to show. */
  public static final Credentials NONE = new Credentials(null);

  private final @Nullable String header;

  private Credentials(@Nullable String header) {
    this.header = header;
  }

  /**
   * From the variables {@code PREFIX_TOKEN}, or {@code PREFIX_USER} and {@code PREFIX_PASSWORD}.
   *
   * @throws IllegalArgumentException if only one of user and password is set; the message names the other
   */
  public static Credentials of(Map<String, String> environment, String prefix) {
    String token = environment.get(prefix + "_TOKEN");
    String user = environment.get(prefix + "_USER");
    String password = environment.get(prefix + "_PASSWORD");
    if (token != null && !token.isBlank()) {
      return new Credentials("Bearer " + token.strip());
    }
    if ((user == null) != (password == null)) {
      throw new IllegalArgumentException(
          "the environment variable " + prefix + (user == null ? "_USER" : "_PASSWORD") + " is not set, but its companion is: set both or none");
    }
    if (user == null) {
      return NONE;
    }
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** The value of the header Authorization, or null. */
  @Nullable String header() {
    return header;
  }

  /** Whether there is something that others must not read. */
  public boolean isSecret() {
    return header != null;
  }

  @Override
  public String toString() {
    return header == null ? "no credentials" : "credentials (not shown)";
  }
}
