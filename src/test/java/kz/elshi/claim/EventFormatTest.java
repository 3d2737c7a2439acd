package kz.elshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import kz.elshi.lang.kk.KazakhPredicates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How those who talk come together. */
class EventFormatTest {
  private final EventReader events = new EventReader(Texts.HOME, new KazakhPredicates(Texts.HOME));

  @ParameterizedTest
  @CsvSource({
    "Қасым-Жомарт Тоқаев Өзбекстан Президенті Шавкат Мирзиёевпен шағын құрамда келіссөз жүргізді., ONE_TO_ONE",
    "Қасым-Жомарт Тоқаев Владимир Путинмен кеңейтілген құрамда келіссөз өткізді., DELEGATIONS",
    "Қасым-Жомарт Тоқаев Садыр Жапаровпен телефон арқылы сөйлесті., TELEPHONE",
    "Мұрат Нұртілеу Хакан Фиданмен бейнебайланыс арқылы кездесті., ONLINE",
    "Қасым-Жомарт Тоқаев Ильхам Әлиевпен Бакуде кездесті.,"
  })
  void isToldByTheWordsOfTheClause(String text, Event.@Nullable Format expected) {
    assertThat(events.read(Texts.kazakh(text))).singleElement()
        .satisfies(claim -> assertThat(((Event) claim).format()).isEqualTo(expected));
  }
}
