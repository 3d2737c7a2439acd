package kz.elshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import kz.elshi.entity.Entity;
import kz.elshi.lang.kk.KazakhPredicates;
import org.junit.jupiter.api.Test;

/** Where visits go. */
class JourneysTest {
  private final EventReader events = new EventReader(Texts.HOME, new KazakhPredicates(Texts.HOME));

  @Test
  void aCountryThatOnlyItsCityStandsForIsItself() {
    assertThat(events.read(Texts.kazakh("Қасым-Жомарт Тоқаев Ташкентке ресми сапармен барды.")))
        .singleElement()
        .satisfies(
            claim -> {
              Entity country = ((Event) claim).destination();
              assertThat(country.key()).isEqualTo("UZ");
              assertThat(country.name()).isEqualTo("Өзбекстан");
              assertThat(country.link().wikidata()).isEqualTo("Q265");
            });
  }
}
