package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.identity.Judgement;
import kz.elshi.identity.Judgement.Verdict;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Takes what people decide: looks whether it makes sense for what the store has, then stores it. */
public final class JudgementDesk {
  private static final String ITEM_ID = "Q[1-9][0-9]*";

  private final Store store;
  private final Iris iris;

  public JudgementDesk(Store store) {
    this.store = store;
    this.iris = store.iris();
  }

  /**
   * Stores a judgement.
   *
   * @param verdict id of the verdict
   * @param things addresses, whole or without the base; the second may be an id of Wikidata
   * @param at when, to the second
   * @throws IllegalArgumentException if it makes no sense, in a sentence that says what to do
   */
  public Judgement judge(String verdict, List<String> things, String by, @Nullable String note, Instant at) {
    Verdict what = Verdict.of(verdict);
    int wanted = what.isOfTwo() || what.isOfWikidata() ? 2 : 1;
    if (things.size() != wanted) {
      throw new IllegalArgumentException(verdict + " is about " + (wanted == 1 ? "one fact" : "two things") + ", not " + things.size());
    }
    Node subject = known(things.getFirst());
    String object = wanted == 1 ? null : what.isOfWikidata() ? item(things.get(1)) : known(things.get(1)).getURI();
    if (what.isOfTwo()) {
      checkPair(subject, known(things.get(1)));
    } else if (what.isOfWikidata()) {
      checkLinked(subject);
    } else {
      checkFact(subject);
    }
    Judgement judgement = new Judgement(freshId(what, subject, object, by, at), what, subject.getURI(), object, by, at, note, null, null);
    store.judge(judgement);
    return judgement;
  }

  /**
   * Stores one verdict about several facts, in one commit.
   *
   * @param verdict id of a verdict on a fact
   * @param facts addresses, whole or without the base
   * @param at when, to the second
   * @throws IllegalArgumentException if one of them makes no sense; then nothing is stored
   */
  public List<Judgement> judgeAll(String verdict, List<String> facts, String by, @Nullable String note, Instant at) {
    Verdict what = Verdict.of(verdict);
    List<Judgement> judgements = new ArrayList<>();
    for (String fact : facts) {
      Node subject = known(fact);
      checkFact(subject);
      judgements.add(new Judgement(freshId(what, subject, null, by, at), what, subject.getURI(), null, by, at, note, null, null));
    }
    store.replay(judgements);
    return judgements;
  }

  /** An id that no judgement has: the same may be judged, taken back and judged again within a second. */
  private String freshId(Verdict verdict, Node subject, @Nullable String object, String by, Instant at) {
    String id = Iris.hash(verdict.id(), subject.getURI(), String.valueOf(object), by, at.toString());
    for (int again = 1; isTaken(id); again++) {
      id = Iris.hash(verdict.id(), subject.getURI(), String.valueOf(object), by, at.toString(), Integer.toString(again));
    }
    return id;
  }

  private boolean isTaken(String id) {
    return store.read(data -> new Judgements(data, iris).byId(id).isPresent());
  }

  /**
   * Takes a judgement back.
   *
   * @throws IllegalArgumentException if there is none of this id, or it has been taken back
   */
  public Judgement withdraw(String id, String by, Instant at) {
    Judgement judgement = store.read(data -> new Judgements(data, iris).byId(id))
        .orElseThrow(() -> new IllegalArgumentException("there is no judgement " + id + ": see elshi judge list"));
    if (!judgement.holds()) {
      throw new IllegalArgumentException("the judgement " + id + " was withdrawn on " + judgement.withdrawnAt());
    }
    Judgement withdrawn = judgement.withdrawn(by, at);
    store.judge(withdrawn);
    return withdrawn;
  }

  private static String item(String text) {
    String id = text.startsWith(WIKIDATA) ? text.substring(WIKIDATA.length()) : text.startsWith("wd:") ? text.substring(3) : text;
    if (!id.matches(ITEM_ID)) {
      throw new IllegalArgumentException(text + " is no id of Wikidata: it should look like Q42");
    }
    return id;
  }

  private Node known(String text) {
    Node node;
    try {
      node = iris.thing(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(text + " is no address", e);
    }
    boolean there = store.read(
        data -> data.contains(Node.ANY, node, Node.ANY, Node.ANY) || data.contains(iris.identityGraph(), Node.ANY, Node.ANY, node));
    if (!there) {
      throw new IllegalArgumentException("there is no " + text + " in the store: give its address, as queries and pages show it");
    }
    return node;
  }

  private void checkPair(Node a, Node b) {
    boolean people = isIn("person/", a) && isIn("person/", b);
    boolean events = isIn("event/", a) && isIn("event/", b);
    if (!people && !events) {
      throw new IllegalArgumentException("same and not-same are about two people or two events");
    }
    if (a.equals(b)) {
      throw new IllegalArgumentException("these two are one address: " + a.getURI());
    }
    boolean both = store.read(data -> data.contains(iris.referenceGraph(), a, TYPE, C_PERSON) && data.contains(iris.referenceGraph(), b, TYPE, C_PERSON));
    if (both) {
      throw new IllegalArgumentException("both are people of the reference: join them in data/reference/tables/people.tsv");
    }
  }

  private boolean isIn(String folder, Node node) {
    return iris.path(node).startsWith(folder);
  }

  private void checkLinked(Node subject) {
    String path = iris.path(subject);
    boolean link = path.startsWith("article/") && path.contains("/link-person-");
    if (!link && !path.matches("(person|organisation|place|office|country)/.+")) {
      throw new IllegalArgumentException(path + " is nothing that Wikidata describes: name a person, body, place, office or country, or a person's link in an article");
    }
  }

  private void checkFact(Node subject) {
    Node standing = store.standsFor(subject);
    boolean fact = store.read(data -> data.contains(Node.ANY, standing, TYPE, C_FACT) || data.contains(Quad.defaultGraphIRI, standing, TYPE, C_FACT));
    if (!fact) {
      throw new IllegalArgumentException(iris.path(subject) + " is no fact");
    }
  }
}
