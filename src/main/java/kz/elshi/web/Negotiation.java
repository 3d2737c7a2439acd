package kz.elshi.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Content negotiation by the Accept header (RFC 9110, 12.5.1): quality values, wildcards, the most special range first. */
final class Negotiation {
  private Negotiation() {}

  private record Range(String type, double quality) {}

  /**
   * The best of the types offered, in their order of preference where the client has none; null if it accepts none of them.
   *
   * @param accept the header, or null
   */
  static @Nullable String choose(@Nullable String accept, List<String> offered) {
    if (accept == null || accept.isBlank()) {
      return offered.getFirst();
    }
    List<Range> ranges = List.of(accept.split(",")).stream().map(Negotiation::range).toList();
    String best = null;
    double most = 0;
    for (String type : offered) {
      double quality = quality(ranges, type);
      if (quality > most) {
        most = quality;
        best = type;
      }
    }
    return best;
  }

  private static Range range(String text) {
    String[] parts = text.strip().split("\\s*;\\s*");
    double quality = 1;
    for (String part : parts) {
      if (part.startsWith("q=")) {
        try {
          quality = Double.parseDouble(part.substring(2));
        } catch (NumberFormatException e) {
          quality = 0;
        }
      }
    }
    return new Range(parts[0].toLowerCase(java.util.Locale.ROOT), quality);
  }

  private static double quality(List<Range> ranges, String type) {
    String family = type.substring(0, type.indexOf('/')) + "/*";
    for (String wanted : List.of(type, family, "*/*")) {
      for (Range range : ranges) {
        if (range.type().equals(wanted)) {
          return range.quality();
        }
      }
    }
    return 0;
  }
}
