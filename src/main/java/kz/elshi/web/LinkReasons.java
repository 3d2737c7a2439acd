package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.LINK_REASON;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.elshi.knowledge.Slug;
import org.apache.jena.graph.Node;

/**
 * Reasons of links in the language of a page. The graph has them as short English phrases, joined by commas; the fixed ones have messages,
 * {@code reason.SLUG}; a country's code becomes its name. What has no message stays as it is, marked as English.
 */
final class LinkReasons {
  private static final Pattern COUNTRY = Pattern.compile("(.*\\S) ([A-Z]{2})");

  private final Exchange exchange;
  private final GraphView view;

  LinkReasons(Exchange exchange, GraphView view) {
    this.exchange = exchange;
    this.view = view;
  }

  /** The reasons of a link or of a candidate. */
  Html of(Node graph, Node link) {
    List<String> texts = view.objects(graph, link, LINK_REASON).stream().map(Node::getLiteralLexicalForm).sorted().distinct().toList();
    List<Html> shown = new ArrayList<>();
    for (String text : texts) {
      for (String part : exchange.site.messages().has(key(text)) ? new String[] {text} : text.split(", ")) {
        shown.add(Html.all(shown.isEmpty() ? "" : "; ", say(part)));
      }
    }
    return Html.all(shown);
  }

  private Html say(String reason) {
    if (exchange.site.messages().has(key(reason))) {
      return Html.text(exchange.say(key(reason)));
    }
    Matcher country = COUNTRY.matcher(reason);
    if (country.matches() && exchange.site.messages().has(key(country.group(1)))) {
      return Html.text(exchange.say(key(country.group(1))) + " " + view.title(exchange.iris().country(country.group(2))));
    }
    int colon = reason.indexOf(": ");
    if (colon > 0 && exchange.site.messages().has(key(reason.substring(0, colon)))) {
      return Html.all(exchange.say(key(reason.substring(0, colon))) + ": ", english(reason.substring(colon + 2)));
    }
    return english(reason);
  }

  private static Html english(String words) {
    return Html.el("span", Html.attr("lang", "en"), words);
  }

  private static String key(String phrase) {
    return "reason." + Slug.of(phrase);
  }
}
