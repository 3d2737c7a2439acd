package kz.elshi.entity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.elshi.entity.link.Namesakes.Difference;
import kz.elshi.entity.link.Namesakes.Pair;
import kz.elshi.entity.link.Namesakes.Shared;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Reference;
import org.junit.jupiter.api.Test;

class NamesakesTest {
  private static final List<Pair> PAIRS = new Namesakes(Stores.HOME, Reference.read(Stores.HOME)).pairs();

  @Test
  void everyPairOfOneFullNameIsToldApart() {
    assertThat(PAIRS).filteredOn(pair -> pair.shared() == Shared.FULL_NAME).isNotEmpty()
        .allSatisfy(pair -> assertThat(pair.differences()).doesNotContain(Difference.NONE));
  }

  @Test
  void ministersOfOneSurnameAndInitialDifferByOffice() {
    assertThat(PAIRS).filteredOn(pair -> pair.one().key().equals("mikheil-janelidze") && pair.other().key().equals("mindia-janelidze"))
        .singleElement().satisfies(pair -> assertThat(pair.differences()).contains(Difference.OFFICE));
  }
}
