package kz.elshi.wikidata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;

/** The lines of one item that matter, not yet parsed. */
final class DumpBlock {
  private static final String DIRECT = "http://www.wikidata.org/prop/direct/";

  final String qid;
  final Set<String> types = new TreeSet<>();
  boolean holdsPosition;
  private final List<byte[]> lines = new ArrayList<>();

  DumpBlock(String qid) {
    this.qid = qid;
  }

  void add(String property, byte[] line) {
    lines.add(line);
    holdsPosition |= property.equals("P39");
    if (property.equals("P31")) {
      types.add(LineFilter.object(line, 0, line.length));
    }
  }

  /**
   * Parses the lines into an item under construction.
   *
   * @return how many lines were broken and left out
   */
  int parse(ItemBuilder builder) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      all.writeBytes(line);
      all.write('\n');
    }
    try {
      triples(all.toByteArray()).forEach(triple -> take(triple, builder));
      return 0;
    } catch (RiotException e) {
      // One of them is broken: find out which.
      return oneByOne(builder);
    }
  }

  private int oneByOne(ItemBuilder builder) {
    int broken = 0;
    for (byte[] line : lines) {
      try {
        triples(line).forEach(triple -> take(triple, builder));
      } catch (RiotException e) {
        broken++;
      }
    }
    return broken;
  }

  private static List<Triple> triples(byte[] lines) {
    List<Triple> triples = new ArrayList<>();
    RDFParser.create()
        .source(new ByteArrayInputStream(lines))
        .lang(Lang.NTRIPLES)
        .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
        .parse(new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            triples.add(triple);
          }
        });
    return triples;
  }

  private static void take(Triple triple, ItemBuilder builder) {
    String property = triple.getPredicate().getURI();
    if (triple.predicateMatches(Vocabulary.LABEL)) {
      builder.add("label", triple.getObject());
    } else if (triple.predicateMatches(Vocabulary.ALT_LABEL)) {
      builder.add("alias", triple.getObject());
    } else if (property.equals(DIRECT + "P39")) {
      builder.term(triple.getObject(), null, null, false);
    } else if (property.startsWith(DIRECT)) {
      builder.add(property.substring(DIRECT.length()), triple.getObject());
    }
  }
}
