package kz.elshi.reconcile;

import org.apache.jena.graph.Node;

/** A value of a property of an entity. */
public sealed interface PropertyValue {
  /** Another entity. */
  record Entity(Node node) implements PropertyValue {}

  /** A string. */
  record Text(String text) implements PropertyValue {}

  /** A count. */
  record Whole(long number) implements PropertyValue {}

  /** A number. */
  record Decimal(double number) implements PropertyValue {}

  /** A day as ISO 8601 writes it, 2025-08-27. */
  record Day(String iso) implements PropertyValue {}
}
