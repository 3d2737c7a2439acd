package kz.elshi.wikidata;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.elshi.rdf.Iris;

/**
 * What a look-up came to.
 *
 * @param linked lines for entities that were linked: address without the base, item, score, reasons, separated by tabs
 * @param open lines for entities with candidates of which none is certain; the item is the likeliest
 * @param unknown how many have no candidate
 * @param unanswered how many could not be looked up, because the endpoint gave no answer; their links are as before
 * @param problems one sentence each
 */
public record LinkReport(List<String> linked, List<String> open, int unknown, int unanswered, List<String> problems) {

  static LinkReport of(Iris iris, List<Verdict> verdicts, int unanswered, List<String> problems) {
    List<String> linked =
        verdicts.stream().filter(verdict -> verdict.accepted() != null).map(verdict -> line(iris, verdict)).toList();
    List<String> open =
        verdicts.stream()
            .filter(verdict -> verdict.accepted() == null && !verdict.candidates().isEmpty())
            .map(verdict -> line(iris, verdict))
            .toList();
    return new LinkReport(linked, open, verdicts.size() - linked.size() - open.size(), unanswered, problems);
  }

  private static String line(Iris iris, Verdict verdict) {
    Candidate best = verdict.candidates().getFirst();
    String why = verdict.why().isEmpty() ? "" : "; " + verdict.why();
    return String.join(
        "\t", verdict.wanted().node().getURI().substring(iris.base().length()), best.item().qid(),
        String.format(Locale.ROOT, "%.2f", best.score()), best.item().title(), best.reasons().stream().collect(Collectors.joining("; ")) + why);
  }
}
