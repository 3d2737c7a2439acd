package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.identity.Judgement;
import kz.elshi.review.ReviewItem;
import kz.elshi.store.JudgementDesk;
import org.apache.jena.graph.Node;

/** One verdict for the open facts of one rule: first all of them are shown, then those that stay ticked are judged, in one commit. */
final class ReviewBulk {
  private static final int MOST = 200;
  private static final String NOTE = "bulk: ";

  private ReviewBulk() {}

  static void show(Exchange exchange, CurateVisitor visitor) throws IOException {
    visitor.name(exchange);
    String verdict = verdict(exchange.parameter("verdict"));
    ReviewFilter filter = new ReviewFilter(ReviewItem.Kind.FACT, exchange.parameter("rule"), 1);
    List<ReviewEntry> open = open(exchange, filter);
    if (open.isEmpty()) {
      throw new CurateRefusal(404, "review.bulk.none");
    }
    List<Html> facts = exchange.site.store().read(data -> facts(exchange, new GraphView(data, exchange), open));
    String title = exchange.say("review.bulk." + verdict);
    exchange.page(
        Page.of(
                title,
                all(
                    el("h1", title), el("p", attr("class", "lead"), exchange.say("review.bulk.text", open.size(), filter.rule())),
                    visitor.form(
                        exchange, "/review/bulk", CurateVisitor.hidden("rule", filter.rule()), CurateVisitor.hidden("verdict", verdict),
                        el("ul", attr("class", "ticks"), facts),
                        el("p", el("button", exchange.say("review.bulk.confirm")), " ", el("a", attr("class", "button plain"), attr("href", filter.here()), exchange.say("cancel"))))))
            .in(Section.REVIEW).with(Assets.address("curate.css")));
  }

  private static String verdict(String asked) {
    if (!asked.equals("right") && !asked.equals("wrong")) {
      throw new CurateRefusal(400, "review.bulk.verdict");
    }
    return asked;
  }

  private static List<ReviewEntry> open(Exchange exchange, ReviewFilter filter) {
    List<ReviewEntry> open = filter.rule().isEmpty() ? List.of() : filter.of(exchange.site.curate().queue().entries(), List.of());
    return open.subList(0, Math.min(MOST, open.size()));
  }

  private static List<Html> facts(Exchange exchange, GraphView view, List<ReviewEntry> open) {
    List<Html> rows = new ArrayList<>();
    FactPanel panel = new FactPanel(view, exchange);
    for (ReviewEntry entry : open) {
      String path = entry.item().things().getFirst();
      Node fact = view.iris.thing(path);
      String id = "fact-" + rows.size();
      rows.add(
          el(
              "li", el("input", attr("type", "checkbox"), attr("id", id), attr("name", "fact"), attr("value", path), attr("checked", "")),
              el("label", attr("for", id), view.kind(fact), " ", el("code", path)), panel.properties(fact), panel.evidence(fact)));
    }
    return rows;
  }

  /** Judges those of the facts that are still open; what another has judged meanwhile stays as it is. */
  static void judge(Exchange exchange, CurateVisitor visitor, CurateForm form) throws IOException {
    String verdict = verdict(form.get("verdict"));
    ReviewFilter filter = new ReviewFilter(ReviewItem.Kind.FACT, form.get("rule"), 1);
    Set<String> ticked = new HashSet<>(form.all("fact"));
    List<String> facts = open(exchange, filter).stream().map(entry -> entry.item().things().getFirst()).filter(ticked::contains).toList();
    if (facts.isEmpty()) {
      throw new CurateRefusal(400, "review.bulk.none");
    }
    new JudgementDesk(exchange.site.store()).judgeAll(verdict, facts, visitor.name(exchange), NOTE + filter.rule(), ReviewDesk.now());
    CurateRoutes.goTo(exchange, new ReviewFilter(ReviewItem.Kind.FACT, "", 1).here());
  }

  /** Whether two judgements of one moment were made together. */
  static boolean isOneOf(Judgement one, Judgement other) {
    return one.note() != null && one.note().startsWith(NOTE) && one.note().equals(other.note());
  }
}
