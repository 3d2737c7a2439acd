package kz.elshi.web;

import java.io.IOException;
import java.util.Map;

/** The addresses of sign-in, review and curation. They are answered anew each time, for what they show depends on who asks. */
final class CurateRoutes {
  private static final int LONGEST_ADDRESS = 4000;
  private static final int LONGEST_LOGIN = 1 << 14;

  private CurateRoutes() {}

  private interface Shown {
    void show(Exchange exchange, CurateVisitor visitor) throws IOException;
  }

  private interface Done {
    void take(Exchange exchange, CurateVisitor visitor, CurateForm form) throws IOException;
  }

  private static final Map<String, Shown> PAGES =
      Map.of(
          "/login", CurateSignIn::show, "/review", ReviewPage::show, "/review/bulk", ReviewBulk::show, "/curate", CuratePage::show,
          "/curate/draft", CurateDraftPage::show, "/curate/withdraw", CurateWithdraw::show);
  private static final Map<String, Done> DEEDS =
      Map.of(
          "/logout", CurateSignIn::leave, "/review/judge", ReviewDesk::judge, "/review/undo", ReviewDesk::undo,
          "/review/again", ReviewDesk::again, "/review/bulk", ReviewBulk::judge, "/curate/draft", CuratePage::draft,
          "/curate/store", CurateDraftPage::store, "/curate/discard", CurateDraftPage::discard, "/curate/withdraw", CurateWithdraw::withdraw);

  /** Whether a path is answered here. */
  static boolean answers(String path) {
    return PAGES.containsKey(path) || DEEDS.containsKey(path);
  }

  /** Answers a request to one of these addresses. */
  static void handle(Exchange exchange, String path) throws IOException {
    exchange.isPersonal();
    try {
      answer(exchange, path);
    } catch (CurateRefusal e) {
      refuse(exchange, e);
    } catch (kz.elshi.store.StoreException e) {
      exchange.errorInEnglish(503, String.valueOf(e.getMessage()));
    }
  }

  private static void answer(Exchange exchange, String path) throws IOException {
    String method = exchange.request.getMethod();
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (reads && PAGES.containsKey(path)) {
      PAGES.get(path).show(exchange, CurateVisitor.of(exchange));
    } else if (method.equals("POST") && path.equals("/login")) {
      CurateSignIn.enter(exchange, CurateForm.read(exchange.request, LONGEST_LOGIN));
    } else if (method.equals("POST") && DEEDS.containsKey(path)) {
      CurateVisitor visitor = CurateVisitor.of(exchange);
      visitor.name(exchange);
      Limits limits = exchange.site.limits();
      CurateForm form = CurateForm.read(exchange.request, path.equals("/curate/draft") ? limits.uploadBytes() : limits.bodyBytes());
      visitor.check(exchange, form);
      DEEDS.get(path).take(exchange, visitor, form);
    } else {
      BoundedBody.discard(exchange.request.getInputStream());
      exchange.response.setHeader("Allow", (PAGES.containsKey(path) ? "GET, HEAD" : "") + (PAGES.containsKey(path) && isPosted(path) ? ", " : "") + (isPosted(path) ? "POST" : ""));
      exchange.error(405, exchange.say("curate.method"));
    }
  }

  private static boolean isPosted(String path) {
    return path.equals("/login") || DEEDS.containsKey(path);
  }

  private static void refuse(Exchange exchange, CurateRefusal refusal) throws IOException {
    exchange.site.observer().refusal(refusal.reason());
    BoundedBody.discard(exchange.request.getInputStream());
    if (refusal.status == 401) {
      exchange.response.setHeader("WWW-Authenticate", "Bearer realm=\"elshi\"");
    }
    if (refusal.retrySeconds > 0) {
      exchange.response.setHeader("Retry-After", Long.toString(refusal.retrySeconds));
    }
    Html text = Html.text(exchange.say(refusal.key, refusal.parts.toArray()));
    Html signIn = refusal.status == 401 ? Html.all(" ", CurateSignIn.link(exchange)) : Html.all();
    exchange.page(Errors.page(exchange, refusal.status, Html.all(text, signIn)));
  }

  /** Sends a browser on to a page of ours, after a form was taken; to the bare page where the rest of the address does not fit into a header. */
  static void goTo(Exchange exchange, String address) {
    String fits = address.length() <= LONGEST_ADDRESS ? address : address.replaceFirst("[?#].*", "");
    exchange.response.setStatus(303);
    exchange.response.setHeader("Location", fits);
  }
}
