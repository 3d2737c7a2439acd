package kz.elshi.shape;

import java.util.List;
import org.apache.jena.graph.Node;

/** A fact that violates its shape, with the messages of the report; it is not stored. */
public record SetAside(Node fact, List<String> messages) {
  public SetAside {
    messages = List.copyOf(messages);
  }
}
