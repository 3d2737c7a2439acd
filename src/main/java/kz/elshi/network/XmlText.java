package kz.elshi.network;

/** Text that XML 1.0 may contain. */
final class XmlText {
  private XmlText() {}

  /** The text without characters that no XML 1.0 document may have (section 2.2), escaped or not. */
  static String of(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }
}
