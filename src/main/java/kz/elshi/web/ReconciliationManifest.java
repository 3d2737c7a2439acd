package kz.elshi.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.reconcile.Batch;
import kz.elshi.reconcile.EntityType;
import kz.elshi.reconcile.Extension;
import kz.elshi.reconcile.Reconciler;

/** The service manifest (Reconciliation Service API 0.2, section 3.1). */
final class ReconciliationManifest {
  private static final int PREVIEW_WIDTH = 420;
  private static final int PREVIEW_HEIGHT = 260;

  private final Exchange exchange;
  private final Reconciler reconciler;
  private final String language;
  private final String origin;
  private final String root;

  /**
   * The manifest of the service.
   *
   * @param language of its labels
   * @param root its path
   */
  ReconciliationManifest(Exchange exchange, String language, String root) {
    this.exchange = exchange;
    this.reconciler = exchange.site.reconciler();
    this.language = language;
    this.origin = exchange.request.getScheme() + "://" + exchange.request.getServerName() + ":" + exchange.request.getServerPort();
    this.root = root;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("versions").add("0.2");
    json.put("name", "Elshi (" + language + ")");
    json.put("identifierSpace", exchange.iris().base());
    json.put("schemaSpace", Vocabulary.NAMESPACE);
    ArrayNode types = json.putArray("defaultTypes");
    for (EntityType type : reconciler.types()) {
      if (type.general()) {
        types.addObject().put("id", type.id()).put("name", type.label(language));
      }
    }
    json.putObject("view").put("url", origin + root + "/view?id={{id}}");
    json.putObject("preview").put("url", origin + root + "/preview?id={{id}}").put("width", PREVIEW_WIDTH).put("height", PREVIEW_HEIGHT);
    json.put("batchSize", Batch.MOST);
    ObjectNode suggest = json.putObject("suggest");
    for (String kind : new String[] {"entity", "type", "property"}) {
      suggest.putObject(kind).put("service_url", origin).put("service_path", root + "/suggest/" + kind);
    }
    extend(json.putObject("extend"));
    return json;
  }

  private void extend(ObjectNode extend) {
    extend.putObject("propose_properties").put("service_url", origin).put("service_path", root + "/extend/propose");
    ArrayNode settings = extend.putArray("property_settings");
    ObjectNode limit = settings.addObject().put("name", Extension.LIMIT).put("type", "number").put("default", 0);
    limit.put("label", say("reconcile.limit")).put("help_text", say("reconcile.limit.help"));
    ObjectNode names = settings.addObject().put("name", Extension.LANGUAGE).put("type", "select").put("default", language);
    names.put("label", say("reconcile.language")).put("help_text", say("reconcile.language.help"));
    ArrayNode choices = names.putArray("choices");
    for (String one : EntityType.LANGUAGES) {
      choices.addObject().put("value", one).put("name", Locale.of(one).getDisplayLanguage(Locale.of(one)));
    }
  }

  private String say(String key) {
    return exchange.site.messages().get(language, key);
  }
}
