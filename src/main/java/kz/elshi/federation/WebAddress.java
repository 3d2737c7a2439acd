package kz.elshi.federation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Addresses of endpoints: http and https alone, and without a password in them. */
public final class WebAddress {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private WebAddress() {}

  /** Whether a text means an address rather than a folder. */
  public static boolean isMeant(String text) {
    return text.contains("://");
  }

  /**
   * Checks an address.
   *
   * @throws IllegalArgumentException if it is none of http or https, or names a user; the message says so, without what may be secret
   */
  public static String check(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("this is no address of an endpoint: give one like http://localhost:3030/kg", null);
    }
    if (uri.getUserInfo() != null || (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@"))) {
      throw new IllegalArgumentException("an address must not hold a user or password: give them by environment variables");
    }
    boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException("an endpoint is reached by http or https only, not by " + text);
    }
    return uri.toString();
  }

  /** Whether what is sent there can be read on the way: plain http to another machine. */
  public static boolean isOpenToOthers(String address) {
    URI uri = URI.create(address);
    return "http".equalsIgnoreCase(uri.getScheme()) && !LOOPBACK.contains(uri.getHost());
  }
}
