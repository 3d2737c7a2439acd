package kz.elshi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.elshi.fixture.Stores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is shipped beside our own code, by the bill of materials that the build makes: all of it may go with Apache-2.0. */
class SupplyChainTest {
  /** Of several licences of a library we take the one that is here. What Maven Central's records call BSD-4-Clause of JLine is its BSD-3-Clause. */
  private static final Set<String> FIT =
      Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "CC0-1.0", "EPL-2.0", "Eclipse Public License (EPL) 2.0", "Bouncy Castle Licence", "ISC", "0BSD");
  private static final int FEWEST = 100;

  private static List<JsonNode> components;

  @BeforeAll
  static void read() throws IOException {
    Path file = Stores.HOME.folder().resolve("target/bom.json");
    components = new ArrayList<>();
    new ObjectMapper().readTree(file.toFile()).get("components").forEach(components::add);
  }

  private static List<String> licences(JsonNode component) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : component.path("licenses")) {
      names.add(one.has("expression") ? one.get("expression").asText() : one.path("license").path(one.path("license").has("id") ? "id" : "name").asText());
    }
    return names;
  }

  @Test
  void everyLibraryHasALicenceThatFits() {
    assertThat(components).hasSizeGreaterThan(FEWEST);
    assertThat(components).allSatisfy(one -> assertThat(licences(one)).as(one.get("name") + " " + one.get("version")).containsAnyElementsOf(FIT));
  }

  @Test
  void nothingIsShippedThatIsForTestsAlone() {
    assertThat(components).noneMatch(one -> Set.of("org.junit.jupiter", "org.assertj", "com.microsoft.playwright", "com.tngtech.archunit").contains(one.path("group").asText()));
  }

  @Test
  void everyLibraryIsPinnedAndHasAChecksum() {
    assertThat(components).allSatisfy(
        one -> {
          assertThat(one.get("version").asText()).doesNotContain("SNAPSHOT", "LATEST", "[");
          assertThat(one.path("hashes")).anyMatch(hash -> hash.get("alg").asText().equals("SHA-256"));
        });
  }
}
