package kz.elshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kz.elshi.knowledge.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule shows what it reads and what it leaves alone, and every file of rules is run. */
class RuleSetTest {
  private static final int LEAST_EXAMPLES = 3;
  private static final List<RuleSet> SETS = RuleSet.all(Texts.HOME);

  @TempDir Path folder;

  @Test
  void everyRuleHasThreeExamplesAndACounterExample() {
    List<String> few =
        rules().filter(rule -> rule.examples().size() < LEAST_EXAMPLES || rule.counters().isEmpty()).map(Rules.Rule::id).toList();
    assertThat(few).as("give these examples").isEmpty();
  }

  private static Stream<Rules.Rule> rules() {
    return SETS.stream().flatMap(set -> set.rules().rules().stream());
  }

  @Test
  void everyFileOfRulesHasItsReaders() throws IOException {
    try (Stream<Path> files = Files.list(Texts.HOME.path("data/rules/kk"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".rules")).toList();
      assertThat(SETS).extracting(set -> set.kind() + ".rules").containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void everyRuleHasWordsByWhichItIsFound() {
    SETS.forEach(set -> assertThat(set.rules().rules()).as(set.kind()).allMatch(rule -> !set.words(rule).isBlank()));
  }

  @Test
  void idsAreOfOneRuleOnly() {
    assertThat(rules().map(Rules.Rule::id)).doesNotHaveDuplicates();
  }

  @Test
  void aTrialSaysWhatIsWrong() throws IOException {
    Path file = folder.resolve("some.rules");
    Files.writeString(
        file,
        """
        rule kk/document-adopted
        example Парламент «Су туралы» заңды қабылдады. => law; «Су туралы» заң; adopted
        example Парламент «Су туралы» заңды қабылдады. => treaty
        example Бүгін күн ашық. => treaty
        counter Парламент «Су туралы» заңды қабылдады.
        counter Бүгін күн ашық.

        rule kk/other
        example Парламент «Су туралы» заңды қабылдады. => law; «Су туралы» заң; adopted
        """);
    RuleSet documents = SETS.stream().filter(set -> set.kind().equals("documents")).findFirst().orElseThrow();
    Collection<RuleTrial> trials = new RuleSet("some", Rules.read(file), List.of(), documents.readers(), List.of("verb")).trials().toList();
    assertThat(trials).extracting(trial -> String.valueOf(trial.failure(Texts::kazakh)))
        .containsExactly(
            "null",
            "gives law; «Су туралы» заң; adopted, not treaty",
            "gives nothing, not treaty",
            "gives law; «Су туралы» заң; adopted, and should give nothing",
            "null",
            "is read by kk/document-adopted");
    assertThat(trials).element(4).satisfies(trial -> assertThat(trial.where()).endsWith("some.rules:6"));
  }
}
