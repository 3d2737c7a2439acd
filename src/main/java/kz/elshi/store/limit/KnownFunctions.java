package kz.elshi.store.limit;

import static org.apache.jena.sparql.ARQConstants.ARQFunctionLibraryURI;
import static org.apache.jena.sparql.ARQConstants.fnPrefix;
import static org.apache.jena.sparql.ARQConstants.mathPrefix;
import static org.apache.jena.sparql.ARQConstants.xsdPrefix;

import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.library.localname;
import org.apache.jena.sparql.function.library.namespace;
import org.apache.jena.sparql.function.library.now;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by their addresses: casts, those of XPath, mathematics, parts of an address. ARQ loads a function that it does not know by
 * the name of a Java class, and has some that sleep, print, read settings, or call another one by name; none of these is here.
 */
final class KnownFunctions extends FunctionRegistry {
  private static final Set<String> LEFT_OUT =
      Set.of(
          fnPrefix + "apply", fnPrefix + "matches", fnPrefix + "replace", fnPrefix + "concat", fnPrefix + "error", fnPrefix + "encode-for-uri", mathPrefix + "pow");
  static final KnownFunctions ALL = new KnownFunctions();

  private KnownFunctions() {
    FunctionRegistry standard = FunctionRegistry.standardRegistry();
    standard.keys().forEachRemaining(
        iri -> {
          boolean family = iri.startsWith(xsdPrefix) || iri.startsWith(fnPrefix) || iri.startsWith(mathPrefix);
          if (family && !LEFT_OUT.contains(iri)) {
            put(iri, standard.get(iri));
          }
        });
    put(ARQFunctionLibraryURI + "localname", localname.class);
    put(ARQFunctionLibraryURI + "namespace", namespace.class);
    put(ARQFunctionLibraryURI + "now", now.class);
  }

  @Override
  public @Nullable FunctionFactory get(String iri) {
    return isRegistered(iri) ? super.get(iri) : null;
  }
}
