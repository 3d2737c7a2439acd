package kz.elshi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import kz.elshi.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;

/** Which gold files count: {@code origin=restated-long+invented,script=latin}. */
final class GoldChoice implements Predicate<Evaluation.Fields> {
  private final Map<String, List<String>> wanted = new LinkedHashMap<>();

  /** {@code only} as the user gives it; null for all files. */
  GoldChoice(@Nullable String only) {
    for (String pair : only == null ? new String[0] : only.split(",")) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2 || parts[0].isBlank()) {
        throw new CommandException(ExitCode.USAGE, "--only takes FIELD=VALUE, joined by commas, not " + pair);
      }
      wanted.put(parts[0].strip(), List.of(parts[1].strip().toLowerCase(Locale.ROOT).split("\\+")));
    }
  }

  @Override
  public boolean test(Evaluation.Fields fields) {
    return wanted.entrySet().stream().allMatch(one -> one.getValue().contains(fields.apply(one.getKey())));
  }

  /** The name of the group in which a gold file stands. */
  static String key(Evaluation.Fields fields, String by) {
    String value = fields.apply(by);
    String named = value.isEmpty() ? "no " + by : value;
    return by.equals("origin") && fields.apply("script").equals("latin") ? named + ", Latin script" : named;
  }
}
