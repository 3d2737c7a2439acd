package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.C_COUNTRY;
import static kz.elshi.rdf.Vocabulary.TYPE;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.query.Parameter;
import kz.elshi.query.SavedQuery;
import org.apache.jena.graph.Node;

/** The form of a saved query: a field a parameter, with its type, an example, and what may be chosen. */
final class QueryForm {
  private static final int MOST_PEOPLE = 60;

  private QueryForm() {}

  /** Nothing if the query has no parameters. */
  static Html of(Exchange exchange, GraphView view, SavedQuery query, Map<String, String> values) {
    if (query.parameters().isEmpty()) {
      return all();
    }
    return el(
        "form", attr("class", "fields"), attr("action", "/query/" + query.name()), fields(exchange, query, values),
        lists(exchange, view, query), el("p", el("button", exchange.say("run"))));
  }

  /** The fields alone. */
  static List<Html> fields(Exchange exchange, SavedQuery query, Map<String, String> values) {
    List<Html> fields = new ArrayList<>();
    for (Parameter parameter : query.parameters()) {
      String label = parameter.labels().get(exchange.language) + (parameter.required() ? " (" + exchange.say("required") + ")" : "");
      fields.add(el("label", label, input(exchange, parameter, values.getOrDefault(parameter.name(), ""))));
    }
    return fields;
  }

  private static Html input(Exchange exchange, Parameter parameter, String value) {
    List<Object> parts =
        new ArrayList<>(
            List.of(
                attr("type", "text"), attr("name", parameter.name()), attr("value", value), attr("maxlength", "1000"),
                attr("placeholder", exchange.say("example", parameter.example())), attr("data-example", parameter.example()),
                attr("title", exchange.say("type." + parameter.type().name().toLowerCase(java.util.Locale.ROOT)))));
    if (parameter.required()) {
      parts.add(attr("required", ""));
    }
    switch (parameter.type()) {
      case COUNTRY -> parts.add(attr("list", "countries"));
      case PERSON -> parts.add(attr("list", "people"));
      case YEAR -> parts.addAll(List.of(attr("inputmode", "numeric"), attr("pattern", "[0-9]{4}")));
      case DATE -> parts.add(attr("pattern", "[0-9]{4}(-[0-9]{2}){0,2}"));
      default -> { }
    }
    return el("input", parts.toArray());
  }

  /** What fields offer: countries by code, the people that most articles name. */
  static List<Html> lists(Exchange exchange, GraphView view, SavedQuery query) {
    List<Html> lists = new ArrayList<>();
    if (query.parameters().stream().anyMatch(parameter -> parameter.type() == Parameter.Type.COUNTRY)) {
      lists.add(countries(view));
    }
    if (query.parameters().stream().anyMatch(parameter -> parameter.type() == Parameter.Type.PERSON)) {
      lists.add(people(exchange, view));
    }
    return lists;
  }

  static Html countries(GraphView view) {
    List<Node> countries = view.subjects(TYPE, C_COUNTRY, Integer.MAX_VALUE);
    Map<Node, String> names = new HashMap<>();
    countries.forEach(node -> names.put(node, view.title(node)));
    countries.sort(Comparator.comparing((Node node) -> names.get(node)).thenComparing(Node::getURI));
    return el("datalist", attr("id", "countries"), countries.stream().map(node -> option(last(node), names.get(node))).toList());
  }

  private static Html people(Exchange exchange, GraphView view) {
    return el(
        "datalist", attr("id", "people"),
        exchange.site.catalogues().get(view.data).entities().stream().filter(item -> item.kind().equals("person")).limit(MOST_PEOPLE)
            .map(item -> option(last(item.node()), view.title(item.node()))).toList());
  }

  private static Html option(String value, String label) {
    return el("option", attr("value", value), label);
  }

  private static String last(Node node) {
    return node.getURI().replaceFirst("^.*/", "");
  }
}
