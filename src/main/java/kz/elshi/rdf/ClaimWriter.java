package kz.elshi.rdf;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.entity.link.Candidate;
import kz.elshi.text.PartialDate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Writes claims as fact nodes. One instance writes one article. */
final class ClaimWriter {
  private final Iris iris;
  private final String article;
  private final String tag;
  private final Set<Triple> triples;
  private final Set<Entity> entities = new LinkedHashSet<>();

  ClaimWriter(Iris iris, String article, String tag, Set<Triple> triples) {
    this.iris = iris;
    this.article = article;
    this.tag = tag;
    this.triples = triples;
  }

  /** Entities that the claims written so far speak of. */
  Set<Entity> entities() {
    return entities;
  }

  /** Writes a claim under the address of its fact. */
  void write(Node fact, Claim claim) {
    add(fact, TYPE, C_FACT);
    add(fact, CONFIDENCE, Literals.decimal(claim.grounding().confidence()));
    add(fact, ASSERTED_IN, iris.article(article));
    switch (claim) {
      case OfficeHolding holding -> holding(fact, holding);
      case Event event -> event(fact, event);
      case Statement statement -> statement(fact, statement);
      case RelationLevel level -> relation(fact, level);
      case Cooperation cooperation -> cooperation(fact, cooperation);
      case Agreement agreement -> agreement(fact, agreement);
      case Legislation law -> legislation(fact, law);
      case Indicator indicator -> indicator(fact, indicator);
      case Election election -> election(fact, election);
    }
  }

  private void add(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }

  private void add(Node subject, Node property, @Nullable Entity entity) {
    if (entity != null) {
      entities.add(entity);
      add(subject, property, iris.entity(entity));
    }
  }

  private void date(Node subject, Node property, @Nullable PartialDate date) {
    if (date != null) {
      add(subject, property, Literals.date(date));
    }
  }

  private void string(Node subject, Node property, @Nullable String value) {
    if (value != null) {
      add(subject, property, Literals.string(value));
    }
  }

  private void country(Node subject, Node property, @Nullable String iso) {
    if (iso != null) {
      add(subject, property, iris.country(iso));
    }
  }

  private void year(Node fact, @Nullable Integer year) {
    if (year != null) {
      add(fact, YEAR, Literals.year(year));
    }
  }

  private Node office(Capacity capacity) {
    Node office = iris.office(capacity.key());
    add(office, TYPE, C_OFFICE);
    add(office, LABEL, Literals.text(capacity.title(), tag));
    add(office, OFFICE_ROLE, Concepts.officeRole(capacity.role()));
    add(office, OFFICE_OF, capacity.organisation());
    country(office, COUNTRY, capacity.country());
    return office;
  }

  private void holding(Node fact, OfficeHolding holding) {
    add(fact, TYPE, C_OFFICE_HOLDING);
    add(fact, HOLDER, holding.person());
    add(fact, OFFICE, office(holding.office()));
    add(fact, TENURE, Concepts.of(holding.tenure()));
    date(fact, FROM, holding.from());
    date(fact, TO, holding.to());
    date(fact, AS_OF, holding.asOf());
  }

  private void event(Node fact, Event event) {
    add(fact, TYPE, C_EVENT);
    add(fact, TYPE, Concepts.eventClass(event.type()));
    add(fact, STATUS, Concepts.of(event.status()));
    for (Event.Participation one : event.participants()) {
      participation(fact, one);
    }
    add(fact, PLACE, event.place());
    add(fact, DESTINATION, event.destination());
    if (event.visitKind() != null) {
      add(fact, VISIT_KIND, Concepts.of(event.visitKind()));
    }
    if (event.messageKind() != null) {
      add(fact, MESSAGE_KIND, Concepts.of(event.messageKind()));
    }
    if (event.format() != null) {
      add(fact, FORMAT, Concepts.of(event.format()));
    }
    PartialDate date = event.date();
    if (date != null) {
      date(fact, DATE, date);
      year(fact, date.year());
      if (date.month() != null) {
        date(fact, MONTH, PartialDate.of(date.year(), date.month()));
      }
    }
    event.topics().forEach(topic -> add(fact, TOPIC, iris.topic(topic)));
    pairs(event);
  }

  /** Describes the pairs of the countries that take part; the default graph ties the event to them. */
  private void pairs(Event event) {
    TreeSet<String> countries = new TreeSet<>();
    event.participants().stream().map(Event.Participation::onBehalfOf).filter(Objects::nonNull).forEach(countries::add);
    if (event.destination() != null) {
      countries.add(event.destination().key());
    }
    for (String a : countries) {
      for (String b : countries.tailSet(a, false)) {
        Node pair = iris.pair(a, b);
        add(pair, TYPE, C_PAIR);
        country(pair, COUNTRY, a);
        country(pair, COUNTRY, b);
      }
    }
  }

  private void participation(Node event, Event.Participation one) {
    Node part = iris.participation(event, one);
    add(event, PARTICIPATION, part);
    add(event, PARTICIPANT, one.actor());
    add(part, TYPE, C_PARTICIPATION);
    add(part, ACTOR, one.actor());
    add(part, ROLE, Concepts.of(one.role()));
    if (one.capacity() != null) {
      add(part, CAPACITY, office(one.capacity()));
    }
    country(part, ON_BEHALF_OF, one.onBehalfOf());
    if (one.capacity() != null && one.capacity().inferred() != null && one.actor().kind() == Entity.Kind.COUNTRY) {
      inferred(part, one.capacity().inferred());
    }
  }

  /** Who held the office of an unnamed leader: not said by the article, so it is not the actor. */
  private void inferred(Node part, Candidate holder) {
    Node person = iris.of(Entity.Kind.PERSON.folder(), holder.key());
    Node link = iris.inference(article, part);
    add(part, INFERRED_ACTOR, person);
    add(part, LINK, link);
    add(link, TYPE, C_LINK);
    add(link, LINKED, person);
    add(link, LINK_SCORE, Literals.decimal(holder.score()));
    holder.reasons().forEach(reason -> add(link, LINK_REASON, Literals.string(reason)));
  }

  private void statement(Node fact, Statement statement) {
    add(fact, TYPE, C_STATEMENT);
    add(fact, SPEAKER, statement.speaker());
    if (statement.capacity() != null) {
      add(fact, CAPACITY, office(statement.capacity()));
    }
    add(fact, FORM, Concepts.of(statement.form()));
    add(fact, TEXT, Literals.string(statement.text()));
    add(fact, ADDRESSEE, statement.addressee());
    statement.topics().forEach(topic -> add(fact, TOPIC, iris.topic(topic)));
  }

  private void pair(Node fact, Entity a, Entity b) {
    Node pair = iris.pair(a.key(), b.key());
    add(fact, PAIR, pair);
    add(fact, COUNTRY, a);
    add(fact, COUNTRY, b);
    add(pair, TYPE, C_PAIR);
    add(pair, COUNTRY, a);
    add(pair, COUNTRY, b);
    add(pair, LABEL, Literals.text(a.name() + " – " + b.name(), tag));
  }

  private void relation(Node fact, RelationLevel level) {
    add(fact, TYPE, C_RELATION_LEVEL);
    pair(fact, level.a(), level.b());
    add(fact, LEVEL, Concepts.relationLevel(level.level()));
    add(fact, RELATION_STATUS, Concepts.of(level.status()));
    string(fact, QUOTE, level.quote());
    add(fact, SPEAKER, level.speaker());
    date(fact, DATE, level.date());
    year(fact, level.date() == null ? null : level.date().year());
  }

  private void cooperation(Node fact, Cooperation cooperation) {
    add(fact, TYPE, C_COOPERATION);
    pair(fact, cooperation.a(), cooperation.b());
    add(fact, TOPIC, iris.topic(cooperation.topic()));
    add(fact, STANDING, Concepts.of(cooperation.standing()));
  }

  private void agreement(Node fact, Agreement agreement) {
    add(fact, TYPE, C_AGREEMENT);
    string(fact, NAME, agreement.name());
    add(fact, AGREEMENT_KIND, Concepts.of(agreement.kind()));
    add(fact, DOCUMENT_STATUS, Concepts.of(agreement.status()));
    agreement.parties().forEach(party -> add(fact, PARTY, party));
    year(fact, agreement.year());
  }

  private void legislation(Node fact, Legislation law) {
    add(fact, TYPE, C_LEGISLATION);
    string(fact, NAME, law.name());
    add(fact, LEGISLATION_KIND, Concepts.of(law.kind()));
    add(fact, DOCUMENT_STATUS, Concepts.of(law.status()));
    country(fact, JURISDICTION, law.country());
    add(fact, BODY, law.body());
    year(fact, law.year());
  }

  private void indicator(Node fact, Indicator indicator) {
    add(fact, TYPE, C_INDICATOR);
    add(fact, SUBJECT, indicator.subject());
    string(fact, INDEX, indicator.index());
    if (indicator.rank() != null) {
      add(fact, RANK, Literals.integer(indicator.rank()));
    }
    if (indicator.value() != null) {
      add(fact, VALUE, Literals.decimal(indicator.value()));
    }
    string(fact, UNIT, indicator.unit());
    add(fact, BOUND, Concepts.of(indicator.bound()));
    year(fact, indicator.year());
  }

  private void election(Node fact, Election election) {
    add(fact, TYPE, C_ELECTION);
    string(fact, ELECTED_BODY, election.body());
    string(fact, ELECTED_OFFICE, election.office());
    if (election.role() != null) {
      add(fact, OFFICE_ROLE, Concepts.officeRole(election.role()));
    }
    add(fact, PERSON, election.person());
    country(fact, JURISDICTION, election.country());
    add(fact, OUTCOME, Concepts.of(election.outcome()));
    date(fact, DATE, election.date());
    year(fact, election.date() == null ? null : election.date().year());
  }
}
