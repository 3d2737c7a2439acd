package kz.elshi.rdf;

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
import org.apache.jena.graph.Node;

/** Concepts of the ontology's schemes for the constants and ids of the claims. The rule is id in PascalCase and the scheme's suffix. */
public final class Concepts {
  private Concepts() {}

  /**
   * The concept of an enumerated value.
   *
   * @throws IllegalArgumentException if the enumeration has no scheme
   */
  public static Node of(Enum<?> constant) {
    return switch (constant) {
      case Event.Status status -> concept(Claim.id(status), "");
      case Event.VisitKind kind -> concept(Claim.id(kind), "Visit");
      case Event.MessageKind kind -> concept(Claim.id(kind), "Message");
      case Event.Format format -> concept(Claim.id(format), "Format");
      case Event.Role role -> concept(Claim.id(role), "Role");
      case OfficeHolding.Tenure tenure -> concept(Claim.id(tenure), "Tenure");
      case Statement.Form form -> concept(Claim.id(form), "Statement");
      case RelationLevel.Status status -> relationStatus(status);
      case Cooperation.Standing standing -> concept(Claim.id(standing), "Cooperation");
      case Agreement.Kind kind -> concept(Claim.id(kind), "Kind");
      case Agreement.Status status -> concept(Claim.id(status), "Document");
      case Legislation.Kind kind -> concept(Claim.id(kind), "Kind");
      case Indicator.Bound bound -> concept(Claim.id(bound), "Bound");
      case Election.Outcome outcome -> concept(Claim.id(outcome), "Outcome");
      default -> throw new IllegalArgumentException("no scheme for " + constant.getClass());
    };
  }

  private static Node relationStatus(RelationLevel.Status status) {
    return switch (status) {
      case BEING_RAISED -> Vocabulary.term("BeingRaised");
      case IS, ESTABLISHED, PROPOSED -> concept(Claim.id(status), "Level");
    };
  }

  /** The class of events of a type. */
  public static Node eventClass(Event.Type type) {
    return concept(Claim.id(type), "");
  }

  /** A role of offices: {@code prime-minister} is {@code elshi:PrimeMinisterOffice}. */
  public static Node officeRole(String role) {
    return concept(role, "Office");
  }

  /** A level of relations: {@code alliance} is {@code elshi:AllianceLevel}. */
  public static Node relationLevel(String level) {
    return concept(level, "Level");
  }

  /** A verdict: {@code not-same} is {@code elshi:NotSameVerdict}. */
  public static Node verdict(String id) {
    return concept(id, "Verdict");
  }

  private static Node concept(String id, String suffix) {
    StringBuilder name = new StringBuilder(id.length() + suffix.length());
    boolean initial = true;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c != '-') {
        name.append(initial ? Character.toUpperCase(c) : c);
      }
      initial = c == '-';
    }
    return Vocabulary.term(name.append(suffix).toString());
  }
}
