package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.elshi.web.curate.Gatekeeper;

/** Signing in and out. */
final class CurateSignIn {
  /** A browser that is about to sign in has this cookie, which its form answers to. */
  private static final String BEFORE = "elshi-before";

  private CurateSignIn() {}

  /** A link to sign in and come back to the page that is shown. */
  static Html link(Exchange exchange) {
    String query = exchange.request.getQueryString();
    boolean page = exchange.request.getMethod().equals("GET");
    String here = page ? exchange.request.getRequestURI() + (query == null ? "" : "?" + query) : "/review";
    return Html.link("/login?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8), exchange.say("curate.signin"));
  }

  /** Who is signed in, with a button to leave; or the way in. */
  static Html state(Exchange exchange, CurateVisitor visitor) {
    if (visitor.session() != null) {
      return el(
          "div", attr("class", "signed"), Html.link("/review", exchange.say("nav.review")), Html.link("/curate", exchange.say("curate.bring")), el("span", exchange.say("curate.as", visitor.session().curator())),
          visitor.form(exchange, "/logout", el("button", attr("class", "plain"), exchange.say("curate.signout"))));
    }
    boolean open = exchange.site.curate().gatekeeper() != null;
    return el("p", attr("class", "soft"), open ? Html.all(exchange.say("review.reading"), " ", link(exchange)) : Html.text(exchange.say("curate.closed")));
  }

  static void show(Exchange exchange, CurateVisitor visitor) throws IOException {
    if (exchange.site.curate().gatekeeper() == null) {
      throw new CurateRefusal(403, "curate.closed");
    }
    if (visitor.mayWrite()) {
      CurateRoutes.goTo(exchange, next(exchange.parameter("next")));
      return;
    }
    exchange.page(page(exchange, exchange.parameter("next"), Html.all()));
  }

  private static Page page(Exchange exchange, String next, Html problem) {
    Gatekeeper gate = java.util.Objects.requireNonNull(exchange.site.curate().gatekeeper());
    String before = CurateVisitor.cookie(exchange.request, BEFORE);
    if (before.isEmpty()) {
      before = Gatekeeper.freshCookie();
      exchange.response.addCookie(cookie(exchange, BEFORE, before));
    }
    Html form =
        el(
            "form", attr("method", "post"), attr("action", "/login"), attr("class", "signin"),
            CurateVisitor.hidden("form", gate.formToken(before)), CurateVisitor.hidden("next", next(next)),
            el("label", attr("for", "token"), exchange.say("curate.token")),
            el("input", attr("type", "password"), attr("id", "token"), attr("name", "token"), attr("required", ""), attr("autocomplete", "current-password"), attr("autofocus", "")),
            el("p", el("button", exchange.say("curate.signin"))));
    return Page.of(
        exchange.say("curate.signin"),
        el("div", attr("class", "panel narrow"), el("h1", exchange.say("curate.signin")), problem, form, el("p", attr("class", "soft"), exchange.say("curate.signin.text"))))
        .with(Assets.address("curate.css"));
  }

  static void enter(Exchange exchange, CurateForm form) throws IOException {
    Gatekeeper gate = exchange.site.curate().gatekeeper();
    if (gate == null) {
      throw new CurateRefusal(403, "curate.closed");
    }
    CurateVisitor.checkOrigin(exchange.request);
    String before = CurateVisitor.cookie(exchange.request, BEFORE);
    if (before.isEmpty() || !gate.isFormOf(before, form.get("form"))) {
      throw new CurateRefusal(403, "curate.strangeform");
    }
    try {
      String curator = CurateVisitor.holder(exchange, gate, form.get("token"));
      exchange.response.addCookie(cookie(exchange, CurateVisitor.COOKIE, gate.open(curator)));
      exchange.response.addCookie(ended(exchange, BEFORE));
      CurateRoutes.goTo(exchange, next(form.get("next")));
    } catch (CurateRefusal e) {
      if (e.status != 401) {
        throw e;
      }
      Html problem = el("p", attr("class", "problem"), attr("role", "alert"), exchange.say(e.key));
      exchange.page(page(exchange, form.get("next"), problem).status(401));
    }
  }

  static void leave(Exchange exchange, CurateVisitor visitor, CurateForm form) {
    Gatekeeper gate = exchange.site.curate().gatekeeper();
    if (gate != null && visitor.session() != null) {
      gate.close(visitor.cookie());
      exchange.response.addCookie(ended(exchange, CurateVisitor.COOKIE));
    }
    CurateRoutes.goTo(exchange, "/review");
  }

  /** Only pages of review and curation: nobody is sent elsewhere by a link to the sign-in. */
  static String next(String asked) {
    return asked.matches("/(review|curate)(/[a-z]{1,20})?(\\?[A-Za-z0-9%&=._~+-]*)?(#[a-z0-9-]*)?") ? asked : "/review";
  }

  private static Cookie cookie(Exchange exchange, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Strict");
    cookie.setSecure(exchange.request.isSecure() || "https".equalsIgnoreCase(exchange.request.getHeader("X-Forwarded-Proto")));
    return cookie;
  }

  private static Cookie ended(Exchange exchange, String name) {
    Cookie cookie = cookie(exchange, name, "");
    cookie.setMaxAge(0);
    return cookie;
  }
}
