package kz.elshi.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes an article out of a page: headline, paragraphs of the main part, and what its metadata tell (Open Graph, schema.org, time). */
final class HtmlReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLUTTER =
      "script, style, noscript, template, nav, aside, footer, form, figure, figcaption, iframe, svg, button, [hidden], [aria-hidden=true]";
  private static final String MAIN = "[itemprop=articleBody], article, main, [role=main], body";
  private static final String BLOCKS = "h1, h2, h3, p, li, blockquote";
  private static final int FEWEST_CHARACTERS = 40;

  private HtmlReader() {}

  /** A page's text and metadata; the text is empty if the page has no body to read. */
  record Page(String text, Metadata metadata) {}

  static Page read(String html) {
    Document page = Jsoup.parse(html);
    Metadata metadata = metadata(page);
    page.select(CLUTTER).remove();
    String best = "";
    for (Element main : page.select(MAIN)) {
      String text = text(main);
      if (text.length() >= FEWEST_CHARACTERS) {
        best = text;
        break;
      }
    }
    return new Page(best, metadata);
  }

  private static String text(Element main) {
    List<String> blocks = new ArrayList<>();
    for (Element block : main.select(BLOCKS)) {
      boolean nested = block.parents().stream().anyMatch(parent -> parent.is("p, li, blockquote") && main.select(BLOCKS).contains(parent));
      String text = block.text().strip();
      if (!nested && !text.isEmpty()) {
        blocks.add(text);
      }
    }
    return blocks.isEmpty() ? main.wholeText().strip() : String.join("\n", blocks);
  }

  private static Metadata metadata(Document page) {
    JsonNode article = article(page);
    String title = first(meta(page, "og:title"), text(article, "headline"), page.title());
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String url = first(canonical == null ? null : canonical.attr("href"), meta(page, "og:url"), text(article, "url"));
    Element time = page.selectFirst("time[datetime]");
    PartialDate published =
        date(
            first(
                meta(page, "article:published_time"), text(article, "datePublished"), meta(page, "date"),
                meta(page, "DC.date.issued"), meta(page, "datePublished"), time == null ? null : time.attr("datetime")));
    String publisher =
        first(meta(page, "og:site_name"), article == null ? null : text(article.path("publisher"), "name"), meta(page, "publisher"));
    Element root = page.selectFirst("html[lang]");
    Language language = root == null ? null : Language.of(root.attr("lang").toLowerCase(java.util.Locale.ROOT));
    return new Metadata(
        null, title, url, published, publisher, language == Language.UNDETERMINED ? null : language);
  }

  private static @Nullable String meta(Document page, String name) {
    Element meta = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]");
    return meta == null ? null : meta.attr("content");
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  private static @Nullable PartialDate date(@Nullable String value) {
    try {
      return value == null ? null : FrontMatter.date(value.length() > 10 ? value.substring(0, 10) : value);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable JsonNode article(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode data = JSON.readTree(script.data());
        for (JsonNode node : data.isArray() ? data : data.has("@graph") ? data.get("@graph") : List.of(data)) {
          if (node.path("@type").asText().endsWith("Article")) {
            return node;
          }
        }
      } catch (JsonProcessingException e) {
        // A page with broken structured data is still a page; its other metadata are read.
        continue;
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable JsonNode node, String field) {
    return node == null || !node.path(field).isTextual() ? null : node.path(field).asText();
  }
}
