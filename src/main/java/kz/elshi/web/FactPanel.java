package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** A fact as a card: what it says, in words of the ontology, and the sentences that say so. */
final class FactPanel {
  private static final List<Node> SHOWN =
      List.of(
          HOLDER, OFFICE, TENURE, PARTICIPATION, SPEAKER, CAPACITY, FORM, ADDRESSEE, TEXT, PLACE, DESTINATION, VISIT_KIND,
          MESSAGE_KIND, FORMAT, PAIR, LEVEL, RELATION_STATUS, QUOTE, STANDING, NAME, AGREEMENT_KIND, LEGISLATION_KIND, DOCUMENT_STATUS,
          PARTY, JURISDICTION, BODY, SUBJECT, INDEX, RANK, VALUE, UNIT, BOUND, ELECTED_BODY, ELECTED_OFFICE, PERSON, OUTCOME,
          FROM, TO, AS_OF, TOPIC);

  private static final int QUOTES_OPEN = 3;
  private static final int MOST_DAYS = 4;
  private static final int MOST_ARTICLES = 50;

  private final GraphView view;
  private final Exchange exchange;
  private final Set<Node> quoted = new HashSet<>();

  FactPanel(GraphView view, Exchange exchange) {
    this.view = view;
    this.exchange = exchange;
  }

  Html card(Node fact) {
    return card(fact, null);
  }

  /** A card on the page of an article: its own sentences are open. */
  Html card(Node fact, @Nullable Node here) {
    List<Node> statuses = view.objects(fact, STATUS);
    String status = statuses.isEmpty() ? "" : GraphView.code(statuses.getFirst());
    List<Html> head = new ArrayList<>();
    head.add(el("h3", Html.link(view.address(fact), view.kind(fact))));
    String date = view.value(fact, DATE);
    date = date == null ? view.value(fact, YEAR) : date;
    if (date != null) {
      head.add(el("span", Dates.time(date, exchange.language)));
    }
    if (!status.isEmpty()) {
      head.add(el("span", attr("class", "status " + status), view.title(statuses.getFirst())));
    }
    return el("article", attr("class", "fact " + status), el("header", head), properties(fact), evidence(fact, here));
  }

  /** What a fact says. */
  Html properties(Node fact) {
    List<Html> rows = new ArrayList<>();
    for (Node property : SHOWN) {
      List<Node> values = view.objects(fact, property);
      if (values.isEmpty()) {
        continue;
      }
      if (property.equals(PARTICIPATION)) {
        participations(values, rows);
      } else {
        rows.add(el("dt", view.term(property)));
        rows.add(el("dd", list(values)));
      }
    }
    return el("dl", rows);
  }

  private List<Html> list(List<Node> values) {
    List<Html> parts = new ArrayList<>();
    values.sort(java.util.Comparator.comparing(view::title));
    if (values.size() > MOST_DAYS && values.stream().allMatch(value -> Days.valid(view.title(value)))) {
      return List.of(Html.text(view.title(values.getFirst()) + " – " + view.title(values.getLast()) + " (" + values.size() + ")"));
    }
    for (Node value : values) {
      if (!parts.isEmpty()) {
        parts.add(Html.text(", "));
      }
      parts.add(view.link(value));
    }
    return parts;
  }

  /** Who takes part, in which capacity, by role. */
  private void participations(List<Node> participations, List<Html> rows) {
    participations.sort(java.util.Comparator.comparing(Node::getURI));
    Map<String, List<Html>> byRole = new LinkedHashMap<>();
    for (Node participation : participations) {
      List<Html> parts = byRole.computeIfAbsent(view.objects(participation, ROLE).stream().map(view::title).findFirst().orElse(""), role -> new ArrayList<>());
      view.objects(participation, ACTOR).forEach(actor -> parts.add(Html.all(parts.isEmpty() ? "" : ", ", view.link(actor))));
      view.objects(participation, CAPACITY).forEach(capacity -> parts.add(Html.all(" — ", view.link(capacity))));
    }
    byRole.forEach((role, parts) -> rows.add(Html.all(el("dt", role), el("dd", parts))));
  }

  /** The sentences that say a fact: the first of them open, the others closed until they are asked for. */
  Html evidence(Node fact) {
    return evidence(fact, null);
  }

  /** The same with the sentences of one article first, and only those open, if it is given. Of a fact that is told very often, some articles. */
  private Html evidence(Node fact, @Nullable Node here) {
    List<Html> open = new ArrayList<>();
    List<Html> closed = new ArrayList<>();
    Set<Node> articles = sorted(view.objects(fact, ASSERTED_IN));
    List<Node> some = new ArrayList<>(articles.stream().limit(MOST_ARTICLES).toList());
    if (here != null && articles.contains(here) && !some.contains(here)) {
      some.add(here);
    }
    for (Node article : some) {
      for (Node evidence : sorted(view.objects(article, fact, EVIDENCE))) {
        boolean shown = here == null ? open.size() < QUOTES_OPEN : article.equals(here);
        (shown ? open : closed).add(quote(article, fact, evidence, article.equals(here)));
      }
    }
    Html more = closed.isEmpty() ? Html.all() : el("details", attr("class", "quotes"), el("summary", exchange.say("evidence.more", closed.size())), Html.all(closed));
    int left = articles.size() - some.size();
    return Html.all(Html.all(open), more, left == 0 ? Html.all() : el("p", attr("class", "soft"), exchange.say("link.more", left)));
  }

  private static Set<Node> sorted(List<Node> nodes) {
    Set<Node> sorted = new TreeSet<>(java.util.Comparator.comparing(Node::getURI));
    sorted.addAll(nodes);
    return sorted;
  }

  private Html quote(Node article, Node fact, Node evidence, boolean here) {
    String rule = view.value(article, fact, RULE);
    String confidence = view.value(article, fact, CONFIDENCE);
    String address = evidence.getURI();
    return el(
        "blockquote",
        quoted.add(evidence) ? attr("id", address.substring(address.lastIndexOf('/') + 1)) : attr("class", "again"),
        attr("lang", language(article)),
        el("p", marked(article, evidence)),
        el(
            "footer",
            attr("lang", exchange.language),
            here ? Html.all() : Html.all(Html.link(view.address(article), headline(article)), " · "),
            exchange.say("rule", rule == null ? "" : rule, confidence == null ? "" : confidence)));
  }

  String headline(Node article) {
    String headline = view.value(article, HEADLINE);
    return headline != null ? headline : article.getURI().replaceFirst("^.*/", "");
  }

  /** The language of an article, or that it is not known. */
  String language(Node article) {
    String language = view.value(article, IN_LANGUAGE);
    return language == null ? "und" : language;
  }

  /** The sentence of some evidence with its words marked; the words alone if they reach beyond it. */
  Html marked(Node article, Node evidence) {
    String sentence = view.value(article, evidence, SENTENCE_TEXT);
    String exact = view.value(article, evidence, EXACT);
    return marked(article, evidence, sentence == null ? "" : sentence, exact == null ? "" : exact);
  }

  private Html marked(Node article, Node evidence, String sentence, String exact) {
    int start = integer(view.value(article, evidence, START)) - integer(view.value(article, evidence, SENTENCE_START));
    int end = start + exact.length();
    if (start < 0 || end > sentence.length()) {
      return el("mark", exact);
    }
    return Html.all(sentence.substring(0, start), el("mark", sentence.substring(start, end)), sentence.substring(end));
  }

  private static int integer(@Nullable String value) {
    return value == null ? 0 : Integer.parseInt(value);
  }

  /** Facts that speak of a node, the latest first, at most so many. */
  List<Node> factsOf(Node node, int most) {
    Set<Node> facts = new TreeSet<>(java.util.Comparator.comparing(this::order).reversed().thenComparing(Node::getURI));
    var quads = view.data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, node);
    while (quads.hasNext() && facts.size() < most) {
      Node subject = quads.next().getSubject();
      if (view.data.contains(Quad.defaultGraphIRI, subject, TYPE, C_FACT)) {
        facts.add(subject);
      }
    }
    return new ArrayList<>(facts);
  }

  private String order(Node fact) {
    String date = view.value(fact, DATE);
    String year = view.value(fact, YEAR);
    return date != null ? date : year != null ? year : "";
  }
}
