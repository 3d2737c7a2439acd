package kz.elshi.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.document.RdfDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes RDF as JSON-LD 1.1, compacted with {@code ontology/context.jsonld} (JSON-LD 1.1 Processing Algorithms, W3C 2020). */
public final class JsonLdWriter {
  private final Document context;

  /**
   * Reads the context.
   *
   * @throws KnowledgeException if it is missing or broken
   */
  public JsonLdWriter(Home home) {
    try (InputStream input = Files.newInputStream(home.path("ontology/context.jsonld"))) {
      context = JsonDocument.of(input);
    } catch (IOException | JsonLdError e) {
      throw new KnowledgeException("ontology/context.jsonld cannot be read: " + e.getMessage(), e);
    }
  }

  /** The quads of a data set, indented; its context is part of it, so that no reader has to fetch one. */
  public String write(DatasetGraph dataset) {
    List<String> lines = new ArrayList<>();
    dataset.find().forEachRemaining(quad -> lines.add(NQuads.line(quad.isDefaultGraph() ? null : quad.getGraph(), quad.asTriple())));
    lines.sort(null);
    try {
      Document rdf = RdfDocument.of(new StringReader(String.join("\n", lines) + "\n"));
      Document expanded = JsonDocument.of(JsonLd.fromRdf(rdf).get());
      return text(JsonLd.compact(expanded, context).get());
    } catch (JsonLdError e) {
      throw new IllegalStateException("quads that are no JSON-LD: " + e.getMessage(), e);
    }
  }

  private static String text(JsonObject json) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(json);
    }
    return text.toString().strip() + "\n";
  }
}
