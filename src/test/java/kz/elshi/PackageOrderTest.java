package kz.elshi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.text.PlantedViolation;
import org.junit.jupiter.api.Test;

/** Packages stand in one order, and each imports only what stands before it. */
class PackageOrderTest {
  private static final List<String> ORDER =
      List.of(
          "text", "knowledge", "ingest", "lang", "mention", "entity", "claim", "rdf", "shape", "pipeline", "evaluation", "identity",
          "store", "wikidata", "review", "network", "query", "federation", "reconcile", "web", "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kz.elshi");

  @Test
  void everyPackageHasItsPlace() {
    assertThat(CLASSES.stream().map(one -> one.getPackageName().split("\\.")[2]).distinct()).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void noPackageImportsWhatStandsBehindIt() {
    assertThat(violations(CLASSES)).isEmpty();
  }

  @Test
  void jenaBeginsWithRdfAndServletsStayInWeb() {
    assertThat(outside("org.apache.jena..", ORDER.subList(0, ORDER.indexOf("rdf")))).isEmpty();
    assertThat(outside("jakarta.servlet..", ORDER.stream().filter(name -> !name.equals("web")).toList())).isEmpty();
  }

  /** Its class names are Jena's, so that a file with both says little about which is meant. */
  @Test
  void rdf4jStaysInFederation() {
    assertThat(outside("org.eclipse.rdf4j..", ORDER.stream().filter(name -> !name.equals("federation")).toList())).isEmpty();
  }

  @Test
  void plantedViolationIsSeen() {
    assertThat(violations(new ClassFileImporter().importClasses(PlantedViolation.class))).isNotEmpty();
  }

  private static List<String> violations(JavaClasses classes) {
    List<String> violations = new ArrayList<>();
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] behind = ORDER.subList(i + 1, ORDER.size()).stream().map(PackageOrderTest::within).toArray(String[]::new);
      violations.addAll(
          details(noClasses().that().resideInAPackage(within(ORDER.get(i))).should().dependOnClassesThat().resideInAnyPackage(behind), classes));
    }
    return violations;
  }

  private static List<String> outside(String foreign, List<String> packages) {
    String[] places = packages.stream().map(PackageOrderTest::within).toArray(String[]::new);
    return details(noClasses().that().resideInAnyPackage(places).should().dependOnClassesThat().resideInAPackage(foreign), CLASSES);
  }

  private static List<String> details(ArchRule rule, JavaClasses classes) {
    return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
  }

  private static String within(String name) {
    return "kz.elshi." + name + "..";
  }
}
