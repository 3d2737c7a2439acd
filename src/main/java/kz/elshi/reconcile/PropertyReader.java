package kz.elshi.reconcile;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.rdf.OntologyLabels;
import org.apache.jena.graph.Node;

/** Values of the properties of {@code data/reconcile/properties.tsv}. */
final class PropertyReader {
  private interface Values {
    List<PropertyValue> of(EntityFacts facts, Node entity, String language);
  }

  private final OntologyLabels ontology;
  private final Map<String, Values> byId = new LinkedHashMap<>();

  PropertyReader(OntologyLabels ontology) {
    this.ontology = ontology;
    relations();
    names();
    counts();
  }

  private void relations() {
    byId.put("country", (facts, entity, language) -> entities(sorted(facts.objects(entity, COUNTRY))));
    byId.put("office", (facts, entity, language) -> entities(facts.offices(entity)));
    byId.put("holder", (facts, entity, language) -> entities(sorted(facts.holders(entity))));
    byId.put("role", this::roles);
    byId.put("officeOf", (facts, entity, language) -> entities(sorted(facts.objects(entity, OFFICE_OF))));
    byId.put("organisationType", (facts, entity, language) -> literals(facts.objects(entity, ORGANISATION_TYPE)));
    byId.put("capital", (facts, entity, language) -> entities(sorted(facts.objects(entity, CAPITAL))));
    byId.put("met", (facts, entity, language) -> entities(sorted(facts.objects(entity, MET))));
    byId.put("visited", (facts, entity, language) -> entities(sorted(facts.objects(entity, VISITED))));
  }

  private void names() {
    byId.put("wikidata", (facts, entity, language) -> wikidata(facts, entity));
    byId.put("name", (facts, entity, language) -> List.of(new PropertyValue.Text(facts.name(entity, language))));
    byId.put("otherName", (facts, entity, language) -> otherNames(facts, entity, language));
    for (String tag : List.of("kk", "kk-Latn", "ru", "en")) {
      byId.put("name-" + tag, (facts, entity, language) -> literals(named(facts.names(entity, LABEL), tag)));
    }
  }

  private void counts() {
    byId.put("articles", (facts, entity, language) -> whole(facts.objects(entity, MENTIONED_IN).size()));
    byId.put("events", (facts, entity, language) -> whole(facts.events(entity).size()));
    byId.put("meetings", (facts, entity, language) -> whole(facts.meetings(facts.events(entity))));
    byId.put("latestEvent", (facts, entity, language) -> latest(facts, entity));
    byId.put("latitude", (facts, entity, language) -> decimals(facts.objects(entity, LATITUDE)));
    byId.put("longitude", (facts, entity, language) -> decimals(facts.objects(entity, LONGITUDE)));
  }

  Set<String> ids() {
    return byId.keySet();
  }

  /** The values of a property, none if it has none; entities in the order of their addresses, offices with the latest first. */
  List<PropertyValue> read(EntityFacts facts, Node entity, EntityProperty property, String language) {
    return byId.get(property.id()).of(facts, entity, language);
  }

  private List<PropertyValue> roles(EntityFacts facts, Node entity, String language) {
    Set<Node> roles = new LinkedHashSet<>(facts.objects(entity, OFFICE_ROLE));
    facts.offices(entity).forEach(office -> roles.addAll(facts.objects(office, OFFICE_ROLE)));
    List<PropertyValue> values = new ArrayList<>();
    roles.forEach(role -> values.add(new PropertyValue.Text(ontology.get(role, language))));
    return values;
  }

  private static List<PropertyValue> wikidata(EntityFacts facts, Node entity) {
    List<PropertyValue> values = new ArrayList<>();
    for (Node same : facts.objects(entity, SAME_AS)) {
      if (same.isURI() && same.getURI().startsWith(WIKIDATA)) {
        values.add(new PropertyValue.Text(same.getURI().substring(WIKIDATA.length())));
      }
    }
    return values;
  }

  private static List<PropertyValue> otherNames(EntityFacts facts, Node entity, String language) {
    Set<String> names = new LinkedHashSet<>();
    facts.names(entity, LABEL).forEach(name -> names.add(name.getLiteralLexicalForm()));
    facts.names(entity, ALT_LABEL).forEach(name -> names.add(name.getLiteralLexicalForm()));
    names.remove(facts.name(entity, language));
    List<PropertyValue> values = new ArrayList<>();
    names.forEach(name -> values.add(new PropertyValue.Text(name)));
    return values;
  }

  private static List<Node> named(List<Node> labels, String tag) {
    return labels.stream().filter(label -> label.getLiteralLanguage().equalsIgnoreCase(tag)).toList();
  }

  private static List<PropertyValue> latest(EntityFacts facts, Node entity) {
    String date = facts.latestDate(facts.events(entity));
    if (date == null) {
      return List.of();
    }
    return List.of(date.length() == "2025-08-27".length() ? new PropertyValue.Day(date) : new PropertyValue.Text(date));
  }

  private static List<Node> sorted(List<Node> nodes) {
    return nodes.stream().filter(Node::isURI).sorted(Comparator.comparing(Node::getURI)).toList();
  }

  private static List<PropertyValue> entities(Collection<Node> nodes) {
    List<PropertyValue> values = new ArrayList<>();
    nodes.stream().filter(Node::isURI).distinct().forEach(node -> values.add(new PropertyValue.Entity(node)));
    return values;
  }

  private static List<PropertyValue> literals(Collection<Node> nodes) {
    List<PropertyValue> values = new ArrayList<>();
    nodes.stream().filter(Node::isLiteral).forEach(node -> values.add(new PropertyValue.Text(node.getLiteralLexicalForm())));
    return values;
  }

  private static List<PropertyValue> decimals(Collection<Node> nodes) {
    List<PropertyValue> values = new ArrayList<>();
    nodes.stream().filter(Node::isLiteral)
        .forEach(node -> values.add(new PropertyValue.Decimal(Double.parseDouble(node.getLiteralLexicalForm()))));
    return values;
  }

  private static List<PropertyValue> whole(long number) {
    return List.of(new PropertyValue.Whole(number));
  }
}
