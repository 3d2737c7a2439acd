package kz.elshi.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What a node of the network is. */
public enum NodeKind {
  PERSON,
  ORGANISATION,
  OFFICE,
  COUNTRY;

  /** The folder of its addresses, which is also its name in addresses of pages. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What an address without the base is; empty if such a thing is no node of the network. */
  public static Optional<NodeKind> of(String path) {
    return Arrays.stream(values()).filter(kind -> path.startsWith(kind.id() + "/")).findFirst();
  }

  /** Whether a node under any base is of this kind. */
  boolean fits(Node node) {
    return node.isURI() && node.getURI().contains("/" + id() + "/");
  }

  /** Whether a thing is a node of the network. */
  static boolean isAny(Node node) {
    return Arrays.stream(values()).anyMatch(kind -> kind.fits(node));
  }

  /** The kind of a node of the network. */
  public static NodeKind of(Node node) {
    return Arrays.stream(values()).filter(kind -> kind.fits(node)).findFirst().orElseThrow();
  }
}
