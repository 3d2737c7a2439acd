package kz.elshi.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.claim.Agreement;
import kz.elshi.claim.Cooperation;
import kz.elshi.claim.Election;
import kz.elshi.claim.Event;
import kz.elshi.claim.Indicator;
import kz.elshi.claim.Legislation;
import kz.elshi.claim.OfficeHolding;
import kz.elshi.claim.RelationLevel;
import kz.elshi.claim.Statement;
import kz.elshi.fixture.Stores;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code's terms and the ontology are the same, and every term can be read in three languages. */
class VocabularyTest {
  private static final Graph ONTOLOGY = Ontology.read(Stores.HOME);
  private static final List<Node> TERM_TYPES =
      List.of(OWL2.Class.asNode(), OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode());

  private static Set<String> constants() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : Vocabulary.class.getFields()) {
      if (field.getType() == Node.class && ((Node) field.get(null)).getURI().startsWith(Vocabulary.NAMESPACE)) {
        constants.add(((Node) field.get(null)).getURI());
      }
    }
    return constants;
  }

  private static Set<String> terms() {
    Set<String> terms = new TreeSet<>();
    for (Node type : TERM_TYPES) {
      ONTOLOGY.find(Node.ANY, Vocabulary.TYPE, type).forEachRemaining(triple -> terms.add(triple.getSubject().getURI()));
    }
    return terms;
  }

  @Test
  void constantsAreTheOntologysTerms() throws IllegalAccessException {
    assertThat(constants()).isEqualTo(terms());
  }

  @Test
  void everyTermHasThreeNamesAndAComment() {
    List<Node> all = new ArrayList<>();
    terms().forEach(term -> all.add(NodeFactory.createURI(term)));
    ONTOLOGY.find(Node.ANY, Vocabulary.IN_SCHEME, Node.ANY).forEachRemaining(triple -> all.add(triple.getSubject()));
    assertThat(all).hasSizeGreaterThan(150);
    for (Node term : all) {
      Set<String> languages = new TreeSet<>();
      ONTOLOGY.find(term, RDFS.label.asNode(), Node.ANY).forEachRemaining(triple -> languages.add(triple.getObject().getLiteralLanguage()));
      assertThat(languages).as(term.toString()).containsExactly("en", "kk", "ru");
      assertThat(ONTOLOGY.contains(term, RDFS.comment.asNode(), Node.ANY)).as(term.toString()).isTrue();
    }
  }

  /** The vocabularies that the ontology is aligned with, and a property or class by which each is. */
  @ParameterizedTest
  @CsvSource({
    "https://schema.org/", "http://www.w3.org/ns/org#", "http://semanticweb.cs.vu.nl/2009/11/sem/", "http://www.w3.org/ns/prov#",
    "http://www.w3.org/ns/oa#", "http://data.europa.eu/eli/ontology#", "http://www.wikidata.org/prop/direct/P", "http://www.wikidata.org/entity/Q"
  })
  void isAlignedWithOtherVocabularies(String namespace) {
    Set<String> alignments =
        Set.of(
            RDFS.subClassOf.getURI(), RDFS.subPropertyOf.getURI(), OWL2.equivalentClass.getURI(), OWL2.equivalentProperty.getURI(),
            SKOS.closeMatch.getURI(), SKOS.exactMatch.getURI());
    List<String> aligned = new ArrayList<>();
    ONTOLOGY
        .find()
        .filterKeep(triple -> alignments.contains(triple.getPredicate().getURI()))
        .filterKeep(triple -> triple.getObject().isURI() && triple.getObject().getURI().startsWith(namespace))
        .forEachRemaining(triple -> aligned.add(triple.getSubject().getURI()));
    assertThat(aligned).as(namespace).hasSizeGreaterThanOrEqualTo(2).allMatch(term -> term.startsWith(Vocabulary.NAMESPACE));
  }

  @Test
  void everyEventHasItsTypeInPloverAndItsCodeInCameo() {
    for (Event.Type type : Event.Type.values()) {
      Node event = Concepts.eventClass(type);
      for (String code : List.of("ploverType", "cameoCode")) {
        Node property = NodeFactory.createURI(Vocabulary.NAMESPACE + code);
        assertThat(ONTOLOGY.contains(event, property, Node.ANY)).as(type + " " + code).isTrue();
      }
    }
  }

  @Test
  void everyConstantOfTheClaimsIsAConcept() {
    List<Enum<?>> constants = new ArrayList<>();
    for (Class<? extends Enum<?>> type :
        List.<Class<? extends Enum<?>>>of(
            Event.Status.class, Event.VisitKind.class, Event.MessageKind.class, Event.Role.class, OfficeHolding.Tenure.class,
            Statement.Form.class, RelationLevel.Status.class, Cooperation.Standing.class, Agreement.Kind.class, Agreement.Status.class,
            Legislation.Kind.class, Indicator.Bound.class, Election.Outcome.class)) {
      constants.addAll(List.of(type.getEnumConstants()));
    }
    for (Enum<?> constant : constants) {
      Node concept = Concepts.of(constant);
      assertThat(ONTOLOGY.contains(concept, Vocabulary.NOTATION, NodeFactory.createLiteralString(kz.elshi.claim.Claim.id(constant))))
          .as("%s is %s", constant, concept)
          .isTrue();
    }
    for (Event.Type type : Event.Type.values()) {
      assertThat(ONTOLOGY.contains(Concepts.eventClass(type), RDFS.subClassOf.asNode(), Vocabulary.C_EVENT)).isTrue();
    }
  }

  @Test
  void everyRoleAndLevelOfTheLexiconIsAConcept() {
    for (String file : List.of("titles.tsv", "deputies.tsv", "roles_by_country.tsv")) {
      for (var row : kz.elshi.knowledge.Table.read(Stores.HOME.path("data/lexicon/kk/" + file)).rows()) {
        String role = row.get(file.equals("deputies.tsv") ? "deputy" : "role");
        if (!Set.of("counterpart", "occupation").contains(role)) {
          assertThat(ONTOLOGY.contains(Concepts.officeRole(role), SKOS.inScheme.asNode(), Node.ANY)).as(row.where() + " " + role).isTrue();
        }
      }
    }
    for (var row : kz.elshi.knowledge.Table.read(Stores.HOME.path("data/lexicon/kk/levels.tsv")).rows()) {
      assertThat(ONTOLOGY.contains(Concepts.relationLevel(row.get("level")), SKOS.inScheme.asNode(), Node.ANY)).as(row.where()).isTrue();
    }
  }
}
