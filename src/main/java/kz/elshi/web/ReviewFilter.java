package kz.elshi.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kz.elshi.review.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue is shown; the address says so, so that one comes back to where one was.
 *
 * @param kind of question, or null for all
 * @param rule behind the facts in question, or an empty string for all
 * @param page from 1
 */
record ReviewFilter(ReviewItem.@Nullable Kind kind, String rule, int page) {
  static ReviewFilter of(Exchange exchange) {
    return new ReviewFilter(kind(exchange.parameter("kind")), exchange.parameter("rule"), Parts.page(exchange));
  }

  /** The part that a form came from. */
  static ReviewFilter of(CurateForm form) {
    String page = form.get("page");
    return new ReviewFilter(kind(form.get("kind")), form.get("rule"), page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
  }

  private static ReviewItem.@Nullable Kind kind(String name) {
    return Arrays.stream(ReviewItem.Kind.values()).filter(one -> id(one).equals(name)).findFirst().orElse(null);
  }

  static String id(ReviewItem.@Nullable Kind kind) {
    return kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
  }

  List<ReviewEntry> of(List<ReviewEntry> all, Collection<String> putOff) {
    return all.stream()
        .filter(entry -> kind == null || entry.item().kind() == kind)
        .filter(entry -> rule.isEmpty() || entry.rule().equals(rule))
        .filter(entry -> !putOff.contains(entry.key()))
        .toList();
  }

  /** The address without the page. */
  String address() {
    StringBuilder address = new StringBuilder("/review");
    if (kind != null) {
      address.append("?kind=").append(id(kind));
    }
    if (!rule.isEmpty()) {
      address.append(kind == null ? '?' : '&').append("rule=").append(URLEncoder.encode(rule, StandardCharsets.UTF_8));
    }
    return address.toString();
  }

  /** The whole address. */
  String here() {
    String address = address();
    return page == 1 ? address : address + (address.indexOf('?') < 0 ? '?' : '&') + "page=" + page;
  }

  /** The fields by which a form comes back here. */
  Html fields() {
    return Html.all(CurateVisitor.hidden("kind", id(kind)), CurateVisitor.hidden("rule", rule), CurateVisitor.hidden("page", Integer.toString(page)));
  }
}
