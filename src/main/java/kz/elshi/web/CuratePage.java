package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.ingest.Problem;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.text.Article;
import kz.elshi.text.Fingerprint;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import kz.elshi.web.curate.Gatekeeper;
import org.jspecify.annotations.Nullable;

/** Bringing articles in, and the way to taking them back. */
final class CuratePage {
  private static final String PASTED = "pasted.txt";

  private CuratePage() {}

  static void show(Exchange exchange, CurateVisitor visitor) throws IOException {
    String curator = visitor.name(exchange);
    String withdrawn = exchange.parameter("withdrawn");
    Html done = withdrawn.isEmpty() ? all() : el("p", attr("class", "last"), attr("role", "status"), exchange.say("curate.withdrawn", withdrawn));
    exchange.page(
        Page.of(
                exchange.say("curate.page"),
                all(
                    el("div", attr("class", "review-head"), el("h1", exchange.say("curate.page")), CurateSignIn.state(exchange, visitor)),
                    el("p", attr("class", "lead"), exchange.say("curate.lead")), done, waiting(exchange, curator),
                    Parts.panel(exchange.say("curate.bring"), bring(exchange, visitor)), Parts.panel(exchange.say("curate.withdraw"), takeBack(exchange))))
            .in(Section.REVIEW).with(Assets.address("curate.css")));
  }

  private static Html waiting(Exchange exchange, String curator) {
    List<Html> rows = new ArrayList<>();
    for (CurateDraft draft : exchange.site.curate().drafts().waiting(curator)) {
      rows.add(el("li", Html.link("/curate/draft?id=" + draft.id(), exchange.say("curate.draft", draft.articles().size(), draft.at().toString().substring(0, 16).replace('T', ' ')))));
    }
    return rows.isEmpty() ? all() : Parts.panel(exchange.say("curate.waiting"), el("ul", attr("class", "plain"), rows));
  }

  private static Html bring(Exchange exchange, CurateVisitor visitor) {
    Html files = el("input", attr("type", "file"), attr("id", "file"), attr("name", "file"), attr("multiple", ""), attr("accept", ".txt,.html,.htm,.jsonl,.ndjson"));
    List<Html> languages = new ArrayList<>(List.of(el("option", attr("value", ""), exchange.say("curate.language.any"))));
    Messages.LANGUAGES.forEach(code -> languages.add(el("option", attr("value", code), exchange.site.messages().get(code, "language.own"))));
    Html fields =
        el(
            "div", attr("class", "fields"), field(exchange, "title", "text"), field(exchange, "url", "url"), field(exchange, "published", "text"),
            field(exchange, "publisher", "text"), field(exchange, "article", "text"),
            el("label", exchange.say("curate.language"), el("select", attr("name", "language"), languages)));
    Html.Element form =
        (Html.Element) visitor.form(
            exchange, "/curate/draft", el("p", el("label", attr("for", "file"), exchange.say("curate.file")), " ", files),
            el("label", attr("for", "text"), exchange.say("curate.text")), el("textarea", attr("id", "text"), attr("name", "text"), attr("rows", "10")), fields,
            el("p", el("button", exchange.say("curate.try")), " ", el("span", attr("class", "soft"), exchange.say("curate.try.text", exchange.site.limits().uploadBytes() >> 20, exchange.site.limits().articles()))));
    List<Html.Attribute> attributes = new ArrayList<>(form.attributes());
    attributes.add(attr("enctype", "multipart/form-data"));
    return new Html.Element(form.name(), attributes, form.children());
  }

  private static Html field(Exchange exchange, String name, String type) {
    return el("label", exchange.say("curate." + name), el("input", attr("type", type), attr("name", name), attr("maxlength", "500")));
  }

  private static Html takeBack(Exchange exchange) {
    return el(
        "form", attr("method", "get"), attr("action", "/curate/withdraw"), attr("class", "rules"),
        el("label", attr("for", "withdraw"), exchange.say("curate.article")), el("input", attr("type", "text"), attr("id", "withdraw"), attr("name", "article"), attr("required", "")),
        el("button", attr("class", "plain"), exchange.say("curate.withdraw.try")));
  }

  /** Reads what was brought; nothing is stored. */
  static void draft(Exchange exchange, CurateVisitor visitor, CurateForm form) throws IOException {
    Metadata told = metadata(form);
    for (CurateForm.Upload file : form.files()) {
      if (!ArticleSource.isText(file.name())) {
        throw new CurateRefusal(415, "curate.type", file.name());
      }
    }
    Limits limits = exchange.site.limits();
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ArticleSource source = new ArticleSource(told, limits.articleLength());
    form.files().forEach(file -> source.read(file.name(), file.bytes(), found -> take(found, articles, problems, limits.articles())));
    if (!form.get("text").isEmpty()) {
      source.read(PASTED, form.get("text").getBytes(java.nio.charset.StandardCharsets.UTF_8), found -> take(found, articles, problems, limits.articles()));
    }
    if (articles.isEmpty() && problems.isEmpty()) {
      throw new CurateRefusal(400, "curate.nothing");
    }
    List<CheckedArticle> checked = articles.stream().map(exchange.site.curate().reader()::read).toList();
    CurateDraft draft = new CurateDraft(Gatekeeper.freshCookie(), visitor.name(exchange), Instant.now(), checked, problems, false);
    exchange.site.curate().drafts().keep(draft);
    CurateRoutes.goTo(exchange, "/curate/draft?id=" + draft.id());
  }

  private static void take(Found found, List<Article> articles, List<Problem> problems, int most) {
    switch (found) {
      case Found.Read read -> articles.add(named(read.article()));
      case Problem problem -> problems.add(problem);
    }
    if (articles.size() + problems.size() > most) {
      throw new CurateRefusal(413, "curate.toomany", most);
    }
  }

  /** Two pasted texts without an id are two articles. */
  private static Article named(Article article) {
    if (!article.source().equals(PASTED) || !article.id().startsWith("pasted")) {
      return article;
    }
    String id = "pasted-" + Fingerprint.of(article.text()).substring(0, 12);
    return new Article(id, article.text(), article.language(), article.title(), article.url(), article.published(), article.publisher(), article.source());
  }

  private static Metadata metadata(CurateForm form) {
    String url = form.get("url");
    if (!url.isEmpty() && !url.matches("https?://\\S{3,2000}")) {
      throw new CurateRefusal(400, "curate.url.wrong", url);
    }
    return new Metadata(
        told(form, "article"), told(form, "title"), told(form, "url"), published(form.get("published")), told(form, "publisher"), language(form.get("language")));
  }

  private static @Nullable String told(CurateForm form, String field) {
    String value = form.get(field);
    return value.isEmpty() ? null : value.substring(0, Math.min(value.length(), 500));
  }

  private static @Nullable PartialDate published(String value) {
    try {
      return value.isEmpty() ? null : PartialDate.parse(value);
    } catch (RuntimeException e) {
      throw new CurateRefusal(400, "curate.published.wrong", value);
    }
  }

  private static @Nullable Language language(String code) {
    if (!code.isEmpty() && !Messages.LANGUAGES.contains(code)) {
      throw new CurateRefusal(400, "curate.language.wrong", code);
    }
    return code.isEmpty() ? null : Language.of(code);
  }
}
