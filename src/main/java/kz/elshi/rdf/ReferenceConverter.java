package kz.elshi.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Reference;
import kz.elshi.text.Fingerprint;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Writes the reference tables as Turtle, one file a kind. Run it again after the tables have changed; the same tables give the
 * same bytes.
 */
public final class ReferenceConverter {
  private static final Map<String, String> PREFIXES = prefixes();

  private ReferenceConverter() {}

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("elshi", Vocabulary.NAMESPACE);
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("wd", Vocabulary.WIKIDATA);
    return prefixes;
  }

  /** Names of the files, each with what it holds. */
  public static Map<String, List<Triple>> files(Home home, Iris iris) {
    ReferenceGraph graph = new ReferenceGraph(home, Reference.read(home), iris);
    Map<String, List<Triple>> files = new LinkedHashMap<>();
    files.put("countries.ttl", graph.countries());
    files.put("places.ttl", graph.places());
    files.put("organisations.ttl", graph.organisations());
    files.put("offices.ttl", graph.offices());
    files.put("people.ttl", graph.people());
    files.put("topics.ttl", graph.topics());
    return files;
  }

  /**
   * A fingerprint of all that the reference in a store is made of: the tables, what this converter made of them (committed beside
   * them, so that a change of the converter shows), the ontology, and the base of the addresses. Of each file it holds the length and
   * the CRC-32: enough to see a change, and quick wherever a store is opened.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a file cannot be read
   */
  public static String fingerprint(Home home, Iris iris) {
    StringBuilder all = new StringBuilder(iris.base());
    try (Stream<Path> files = Files.walk(home.path("data/reference"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(file, all);
      }
      add(home.path("ontology/elshi.ttl"), all);
    } catch (IOException e) {
      throw new KnowledgeException("the reference of " + home.path("data/reference") + " cannot be read: " + e.getMessage(), e);
    }
    return Fingerprint.of(all.toString());
  }

  private static void add(Path file, StringBuilder all) throws IOException {
    byte[] content = Files.readAllBytes(file);
    CRC32 sum = new CRC32();
    sum.update(content);
    all.append('\n').append(file.getFileName()).append(' ').append(content.length).append(' ').append(sum.getValue());
  }

  /**
   * Writes the files into a folder.
   *
   * @throws UncheckedIOException if one cannot be written
   * @throws kz.elshi.knowledge.KnowledgeException if a table is missing or broken
   */
  public static void write(Home home, Iris iris, Path folder) {
    files(home, iris).forEach((name, triples) -> write(folder.resolve(name), triples));
  }

  private static void write(Path file, List<Triple> triples) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, turtle(triples));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Turtle with subjects and properties in the order of their addresses. */
  static String turtle(List<Triple> triples) {
    Map<String, Map<String, TreeSet<String>>> subjects = new TreeMap<>();
    for (Triple triple : triples) {
      subjects
          .computeIfAbsent(term(triple.getSubject()), key -> new TreeMap<>())
          .computeIfAbsent(triple.predicateMatches(Vocabulary.TYPE) ? "a" : term(triple.getPredicate()), key -> new TreeSet<>())
          .add(term(triple.getObject()));
    }
    StringBuilder turtle = new StringBuilder("# Made from data/reference/tables by `elshi reference convert`. Do not edit.\n");
    PREFIXES.forEach((prefix, iri) -> turtle.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
    subjects.forEach(
        (subject, properties) -> {
          turtle.append('\n').append(subject);
          String separator = " ";
          for (Map.Entry<String, TreeSet<String>> property : properties.entrySet()) {
            turtle.append(separator).append(property.getKey()).append(' ').append(String.join(" , ", property.getValue()));
            separator = " ;\n    ";
          }
          turtle.append(" .\n");
        });
    return turtle.toString();
  }

  private static String term(Node node) {
    if (node.isURI()) {
      for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
        String rest = node.getURI().startsWith(prefix.getValue()) ? node.getURI().substring(prefix.getValue().length()) : "";
        if (rest.matches("[A-Za-z][A-Za-z0-9]*")) {
          return prefix.getKey() + ":" + rest;
        }
      }
      return "<" + node.getURI() + ">";
    }
    String text = "\"" + node.getLiteralLexicalForm().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    if (!node.getLiteralLanguage().isEmpty()) {
      return text + "@" + node.getLiteralLanguage();
    }
    String type = node.getLiteralDatatypeURI();
    String xsd = PREFIXES.get("xsd");
    return type.equals(xsd + "string") ? text : text + "^^xsd:" + type.substring(xsd.length());
  }
}
