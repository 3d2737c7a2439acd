package kz.elshi.web;

import java.util.List;

/** A request is not carried out; it is told why in the language of the page. */
final class CurateRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  final int status;
  final String key;
  final transient List<Object> parts;
  final long retrySeconds;

  /**
   * A refusal.
   *
   * @param status of the answer
   * @param key of the message that says why
   */
  CurateRefusal(int status, String key, Object... parts) {
    this(status, 0, key, parts);
  }

  private CurateRefusal(int status, long retrySeconds, String key, Object... parts) {
    super(key);
    this.status = status;
    this.key = key;
    this.parts = List.of(parts);
    this.retrySeconds = retrySeconds;
  }

  /** In a word, for the figures. */
  String reason() {
    return key.replaceFirst("^curate\\.", "");
  }

  /** To be tried again after so many seconds. */
  static CurateRefusal later(long seconds) {
    return new CurateRefusal(429, seconds, "curate.wait", seconds);
  }
}
