package kz.elshi.federation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import kz.elshi.rdf.Vocabulary;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.Var;

/**
 * Who has the statements of a pattern, told from the words of the query alone, so that nobody is asked: our vocabulary is used by us
 * only, Wikidata's properties by Wikidata only, and only we say what is the same as an item of Wikidata. What is said of our things is
 * asked of us, what is said of items is asked of Wikidata.
 */
enum Owner {
  OURS,
  WIKIDATA,
  /** Either may have them. */
  ANYBODY;

  private static final String WIKIDATA_NAMESPACE = "http://www.wikidata.org/";
  private static final String WIKIBASE_NAMESPACE = "http://wikiba.se/ontology#";

  /** By the property, if it tells. */
  static Owner ofProperty(Value property) {
    String iri = property.stringValue();
    if (iri.startsWith(Vocabulary.NAMESPACE) || property.equals(OWL.SAMEAS)) {
      return OURS;
    }
    return iri.startsWith(WIKIDATA_NAMESPACE) || iri.startsWith(WIKIBASE_NAMESPACE) ? WIKIDATA : ANYBODY;
  }

  /**
   * The owners of the patterns of a query.
   *
   * @param base of our data's addresses
   */
  static Map<StatementPattern, Owner> of(Collection<StatementPattern> patterns, String base) {
    Map<String, Set<Owner>> variables = new HashMap<>();
    for (StatementPattern pattern : patterns) {
      Owner owner = known(pattern, base);
      if (owner != ANYBODY) {
        note(variables, pattern.getSubjectVar(), owner);
        boolean link = OWL.SAMEAS.equals(pattern.getPredicateVar().getValue());
        note(variables, pattern.getObjectVar(), link ? WIKIDATA : owner);
      }
    }
    for (StatementPattern pattern : patterns) {
      if (!pattern.getPredicateVar().hasValue()) {
        Owner owner = ofVariable(variables, pattern.getSubjectVar());
        if (owner != ANYBODY) {
          note(variables, pattern.getObjectVar(), owner);
        }
      }
    }
    Map<StatementPattern, Owner> owners = new IdentityHashMap<>();
    for (StatementPattern pattern : patterns) {
      Owner owner = known(pattern, base);
      owners.put(pattern, owner == ANYBODY ? ofVariable(variables, pattern.getSubjectVar()) : owner);
    }
    return owners;
  }

  private static Owner known(StatementPattern pattern, String base) {
    Value property = pattern.getPredicateVar().getValue();
    Owner owner = property == null ? ANYBODY : ofProperty(property);
    if (owner == ANYBODY && pattern.getSubjectVar().getValue() instanceof IRI subject) {
      owner = ofThing(subject, base);
    }
    boolean ourClass = pattern.getObjectVar().getValue() instanceof IRI type && type.stringValue().startsWith(Vocabulary.NAMESPACE);
    return owner == ANYBODY && ourClass ? OURS : owner;
  }

  private static Owner ofThing(IRI thing, String base) {
    String iri = thing.stringValue();
    return iri.startsWith(base) ? OURS : iri.startsWith(WIKIDATA_NAMESPACE) ? WIKIDATA : ANYBODY;
  }

  private static void note(Map<String, Set<Owner>> variables, Var variable, Owner owner) {
    if (!variable.hasValue()) {
      variables.computeIfAbsent(variable.getName(), name -> EnumSet.noneOf(Owner.class)).add(owner);
    }
  }

  private static Owner ofVariable(Map<String, Set<Owner>> variables, Var variable) {
    Set<Owner> owners = variables.get(variable.getName());
    return owners == null || owners.size() != 1 ? ANYBODY : owners.iterator().next();
  }
}
