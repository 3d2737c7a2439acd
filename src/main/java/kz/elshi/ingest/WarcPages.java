package kz.elshi.ingest;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Makes articles of the records of a web archive: where it was got, and where the page says nothing the day on which, are the record's. */
final class WarcPages {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final String ADDRESS = "https?://[^\\s\\p{Cc}\\p{Cf}<>\"]{1,2000}";

  private final ContentReader reader;
  private final String source;
  private final String stem;

  WarcPages(ContentReader reader, String source, String stem) {
    this.reader = reader;
    this.source = source;
    this.stem = stem;
  }

  /** Whether there may be an article in a record of that head. */
  boolean isWanted(WarcHead head) {
    return switch (head.get("warc-type").toLowerCase(Locale.ROOT)) {
      case "response" -> head.type().equals("application/http") && head.get("content-type").matches("(?i).*msgtype=\"?response.*|[^;]*");
      case "resource", "conversion" -> HTML.contains(head.type()) || head.type().equals("text/plain");
      default -> false;
    };
  }

  /** What messages call a record. */
  String called(WarcHead head) {
    return source + "!" + Problem.shown(address(head));
  }

  /** Hands over the article in a record, or the problem with it; nothing if it is another kind of page. */
  void read(WarcHead head, byte[] body, Consumer<Found> consumer) {
    boolean page = HTML.contains(head.type());
    byte[] content = body;
    if (head.get("warc-type").equalsIgnoreCase("response")) {
      HttpAnswer answer = HttpAnswer.of(body, reader.limits());
      if (answer.problem() != null) {
        consumer.accept(new Problem(answer.problem(), called(head), answer.why()));
        return;
      }
      if (!answer.isPage()) {
        return;
      }
      page = true;
      content = answer.content();
    }
    consumer.accept(article(head, content, page));
  }

  private Found article(WarcHead head, byte[] content, boolean page) {
    String address = address(head);
    String url = address.matches(ADDRESS) ? address : null;
    UnaryOperator<String> id = url == null ? ArticleBuilder.byText(stem) : text -> host(url) + "-" + ArticleBuilder.shortened(url);
    Metadata surely = new Metadata(null, null, url, null, null, null);
    Metadata perhaps = new Metadata(null, null, null, day(head.get("warc-date")), null, null);
    return reader.one(content, page, called(head), id, surely, perhaps);
  }

  private static String address(WarcHead head) {
    // Version 1.0 of the format was misread: some programs write the address in angle brackets.
    return head.get("warc-target-uri").replaceFirst("^<(.*)>$", "$1");
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "page" : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "page";
    }
  }

  private static @Nullable PartialDate day(String time) {
    try {
      return time.length() < 10 ? null : FrontMatter.date(time.substring(0, 10));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
