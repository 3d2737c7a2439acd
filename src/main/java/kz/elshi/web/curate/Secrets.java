package kz.elshi.web.curate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Random words, hashes and signatures, all of the JDK. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int HASH_BITS = 256;

  private Secrets() {}

  /** So many random bytes. */
  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** So many random bytes as letters, digits, {@code - _}. */
  static String word(int bytes) {
    return text(bytes(bytes));
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** PBKDF2 with HMAC-SHA-256 (RFC 8018). */
  static byte[] slowHash(String secret, byte[] salt, int rounds) {
    try {
      PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), salt, rounds, HASH_BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-256", e);
    }
  }

  /** HMAC-SHA-256 (RFC 2104) of a text, as letters, digits, {@code - _}. */
  static String sign(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return text(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /** Whether two texts are the same, in a time that does not tell how far they are. */
  static boolean same(String a, String b) {
    return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
