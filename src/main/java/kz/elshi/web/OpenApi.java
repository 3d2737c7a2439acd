package kz.elshi.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import kz.elshi.query.Parameter;
import kz.elshi.query.SavedQuery;

/** The queries of the library as an OpenAPI 3.1 description (spec.openapis.org/oas/v3.1.0), made from their headers in the page's language. */
final class OpenApi {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Exchange exchange;

  private OpenApi(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Sends the description. */
  static void send(Exchange exchange) throws IOException {
    exchange.json(new OpenApi(exchange).document());
  }

  private ObjectNode document() {
    ObjectNode document = JSON.objectNode();
    document.put("openapi", "3.1.0");
    ObjectNode info = document.putObject("info");
    info.put("title", exchange.say("openapi.title")).put("version", "0.1.0").put("description", exchange.say("openapi.text"));
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", "/");
    ArrayNode tags = document.putArray("tags");
    List<SavedQuery> queries = exchange.site.library().all().stream().filter(query -> query.federated() == null).toList();
    TreeSet<String> names = new TreeSet<>();
    queries.forEach(query -> names.addAll(query.tags()));
    names.forEach(name -> tags.addObject().put("name", name).put("description", LibraryPage.tag(exchange, name)));
    ObjectNode paths = document.putObject("paths");
    queries.forEach(query -> paths.putObject("/query/" + query.name() + ".{format}").set("get", operation(query)));
    document.set("components", components());
    return document;
  }

  private ObjectNode operation(SavedQuery query) {
    ObjectNode operation = JSON.objectNode();
    operation.put("operationId", query.name()).put("summary", query.title(exchange.language)).put("description", query.description(exchange.language));
    query.tags().forEach(operation.putArray("tags")::add);
    ArrayNode parameters = operation.putArray("parameters");
    query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    for (String shared : List.of("format", "lang", "limit", "offset")) {
      parameters.addObject().put("$ref", "#/components/parameters/" + shared);
    }
    ObjectNode responses = operation.putObject("responses");
    responses.putObject("200").put("$ref", "#/components/responses/Rows");
    for (String status : List.of("400", "404", "503")) {
      responses.putObject(status).put("$ref", "#/components/responses/Sentence");
    }
    return operation;
  }

  private ObjectNode parameter(Parameter parameter) {
    ObjectNode node = JSON.objectNode();
    node.put("name", parameter.name()).put("in", "query").put("required", parameter.required());
    node.put("description", parameter.labels().get(exchange.language) + ". " + exchange.say("type." + code(parameter.type())));
    ObjectNode schema = node.putObject("schema").put("type", "string");
    switch (parameter.type()) {
      case YEAR -> schema.put("pattern", "^[0-9]{4}$");
      case DATE -> schema.put("pattern", "^[0-9]{4}(-[0-9]{2}){0,2}$");
      default -> { }
    }
    node.put("example", parameter.example());
    return node;
  }

  private static String code(Parameter.Type type) {
    return type.name().toLowerCase(java.util.Locale.ROOT);
  }

  private ObjectNode components() {
    ObjectNode components = JSON.objectNode();
    ObjectNode parameters = components.putObject("parameters");
    ObjectNode format = shared(parameters, "format", "path", true, exchange.say("openapi.format"));
    ArrayNode formats = format.put("type", "string").putArray("enum");
    for (TableFormat one : TableFormat.values()) {
      formats.add(one.ending());
    }
    ArrayNode languages = shared(parameters, "lang", "query", false, exchange.say("openapi.lang")).put("type", "string").putArray("enum");
    Messages.LANGUAGES.forEach(languages::add);
    shared(parameters, "limit", "query", false, exchange.say("openapi.limit"))
        .put("type", "integer").put("minimum", 1).put("maximum", Asked.Window.MOST).put("default", Asked.Window.STANDARD);
    shared(parameters, "offset", "query", false, exchange.say("openapi.offset")).put("type", "integer").put("minimum", 0).put("default", 0);
    ObjectNode responses = components.putObject("responses");
    ObjectNode rows = responses.putObject("Rows").put("description", exchange.say("openapi.rows"));
    ObjectNode more = rows.putObject("headers").putObject(QueryFile.MORE);
    more.put("description", exchange.say("openapi.more")).putObject("schema").put("type", "boolean");
    ObjectNode content = rows.putObject("content");
    for (TableFormat one : TableFormat.values()) {
      content.putObject(one.type()).putObject("schema").put("type", one == TableFormat.JSON ? "object" : "string");
    }
    ObjectNode sentence = responses.putObject("Sentence").put("description", exchange.say("openapi.sentence"));
    sentence.putObject("content").putObject("text/plain").putObject("schema").put("type", "string");
    return components;
  }

  private static ObjectNode shared(ObjectNode parameters, String name, String in, boolean required, String description) {
    return parameters.putObject(name).put("name", name).put("in", in).put("required", required).put("description", description).putObject("schema");
  }
}
