package kz.elshi.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Says what a gold file lacks. */
final class GoldCheck {
  private GoldCheck() {}

  /** A clause that says what is wrong with a gold file, or null. */
  static @Nullable String problem(JsonNode gold) {
    String published = new Fact(gold).text("published");
    if (published != null && !isDate(published)) {
      return "published is no ISO date (2025-08-27, 2025-08 or 2025): " + published;
    }
    for (FactList list : FactList.ALL) {
      String problem = problem(list, gold.path(list.name()));
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static boolean isDate(String value) {
    try {
      PartialDate.parse(value);
      return true;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  private static @Nullable String problem(FactList list, JsonNode facts) {
    if (facts.isMissingNode()) {
      return null;
    }
    if (!facts.isArray()) {
      return list.name() + " is no list";
    }
    for (int i = 0; i < facts.size(); i++) {
      String place = "number " + (i + 1) + " of " + list.name();
      if (!facts.get(i).isObject()) {
        return place + " is no object";
      }
      for (String field : list.required()) {
        if (new Fact(facts.get(i)).text(field) == null) {
          return place + " has no " + field;
        }
      }
    }
    return null;
  }
}
