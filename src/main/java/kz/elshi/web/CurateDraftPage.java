package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.ingest.Problem;
import kz.elshi.rdf.Literals;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.SetAside;
import kz.elshi.text.Fingerprint;
import org.apache.jena.graph.Node;

/** What a draft would bring: facts with their sentences, duplicates, what is set aside; and the button that stores it. */
final class CurateDraftPage {
  private CurateDraftPage() {}

  /** What an article is to the store. */
  private enum Standing {
    FRESH, SAME, COPY, REPLACES
  }

  private record Known(Standing standing, List<Node> others) {}

  static void show(Exchange exchange, CurateVisitor visitor) throws IOException {
    CurateDraft draft = exchange.site.curate().drafts().of(exchange.parameter("id"), visitor.name(exchange)).orElseThrow(() -> new CurateRefusal(404, "curate.nodraft"));
    exchange.page(
        Page.of(
                exchange.say("curate.page"),
                all(el("h1", exchange.say(draft.isStored() ? "curate.stored" : "curate.trial")), problems(exchange, draft), draft.isStored() ? stored(exchange, draft) : trial(exchange, visitor, draft)))
            .in(Section.REVIEW).with(Assets.address("curate.css")));
  }

  private static Html problems(Exchange exchange, CurateDraft draft) {
    List<Html> rows = new ArrayList<>();
    for (Problem problem : draft.problems()) {
      rows.add(el("li", el("code", problem.source()), " ", el("span", attr("lang", "en"), problem.message())));
    }
    return rows.isEmpty() ? all() : Parts.panel(exchange.say("curate.problems", rows.size()), el("ul", attr("class", "problems"), rows));
  }

  private static Html stored(Exchange exchange, CurateDraft draft) {
    List<Html> rows = new ArrayList<>();
    for (CheckedArticle article : draft.articles()) {
      String id = article.graph().article().id();
      rows.add(el("li", Html.link("/page/article/" + encoded(id), title(article)), " · ", Html.link("/curate/withdraw?article=" + encoded(id), exchange.say("curate.withdraw"))));
    }
    return all(el("ul", attr("class", "plain"), attr("role", "status"), rows), el("p", Html.link("/curate", exchange.say("curate.bring")), " · ", Html.link("/review", exchange.say("nav.review"))));
  }

  static String encoded(String id) {
    return java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String title(CheckedArticle article) {
    String title = article.graph().article().title();
    return title == null ? article.graph().article().id() : title;
  }

  private static Html trial(Exchange exchange, CurateVisitor visitor, CurateDraft draft) {
    Map<CheckedArticle, Known> known = known(exchange, draft);
    List<Html> cards = exchange.site.store().rehearse(
        draft.articles(), List.of(),
        data -> {
          GraphView view = new GraphView(data, exchange);
          FactPanel panel = new FactPanel(view, exchange);
          return draft.articles().stream().map(article -> card(exchange, view, panel, article, known.get(article))).toList();
        });
    if (cards.isEmpty()) {
      return el("p", Html.link("/curate", exchange.say("curate.bring")));
    }
    Html id = CurateVisitor.hidden("id", draft.id());
    return all(
        el("p", attr("class", "lead"), exchange.say("curate.trial.text")),
        visitor.form(exchange, "/curate/store", id, cards, el("p", attr("class", "stick"), el("button", exchange.say("curate.store")))),
        visitor.form(exchange, "/curate/discard", id, el("button", attr("class", "plain"), exchange.say("curate.discard"))));
  }

  private static Map<CheckedArticle, Known> known(Exchange exchange, CurateDraft draft) {
    return exchange.site.store().read(
        data -> {
          Map<CheckedArticle, Known> known = new HashMap<>();
          for (CheckedArticle article : draft.articles()) {
            known.put(article, known(new GraphView(data, exchange), article));
          }
          return known;
        });
  }

  private static Known known(GraphView view, CheckedArticle article) {
    Node provenance = view.iris.provenanceGraph();
    Node node = article.graph().graph();
    String fingerprint = Fingerprint.of(article.graph().article().text());
    List<Node> others = new ArrayList<>();
    view.data.stream(provenance, Node.ANY, FINGERPRINT, Literals.string(fingerprint)).forEach(quad -> others.add(quad.getSubject()));
    if (others.remove(node)) {
      return new Known(Standing.SAME, List.of());
    }
    if (view.data.contains(provenance, node, TYPE, C_ARTICLE)) {
      return new Known(Standing.REPLACES, List.of(node));
    }
    return new Known(others.isEmpty() ? Standing.FRESH : Standing.COPY, others);
  }

  private static Html card(Exchange exchange, GraphView view, FactPanel panel, CheckedArticle article, Known known) {
    String id = article.graph().article().id();
    List<Html> facts = new ArrayList<>();
    List<Node> shown = new ArrayList<>();
    view.data.stream(article.graph().graph(), Node.ANY, TYPE, C_FACT).forEach(quad -> shown.add(quad.getSubject()));
    shown.stream().sorted(java.util.Comparator.comparing(Node::getURI)).forEach(fact -> facts.add(panel.card(fact)));
    Html.Attribute ticked = attr(known.standing() == Standing.FRESH ? "checked" : "data-unticked", "");
    List<Html> others = new ArrayList<>();
    known.others().forEach(other -> others.add(all(" ", Html.link(view.address(other), view.iris.path(other)))));
    return el(
        "section", attr("class", "panel draft " + known.standing().name().toLowerCase(java.util.Locale.ROOT)),
        el("header", el("h2", el("label", el("input", attr("type", "checkbox"), attr("name", "article"), attr("value", id), ticked), " ", title(article))), el("code", id)),
        el("p", attr("class", "soft"), exchange.say("curate.standing." + known.standing().name().toLowerCase(java.util.Locale.ROOT)), others),
        about(exchange, article), el("h3", exchange.say("curate.facts", shown.size())), facts, setAside(exchange, view, article));
  }

  private static Html about(Exchange exchange, CheckedArticle article) {
    List<Html> rows = new ArrayList<>();
    var told = article.graph().article();
    row(rows, exchange.say("curate.language"), told.languageTag());
    row(rows, exchange.say("published"), told.published() == null ? exchange.say("curate.undated") : told.published().toString());
    row(rows, exchange.say("outlet"), told.publisher());
    row(rows, exchange.say("source"), told.url());
    return el("dl", rows);
  }

  private static void row(List<Html> rows, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      rows.add(all(el("dt", name), el("dd", value)));
    }
  }

  private static Html setAside(Exchange exchange, GraphView view, CheckedArticle article) {
    List<Html> rows = new ArrayList<>();
    for (SetAside one : article.setAside()) {
      one.messages().forEach(message -> rows.add(el("li", el("code", view.iris.path(one.fact())), " ", el("span", attr("lang", "en"), message))));
    }
    return rows.isEmpty() ? all() : all(el("h3", exchange.say("article.setaside")), el("ul", attr("class", "problems"), rows));
  }

  /** Stores the articles that are ticked, in one commit. */
  static void store(Exchange exchange, CurateVisitor visitor, CurateForm form) throws IOException {
    CurateDrafts drafts = exchange.site.curate().drafts();
    List<String> ticked = form.all("article");
    if (ticked.isEmpty()) {
      throw new CurateRefusal(400, "curate.noneticked");
    }
    CurateDraft draft = drafts.take(form.get("id"), visitor.name(exchange)).orElseThrow(() -> new CurateRefusal(404, "curate.nodraft"));
    List<CheckedArticle> chosen = draft.articles().stream().filter(article -> ticked.contains(article.graph().article().id())).toList();
    try {
      exchange.site.store().put(chosen, visitor.name(exchange));
    } catch (RuntimeException e) {
      drafts.keep(draft);
      throw e;
    }
    drafts.keep(draft.stored(chosen));
    CurateRoutes.goTo(exchange, "/curate/draft?id=" + draft.id());
  }

  /** Forgets a draft. */
  static void discard(Exchange exchange, CurateVisitor visitor, CurateForm form) throws IOException {
    exchange.site.curate().drafts().take(form.get("id"), visitor.name(exchange)).orElseThrow(() -> new CurateRefusal(404, "curate.nodraft"));
    CurateRoutes.goTo(exchange, "/curate");
  }
}
