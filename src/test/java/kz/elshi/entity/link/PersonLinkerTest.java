package kz.elshi.entity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Reference;
import kz.elshi.mention.Title;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonLinkerTest {
  private static final PersonLinker LINKER = new PersonLinker(Stores.HOME, Reference.read(Stores.HOME));

  private static Title title(String role, @Nullable String country, @Nullable String body) {
    return new Title(new Span(0, 1), role, country, body, null, null, Title.Tenure.CURRENT, role);
  }

  private static LinkContext context(String role, String country, @Nullable String body, String date) {
    return new LinkContext(country, null, List.of(title(role, country, body)), PartialDate.parse(date), Set.of(country));
  }

  private static @Nullable String key(Identity identity) {
    return identity.person() == null ? null : identity.person().key();
  }

  @ParameterizedTest
  @CsvSource({
    "Қасым-Жомарт Тоқаев", "Касым-Жомарт Токаев", "Kassym-Jomart Tokayev", "Qasym-Jomart Toqaev", "Қ.Тоқаев", "Қ.-Ж. Тоқаев", "Қ. К. Тоқаев", "Тоқаев",
    "Тоқаевпен", "Тоқаев Қасым-Жомарт Кемелұлы", "Қасым-Жомарт Кемелұлы Тоқаев", "Қасым-Жомарт Тоқаевтың"
  })
  void presidentUnderEveryName(String name) {
    assertThat(key(LINKER.link(name, context("president", "KZ", null, "2021-05-02")))).isEqualTo("kassym-jomart-tokayev");
  }

  @ParameterizedTest
  @CsvSource({
    "Рустами Эмомали,chair,TJ,rustam-emomali", "Рүстем Эмомали,chair,TJ,rustam-emomali", "Режеп Тайып Ердоған,president,TR,recep-tayyip-erdogan",
    "Эрдоган,president,TR,recep-tayyip-erdogan", "Кошанов,chair,KZ,yerlan-koshanov", "Qoşanov,chair,KZ,yerlan-koshanov",
    "Орбан Виктор,prime-minister,HU,viktor-orban", "Ван И,minister,CN,wang-yi", "Си Цзиньпин,president,CN,xi-jinping"
  })
  void scriptsLanguagesAndOrder(String name, String role, String country, String key) {
    String body = role.equals("minister") ? "сыртқы істер" : null;
    assertThat(key(LINKER.link(name, context(role, country, body, "2022-05-02")))).isEqualTo(key);
  }

  @Test
  void twoOfOneNameAreToldApartByCountryAndLeftOpenWithoutIt() {
    assertThat(key(LINKER.link("Frederick Shava", context("minister", "ZW", "сыртқы істер", "2022-03-01")))).isEqualTo("frederick-shava-q105637570");
    Identity open = LINKER.link("Frederick Shava", LinkContext.NONE);
    assertThat(open.person()).isNull();
    assertThat(open.candidates()).extracting(Candidate::wikidata).containsExactlyInAnyOrder("Q105637570", "Q94686789");
  }

  @Test
  void anotherCountryAnotherPerson() {
    Identity identity = LINKER.link("Асқар Мамин", context("minister", "UZ", "қаржы", "2021-05-02"));
    assertThat(identity.person()).isNull();
  }

  @Test
  void anOccupationIsNoOffice() {
    LinkContext athlete = new LinkContext(null, "KZ", List.of(title("occupation", null, null)), PartialDate.parse("2021-05-02"), Set.of("KZ"));
    Identity identity = LINKER.link("Асқар Мамин", athlete);
    assertThat(identity.person()).isNull();
    assertThat(identity.candidates().getFirst().reasons()).contains("the text names an occupation, no office");
  }

  @Test
  void anOfficeThatSomebodyElseHeldSpeaksAgainst() {
    Identity identity = LINKER.link("А. Мамин", context("president", "KZ", null, "2021-05-02"));
    assertThat(identity.person()).isNull();
    assertThat(identity.candidates()).allMatch(one -> one.score() < 0.1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ерлан Бектұров", "Ә. Сейітов", "Мбаппе", "", "."})
  void nobodyIsFoundForOtherNames(String name) {
    assertThat(LINKER.link(name, context("minister", "KZ", null, "2021-05-02")).person()).isNull();
  }

  @Test
  void withoutAPersonTheNameIsNobodys() {
    LinkContext context = context("president", "KZ", null, "2021-05-02");
    assertThat(LINKER.without("kassym-jomart-tokayev").link("Қасым-Жомарт Тоқаев", context).person()).isNull();
  }

  @Test
  void holderOnADay() {
    assertThat(LINKER.holder(title("president", "BY", null), "BY", PartialDate.parse("2021-05-02"))).isNotNull()
        .extracting(Candidate::wikidata).isEqualTo("Q2866");
  }

  @ParameterizedTest
  @CsvSource({"2030-05-02", "2021", "1990-01-01"})
  void nobodyIsKnownToHoldAnOfficeBeyondWhatTheReferenceSaw(String date) {
    assertThat(LINKER.holder(title("president", "BY", null), "BY", PartialDate.parse(date))).isNull();
  }

  @Test
  void aFormerPresidentIsNotTheHolder() {
    Title former = new Title(new Span(0, 1), "president", "BY", null, null, null, Title.Tenure.FORMER, "");
    assertThat(LINKER.holder(former, "BY", PartialDate.parse("2021-05-02"))).isNull();
  }
}
