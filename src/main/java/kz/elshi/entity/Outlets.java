package kz.elshi.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Article;
import kz.elshi.text.Document;
import kz.elshi.text.Language;
import org.jspecify.annotations.Nullable;

/** Where an article was published: the outlet that it names itself, and the country that its bare titles refer to. */
final class Outlets {
  /** Words that credit news; {@code mark} stands in every text that the pattern finds, and is looked for first: that is quicker. */
  private record Credit(String mark, Pattern pattern) {}

  private final Map<String, String> domains = new HashMap<>();
  private final Map<Language, String> homes = new HashMap<>();
  private final List<Credit> credits;

  Outlets(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/domains.tsv")).rows()) {
      domains.put(row.get("domain"), row.get("country"));
    }
    for (Table.Row row : Table.read(home.path("data/lexicon/homes.tsv")).rows()) {
      homes.put(Language.of(row.get("language")), row.get("country"));
    }
    credits =
        Table.read(home.path("data/lexicon/kk/credits.tsv")).rows().stream()
            .map(row -> new Credit(row.get("mark"), Pattern.compile(row.get("pattern"), Pattern.UNICODE_CHARACTER_CLASS)))
            .toList();
  }

  /** ISO code of the outlet's country: by its address, else by the language of the article; null if neither tells. */
  @Nullable String country(Document document) {
    Article article = document.article();
    String byAddress = article.url() == null ? null : domains.get(topLevel(article.url()));
    return byAddress != null && article.language() != Language.KAZAKH ? byAddress : homes.get(article.language());
  }

  private static String topLevel(String url) {
    String host = url.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/:?#].*$", "");
    return host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The outlet that the text credits its news to («деп хабарлайды …»), or null. */
  @Nullable String named(Document document) {
    String best = null;
    int at = Integer.MAX_VALUE;
    for (Credit credit : credits) {
      Matcher matcher = credit.pattern().matcher(document.text());
      if (document.text().contains(credit.mark()) && matcher.find() && matcher.start() < at) {
        at = matcher.start();
        best = matcher.group("outlet").strip();
      }
    }
    return best;
  }
}
