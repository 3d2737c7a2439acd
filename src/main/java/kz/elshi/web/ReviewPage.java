package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.elshi.identity.Judgement;
import kz.elshi.review.ReviewItem;
import org.jspecify.annotations.Nullable;

/** The queue of questions for people: everybody sees it, curators answer. */
final class ReviewPage {
  private static final int ON_A_PAGE = 8;
  private static final int FEWEST_FOR_BULK = 2;

  private final Exchange exchange;
  private final CurateVisitor visitor;
  private final ReviewFilter filter;

  private ReviewPage(Exchange exchange, CurateVisitor visitor, ReviewFilter filter) {
    this.exchange = exchange;
    this.visitor = visitor;
    this.filter = filter;
  }

  static void show(Exchange exchange, CurateVisitor visitor) throws IOException {
    Html main = new ReviewPage(exchange, visitor, ReviewFilter.of(exchange)).main();
    exchange.page(
        Page.of(exchange.say("nav.review"), main).in(Section.REVIEW).with(Assets.address("curate.css"), Assets.address("review.js"))
            .keys(
                new Page.Keys("j k", "keys.move"), new Page.Keys("a", "keys.accept"), new Page.Keys("r", "keys.reject"),
                new Page.Keys("u", "keys.unsure"), new Page.Keys("1 … 9", "keys.candidate"), new Page.Keys("z", "keys.undo")));
  }

  private Html main() {
    List<ReviewEntry> every = exchange.site.curate().queue().entries();
    Collection<String> putOff = visitor.session() == null ? List.of() : visitor.session().putOff();
    List<ReviewEntry> open = filter.of(every, putOff);
    int pages = Math.max(1, (open.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    ReviewFilter here = new ReviewFilter(filter.kind(), filter.rule(), Math.min(pages, filter.page()));
    List<ReviewEntry> shown = open.subList((here.page() - 1) * ON_A_PAGE, Math.min(open.size(), here.page() * ON_A_PAGE));
    List<Judgement> judgements = exchange.site.store().judgements();
    List<Html> cards = exchange.site.store().read(
        data -> {
          ReviewCard card = new ReviewCard(exchange, new GraphView(data, exchange), visitor, here, judgements);
          List<Html> made = new ArrayList<>();
          shown.forEach(entry -> made.add(card.of(entry, made.size() + 1)));
          return made;
        });
    return all(
        el("div", attr("class", "review-head"), el("h1", exchange.say("nav.review")), CurateSignIn.state(exchange, visitor)),
        el("p", attr("class", "lead"), exchange.say("review.lead", Dates.number(open.size(), exchange.language))),
        kinds(every, putOff), rules(every), bulk(open), last(judgements, here), putOff(putOff, here),
        open.isEmpty() ? el("p", attr("class", "panel"), exchange.say("review.nothing")) : el("div", attr("id", "queue"), cards),
        Parts.pages(exchange, here.address(), here.page(), here.page() < pages));
  }

  private Html kinds(List<ReviewEntry> every, Collection<String> putOff) {
    List<Html> links = new ArrayList<>();
    links.add(kind(null, every, putOff));
    for (ReviewItem.Kind kind : ReviewItem.Kind.values()) {
      links.add(kind(kind, every, putOff));
    }
    return el("nav", attr("class", "kinds"), attr("aria-label", exchange.say("review.kinds")), links);
  }

  private Html kind(ReviewItem.@Nullable Kind kind, List<ReviewEntry> every, Collection<String> putOff) {
    ReviewFilter other = new ReviewFilter(kind, "", 1);
    Html.Attribute current = attr(kind == filter.kind() ? "aria-current" : "data-kind", "page");
    String name = exchange.say(kind == null ? "review.all" : "review.kind." + ReviewFilter.id(kind));
    return el("a", attr("href", other.address()), current, name, " ", el("span", attr("class", "count"), Dates.number(other.of(every, putOff).size(), exchange.language)));
  }

  /** The rules behind the facts in question, to look at those of one. */
  private Html rules(List<ReviewEntry> every) {
    if (filter.kind() != ReviewItem.Kind.FACT) {
      return all();
    }
    Map<String, Integer> counts = new TreeMap<>();
    every.stream().map(ReviewEntry::rule).filter(rule -> !rule.isEmpty()).forEach(rule -> counts.merge(rule, 1, Integer::sum));
    List<Html> options = new ArrayList<>();
    options.add(el("option", attr("value", ""), exchange.say("review.rules.all")));
    counts.forEach((rule, count) ->
        options.add(el("option", attr("value", rule), attr(rule.equals(filter.rule()) ? "selected" : "data-rule", ""), rule + " (" + count + ")")));
    return el(
        "form", attr("method", "get"), attr("action", "/review"), attr("class", "rules"), CurateVisitor.hidden("kind", "fact"),
        el("label", attr("for", "rule"), exchange.say("review.rule")), el("select", attr("id", "rule"), attr("name", "rule"), options),
        el("button", attr("class", "plain"), exchange.say("show")));
  }

  private Html bulk(List<ReviewEntry> open) {
    if (filter.rule().isEmpty() || !visitor.mayWrite() || open.size() < FEWEST_FOR_BULK) {
      return all();
    }
    String address = "/review/bulk?rule=" + URLEncoder.encode(filter.rule(), StandardCharsets.UTF_8) + "&verdict=";
    return el(
        "p", attr("class", "bulk"), exchange.say("review.bulk", open.size()), " ",
        el("a", attr("class", "button plain"), attr("href", address + "right"), exchange.say("review.bulk.right")), " ",
        el("a", attr("class", "button plain"), attr("href", address + "wrong"), exchange.say("review.bulk.wrong")));
  }

  /** What the curator judged last, with the button that takes it back. */
  private Html last(List<Judgement> judgements, ReviewFilter here) {
    List<Judgement> last = ReviewDesk.last(judgements, visitor.curator());
    if (last.isEmpty()) {
      return all();
    }
    Judgement one = last.getFirst();
    List<Html> ids = last.stream().map(judgement -> CurateVisitor.hidden("id", judgement.id())).toList();
    String what = last.size() > 1 ? exchange.say("review.several", last.size()) : exchange.iris().path(one.subject());
    return el(
        "div", attr("class", "last"), attr("role", "status"),
        el("span", exchange.say("review.last"), " ", el("strong", exchange.say("verdict." + one.verdict().id())), " ", el("code", what)),
        visitor.form(exchange, "/review/undo", here.fields(), ids, el("button", attr("class", "plain"), attr("data-key", "z"), exchange.say("review.undo"), " ", el("kbd", "z"))));
  }

  private Html putOff(Collection<String> putOff, ReviewFilter here) {
    return putOff.isEmpty()
        ? all()
        : el(
            "div", attr("class", "last"), el("span", exchange.say("review.putoff", putOff.size())),
            visitor.form(exchange, "/review/again", here.fields(), el("button", attr("class", "plain"), exchange.say("review.again"))));
  }
}
