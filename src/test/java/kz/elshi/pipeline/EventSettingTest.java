package kz.elshi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Event;
import kz.elshi.knowledge.Home;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an event takes place, whether it did, and who took part, where only a small word tells it. */
class EventSettingTest {
  private static final Pipeline PIPELINE = new Pipeline(Home.find());

  private static List<Event> events(String text) {
    return PIPELINE.extract(new Article("t", text, Language.KAZAKH, null, null, null, null, "test")).claims().stream()
        .filter(Event.class::isInstance).map(Event.class::cast).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Садыр Жапаров Анкарадағы бизнес-форумға қатысады., Анкара",
    "Қасым-Жомарт Тоқаев Самарқандтағы ШЫҰ саммитіне қатысты., Самарқанд",
    "Еревандағы отырыста Қазақстан атынан Премьер-Министр Олжас Бектенов қатысады., Ереван",
    "Сербияның Астанадағы елшісі Марко Петрович саммитке қатысты.,"
  })
  void gatheringIsInTheCityThatModifiesItsNoun(String text, String place) {
    assertThat(events(text)).anySatisfy(event -> {
      assertThat(event.type()).isEqualTo(Event.Type.MULTILATERAL);
      assertThat(event.place() == null ? null : event.place().name()).isEqualTo(place);
    });
  }

  @ParameterizedTest
  @CsvSource({
    "Министрлер кездескен кезде жоспарға қол қойылмақ., planned",
    "Министрлер кездескен күні жоспарға қол қойылады., planned",
    "Министрлер кездескен сәтте келісім жасалмақ., planned",
    "Министрлер кездескен кезде жоспарға қол қойылды., happened"
  })
  void talkThatSetsATimeIsNoEarlierThanItsClause(String text, String status) {
    String before =
        "Қазақстан Сыртқы істер министрі Мұрат Нұртілеу мен Өзбекстан Сыртқы істер министрі Бахтиёр Саидов телефон арқылы сөйлесті. ";
    assertThat(events(before + text)).filteredOn(event -> event.type() == Event.Type.MEETING)
        .extracting(event -> Claim.id(event.status())).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource({
    "Соңғы рет неміс министрі Астанаға бес жыл бұрын келген еді., Германия",
    "Неміс министрі Астанаға соңғы рет үш жыл бұрын келді., Германия",
    "Германия министрі соңғы рет Алматыға он жыл бұрын келген болатын., Германия",
    "Соңғы рет неміс министрі Астанаға өткен айда келген еді., Йохан Вадефуль"
  })
  void titleOfLongAgoMeansNobodyOfToday(String text, String visitor) {
    assertThat(events("Германия Сыртқы істер министрі Йохан Вадефуль Астанаға келмейтін болды. " + text))
        .filteredOn(event -> event.status() == Event.Status.HAPPENED).flatExtracting(Event::participants)
        .extracting(one -> one.actor().name()).containsExactly(visitor);
  }
}
