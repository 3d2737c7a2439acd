package kz.elshi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * HTML as values. Strings are always text and are escaped; there is no way to put markup in as a string.
 *
 * <pre>
 * el("p", attr("class", "note"), "2 < 3")     &lt;p class="note">2 &amp;lt; 3&lt;/p>
 * </pre>
 */
public sealed interface Html {
  /** Elements without content and end tag (HTML Living Standard, 13.1.2). */
  Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img");

  /** Appends the markup. */
  void write(StringBuilder out);

  /** Text. */
  record Text(String text) implements Html {
    @Override
    public void write(StringBuilder out) {
      escape(text, out);
    }
  }

  /** An element. */
  record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {
    @Override
    public void write(StringBuilder out) {
      out.append('<').append(name);
      for (Attribute attribute : attributes) {
        out.append(' ').append(attribute.name()).append("=\"");
        escape(attribute.value(), out);
        out.append('"');
      }
      out.append('>');
      children.forEach(child -> child.write(out));
      if (!VOID.contains(name)) {
        out.append("</").append(name).append('>');
      }
    }
  }

  /** Several in a row. */
  record Fragment(List<Html> children) implements Html {
    @Override
    public void write(StringBuilder out) {
      children.forEach(child -> child.write(out));
    }
  }

  /** An attribute; addresses that would run scripts are not let through. */
  record Attribute(String name, String value) {
    public Attribute {
      boolean address = name.equals("href") || name.equals("src") || name.equals("action");
      if (address && !value.matches("(?s)(https?://|/|\\?|#).*")) {
        value = "#";
      }
    }
  }

  static Attribute attr(String name, String value) {
    return new Attribute(name, value);
  }

  static Html text(String text) {
    return new Text(text);
  }

  /** A row of parts: strings, markup, lists of markup. */
  static Html all(Object... parts) {
    return new Fragment(children(parts));
  }

  /**
   * An element of attributes, strings and markup.
   *
   * @throws IllegalArgumentException if a part is anything else
   */
  static Html el(String name, Object... parts) {
    List<Attribute> attributes = new ArrayList<>();
    List<Object> rest = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof Attribute attribute) {
        attributes.add(attribute);
      } else {
        rest.add(part);
      }
    }
    return new Element(name, attributes, children(rest.toArray()));
  }

  static Html link(String address, Object... parts) {
    return new Element("a", List.of(attr("href", address)), children(parts));
  }

  private static List<Html> children(Object... parts) {
    List<Html> children = new ArrayList<>();
    for (Object part : parts) {
      switch (part) {
        case Html html -> children.add(html);
        case String string -> children.add(new Text(string));
        case List<?> list -> children.addAll(children(list.toArray()));
        default -> throw new IllegalArgumentException("no markup: " + part.getClass());
      }
    }
    return children;
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
