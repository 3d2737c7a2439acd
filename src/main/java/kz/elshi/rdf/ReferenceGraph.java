package kz.elshi.rdf;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * The reference tables as RDF, kind by kind, in the order of the tables. Every row tells its sources and how far they confirm it;
 * names that are the compiler's own wording are marked by {@code elshi:nameSource "curated"}.
 */
public final class ReferenceGraph {
  private static final String CURATED = "curated";

  private final Iris iris;
  private final Reference reference;
  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, Node> officeByQid = new HashMap<>();

  /**
   * Reads the mapping of roles.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing
   */
  public ReferenceGraph(Home home, Reference reference, Iris iris) {
    this.iris = iris;
    this.reference = reference;
    for (Table.Row row : Table.read(home.path("data/reference/roles.tsv")).rows()) {
      roles.put(row.get("table_role"), row.get("role"));
    }
    for (Reference.Office office : reference.offices()) {
      if (office.qid() != null) {
        officeByQid.putIfAbsent(office.qid(), iris.office(office.key()));
      }
    }
  }

  public List<Triple> countries() {
    List<Triple> triples = new ArrayList<>();
    for (Reference.Country country : reference.countries()) {
      Node node = iris.country(country.iso());
      add(triples, node, TYPE, C_COUNTRY);
      common(triples, node, country.names(), country.qid(), country.confirmation());
      if (country.capital() != null) {
        add(triples, node, CAPITAL, iris.of("place", country.capital()));
      }
    }
    return triples;
  }

  public List<Triple> places() {
    List<Triple> triples = new ArrayList<>();
    for (Reference.Place place : reference.places()) {
      Node node = iris.of("place", place.key());
      add(triples, node, TYPE, C_PLACE);
      common(triples, node, place.names(), place.qid(), place.confirmation());
      country(triples, node, place.country());
      if (!Double.isNaN(place.latitude()) && !Double.isNaN(place.longitude())) {
        add(triples, node, LATITUDE, Literals.decimal(place.latitude()));
        add(triples, node, LONGITUDE, Literals.decimal(place.longitude()));
      }
    }
    return triples;
  }

  public List<Triple> organisations() {
    List<Triple> triples = new ArrayList<>();
    for (Reference.Organisation body : reference.organisations()) {
      Node node = iris.of("organisation", body.key());
      add(triples, node, TYPE, C_ORGANISATION);
      common(triples, node, body.names(), body.qid(), body.confirmation());
      country(triples, node, body.country());
      add(triples, node, ORGANISATION_TYPE, Literals.string(body.type()));
    }
    return triples;
  }

  public List<Triple> offices() {
    List<Triple> triples = new ArrayList<>();
    for (Reference.Office office : reference.offices()) {
      Node node = iris.office(office.key());
      add(triples, node, TYPE, C_OFFICE);
      common(triples, node, office.names(), office.qid(), office.confirmation());
      country(triples, node, office.country());
      add(triples, node, OFFICE_ROLE, Concepts.officeRole(role(office.role())));
      if (office.organisation() != null) {
        add(triples, node, OFFICE_OF, iris.of("organisation", office.organisation()));
      }
    }
    return triples;
  }

  public List<Triple> topics() {
    List<Triple> triples = new ArrayList<>();
    for (Reference.Topic topic : reference.topics()) {
      Node node = iris.topic(topic.id());
      add(triples, node, TYPE, CONCEPT);
      common(triples, node, topic.names(), topic.qid(), topic.confirmation());
      add(triples, node, NOTATION, Literals.string(topic.id()));
      if (topic.eurovoc() != null) {
        add(triples, node, CLOSE_MATCH, NodeFactory.createURI(topic.eurovoc()));
      }
    }
    return triples;
  }

  public List<Triple> people() {
    List<Triple> triples = new ArrayList<>();
    for (Reference.Person person : reference.people()) {
      Node node = iris.of("person", person.key());
      add(triples, node, TYPE, C_PERSON);
      common(triples, node, person.names(), person.qid(), person.confirmation());
      country(triples, node, person.country());
      if (CURATED.equals(person.kkSource()) || CURATED.equals(person.ruSource())) {
        add(triples, node, NAME_SOURCE, Literals.string(CURATED));
      }
      for (Reference.Term term : person.terms()) {
        term(triples, node, person, term);
      }
    }
    return triples;
  }

  /** A term of office; an open end means that it lasted when the source was harvested, which is told as a year. */
  private void term(List<Triple> triples, Node person, Reference.Person row, Reference.Term term) {
    Node office = term.positionQid() == null ? null : officeByQid.get(term.positionQid());
    if (office == null) {
      String key = (row.country() == null ? "" : row.country() + " ") + term.label();
      office = iris.office(kz.elshi.knowledge.Slug.of(key));
      add(triples, office, TYPE, C_OFFICE);
      add(triples, office, LABEL, Literals.text(term.label(), "en"));
      add(triples, office, OFFICE_ROLE, Concepts.officeRole(role(term.role())));
      country(triples, office, row.country());
    }
    Node holding = iris.of("holding", "reference-" + row.key() + "-" + Iris.hash(office.getURI(), term.start(), term.end()));
    add(triples, holding, TYPE, C_OFFICE_HOLDING);
    add(triples, holding, HOLDER, person);
    add(triples, holding, OFFICE, office);
    date(triples, holding, FROM, term.start());
    date(triples, holding, TO, term.end());
    if (term.end().isEmpty() && !row.openEndedAsOf().isEmpty()) {
      date(triples, holding, AS_OF, row.openEndedAsOf());
    }
    if (term.curated()) {
      add(triples, holding, NAME_SOURCE, Literals.string(CURATED));
    }
    add(triples, holding, SOURCES, Literals.string(row.confirmation().sources()));
  }

  private String role(String tableRole) {
    return roles.getOrDefault(tableRole, "other");
  }

  private static void date(List<Triple> triples, Node node, Node property, String iso) {
    if (!iso.isEmpty()) {
      add(triples, node, property, Literals.date(kz.elshi.text.PartialDate.parse(iso)));
    }
  }

  private void country(List<Triple> triples, Node node, @Nullable String iso) {
    if (iso != null) {
      add(triples, node, COUNTRY, iris.country(iso));
    }
  }

  private static void common(
      List<Triple> triples, Node node, Reference.Names names, @Nullable String qid, Reference.Confirmation confirmation) {
    names(triples, node, names.kk(), "kk");
    names(triples, node, names.ru(), "ru");
    names(triples, node, names.en(), "en");
    if (qid != null) {
      add(triples, node, SAME_AS, NodeFactory.createURI(WIKIDATA + qid));
    }
    add(triples, node, CONFIRMED, Literals.integer(confirmation.confirmed()));
    if (!confirmation.sources().isEmpty()) {
      add(triples, node, SOURCES, Literals.string(confirmation.sources()));
    }
  }

  private static void names(List<Triple> triples, Node node, List<String> names, String language) {
    for (int i = 0; i < names.size(); i++) {
      add(triples, node, i == 0 ? LABEL : ALT_LABEL, Literals.text(names.get(i), language));
    }
  }

  private static void add(List<Triple> triples, Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
