package kz.elshi.bench.peers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.query.Parameter;
import kz.elshi.query.SavedQuery;

/** Questions that the library does not have. A file begins with {@code # name TYPE}, a line for each parameter. */
final class OwnQueries {
  static final String ENDING = ".rq";

  private OwnQueries() {}

  static SavedQuery of(String file) {
    String text = Texts.of(file);
    List<Parameter> parameters =
        text.lines().filter(line -> line.startsWith("# ")).map(line -> line.substring(2).split(" "))
            .map(head -> new Parameter(head[0], Parameter.Type.valueOf(head[1].toUpperCase(Locale.ROOT)), true, Map.of(), "")).toList();
    return new SavedQuery(file.replace(ENDING, ""), Map.of(), Map.of(), List.of(), parameters, null, text);
  }
}
