package kz.elshi.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Rules;
import kz.elshi.lang.kk.KazakhPredicates;
import kz.elshi.text.Language;

/**
 * A file of rules and the readers that follow it.
 *
 * @param kind name of the file without its ending: {@code events}
 * @param before readers whose claims the readers of these rules take into account
 * @param wordFields fields whose values are the words by which a rule is found
 */
public record RuleSet(String kind, Rules rules, List<ClaimReader> before, List<ClaimReader> readers, List<String> wordFields) {
  private static final String FOLDER = "data/rules/kk/";
  private static final String ENDING = ".rules";

  public RuleSet {
    before = List.copyOf(before);
    readers = List.copyOf(readers);
    wordFields = List.copyOf(wordFields);
  }

  /**
   * All files of rules; a new one is one line here.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one is missing or broken
   */
  public static List<RuleSet> all(Home home) {
    EventReader events = new EventReader(home, new KazakhPredicates(home));
    return List.of(
        of(home, "offices", List.of(), List.of(new OfficeReader(home)), "verb", "roles", "shape"),
        of(home, "events", List.of(), List.of(events), "verb", "noun"),
        of(home, "statements", List.of(), List.of(new StatementReader(home)), "verb", "word", "content", "shape"),
        of(home, "relations", List.of(), List.of(new RelationReader(home)), "word", "status"),
        of(home, "cooperation", List.of(events), List.of(new CooperationReader(home)), "word", "standing"),
        of(home, "documents", List.of(), List.of(new DocumentReader(home, Language.KAZAKH)), "verb", "kinds", "happened"),
        of(home, "elections", List.of(), List.of(new ElectionReader(home, Language.KAZAKH)), "cue"),
        of(home, "indicators", List.of(), List.of(new IndicatorReader(home, Language.KAZAKH)), "verb", "heads", "unit", "with", "units"));
  }

  private static RuleSet of(Home home, String kind, List<ClaimReader> before, List<ClaimReader> readers, String... wordFields) {
    Path file = home.path(FOLDER + kind + ENDING);
    return new RuleSet(kind, Rules.read(file), before, readers, List.of(wordFields));
  }

  /** What the readers of these rules claim. */
  public List<Claim> read(EntityDocument document) {
    List<Claim> told = new ArrayList<>();
    before.forEach(reader -> told.addAll(reader.read(document)));
    List<Claim> claims = new ArrayList<>();
    readers.forEach(reader -> claims.addAll(reader.read(document, told)));
    return claims;
  }

  /** The words by which a rule is found, separated by {@code |}. */
  public String words(Rules.Rule rule) {
    return wordFields.stream().map(field -> String.join(" | ", rule.list(field))).filter(words -> !words.isEmpty()).limit(1)
        .collect(Collectors.joining());
  }

  /** What the rules must read and leave alone, in the order of the file. */
  public Stream<RuleTrial> trials() {
    return rules.rules().stream().flatMap(rule -> RuleTrial.of(this, rule).stream());
  }
}
