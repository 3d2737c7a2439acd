package kz.elshi.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.identity.Clusters;
import kz.elshi.identity.EventReport;
import kz.elshi.identity.Judgement;
import kz.elshi.identity.PersonReport;
import kz.elshi.identity.Report;
import kz.elshi.identity.Similarity;
import kz.elshi.rdf.Iris;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Finds out which reports mean one person or one event. Only what is reachable from a change by similar reports is looked at, and
 * there everything is decided anew, so the order in which articles come makes no difference. One instance serves one change.
 */
final class Fusion {
  private final IdentityGraph identity;
  private final Judgements judgements;
  private final Names names;
  private final Iris iris;
  private final Map<String, List<Report>> reports = new HashMap<>();

  Fusion(DatasetGraph dataset, Iris iris, IdentityGraph identity, Judgements judgements) {
    this.iris = iris;
    this.identity = identity;
    this.judgements = judgements;
    this.names = new Names(dataset, iris, identity, judgements);
  }

  /**
   * Decides anew after reports have changed in the graph of identity.
   *
   * @param changed reports that came or went
   * @param judged things that a judgement which came or went is about
   * @return the articles in which some thing has another address now
   */
  Set<String> update(Collection<Report> changed, Collection<String> judged) {
    Set<String> articles = new TreeSet<>();
    List<Report> people = changed.stream().filter(PersonReport.class::isInstance).toList();
    Set<Report> events = new LinkedHashSet<>(changed.stream().filter(EventReport.class::isInstance).toList());
    for (String person : regroup(people, judged.stream().filter(thing -> thing.startsWith("person/")).toList())) {
      for (String article : identity.articles(person)) {
        articles.add(article);
        events.addAll(eventsIn(article));
      }
    }
    for (String event : regroup(events, judged.stream().filter(thing -> thing.startsWith("event/")).toList())) {
      articles.addAll(identity.articles(event));
    }
    return articles;
  }

  private List<Report> eventsIn(String article) {
    return identity.inArticle(iris.thing("article/" + article)).stream().filter(EventReport.class::isInstance).toList();
  }

  /** The things whose address has changed. */
  private Set<String> regroup(Collection<Report> changed, Collection<String> judged) {
    Set<String> seeds = new LinkedHashSet<>(judged);
    for (Report report : changed) {
      seeds.add(report.thing());
      seeds.addAll(identity.members(identity.standsFor(report.thing())));
      seeds.addAll(similar(named(report)).keySet());
    }
    Map<Clusters.Pair, Double> pairs = new LinkedHashMap<>();
    Set<String> things = component(seeds, pairs);
    List<Clusters.Pair> scored = new ArrayList<>(pairs.keySet());
    Set<String> renamed = new LinkedHashSet<>();
    for (Set<String> group : Clusters.of(things, scored, this::isApart)) {
      String standing = group.size() == 1 ? group.iterator().next() : standing(group);
      group.stream().filter(thing -> identity.rename(thing, standing)).forEach(renamed::add);
    }
    return renamed;
  }

  /** Everything that similar reports, or judgements, tie to some things, and the pairs that tie them. */
  private Set<String> component(Set<String> seeds, Map<Clusters.Pair, Double> pairs) {
    Set<String> things = new TreeSet<>(seeds);
    Deque<String> open = new ArrayDeque<>(things);
    while (!open.isEmpty()) {
      String thing = open.remove();
      Map<String, Double> others = new LinkedHashMap<>();
      for (Report report : reports(thing)) {
        similar(report).forEach((other, score) -> others.merge(other, score, Math::max));
      }
      same(thing).forEach(other -> others.put(other, Clusters.DECIDED));
      others.forEach((other, score) -> {
        pairs.put(new Clusters.Pair(thing, other, score), score);
        if (things.add(other)) {
          open.add(other);
        }
      });
    }
    return things;
  }

  /** Things with a report that may mean what this one means, with how far. */
  private Map<String, Double> similar(Report report) {
    Map<String, Double> similar = new LinkedHashMap<>();
    for (String key : report.lookups()) {
      for (String thing : identity.under(key)) {
        if (!thing.equals(report.thing()) && !similar.containsKey(thing)) {
          double score = reports(thing).stream().mapToDouble(other -> Similarity.of(report, other)).max().orElse(0);
          if (score >= Similarity.SAME) {
            similar.put(thing, score);
          }
        }
      }
    }
    return similar;
  }

  /** Things that a person has called the same as this one, here or by the item of Wikidata that the reference knows. */
  private Set<String> same(String thing) {
    Set<String> same = new TreeSet<>();
    for (Judgement judgement : judgements.about(iris.thing(thing))) {
      if (judgement.verdict() == Judgement.Verdict.SAME) {
        same.add(other(judgement, thing));
      } else if (judgement.verdict() == Judgement.Verdict.WIKIDATA && thing.startsWith("person/")) {
        names.known(String.valueOf(judgement.object())).filter(known -> !known.equals(thing)).ifPresent(same::add);
      }
    }
    return same;
  }

  private String other(Judgement judgement, String thing) {
    String subject = iris.path(judgement.subject());
    return subject.equals(thing) ? iris.path(String.valueOf(judgement.object())) : subject;
  }

  private boolean isApart(String a, String b) {
    boolean judged = judgements.about(iris.thing(a)).stream()
        .anyMatch(judgement -> judgement.verdict() == Judgement.Verdict.NOT_SAME && other(judgement, a).equals(b));
    if (judged) {
      return true;
    }
    if (reports(a).isEmpty() || reports(b).isEmpty()) {
      return false;
    }
    return identity.isToldTogether(a, b) || reports(a).stream().allMatch(one -> reports(b).stream().allMatch(other -> Similarity.of(one, other) == 0));
  }

  /** The address that stands for a group: one of the reference, else that of the first report. */
  private String standing(Set<String> group) {
    return group.stream()
        .min(Comparator.comparing((String thing) -> !names.isOfReference(thing)).thenComparing(this::published).thenComparing(thing -> thing))
        .orElseThrow();
  }

  private String published(String thing) {
    return reports(thing).stream().filter(EventReport.class::isInstance).map(report -> ((EventReport) report).published())
        .filter(day -> !day.isEmpty()).min(Comparator.naturalOrder()).orElse("9999");
  }

  private List<Report> reports(String thing) {
    return reports.computeIfAbsent(thing, one -> identity.of(one).stream().map(this::named).toList());
  }

  /** A report with people under the addresses that they have now. */
  private Report named(Report report) {
    return report instanceof EventReport event ? event.renamed(person -> names.of(event.article(), person)) : report;
  }

  /** Pairs that somebody should look at: alike, but not alike enough to be joined, and not judged yet. */
  List<Clusters.Pair> doubtful() {
    Map<String, Clusters.Pair> pairs = new java.util.TreeMap<>();
    Map<String, Set<String>> under = new HashMap<>();
    for (String thing : identity.things()) {
      for (Report report : reports(thing)) {
        report.lookups().forEach(key -> under.computeIfAbsent(key, identity::under).forEach(other -> doubt(report, other, pairs)));
      }
    }
    return new ArrayList<>(pairs.values());
  }

  private void doubt(Report report, String thing, Map<String, Clusters.Pair> pairs) {
    double score = thing.equals(report.thing()) ? 0 : reports(thing).stream().mapToDouble(one -> Similarity.of(report, one)).max().orElse(0);
    boolean joined = score > 0 && identity.standsFor(thing).equals(identity.standsFor(report.thing()));
    if (score >= Similarity.DOUBTFUL && !joined && !isJudged(report.thing(), thing)) {
      Clusters.Pair pair = new Clusters.Pair(report.thing(), thing, score);
      pairs.merge(pair.a() + " " + pair.b(), pair, (one, other) -> one.score() >= other.score() ? one : other);
    }
  }

  private boolean isJudged(String a, String b) {
    return judgements.about(iris.thing(a)).stream().anyMatch(judgement -> judgement.verdict().isOfTwo() && other(judgement, a).equals(b));
  }
}
