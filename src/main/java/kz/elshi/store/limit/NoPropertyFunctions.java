package kz.elshi.store.limit;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** No property is a function: every pattern asks for statements. */
final class NoPropertyFunctions extends PropertyFunctionRegistry {
  @Override
  public boolean manages(String iri) {
    return false;
  }

  @Override
  public boolean isRegistered(String iri) {
    return false;
  }

  @Override
  public @Nullable PropertyFunctionFactory get(String iri) {
    return null;
  }
}
