package kz.elshi.review;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.elshi.claim.OfficeHolding;
import kz.elshi.rdf.Concepts;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Offices that only one can hold, held by two: in articles of one month, or by somebody in an article and somebody else in the
 * reference on the day of the article, or by somebody after the end that the reference gives.
 */
final class OfficeClashes {
  private static final Set<Node> SINGLE =
      Set.of(
          Concepts.officeRole("president"), Concepts.officeRole("prime-minister"), Concepts.officeRole("monarch"),
          Concepts.officeRole("crown-prince"), Concepts.officeRole("secretary-general"));
  /** Of these there is one in each body, so the body must be known. */
  private static final Set<Node> SINGLE_IN_BODY =
      Set.of(Concepts.officeRole("chair"), Concepts.officeRole("minister"), Concepts.officeRole("head"), Concepts.officeRole("governor"));
  private static final double UNCLEAR = 0.9;

  private final GraphReader graph;
  private final Map<Node, Boolean> single = new HashMap<>();
  private final Map<Node, List<String>> sentences = new HashMap<>();
  private final Map<Node, Integer> impacts = new HashMap<>();

  OfficeClashes(GraphReader graph) {
    this.graph = graph;
  }

  /** A term or a moment in office. */
  private record Term(Node holding, Node person, String from, String to, String asOf, boolean reference) {
    boolean covers(String day) {
      String end = to.isEmpty() ? asOf : to;
      return !from.isEmpty() && from.compareTo(day) <= 0 && !end.isEmpty() && day.compareTo(end + "~") <= 0;
    }
  }

  List<ReviewItem> find() {
    Map<Node, List<Term>> offices = new HashMap<>();
    graph.data.find(Quad.defaultGraphIRI, Node.ANY, OFFICE, Node.ANY).forEachRemaining(quad -> {
      if (single.computeIfAbsent(quad.getObject(), this::isSingle)) {
        offices.computeIfAbsent(quad.getObject(), key -> new ArrayList<>()).addAll(terms(quad.getSubject()));
      }
    });
    Map<String, ReviewItem> items = new TreeMap<>();
    offices.forEach((office, terms) -> clashes(office, terms, items));
    return new ArrayList<>(items.values());
  }

  private boolean isSingle(Node office) {
    List<Node> roles = graph.objects(office, OFFICE_ROLE);
    return roles.stream().anyMatch(SINGLE::contains)
        || roles.stream().anyMatch(SINGLE_IN_BODY::contains) && !graph.objects(office, OFFICE_OF).isEmpty();
  }

  /** The term of a holding of the reference; the moments at which articles call somebody the holder. */
  private List<Term> terms(Node holding) {
    List<Node> tenure = graph.objects(holding, TENURE);
    boolean reference = tenure.isEmpty();
    boolean current = tenure.contains(Concepts.of(OfficeHolding.Tenure.CURRENT));
    List<Node> people = graph.objects(holding, HOLDER);
    if (people.isEmpty() || !reference && !current) {
      return List.of();
    }
    List<String> moments = graph.objects(holding, AS_OF).stream().map(Node::getLiteralLexicalForm).toList();
    return (moments.isEmpty() ? List.of("") : moments).stream()
        .map(asOf -> new Term(holding, people.getFirst(), first(holding, FROM), first(holding, TO), asOf, reference)).toList();
  }

  private String first(Node holding, Node property) {
    return graph.objects(holding, property).stream().map(Node::getLiteralLexicalForm).findFirst().orElse("");
  }

  private void clashes(Node office, List<Term> terms, Map<String, ReviewItem> items) {
    terms.sort(Comparator.comparing((Term term) -> term.holding().getURI()).thenComparing(Term::asOf));
    for (Term told : terms) {
      if (told.reference() || told.asOf().length() != 10) {
        continue;
      }
      for (Term other : terms) {
        String clash = clash(told, other);
        if (clash != null) {
          Set<String> things = things(told, other);
          items.computeIfAbsent(String.join(" ", things.stream().sorted().toList()), key -> item(office, told, other, things, clash));
        }
      }
    }
  }

  private @Nullable String clash(Term told, Term other) {
    boolean same = told.person().equals(other.person());
    if (same && other.reference() && !other.to().isEmpty() && other.to().compareTo(told.asOf()) < 0 && !isBack(told)) {
      return "after the end of the term that the reference gives, " + other.to();
    }
    if (same) {
      return null;
    }
    if (other.reference()) {
      return other.covers(told.asOf()) ? "while the reference gives " + graph.name(other.person()) : null;
    }
    boolean month = other.asOf().length() == 10 && other.asOf().substring(0, 7).equals(told.asOf().substring(0, 7));
    return month ? "while other articles of that month give " + graph.name(other.person()) : null;
  }

  /** Whether the reference knows a later term of the same person that may go on. */
  private boolean isBack(Term told) {
    for (Node holding : graph.subjects(HOLDER, told.person())) {
      boolean sameOffice = graph.objects(holding, OFFICE).equals(graph.objects(told.holding(), OFFICE));
      for (Term term : sameOffice ? terms(holding) : List.<Term>of()) {
        if (term.reference() && (term.to().isEmpty() || term.to().compareTo(told.asOf()) >= 0)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The holdings to be judged; the reference is not. */
  private Set<String> things(Term told, Term other) {
    Set<String> things = new LinkedHashSet<>(List.of(graph.path(told.holding())));
    if (!other.reference()) {
      things.add(graph.path(other.holding()));
    }
    return things;
  }

  private ReviewItem item(Node office, Term told, Term other, Set<String> things, String clash) {
    List<String> evidence = new ArrayList<>(sentences.computeIfAbsent(told.holding(), graph::sentences));
    evidence.addAll(sentences.computeIfAbsent(other.holding(), graph::sentences));
    List<String> answers = things.stream().map(thing -> "wrong " + thing).toList();
    return new ReviewItem(
        ReviewItem.Kind.OFFICE,
        graph.name(told.person()) + " holds the office " + graph.name(office) + " as of " + told.asOf() + ", " + clash + ": is that right?",
        new ArrayList<>(things), evidence, answers, impacts.computeIfAbsent(told.holding(), graph::impact) + impacts.computeIfAbsent(other.holding(), graph::impact), UNCLEAR);
  }
}
