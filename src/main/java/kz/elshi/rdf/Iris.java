package kz.elshi.rdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.elshi.claim.Agreement;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Cooperation;
import kz.elshi.claim.Election;
import kz.elshi.claim.Event;
import kz.elshi.claim.Indicator;
import kz.elshi.claim.Legislation;
import kz.elshi.claim.OfficeHolding;
import kz.elshi.claim.RelationLevel;
import kz.elshi.claim.Statement;
import kz.elshi.entity.Entity;
import kz.elshi.entity.link.Candidate;
import kz.elshi.knowledge.Slug;
import kz.elshi.text.Fingerprint;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Span;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of everything. The same fact gets the same address in every article; {@code docs/MODEL.md} lists the patterns.
 *
 * @param base ends in a slash
 */
public record Iris(String base) {
  /** Where the project's data live unless told otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/elshi/";

  private static final int HASH_DIGITS = 12;
  private static final int LONGEST_SLUG = 48;
  private static final Pattern SPACES_AND_QUOTES = Pattern.compile("[\\s«»\"“”]+");

  public Iris {
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+/")) {
      throw new IllegalArgumentException("the base must be an http address that ends in a slash: " + base);
    }
  }

  /** Addresses under the default base. */
  public static Iris standard() {
    return new Iris(DEFAULT_BASE);
  }

  /** The thing of an address without the base, or of a whole one. */
  public Node thing(String path) {
    return path.startsWith("http:") || path.startsWith("https:") ? NodeFactory.createURI(path) : node(path);
  }

  /** An address without the base; whole if it has another base. */
  public String path(Node node) {
    return path(node.getURI());
  }

  /** The first part of an address without the base: {@code person} of {@code person/KEY}; empty if it has another base. */
  public String folder(Node node) {
    String path = node.isURI() && node.getURI().startsWith(base) ? path(node) : "";
    return path.substring(0, Math.max(0, path.indexOf('/')));
  }

  /** An address, whole or not, without the base; whole if it has another base. */
  public String path(String address) {
    return address.startsWith(base) ? address.substring(base.length()) : address;
  }

  /** An id or key as it was before it became a part of an address. */
  public static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** What stands behind the last slash of an address: the id of an article, the code of a country, as they are written there. */
  public static String lastSegment(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  /** What an article reports of a thing of its own graph, by the thing's address without the base. */
  public Node report(String article, String thing) {
    return node("article/" + article + "/report-" + hash(thing));
  }

  public Node judgement(String id) {
    return node("judgement/" + encode(id));
  }

  public Node identityGraph() {
    return node("graph/identity");
  }

  public Node judgementsGraph() {
    return node("graph/judgements");
  }

  private Node node(String path) {
    return NodeFactory.createURI(base + path);
  }

  public Node entity(Entity entity) {
    return node(entity.kind().folder() + "/" + encode(entity.key()));
  }

  public Node country(String iso) {
    return node("country/" + iso);
  }

  /** An entity of the reference by folder ({@code person}, {@code place} …) and key. */
  public Node of(String folder, String key) {
    return node(folder + "/" + encode(key));
  }

  public Node office(String key) {
    return node("office/" + encode(key));
  }

  public Node topic(String id) {
    return node("topic/" + id);
  }

  /** The pair of two countries, in alphabetical order whatever the order given. */
  public Node pair(String a, String b) {
    return a.compareTo(b) <= 0 ? node("pair/" + a + "-" + b) : node("pair/" + b + "-" + a);
  }

  public Node article(String id) {
    return node("article/" + encode(id));
  }

  public Node evidence(String article, Span span) {
    return node("article/" + encode(article) + "/e-" + span.start() + "-" + span.end());
  }

  public Node link(String article, Entity entity) {
    return node("article/" + encode(article) + "/link-" + entity.kind().folder() + "-" + encode(entity.key()));
  }

  /** The link of a person in an article; article and person as they stand in addresses. */
  public Node personLink(String article, String person) {
    return node("article/" + article + "/link-" + person.replace('/', '-'));
  }

  /** A candidate of a link, by Wikidata item, or by key if it has none. */
  public Node candidate(Node link, Candidate candidate) {
    return NodeFactory.createURI(link.getURI() + "/c-" + encode(candidate.wikidata() == null ? candidate.key() : candidate.wikidata()));
  }

  /** Why somebody is inferred to have taken part. */
  public Node inference(String article, Node participation) {
    return node("article/" + encode(article) + "/link-inferred-" + hash(participation.getURI()));
  }

  public Node setAside(String article, Node fact) {
    return node("article/" + encode(article) + "/set-aside-" + hash(fact.getURI()));
  }

  public Node referenceGraph() {
    return node("graph/reference");
  }

  public Node provenanceGraph() {
    return node("graph/provenance");
  }

  /** The graph of what a look into Wikidata found out about entities that the reference does not know. */
  public Node wikidataGraph() {
    return node("graph/wikidata");
  }

  /** How an entity, by its address, was looked for in Wikidata. */
  public Node wikidataLink(Node entity) {
    return node("wikidata/" + entity.getURI().substring(base.length()).replace('/', '-'));
  }

  /** An item of Wikidata (Q…) that an entity might be. */
  public Node candidate(Node entity, String qid) {
    return NodeFactory.createURI(wikidataLink(entity).getURI() + "/" + qid);
  }

  public Node participation(Node event, Event.Participation participation) {
    Entity actor = participation.actor();
    return NodeFactory.createURI(
        event.getURI() + "/p-" + actor.kind().folder() + "-" + encode(actor.key()) + "-" + Claim.id(participation.role()));
  }

  /** The address of a claim; {@code article} is part of it only where the fact is the article's own. */
  public Node claim(Claim claim, String article) {
    return switch (claim) {
      case OfficeHolding holding ->
          node(
              "holding/" + encode(holding.person().key()) + "-" + encode(holding.office().key()) + "-"
                  + hash(Claim.id(holding.tenure()), string(holding.from()), string(holding.to())));
      case Event event -> node("event/" + Claim.id(event.type()) + "-" + eventHash(event, article));
      case Statement statement ->
          node("statement/" + encode(article) + "-" + statement.span().start() + "-" + statement.span().end());
      case RelationLevel level ->
          node(
              "relation/" + level.a().key() + "-" + level.b().key() + "-" + level.level() + "-" + Claim.id(level.status())
                  + (level.date() == null ? "" : "-" + level.date()));
      case Cooperation cooperation ->
          node(
              "cooperation/" + cooperation.a().key() + "-" + cooperation.b().key() + "-" + cooperation.topic() + "-"
                  + Claim.id(cooperation.standing()));
      case Agreement agreement ->
          node("agreement/" + slug(agreement.name()) + "-" + hash(norm(agreement.name()), keys(agreement.parties()), string(agreement.year())));
      case Legislation law ->
          node("legislation/" + slug(law.name()) + "-" + hash(norm(law.name()), string(law.country()), string(law.year())));
      case Indicator indicator ->
          node(
              "indicator/" + indicator.subject().key() + "-"
                  + hash(norm(indicator.index()), string(indicator.rank()), string(indicator.value()), string(indicator.unit()), string(indicator.year())));
      case Election election ->
          node(
              "election/" + string(election.country()) + "-"
                  + hash(norm(string(election.body())), norm(string(election.office())), election.person() == null ? "" : election.person().key(),
                      Claim.id(election.outcome()), string(election.date())));
    };
  }

  private String eventHash(Event event, String article) {
    List<String> participants = new ArrayList<>();
    event.participants().forEach(one -> participants.add(one.actor().kind().folder() + "/" + one.actor().key()));
    participants.sort(null);
    int enough = event.type() == Event.Type.VISIT ? 1 : 2;
    PartialDate date = event.date();
    if (participants.size() >= enough && date != null && date.day() != null) {
      return hash(Claim.id(event.type()), String.join(" ", participants), date.toString());
    }
    int offset = event.grounding().principal().span().start();
    return hash(article, Claim.id(event.type()), String.join(" ", participants), Claim.id(event.status()), Integer.toString(offset));
  }

  private static String keys(List<Entity> entities) {
    return entities.stream().map(Entity::key).sorted().reduce("", (a, b) -> a + " " + b);
  }

  private static String string(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static String norm(String words) {
    return SPACES_AND_QUOTES.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static String slug(String name) {
    String slug = Slug.of(name);
    return slug.length() <= LONGEST_SLUG ? slug : slug.substring(0, LONGEST_SLUG);
  }

  /** First 12 hexadecimal digits of SHA-256 over the parts joined by U+001F. */
  public static String hash(String... parts) {
    byte[] digest = Fingerprint.sha256().digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, HASH_DIGITS / 2);
  }

  /** Percent-encodes what may not stand in a path segment (RFC 3987: letters of all scripts may). */
  static String encode(String segment) {
    StringBuilder encoded = null;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0 || Character.isSurrogate(c);
      if (!plain && encoded == null) {
        encoded = new StringBuilder(segment.substring(0, i));
      }
      if (encoded != null) {
        encoded.append(plain ? String.valueOf(c) : percent(c));
      }
    }
    return encoded == null ? segment : encoded.toString();
  }

  private static String percent(char c) {
    StringBuilder bytes = new StringBuilder();
    for (byte one : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
      bytes.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
    }
    return bytes.toString();
  }
}
