package kz.elshi.wikidata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import kz.elshi.knowledge.Reference;
import kz.elshi.rdf.NQuads;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** The facts of the reference tables in Wikidata's own model of data, for a server or a dump. */
final class StandIn {
  private static final String WD = "http://www.wikidata.org/entity/";
  private static final String WDT = "http://www.wikidata.org/prop/direct/";
  private static final String P = "http://www.wikidata.org/prop/";

  final List<Triple> triples = new ArrayList<>();
  private final Map<String, String> countries = new HashMap<>();
  private int statements;

  /** Everything of the reference, people only if they pass. */
  static StandIn of(Reference reference, Predicate<Reference.Person> people, Set<String> languages) {
    StandIn all = new StandIn();
    for (Reference.Country country : reference.countries()) {
      if (country.qid() != null) {
        all.countries.put(country.iso(), country.qid());
        all.names(country.qid(), country.names(), languages);
        all.direct(country.qid(), "P31", "Q6256");
      }
    }
    reference.people().stream().filter(people).forEach(person -> all.person(person, languages));
    for (Reference.Office office : reference.offices()) {
      all.names(office.qid(), office.names(), languages);
      all.direct(office.qid(), "P31", "Q4164871");
      all.direct(office.qid(), "P1001", all.countries.get(office.country()));
    }
    for (Reference.Organisation body : reference.organisations()) {
      all.names(body.qid(), body.names(), languages);
      all.direct(body.qid(), "P31", body.type().endsWith("_chamber") || body.type().equals("parliament") ? "Q11204" : "Q484652");
      all.direct(body.qid(), "P17", all.countries.get(body.country()));
    }
    for (Reference.Place place : reference.places()) {
      all.names(place.qid(), place.names(), languages);
      all.direct(place.qid(), "P31", "Q515");
      all.direct(place.qid(), "P17", all.countries.get(place.country()));
    }
    return all;
  }

  private void person(Reference.Person person, Set<String> languages) {
    names(person.qid(), person.names(), languages);
    direct(person.qid(), "P31", "Q5");
    direct(person.qid(), "P27", countries.get(person.country()));
    for (Reference.Term term : person.terms()) {
      if (term.positionQid() != null) {
        held(person.qid(), term.positionQid(), term.start(), term.end());
      }
    }
  }

  /** Somebody who is not in the reference. */
  StandIn human(String qid, String name, String language, String country, String position, String start, String end) {
    text(qid, "http://www.w3.org/2000/01/rdf-schema#label", name, language);
    direct(qid, "P31", "Q5");
    direct(qid, "P27", country);
    if (position != null) {
      held(qid, position, start, end);
    }
    return this;
  }

  StandIn direct(String subject, String property, String object) {
    if (subject != null && object != null) {
      triples.add(Triple.create(uri(WD + subject), uri(WDT + property), uri(WD + object)));
    }
    return this;
  }

  private void held(String person, String position, String start, String end) {
    direct(person, "P39", position);
    Node statement = uri(WD + "statement/" + person + "-" + ++statements);
    triples.add(Triple.create(uri(WD + person), uri(P + "P39"), statement));
    triples.add(Triple.create(statement, uri(P + "statement/P39"), uri(WD + position)));
    date(statement, "P580", start);
    date(statement, "P582", end);
  }

  private void date(Node statement, String property, String iso) {
    if (!iso.isEmpty()) {
      String full = iso + "-01-01".substring(Math.min(6, iso.length() - 4));
      triples.add(
          Triple.create(statement, uri(P + "qualifier/" + property), NodeFactory.createLiteralDT(full + "T00:00:00Z", XSDDatatype.XSDdateTime)));
    }
  }

  private void names(String qid, Reference.Names names, Set<String> languages) {
    names(qid, names.kk(), "kk", languages);
    names(qid, names.ru(), "ru", languages);
    names(qid, names.en(), "en", languages);
  }

  private void names(String qid, List<String> names, String language, Set<String> languages) {
    for (int i = 0; qid != null && languages.contains(language) && i < names.size(); i++) {
      text(qid, i == 0 ? "http://www.w3.org/2000/01/rdf-schema#label" : "http://www.w3.org/2004/02/skos/core#altLabel", names.get(i), language);
    }
  }

  StandIn text(String qid, String property, String text, String language) {
    triples.add(Triple.create(uri(WD + qid), uri(property), NodeFactory.createLiteralLang(text, language)));
    return this;
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** A real server on a free port; its endpoint is {@code /sparql}. */
  FusekiServer serve() {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    data.executeWrite(() -> triples.forEach(triple -> data.add(Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject())));
    return FusekiServer.create().port(0).loopback(true).add("/wikidata", data).build().start();
  }

  static String address(FusekiServer server) {
    return "http://localhost:" + server.getPort() + "/wikidata/sparql";
  }

  /** Writes what a truthy dump has of it: no statements, no qualifiers. {@code .gz} and {@code .bz2} are compressed. */
  Path dump(Path file, String... more) {
    try (OutputStream out = compressed(file)) {
      for (Triple triple : triples) {
        String property = triple.getPredicate().getURI();
        boolean truthy = !triple.getSubject().getURI().contains("/statement/") && !(property.startsWith(P) && !property.startsWith(WDT));
        if (truthy) {
          out.write((NQuads.line(null, triple) + "\n").getBytes(UTF_8));
        }
      }
      for (String line : more) {
        out.write((line + "\n").getBytes(UTF_8));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OutputStream compressed(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    String name = file.toString();
    return name.endsWith(".gz") ? new GZIPOutputStream(out) : name.endsWith(".bz2") ? new BZip2CompressorOutputStream(out) : out;
  }
}
