package kz.elshi.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.kk.KazakhAnalyser;
import kz.elshi.text.Article;
import kz.elshi.text.Case;
import kz.elshi.text.Document;
import kz.elshi.text.Language;
import org.junit.jupiter.api.Test;

class MentionReaderTest {
  private static final Home HOME = Home.find();
  private static final Reference REFERENCE = Reference.read(HOME);
  private static final KazakhAnalyser ANALYSER = new KazakhAnalyser(HOME, REFERENCE);
  private static final MentionReader READER = new MentionReader(HOME, REFERENCE);

  private static List<Mention> read(String text) {
    Document document = ANALYSER.analyse(new Article("t", text, Language.KAZAKH, null, null, null, null, "test"));
    return READER.read(document);
  }

  private static Mention only(String text, Mention.Kind kind) {
    List<Mention> mentions = read(text).stream().filter(one -> one.is(kind)).toList();
    assertThat(mentions).as(text).hasSize(1);
    return mentions.getFirst();
  }

  @Test
  void anOfficeIsSplitIntoPolityBodyAndRole() {
    Mention person = only("Жиынға Қырғызстан Сыртқы істер министрінің орынбасары Бектұр Саматов қатысты.", Mention.Kind.PERSON);
    Title title = person.titles().getFirst();
    assertThat(person.name()).isEqualTo("Бектұр Саматов");
    assertThat(title.country()).isEqualTo("KG");
    assertThat(title.role()).isEqualTo("deputy-minister");
  }

  @Test
  void theHostOfAnAmbassadorIsNotHisCountry() {
    Title title = only("Қазақстанның Хорватиядағы елшісі Бектұр Саматов келді.", Mention.Kind.PERSON).titles().getFirst();
    assertThat(title.role()).isEqualTo("ambassador");
    assertThat(title.country()).isEqualTo("KZ");
    assertThat(title.host()).isEqualTo("HR");
  }

  @Test
  void aTitleWithoutANameIsAnOffice() {
    Mention office = only("Хорватия Президенті Бішкекке барады.", Mention.Kind.OFFICE);
    assertThat(office.titles().getFirst().role()).isEqualTo("president");
    assertThat(office.titles().getFirst().country()).isEqualTo("HR");
  }

  @Test
  void aNameComesInTheNominativeWithItsCase() {
    Mention person = only("Елші Бектұр Саматовпен кездесті.", Mention.Kind.PERSON);
    assertThat(person.name()).isEqualTo("Бектұр Саматов");
    assertThat(person.grammaticalCase()).isEqualTo(Case.INSTRUMENTAL);
  }

  @Test
  void aSurnameAloneIsAPersonOnceTheFullNameStands() {
    assertThat(read("Елші Бектұр Саматов келді. Саматов сөз сөйледі.").stream().filter(one -> one.is(Mention.Kind.PERSON))).hasSize(2);
  }

  @Test
  void spansAreThoseOfTheText() {
    String text = "Бішкекте Қырғызстан мен Хорватия достық туралы сөйлесті.";
    assertThat(read(text).stream().filter(one -> one.is(Mention.Kind.COUNTRY, Mention.Kind.PLACE)).map(one -> one.span().in(text)))
        .containsExactly("Бішкекте", "Қырғызстан", "Хорватия");
  }

  @Test
  void theFirstWordOfASentenceIsNoNameByItsCapital() {
    assertThat(read("Бүгін кітап шықты. Кеше Жаңбыр жауды.")).noneMatch(one -> one.is(Mention.Kind.PERSON));
  }

  @Test
  void whoSpeaksNeedsNoTitleIfTheLabellerKnowsANameWhenItSeesOne() {
    Mention speaker = only("Кеита Морикава бұл ұсынысты қабылдамайтынын айтты.", Mention.Kind.PERSON);
    assertThat(speaker.name()).isEqualTo("Кеита Морикава");
    assertThat(speaker.titles()).isEmpty();
  }

  @Test
  void withoutAWordOfSayingTheLabellerIsNotAsked() {
    assertThat(read("Кеита Морикава екінші айналымда басып озды.")).noneMatch(one -> one.is(Mention.Kind.PERSON));
  }
}
