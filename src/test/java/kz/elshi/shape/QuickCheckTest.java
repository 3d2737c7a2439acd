package kz.elshi.shape;

import static kz.elshi.rdf.Vocabulary.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.elshi.claim.Extraction;
import kz.elshi.claim.Indicator;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Literals;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The quick check knows of whole graphs that they keep the shapes, and never says so of one that the validator finds fault with. */
class QuickCheckTest {
  private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph(Stores.HOME.path("ontology/shapes.ttl").toUri().toString()));
  private static final QuickCheck QUICK = new QuickCheck(SHAPES);
  private static final Predicate<Node> EVERY = node -> true;
  private static final List<Node> ODD =
      List.of(
          Literals.string(""), Literals.string("x"), Literals.integer(-1), Literals.integer(7_000_000), Literals.decimal(0), Literals.decimal(2),
          NodeFactory.createLiteralDT("many", XSDDatatype.XSDinteger), NodeFactory.createLiteralDT("2024-13-41", XSDDatatype.XSDdate),
          NodeFactory.createLiteralDT("0.5", XSDDatatype.XSDdouble), NodeFactory.createLiteralLang("x", "kk"), NodeFactory.createBlankNode("b"),
          term("Nothing"), C_PERSON, C_COUNTRY);

  private static List<List<Triple>> graphs() {
    GraphWriter writer = new GraphWriter(Stores.IRIS);
    return World.all().stream().map(writer::write).map(article -> List.copyOf(article.asserted())).toList();
  }

  private static boolean conforms(Shapes shapes, List<Triple> triples) {
    Graph graph = GraphFactory.createGraphMem();
    triples.forEach(graph::add);
    return ShaclValidator.get().conforms(shapes, graph);
  }

  /** Never sure of what the validator rejects; whether it was sure. */
  private static boolean agrees(Shapes shapes, QuickCheck quick, List<Triple> triples) {
    boolean sure = quick.surelyKept(triples, EVERY);
    assertThat(sure && !conforms(shapes, triples)).as("sure of a broken graph: " + triples).isFalse();
    return sure;
  }

  @Test
  void wholeGraphsNeedNoValidator() {
    assertThat(graphs()).isNotEmpty().allMatch(triples -> agrees(SHAPES, QUICK, triples));
  }

  /** Each entity is linked once, whichever claims speak of it: here the figure is of the outlet's country, which another sentence names. */
  @Test
  void theOutletsCountryIsLinkedOnce() {
    String text = "Астана, 5 мамыр. Қазақстан Президенті Астанада Хорватия Президентімен кездесті. Экспорт 20 пайызға өсіп, 3 млрд долларға жетті.";
    Extraction read = new Pipeline(Stores.HOME).extract(new Article("t", text, Language.KAZAKH, null, null, null, null, "test"));
    assertThat(read.claims()).anyMatch(Indicator.class::isInstance);
    assertThat(QUICK.surelyKept(List.copyOf(new GraphWriter(Stores.IRIS).write(read).asserted()), EVERY)).isTrue();
  }

  @Test
  void nothingMissingIsOverlooked() {
    List<Triple> triples = graphs().getFirst();
    long doubted =
        IntStream.range(0, triples.size())
            .filter(gone -> !agrees(SHAPES, QUICK, IntStream.range(0, triples.size()).filter(i -> i != gone).mapToObj(triples::get).toList()))
            .count();
    assertThat(doubted).isGreaterThan(triples.size() / 4);
  }

  @Test
  void noDamageIsOverlooked() {
    Random random = new Random(20);
    int doubted = 0;
    List<List<Triple>> graphs = graphs();
    for (int round = 0; round < 400; round++) {
      List<Triple> triples = new ArrayList<>(graphs.get(random.nextInt(graphs.size())));
      for (int i = random.nextInt(3); i >= 0; i--) {
        damage(triples, random);
      }
      doubted += agrees(SHAPES, QUICK, triples) ? 0 : 1;
    }
    assertThat(doubted).isGreaterThan(100);
  }

  /** Another value, one value more, or another property. */
  private static void damage(List<Triple> triples, Random random) {
    int at = random.nextInt(triples.size());
    Triple one = triples.get(at);
    Triple other = triples.get(random.nextInt(triples.size()));
    Node odd = ODD.get(random.nextInt(ODD.size()));
    switch (random.nextInt(5)) {
      case 0 -> triples.set(at, Triple.create(one.getSubject(), one.getPredicate(), odd));
      case 1 -> triples.set(at, Triple.create(one.getSubject(), one.getPredicate(), other.getObject()));
      case 2 -> triples.add(Triple.create(one.getSubject(), one.getPredicate(), random.nextBoolean() ? odd : other.getObject()));
      case 3 -> triples.set(at, Triple.create(one.getSubject(), other.getPredicate(), one.getObject()));
      default -> triples.remove(at);
    }
  }

  @Test
  void faultsOfNodesThatDoNotCountAreNoneOfItsBusiness() {
    List<Triple> triples = new ArrayList<>(graphs().getFirst());
    Node link = triples.stream().filter(triple -> triple.predicateMatches(TYPE) && triple.objectMatches(C_LINK)).findFirst().orElseThrow().getSubject();
    triples.add(Triple.create(link, LINK_SCORE, Literals.decimal(2)));
    assertThat(QUICK.surelyKept(triples, EVERY)).isFalse();
    assertThat(QUICK.surelyKept(triples, node -> !node.equals(link))).isTrue();
  }

  @Test
  void whatIsFoundThroughANodeCountsForItsValues() {
    Shapes shapes = shapes("ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property [ sh:path ex:p ; sh:property [ sh:path ex:q ; sh:minCount 1 ] ] .");
    List<Triple> thing =
        List.of(
            Triple.create(term("a"), TYPE, NodeFactory.createURI("http://example.org/Thing")),
            Triple.create(term("a"), NodeFactory.createURI("http://example.org/p"), term("b")));
    assertThat(new QuickCheck(shapes).surelyKept(thing, term("b")::equals)).isFalse();
  }

  @Test
  void leavesSubclassesToTheValidator() {
    List<Triple> triples = new ArrayList<>(graphs().getFirst());
    triples.add(Triple.create(term("Rumour"), RDFS.Nodes.subClassOf, C_FACT));
    assertThat(QUICK.surelyKept(triples, EVERY)).isFalse();
  }

  @Test
  void leavesWhatItDoesNotKnowToTheValidator() {
    for (String constraint : List.of("sh:property [ sh:path ( ex:p ex:q ) ]", "sh:property [ sh:path ex:p ; sh:hasValue ex:q ]", "sh:closed true ; sh:property [ sh:path ex:q ]")) {
      Shapes shapes = shapes("ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; " + constraint + " .");
      List<Triple> thing = List.of(Triple.create(term("a"), TYPE, NodeFactory.createURI("http://example.org/Thing")));
      assertThat(new QuickCheck(shapes).surelyKept(thing, EVERY)).as(constraint).isFalse();
    }
    Shapes subjects = shapes("ex:Shape a sh:NodeShape ; sh:targetSubjectsOf ex:p ; sh:nodeKind sh:IRI .");
    assertThat(new QuickCheck(subjects).surelyKept(List.of(), EVERY)).isFalse();
  }

  private static Shapes shapes(String turtle) {
    String prefixes = "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX ex: <http://example.org/> ";
    return Shapes.parse(RDFParser.fromString(prefixes + turtle, Lang.TURTLE).toGraph());
  }
}
