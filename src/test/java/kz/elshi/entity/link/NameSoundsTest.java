package kz.elshi.entity.link;

import static org.assertj.core.api.Assertions.assertThat;

import kz.elshi.fixture.Stores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundsTest {
  private static final NameSounds SOUNDS = new NameSounds(Stores.HOME);

  @ParameterizedTest
  @CsvSource({
    "Қошанов,Кошанов", "Қошанов,Koshanov", "Қошанов,Qoşanov", "Ердоған,Erdoğan", "Эрдоган,Erdogan", "Хаменеи,Khamenei", "Жомарт,Zhomart"
  })
  void spellingsMeet(String one, String other) {
    assertThat(SOUNDS.of(NameSounds.fold(one))).isEqualTo(SOUNDS.of(NameSounds.fold(other)));
  }

  @ParameterizedTest
  @CsvSource({"Цзиньпин,Jinping,CN", "Чавушоглу,Çavuşoğlu,TR", "Туск,Tusk,PL", "Олланд,Hollande,FR", "Шольц,Scholz,DE", "Джумхур,Cumhur,TR"})
  void namesSoundAsInTheirCountry(String cyrillic, String latin, String country) {
    assertThat(SOUNDS.of(NameSounds.fold(latin), country))
        .anySatisfy(sounds -> assertThat(SoundDistance.similarity(sounds, SOUNDS.of(NameSounds.fold(cyrillic)))).isGreaterThan(0.9));
  }

  @ParameterizedTest
  @CsvSource({"Тоқаев,Назарбаев", "Ли,Лу", "Ахмадов,Асадов", "Мамин,Мамбетов"})
  void otherNamesStayApart(String one, String other) {
    assertThat(SoundDistance.similarity(SOUNDS.of(NameSounds.fold(one)), SOUNDS.of(NameSounds.fold(other)))).isLessThan(0.85);
  }
}
