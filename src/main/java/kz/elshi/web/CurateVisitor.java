package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.elshi.web.curate.Gatekeeper;
import kz.elshi.web.curate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param curator name of somebody who may change the store, or null
 * @param session of a browser, or null for a program that sent its token along
 * @param cookie of the session, or an empty string
 */
record CurateVisitor(@Nullable String curator, @Nullable Session session, String cookie) {
  static final String COOKIE = "elshi-session";
  private static final CurateVisitor READER = new CurateVisitor(null, null, "");
  private static final String BEARER = "bearer ";

  /**
   * Who sent a request.
   *
   * @throws CurateRefusal 401 if it has a token that nobody has, 429 if too many such came from its address
   */
  static CurateVisitor of(Exchange exchange) {
    Gatekeeper gate = exchange.site.curate().gatekeeper();
    if (gate == null) {
      return READER;
    }
    String given = exchange.request.getHeader("Authorization");
    if (given != null && given.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return new CurateVisitor(holder(exchange, gate, given.substring(BEARER.length()).strip()), null, "");
    }
    String cookie = cookie(exchange.request, COOKIE);
    Optional<Session> session = cookie.isEmpty() ? Optional.empty() : gate.session(cookie);
    return session.map(one -> new CurateVisitor(one.curator(), one, cookie)).orElse(READER);
  }

  /** Whose a token is. */
  static String holder(Exchange exchange, Gatekeeper gate, String token) {
    try {
      return gate.holder(ClientAddress.of(exchange.request), token).orElseThrow(() -> new CurateRefusal(401, "curate.wrongtoken"));
    } catch (Gatekeeper.TooManyAttempts e) {
      throw CurateRefusal.later(e.seconds());
    }
  }

  static String cookie(HttpServletRequest request, String name) {
    for (Cookie cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
      if (cookie.getName().equals(name)) {
        return cookie.getValue();
      }
    }
    return "";
  }

  boolean mayWrite() {
    return curator != null;
  }

  /**
   * The name of the curator.
   *
   * @throws CurateRefusal 403 if the server is open for reading only, 401 if nobody is signed in
   */
  String name(Exchange exchange) {
    if (exchange.site.curate().gatekeeper() == null) {
      throw new CurateRefusal(403, "curate.closed");
    }
    if (curator == null) {
      throw new CurateRefusal(401, "curate.unknown");
    }
    return curator;
  }

  /**
   * Makes sure that the browser's own page sent a form; a program that sent its token along has no page.
   *
   * @throws CurateRefusal 403 if not
   */
  void check(Exchange exchange, CurateForm form) {
    if (session != null) {
      checkOrigin(exchange.request);
      Gatekeeper gate = exchange.site.curate().gatekeeper();
      if (gate == null || !gate.isFormOf(cookie, form.get("form"))) {
        throw new CurateRefusal(403, "curate.strangeform");
      }
    }
  }

  /** Browsers say which site a form came from; one that comes from elsewhere is refused. */
  static void checkOrigin(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String site = request.getHeader("Sec-Fetch-Site");
    boolean strange = origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
    if (strange || site != null && !List.of("same-origin", "none").contains(site)) {
      throw new CurateRefusal(403, "curate.strangeform");
    }
  }

  /** A form of a signed-in visitor: what it must carry is in it. */
  Html form(Exchange exchange, String action, Object... parts) {
    Gatekeeper gate = exchange.site.curate().gatekeeper();
    String token = gate == null ? "" : gate.formToken(cookie);
    return el("form", attr("method", "post"), attr("action", action), hidden("form", token), List.of(parts));
  }

  static Html hidden(String name, String value) {
    return el("input", attr("type", "hidden"), attr("name", name), attr("value", value));
  }
}
