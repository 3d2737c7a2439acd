package kz.elshi.evaluation;

import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A list of facts in gold files and in the JSON of facts.
 *
 * @param name of the list
 * @param measure what its facts are measured by
 * @param same when a fact that was found is the one expected; null of events, which are more or less alike
 * @param everywhere whether every gold file is complete in it; otherwise only those that have the list
 * @param required fields that a gold fact cannot do without
 */
record FactList(
    String name, Measure measure, @Nullable BiPredicate<Fact, Fact> same, boolean everywhere, List<String> required) {

  static final FactList EVENTS = new FactList("events", Measure.EVENT, null, true, List.of("type", "status"));

  static final List<FactList> ALL =
      List.of(
          new FactList("offices", Measure.OFFICE, Comparison::isOffice, true, List.of("person", "role")),
          EVENTS,
          new FactList("relations", Measure.RELATION, Comparison::isRelation, true, List.of("a", "b", "level")),
          new FactList("statements", Measure.STATEMENT, Comparison::isStatement, true, List.of("speaker", "begins")),
          new FactList("agreements", Measure.AGREEMENT, Comparison::isAgreement, true, List.of("name", "kind")),
          new FactList("elections", Measure.ELECTION, Comparison::isElection, false, List.of("outcome")),
          new FactList("indicators", Measure.INDICATOR, Comparison::isIndicator, false, List.of("index")),
          new FactList("cooperation", Measure.COOPERATION, Comparison::isCooperation, false, List.of("a", "b", "topic", "standing")));
}
