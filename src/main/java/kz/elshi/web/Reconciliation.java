package kz.elshi.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.elshi.reconcile.Batch;
import kz.elshi.reconcile.EntityProperty;
import kz.elshi.reconcile.Extension;
import kz.elshi.reconcile.ReconcileException;
import kz.elshi.reconcile.ReconcileQuery;
import kz.elshi.reconcile.Reconciler;
import org.apache.jena.graph.Node;

/**
 * The reconciliation service (W3C Community Group, Reconciliation Service API 0.2) at {@code /reconcile}, or in a language of one's
 * choice at {@code /reconcile/en}. It only reads; queries come by POST because they are long, not because they change anything.
 */
final class Reconciliation {
  static final String ROOT = "/reconcile";
  private static final String SERVICES = "suggest/entity|suggest/type|suggest/property|extend/propose|preview|view";
  private static final Pattern PATH = Pattern.compile(ROOT + "(?:/(kk|ru|en))?(?:/(" + SERVICES + "))?/?");
  private static final int SUGGESTED = 20;
  private static final int MOST_SKIPPED = 10_000;

  private final Exchange exchange;
  private final Reconciler reconciler;
  /** The language of names, and the service's own address in it. */
  private final String language;
  private final String root;

  private Reconciliation(Exchange exchange, String language, String root) {
    this.exchange = exchange;
    this.reconciler = exchange.site.reconciler();
    this.language = language;
    this.root = root;
  }

  static boolean answers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  /** Answers a request to an address under {@link #ROOT}. */
  static void handle(Exchange exchange, String path) throws IOException {
    Matcher matcher = PATH.matcher(path);
    String method = exchange.request.getMethod();
    if (!matcher.matches()) {
      error(exchange, 404, "there is nothing at " + path + "; the service is at " + ROOT);
      return;
    }
    String service = matcher.group(2) == null ? "" : matcher.group(2);
    if (!method.equals("GET") && !method.equals("HEAD") && !(method.equals("POST") && service.isEmpty())) {
      exchange.response.setHeader("Allow", service.isEmpty() ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
      error(exchange, 405, "this service only reads: GET, and POST for batches at " + ROOT);
      return;
    }
    String language = matcher.group(1) == null ? exchange.language : matcher.group(1);
    String root = matcher.group(1) == null ? ROOT : ROOT + "/" + language;
    try {
      new Reconciliation(exchange, language, root).answer(service);
    } catch (ReconcileException e) {
      error(exchange, e.isTooLarge() ? 413 : 400, String.valueOf(e.getMessage()));
    }
  }

  private void answer(String service) throws IOException {
    switch (service) {
      case "suggest/entity" -> send(look(this::entities));
      case "suggest/type" -> send(look(this::types));
      case "suggest/property" -> send(look(this::properties));
      case "extend/propose" -> send(propose());
      case "preview" -> PreviewPage.send(exchange, language, exchange.parameter("id"));
      case "view" -> view();
      default -> batch();
    }
  }

  private void batch() throws IOException {
    boolean post = exchange.request.getMethod().equals("POST");
    Map<String, String> fields = post ? FormBody.read(exchange.request, exchange.site.limits().bodyBytes()) : Map.of();
    String queries = post ? fields.getOrDefault("queries", "") : exchange.parameter("queries");
    String extend = post ? fields.getOrDefault("extend", "") : exchange.parameter("extend");
    if (!queries.isEmpty()) {
      Map<String, ReconcileQuery> batch = Batch.read(queries);
      send(look(look -> Batch.answer(batch, look)));
    } else if (!extend.isEmpty()) {
      Extension extension = Extension.read(extend, reconciler);
      send(look(look -> extension.answer(reconciler, look)));
    } else if (post) {
      throw ReconcileException.wrong("the form has no field queries or extend");
    } else {
      send(new ReconciliationManifest(exchange, language, root).json());
    }
  }

  private <T> T look(Function<Reconciler.Look, T> question) {
    return exchange.site.store().read(data -> question.apply(reconciler.look(data, language)));
  }

  private String prefix() {
    String prefix = exchange.parameter("prefix");
    if (prefix.length() > ReconcileQuery.LONGEST) {
      throw ReconcileException.wrong("the prefix has more than " + ReconcileQuery.LONGEST + " characters");
    }
    return prefix;
  }

  private int number(String parameter, int otherwise) {
    String text = exchange.parameter(parameter);
    if (!text.matches("[0-9]{0,6}")) {
      throw ReconcileException.wrong(parameter + " is not a number");
    }
    return text.isEmpty() ? otherwise : Math.min(MOST_SKIPPED, Integer.parseInt(text));
  }

  private JsonNode entities(Reconciler.Look look) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode result = json.putArray("result");
    for (Node entity : look.suggestions().entities(prefix(), number("cursor", 0), SUGGESTED, true)) {
      ObjectNode one = result.addObject().put("id", look.id(entity)).put("name", look.facts().name(entity, language));
      one.put("description", look.description(entity));
      String folder = look.id(entity).replaceFirst("/.*", "");
      reconciler.types().stream().filter(type -> type.folder().equals(folder))
          .forEach(type -> one.putArray("notable").addObject().put("id", type.id()).put("name", type.label(language)));
    }
    return json;
  }

  private JsonNode types(Reconciler.Look look) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode result = json.putArray("result");
    look.suggestions().types(prefix()).stream().skip(number("cursor", 0)).limit(SUGGESTED)
        .forEach(type -> result.addObject().put("id", type.id()).put("name", type.label(language)));
    return json;
  }

  private JsonNode properties(Reconciler.Look look) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode result = json.putArray("result");
    look.suggestions().properties(prefix()).stream().skip(number("cursor", 0)).limit(SUGGESTED)
        .forEach(property -> result.addObject().put("id", property.id()).put("name", property.label(language)));
    return json;
  }

  private JsonNode propose() {
    String type = exchange.parameter("type");
    int limit = number("limit", reconciler.properties().size());
    List<EntityProperty> proposed =
        reconciler.properties().stream().filter(property -> type.isEmpty() || property.types().contains(type)).limit(limit).toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type).put("limit", limit);
    ArrayNode properties = json.putArray("properties");
    proposed.forEach(property -> properties.addObject().put("id", property.id()).put("name", property.label(language)));
    return json;
  }

  /** Leads from an id to its page: ids have a slash, which servers do not take encoded in a path. */
  private void view() throws IOException {
    String id = exchange.parameter("id");
    Node entity = look(look -> look.entity(id));
    if (entity == null) {
      error(exchange, 404, "there is no entity “" + id + "”");
      return;
    }
    exchange.response.setHeader("Cache-Control", "no-cache");
    String target = "/id/" + LinkedData.encoded(entity.getURI().substring(exchange.iris().base().length()));
    exchange.response.setHeader("Location", java.net.URI.create(target).toASCIIString());
    exchange.response.setStatus(303);
  }

  private void send(JsonNode json) throws IOException {
    exchange.response.setHeader("Vary", "Accept-Language, Cookie, Accept-Encoding");
    exchange.response.setHeader("Cache-Control", "no-cache");
    exchange.send(200, "application/json; charset=utf-8", json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void error(Exchange exchange, int status, String message) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", status).put("error", message);
    exchange.response.setHeader("Cache-Control", "no-store");
    exchange.send(status, "application/json; charset=utf-8", json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
