package kz.elshi.claim;


import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Rules;
import kz.elshi.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counter-example of the rules for documents. */
class DocumentRulesTest {
  private final AgreementReader agreements = new AgreementReader(Texts.HOME, Language.KAZAKH);
  private final LegislationReader laws = new LegislationReader(Texts.HOME, Language.KAZAKH);

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return RuleExamples.examples(rules(), this::read, this::words);
  }

  @TestFactory
  Stream<DynamicTest> counterExamplesGiveNothing() {
    return RuleExamples.counters(rules(), this::read, this::words);
  }

  private static Rules rules() {
    return Rules.read(Texts.HOME.path("data/rules/kk/documents.rules"));
  }

  private List<Claim> read(EntityDocument document) {
    List<Claim> claims = new ArrayList<>(agreements.read(document));
    claims.addAll(laws.read(document));
    return claims;
  }

  private String words(Claim claim) {
    if (claim instanceof Agreement agreement) {
      return join(Claim.id(agreement.kind()), agreement.name(), Claim.id(agreement.status()), agreement.year());
    }
    Legislation law = (Legislation) claim;
    return join(Claim.id(law.kind()), law.name(), Claim.id(law.status()), law.year());
  }

  private static String join(Object... parts) {
    return Stream.of(parts).filter(java.util.Objects::nonNull).map(Object::toString).collect(Collectors.joining("; "));
  }
}
