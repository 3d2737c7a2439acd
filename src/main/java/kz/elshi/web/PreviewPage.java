package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.reconcile.EntityProperty;
import kz.elshi.reconcile.PropertyValue;
import kz.elshi.reconcile.Reconciler;
import org.apache.jena.graph.Node;

/** A small page about an entity, made to be shown within the pages of others: text and one link, no forms, no scripts. */
final class PreviewPage {
  /** The one page that others may frame: there is nothing on it that a click could change. */
  private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
  private static final List<String> SHOWN =
      List.of("country", "office", "officeOf", "capital", "wikidata", "otherName", "articles", "latestEvent");
  private static final int MOST_VALUES = 3;

  private PreviewPage() {}

  /** Sends the preview of an entity, or a page that says that there is none. */
  static void send(Exchange exchange, String language, String id) throws IOException {
    Reconciler reconciler = exchange.site.reconciler();
    Html main = exchange.site.store().read(
        data -> {
          Reconciler.Look look = reconciler.look(data, language);
          Node entity = look.entity(id);
          return entity == null ? null : main(exchange, reconciler, look, entity);
        });
    Html shown = main == null ? el("p", exchange.site.messages().get(language, "error.404.text", id)) : main;
    StringBuilder html = new StringBuilder("<!doctype html>");
    el(
        "html", attr("lang", language),
        el(
            "head", el("meta", attr("charset", "utf-8")), el("title", id), el("link", attr("rel", "stylesheet"), attr("href", Assets.address("elshi.css")))),
        el("body", el("main", attr("class", "preview"), shown))).write(html);
    exchange.response.setHeader("Content-Security-Policy", POLICY);
    exchange.response.setHeader("Vary", "Accept-Language, Cookie, Accept-Encoding");
    exchange.response.setHeader("Cache-Control", "no-cache");
    exchange.send(main == null ? 404 : 200, "text/html; charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Html main(Exchange exchange, Reconciler reconciler, Reconciler.Look look, Node entity) {
    List<Html> rows = new ArrayList<>();
    for (EntityProperty property : reconciler.properties()) {
      List<PropertyValue> values = SHOWN.contains(property.id()) ? look.values(entity, property.id(), look.language()) : List.of();
      if (!values.isEmpty() && !values.equals(List.of(new PropertyValue.Whole(0)))) {
        List<String> texts = values.stream().limit(MOST_VALUES).map(value -> text(value, look)).toList();
        String more = values.size() > MOST_VALUES ? " …" : "";
        rows.add(Html.all(el("dt", property.label(look.language())), el("dd", String.join("; ", texts) + more)));
      }
    }
    String name = look.facts().name(entity, look.language());
    String page = "/page/" + entity.getURI().substring(exchange.iris().base().length());
    return Html.all(
        el("p", attr("class", "kind"), look.description(entity)),
        el("h1", el("a", attr("href", page), attr("target", "_blank"), attr("rel", "noopener"), name)),
        el("dl", rows));
  }

  private static String text(PropertyValue value, Reconciler.Look look) {
    return switch (value) {
      case PropertyValue.Entity other -> look.facts().name(other.node(), look.language());
      case PropertyValue.Text text -> text.text();
      case PropertyValue.Whole whole -> String.valueOf(whole.number());
      case PropertyValue.Decimal decimal -> String.valueOf(decimal.number());
      case PropertyValue.Day day -> day.iso();
    };
  }
}
