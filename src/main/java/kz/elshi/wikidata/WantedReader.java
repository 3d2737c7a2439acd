package kz.elshi.wikidata;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.elshi.claim.OfficeHolding;
import kz.elshi.identity.Judgement;
import kz.elshi.rdf.Concepts;
import kz.elshi.rdf.Iris;
import kz.elshi.text.PartialDate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Reads from a store whom and what nobody has identified yet. Only looks at the default graph, and at the graph of earlier look-ups. */
final class WantedReader {
  private static final Node FORMER = Concepts.of(OfficeHolding.Tenure.FORMER);

  private final DatasetGraph data;
  private final Iris iris;
  private final boolean again;
  private final Map<String, Set<String>> rejected = new HashMap<>();

  /**
   * For one reading.
   *
   * @param again also what an earlier look-up has linked
   * @param judgements all of them, the earliest first
   */
  WantedReader(DatasetGraph data, Iris iris, boolean again, List<Judgement> judgements) {
    this.data = data;
    this.iris = iris;
    this.again = again;
    Map<String, Judgement> last = new HashMap<>();
    judgements.stream()
        .filter(judgement -> judgement.holds() && judgement.verdict().isOfWikidata())
        .forEach(judgement -> last.put(judgement.matter(), judgement));
    last.values().stream()
        .filter(judgement -> judgement.verdict() == Judgement.Verdict.NOT_WIKIDATA)
        .forEach(one -> rejected.computeIfAbsent(one.subject(), key -> new TreeSet<>()).add(String.valueOf(one.object())));
  }

  List<Wanted> read(Set<Wanted.Kind> kinds) {
    SortedMap<String, Wanted> all = new TreeMap<>();
    for (Wanted.Kind kind : kinds) {
      data.find(Quad.defaultGraphIRI, Node.ANY, TYPE, type(kind)).forEachRemaining(quad -> {
        Node node = quad.getSubject();
        if (node.getURI().startsWith(iris.base() + kind.folder() + "/") && isOpen(node)) {
          all.put(node.getURI(), wanted(node, kind));
        }
      });
    }
    return List.copyOf(all.values());
  }

  private static Node type(Wanted.Kind kind) {
    return switch (kind) {
      case PERSON -> C_PERSON;
      case OFFICE -> C_OFFICE;
      case ORGANISATION -> C_ORGANISATION;
      case PLACE -> C_PLACE;
    };
  }

  private boolean isOpen(Node node) {
    for (Node same : objects(node, SAME_AS)) {
      boolean ours = data.contains(iris.wikidataGraph(), node, SAME_AS, same);
      if (!ours || !again) {
        return false;
      }
    }
    return true;
  }

  private Wanted wanted(Node node, Wanted.Kind kind) {
    Set<Label> names = new TreeSet<>();
    objects(node, LABEL).forEach(name -> names.add(new Label(name.getLiteralLexicalForm(), name.getLiteralLanguage())));
    objects(node, ALT_LABEL).forEach(name -> names.add(new Label(name.getLiteralLexicalForm(), name.getLiteralLanguage(), true)));
    Set<Wanted.HeldOffice> offices = new LinkedHashSet<>();
    if (kind == Wanted.Kind.PERSON) {
      subjects(HOLDER, node).forEach(holding -> objects(holding, OFFICE).forEach(office -> offices.addAll(held(holding, office))));
    }
    return new Wanted(node, kind, List.copyOf(names), country(node), List.copyOf(offices), rejected.getOrDefault(node.getURI(), Set.of()));
  }

  private List<Wanted.HeldOffice> held(Node holding, Node office) {
    Set<String> positions = new TreeSet<>();
    objects(office, SAME_AS).forEach(same -> {
      String qid = ItemBuilder.qid(same);
      if (qid != null) {
        positions.add(qid);
      }
    });
    boolean former = objects(holding, TENURE).contains(FORMER);
    List<Wanted.HeldOffice> held = new ArrayList<>();
    for (Node role : objects(office, OFFICE_ROLE)) {
      List<Node> days = objects(holding, AS_OF);
      if (days.isEmpty()) {
        held.add(new Wanted.HeldOffice(positions, role, country(office), null, former));
      }
      days.forEach(day -> held.add(new Wanted.HeldOffice(positions, role, country(office), PartialDate.parse(day.getLiteralLexicalForm()), former)));
    }
    return held;
  }

  private @Nullable String country(Node node) {
    return objects(node, COUNTRY).stream().findFirst().map(Iris::lastSegment).orElse(null);
  }

  private List<Node> objects(Node subject, Node property) {
    TreeMap<String, Node> objects = new TreeMap<>();
    Iterator<Quad> quads = data.find(Quad.defaultGraphIRI, subject, property, Node.ANY);
    quads.forEachRemaining(quad -> objects.put(quad.getObject().toString(), quad.getObject()));
    return List.copyOf(objects.values());
  }

  private List<Node> subjects(Node property, Node object) {
    TreeMap<String, Node> subjects = new TreeMap<>();
    data.find(Quad.defaultGraphIRI, Node.ANY, property, object).forEachRemaining(quad -> subjects.put(quad.getSubject().getURI(), quad.getSubject()));
    return List.copyOf(subjects.values());
  }
}
