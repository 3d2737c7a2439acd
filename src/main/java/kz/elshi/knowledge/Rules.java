package kz.elshi.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules: blocks of lines, each line a field and its value.
 *
 * <pre>
 * # a comment
 * rule kk/law-adopted
 * word қабылданған
 * example «Су туралы» заң қабылданды. => «Су туралы» заң; adopted
 * counter Ол шешім қабылдады.
 * </pre>
 *
 * A block starts with its {@code rule} line and ends with a blank line or with the next {@code rule} line. A field may come more than
 * once. Every rule shows by {@code example} what it reads and by {@code counter} what it leaves alone. UTF-8.
 */
public record Rules(Path file, List<Rule> rules) {
  private static final String FIRST_FIELD = "rule";
  private static final String EXAMPLE = "example";
  private static final String COUNTER = "counter";
  private static final String GIVES = "=>";

  /** A line of a rule; {@code line} counts from 1. */
  public record Field(String name, String value, int line) {}

  /** A text that a rule must read and what it must give, in the words of the kind of rule. */
  public record Example(String text, String expected, int line) {}

  /**
   * A rule.
   *
   * @param id e.g. {@code kk/law-adopted}
   * @param line of its first line, from 1
   * @param fields in the order of the file, without the {@code rule} line
   */
  public record Rule(Path file, String id, int line, List<Field> fields) {
    public Rule {
      fields = List.copyOf(fields);
    }

    /** The values of a field, in the order of the file; possibly none. */
    public List<String> all(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
    }

    /** The values of a field taken apart at {@code |}, in the order of the file; empty parts are left out. */
    public List<String> list(String name) {
      List<String> parts = new ArrayList<>();
      for (String value : all(name)) {
        for (String part : value.split("\\|")) {
          if (!part.isBlank()) {
            parts.add(part.strip());
          }
        }
      }
      return parts;
    }

    /** The first value of a field, or null. */
    public @Nullable String find(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst().orElse(null);
    }

    /**
     * The first value of a field.
     *
     * @throws KnowledgeException if the rule has no such field
     */
    public String get(String name) {
      String value = find(name);
      if (value == null) {
        throw new KnowledgeException(where() + ": rule " + id + " needs a line that starts with " + name);
      }
      return value;
    }

    public boolean has(String name) {
      return find(name) != null;
    }

    /**
     * The texts that the rule must read.
     *
     * @throws KnowledgeException if one does not say what it gives
     */
    public List<Example> examples() {
      return fields.stream().filter(field -> field.name().equals(EXAMPLE)).map(this::example).toList();
    }

    /** The texts that the rule must leave alone. */
    public List<String> counters() {
      return all(COUNTER);
    }

    /**
     * Refuses misspelt fields.
     *
     * @throws KnowledgeException if the rule has a field that is neither among these nor an example or counter
     */
    public void allow(Collection<String> names) {
      for (Field field : fields) {
        if (!names.contains(field.name()) && !field.name().equals(EXAMPLE) && !field.name().equals(COUNTER)) {
          throw new KnowledgeException(
              file + ":" + field.line() + ": no such field: " + field.name() + "; known are " + String.join(", ", names));
        }
      }
    }

    /** For messages: file and line. */
    public String where() {
      return file + ":" + line;
    }

    private Example example(Field field) {
      int gives = field.value().lastIndexOf(GIVES);
      if (gives < 0) {
        throw new KnowledgeException(file + ":" + field.line() + ": an example needs « => » and what it gives");
      }
      return new Example(
          field.value().substring(0, gives).strip(), field.value().substring(gives + GIVES.length()).strip(), field.line());
    }
  }

  /**
   * Reads a file of rules.
   *
   * @throws KnowledgeException if the file cannot be read, a block does not start with {@code rule}, a line has no value, or an
   *     id comes twice
   */
  public static Rules read(Path file) {
    List<Rule> rules = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    List<Field> block = new ArrayList<>();
    for (Field field : fields(file)) {
      if (field.name().isEmpty() || field.name().equals(FIRST_FIELD)) {
        close(file, block, rules, lines);
      }
      if (!field.name().isEmpty()) {
        block.add(field);
      }
    }
    close(file, block, rules, lines);
    return new Rules(file, List.copyOf(rules));
  }

  /** The lines as fields, comments left out; a blank line is a field without a name. */
  private static List<Field> fields(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new KnowledgeException("cannot read the rules " + file + ": " + e.getMessage(), e);
    }
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s+", 2);
      if (!line.isEmpty() && parts.length < 2) {
        throw new KnowledgeException(file + ":" + (i + 1) + ": the field " + line + " has no value");
      }
      fields.add(line.isEmpty() ? new Field("", "", i + 1) : new Field(parts[0], parts[1], i + 1));
    }
    return fields;
  }

  private static void close(Path file, List<Field> block, List<Rule> rules, Map<String, Integer> lines) {
    if (block.isEmpty()) {
      return;
    }
    Field first = block.getFirst();
    if (!first.name().equals(FIRST_FIELD)) {
      throw new KnowledgeException(
          file + ":" + first.line() + ": a rule starts with «rule ID», not with " + first.name());
    }
    Integer earlier = lines.putIfAbsent(first.value(), first.line());
    if (earlier != null) {
      throw new KnowledgeException(
          file + ":" + first.line() + ": the rule " + first.value() + " stands already at line " + earlier);
    }
    rules.add(new Rule(file, first.value(), first.line(), block.subList(1, block.size())));
    block.clear();
  }
}
