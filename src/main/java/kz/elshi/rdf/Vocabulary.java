package kz.elshi.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of {@code ontology/elshi.ttl}, and those of other vocabularies that the graph uses. A test holds them against the file. */
public final class Vocabulary {
  /** Namespace of the ontology; it does not move with the base of the data. */
  public static final String NAMESPACE = "https://w3id.org/elshi/ontology#";

  // Classes.
  public static final Node C_ENTITY = term("Entity");
  public static final Node C_PERSON = term("Person");
  public static final Node C_COUNTRY = term("Country");
  public static final Node C_ORGANISATION = term("Organisation");
  public static final Node C_PLACE = term("Place");
  public static final Node C_OFFICE = term("Office");
  public static final Node C_PAIR = term("Pair");
  public static final Node C_ARTICLE = term("Article");
  public static final Node C_EVIDENCE = term("Evidence");
  public static final Node C_LINK = term("Link");
  public static final Node C_CANDIDATE = term("Candidate");
  public static final Node C_SET_ASIDE = term("SetAside");
  public static final Node C_FACT = term("Fact");
  public static final Node C_OFFICE_HOLDING = term("OfficeHolding");
  public static final Node C_EVENT = term("Event");
  public static final Node C_MEETING = term("Meeting");
  public static final Node C_VISIT = term("Visit");
  public static final Node C_CALL = term("Call");
  public static final Node C_MESSAGE = term("Message");
  public static final Node C_SIGNING = term("Signing");
  public static final Node C_MULTILATERAL = term("Multilateral");
  public static final Node C_CREDENTIALS = term("Credentials");
  public static final Node C_APPOINTMENT = term("Appointment");
  public static final Node C_NEGOTIATION = term("Negotiation");
  public static final Node C_PARTICIPATION = term("Participation");
  public static final Node C_STATEMENT = term("Statement");
  public static final Node C_RELATION_LEVEL = term("RelationLevel");
  public static final Node C_COOPERATION = term("Cooperation");
  public static final Node C_AGREEMENT = term("Agreement");
  public static final Node C_LEGISLATION = term("Legislation");
  public static final Node C_INDICATOR = term("Indicator");
  public static final Node C_ELECTION = term("Election");
  public static final Node C_JUDGEMENT = term("Judgement");

  // Properties.
  public static final Node EVIDENCE = term("evidence");
  public static final Node RULE = term("rule");
  public static final Node CONFIDENCE = term("confidence");
  public static final Node ASSERTED_IN = term("assertedIn");
  public static final Node HOLDER = term("holder");
  public static final Node OFFICE = term("office");
  public static final Node TENURE = term("tenure");
  public static final Node FROM = term("from");
  public static final Node TO = term("to");
  public static final Node AS_OF = term("asOf");
  public static final Node PARTICIPATION = term("participation");
  public static final Node PARTICIPANT = term("participant");
  public static final Node ACTOR = term("actor");
  public static final Node ROLE = term("role");
  public static final Node CAPACITY = term("capacity");
  public static final Node ON_BEHALF_OF = term("onBehalfOf");
  public static final Node PLACE = term("place");
  public static final Node DESTINATION = term("destination");
  public static final Node VISIT_KIND = term("visitKind");
  public static final Node MESSAGE_KIND = term("messageKind");
  public static final Node FORMAT = term("format");
  public static final Node STATUS = term("status");
  public static final Node DATE = term("date");
  public static final Node YEAR = term("year");
  public static final Node MONTH = term("month");
  public static final Node TOPIC = term("topic");
  public static final Node SPEAKER = term("speaker");
  public static final Node FORM = term("form");
  public static final Node TEXT = term("text");
  public static final Node ADDRESSEE = term("addressee");
  public static final Node PAIR = term("pair");
  public static final Node COUNTRY = term("country");
  public static final Node LEVEL = term("level");
  public static final Node RELATION_STATUS = term("relationStatus");
  public static final Node QUOTE = term("quote");
  public static final Node STANDING = term("standing");
  public static final Node NAME = term("name");
  public static final Node AGREEMENT_KIND = term("agreementKind");
  public static final Node LEGISLATION_KIND = term("legislationKind");
  public static final Node DOCUMENT_STATUS = term("documentStatus");
  public static final Node PARTY = term("party");
  public static final Node JURISDICTION = term("jurisdiction");
  public static final Node BODY = term("body");
  public static final Node SUBJECT = term("subject");
  public static final Node INDEX = term("index");
  public static final Node RANK = term("rank");
  public static final Node VALUE = term("value");
  public static final Node UNIT = term("unit");
  public static final Node BOUND = term("bound");
  public static final Node ELECTED_BODY = term("electedBody");
  public static final Node ELECTED_OFFICE = term("electedOffice");
  public static final Node PERSON = term("person");
  public static final Node OUTCOME = term("outcome");
  public static final Node ARTICLE = term("article");
  public static final Node SENTENCE = term("sentence");
  public static final Node EXACT = term("exact");
  public static final Node START = term("start");
  public static final Node END = term("end");
  public static final Node SENTENCE_TEXT = term("sentenceText");
  public static final Node SENTENCE_START = term("sentenceStart");
  public static final Node LINK = term("link");
  public static final Node LINKED = term("linked");
  public static final Node LINK_SCORE = term("linkScore");
  public static final Node LINK_REASON = term("linkReason");
  public static final Node LINK_SOURCE = term("linkSource");
  public static final Node CANDIDATE = term("candidate");
  public static final Node ITEM = term("wikidata");
  public static final Node INFERRED_ACTOR = term("inferredActor");
  public static final Node FINGERPRINT = term("fingerprint");
  public static final Node COMMIT = term("commit");
  public static final Node EXTRACTOR = term("extractor");
  public static final Node MENTIONS = term("mentions");
  public static final Node OUTLET = term("outlet");
  public static final Node MESSAGE = term("message");
  public static final Node SET_ASIDE = term("setAside");
  public static final Node OFFICE_ROLE = term("officeRole");
  public static final Node OFFICE_OF = term("officeOf");
  public static final Node ORGANISATION_TYPE = term("organisationType");
  public static final Node CONFIRMED = term("confirmed");
  public static final Node SOURCES = term("sources");
  public static final Node NAME_SOURCE = term("nameSource");
  public static final Node CAPITAL = term("capital");
  public static final Node MET = term("met");
  public static final Node VISITED = term("visited");
  public static final Node HELD_OFFICE = term("heldOffice");
  public static final Node COUNTERPART = term("counterpart");
  public static final Node EVENT_PAIR = term("eventPair");
  public static final Node MENTIONED_IN = term("mentionedIn");
  public static final Node REPORTED = term("reported");
  public static final Node IN_YEAR = term("inYear");
  public static final Node PART_OF = term("partOf");
  public static final Node OUTLET_COUNT = term("outletCount");
  public static final Node MINTED_AS = term("mintedAs");
  public static final Node REPORTS = term("reports");
  public static final Node TOLD_IN = term("toldIn");
  public static final Node BLOCK = term("block");
  public static final Node PROFILE = term("profile");
  public static final Node AS_EXTRACTED = term("asExtracted");
  public static final Node VERDICT = term("verdict");
  public static final Node JUDGED = term("judged");
  public static final Node JUDGED_ITEM = term("judgedItem");
  public static final Node JUDGED_BY = term("judgedBy");
  public static final Node JUDGED_AT = term("judgedAt");
  public static final Node JUDGED_AS = term("judgedAs");
  public static final Node NOTE = term("note");
  public static final Node WITHDRAWN_AT = term("withdrawnAt");
  public static final Node WITHDRAWN_BY = term("withdrawnBy");

  // Other vocabularies.
  public static final Node TYPE = uri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  public static final Node LABEL = uri("http://www.w3.org/2000/01/rdf-schema#label");
  public static final Node ALT_LABEL = uri("http://www.w3.org/2004/02/skos/core#altLabel");
  public static final Node PREF_LABEL = uri("http://www.w3.org/2004/02/skos/core#prefLabel");
  public static final Node NOTATION = uri("http://www.w3.org/2004/02/skos/core#notation");
  public static final Node CONCEPT = uri("http://www.w3.org/2004/02/skos/core#Concept");
  public static final Node IN_SCHEME = uri("http://www.w3.org/2004/02/skos/core#inScheme");
  public static final Node CLOSE_MATCH = uri("http://www.w3.org/2004/02/skos/core#closeMatch");
  public static final Node SAME_AS = uri("http://www.w3.org/2002/07/owl#sameAs");
  public static final Node LATITUDE = uri("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
  public static final Node LONGITUDE = uri("http://www.w3.org/2003/01/geo/wgs84_pos#long");
  public static final Node HEADLINE = uri("https://schema.org/headline");
  public static final Node URL = uri("https://schema.org/url");
  public static final Node DATE_PUBLISHED = uri("https://schema.org/datePublished");
  public static final Node IN_LANGUAGE = uri("https://schema.org/inLanguage");

  /** Namespace of Wikidata's items. */
  public static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private Vocabulary() {}

  /** A term of the ontology by its local name. */
  public static Node term(String name) {
    return uri(NAMESPACE + name);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
