package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.identity.Judgement;
import kz.elshi.review.ReviewItem;
import org.apache.jena.graph.Node;

/** A question as a card: the sentences on top, what may be meant side by side, what was judged before, the answers. Within a read transaction. */
final class ReviewCard {
  private static final int MOST_FACTS = 2;

  private final Exchange exchange;
  private final GraphView view;
  private final CurateVisitor visitor;
  private final ReviewFilter here;
  private final List<Judgement> judgements;
  private final ReviewCandidates candidates;

  ReviewCard(Exchange exchange, GraphView view, CurateVisitor visitor, ReviewFilter here, List<Judgement> judgements) {
    this.exchange = exchange;
    this.view = view;
    this.visitor = visitor;
    this.here = here;
    this.judgements = judgements;
    this.candidates = new ReviewCandidates(exchange, view);
  }

  /** The card at a place of the page, from 1. */
  Html of(ReviewEntry entry, int place) {
    ReviewItem item = entry.item();
    List<Node> things = item.things().stream().map(view.iris::thing).toList();
    Html answers = visitor.mayWrite() ? answers(entry, place) : all();
    return el(
        "article", attr("class", "question panel"), attr("id", "at-" + place), attr("data-question", entry.key()), attr("tabindex", "-1"),
        attr("aria-labelledby", "title-" + place),
        evidence(item, things),
        el(
            "header", Parts.chip("event", exchange.say("review.kind." + ReviewFilter.id(item.kind()))), el("h2", attr("id", "title-" + place), question(item, things)),
            el("p", attr("class", "soft"), exchange.say("review.weight", item.impact(), String.format(Locale.ROOT, "%.0f", 100 * item.uncertainty())))),
        el("div", attr("class", "candidates"), shown(item, things)), earlier(item), answers);
  }

  private Html question(ReviewItem item, List<Node> things) {
    return switch (item.kind()) {
      case LINK -> all(exchange.say("review.ask.link"), " ", view.link(things.getFirst()));
      case IDENTITY -> Html.text(exchange.say(item.things().getFirst().startsWith("person/") ? "review.ask.person" : "review.ask.event"));
      case OFFICE -> all(exchange.say("review.ask.office"), " ", el("small", attr("lang", "en"), attr("class", "soft"), item.question()));
      case FACT -> all(exchange.say("review.ask.fact"), " ", Html.link(view.address(things.getFirst()), view.kind(things.getFirst())));
    };
  }

  private Html evidence(ReviewItem item, List<Node> things) {
    List<Html> quotes = new ArrayList<>();
    FactPanel panel = new FactPanel(view, exchange);
    for (Node thing : things) {
      boolean person = view.iris.path(thing).startsWith("person/");
      for (Node fact : person ? panel.factsOf(thing, MOST_FACTS) : List.of(thing)) {
        quotes.add(panel.evidence(fact));
      }
    }
    return el("div", attr("class", "evidence"), quotes);
  }

  private List<Html> shown(ReviewItem item, List<Node> things) {
    if (item.kind() == ReviewItem.Kind.LINK) {
      return candidates.of(item, things.getFirst());
    }
    List<Html> shown = new ArrayList<>();
    FactPanel panel = new FactPanel(view, exchange);
    for (Node thing : things) {
      boolean person = view.iris.path(thing).startsWith("person/");
      Html title = person ? view.link(thing) : Html.link(view.address(thing), view.kind(thing));
      Html days = Html.text(person || view.value(thing, DATE) == null ? "" : " · " + view.value(thing, DATE));
      shown.add(el("section", attr("class", "candidate"), el("h3", number(item, things, shown.size()), title, days), person ? names(thing) : panel.properties(thing)));
    }
    return shown;
  }

  private static Html number(ReviewItem item, List<Node> things, int at) {
    return item.kind() == ReviewItem.Kind.OFFICE && things.size() > 1 ? all(el("kbd", Integer.toString(at + 1)), " ") : all();
  }

  private Html names(Node person) {
    Identity identity = new Identity(exchange, view, person);
    return el("dl", identity.names(), identity.wikidata());
  }

  /** Judgements about the things shown, also those that were taken back. */
  private Html earlier(ReviewItem item) {
    List<Html> rows = new ArrayList<>();
    for (Judgement one : judgements) {
      if (isAbout(one, item.things())) {
        String object = one.object() == null ? "" : " " + view.iris.path(one.object());
        String back = one.holds() ? "" : " · " + exchange.say("review.takenback", String.valueOf(one.withdrawnBy()));
        String note = one.note() == null ? "" : " · " + one.note();
        rows.add(
            el(
                "li", el("strong", exchange.say("verdict." + one.verdict().id())), " ",
                el("code", view.iris.path(one.subject()) + object), " · " + one.by() + ", ",
                el("time", attr("datetime", one.at().toString()), one.at().toString().substring(0, 10)), note + back));
      }
    }
    return rows.isEmpty() ? all() : el("details", attr("class", "earlier"), el("summary", exchange.say("review.earlier", rows.size())), el("ul", rows));
  }

  private boolean isAbout(Judgement judgement, List<String> things) {
    boolean subject = things.contains(view.iris.path(judgement.subject()));
    return subject || judgement.verdict().isOfTwo() && things.contains(view.iris.path(String.valueOf(judgement.object())));
  }

  private Html answers(ReviewEntry entry, int place) {
    List<Html> buttons = new ArrayList<>();
    ReviewChoice.of(entry.item()).forEach(choice -> buttons.add(button(choice, exchange.say(choice.message()))));
    ReviewChoice.ofCandidates(entry.item()).forEach(choice -> buttons.add(button(choice, exchange.say(choice.message(), choice.key()))));
    String note = "note-" + place;
    return visitor.form(
        exchange, "/review/judge", here.fields(), CurateVisitor.hidden("question", entry.key()), CurateVisitor.hidden("place", Integer.toString(place)),
        el("div", attr("class", "answers"), buttons),
        el("label", attr("for", note), exchange.say("review.note")), el("input", attr("type", "text"), attr("id", note), attr("name", "note"), attr("maxlength", "500")));
  }

  private static Html button(ReviewChoice choice, String words) {
    return el(
        "button", attr("name", "answer"), attr("value", choice.value()), attr("data-key", choice.key()), attr("class", choice.key().equals("a") ? "" : "plain"),
        words, " ", el("kbd", choice.key()));
  }
}
