package kz.elshi.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.kk.KazakhAnalyser;
import kz.elshi.mention.Mention;
import kz.elshi.mention.MentionReader;
import kz.elshi.text.Article;
import kz.elshi.text.Document;
import kz.elshi.text.Language;
import org.junit.jupiter.api.Test;

class EntityResolverTest {
  private static final Home HOME = Home.find();
  private static final Reference REFERENCE = Reference.read(HOME);
  private static final KazakhAnalyser ANALYSER = new KazakhAnalyser(HOME, REFERENCE);
  private static final MentionReader MENTIONS = new MentionReader(HOME, REFERENCE);
  private static final EntityResolver RESOLVER = new EntityResolver(HOME, REFERENCE);

  private static EntityDocument resolve(String text) {
    Document document = ANALYSER.analyse(new Article("t", text, Language.KAZAKH, null, null, null, null, "test"));
    return RESOLVER.resolve(document, MENTIONS.read(document));
  }

  /** The keys of the mentions that stand for some words, in text order. */
  private static List<String> keys(EntityDocument document, String words) {
    return document.mentions().stream()
        .filter(one -> one.mention().span().in(document.document().text()).startsWith(words) && !one.mention().is(Mention.Kind.TOPIC))
        .flatMap(one -> one.entities().stream()).map(Entity::key).toList();
  }

  @Test
  void aKnownPersonIsLinkedToWikidataWithReasons() {
    Entity person = resolve("Өзбекстан Президенті Шавкат Мирзиёев Бішкекке келді.").entities().stream()
        .filter(one -> one.kind() == Entity.Kind.PERSON).findFirst().orElseThrow();
    assertThat(person.link().wikidata()).matches("Q\\d+");
    assertThat(person.link().reasons()).isNotEmpty();
    assertThat(person.country()).isEqualTo("UZ");
  }

  @Test
  void anUnknownPersonGetsAKeyOfNameAndCountryButNoLink() {
    Entity person = resolve("Хорватия елшісі Бектұр Саматов келді.").entities().stream()
        .filter(one -> one.kind() == Entity.Kind.PERSON).findFirst().orElseThrow();
    assertThat(person.link().wikidata()).isNull();
    assertThat(person.key()).isEqualTo("hr-bektur-samatov");
  }

  @Test
  void anotherCountrysLeaderIsNotTheOutletsOwn() {
    EntityDocument document =
        resolve("Мемлекет басшысы Бектұр Саматов Тараз қаласына барды. Мемлекет басшысына Түркия Президентінен хат келіп түсті.");
    assertThat(keys(document, "Мемлекет басшысына")).containsExactly("kz-bektur-samatov");
    assertThat(keys(document, "Түркия Президентінен")).containsExactly("TR");
  }

  private static Entity person(String text) {
    return resolve(text).entities().stream().filter(one -> one.kind() == Entity.Kind.PERSON).findFirst().orElseThrow();
  }

  @Test
  void whoMayBeMeantIsKeptButNotSaid() {
    Entity person = person("Спортшы Асқар Мамин келді.");
    assertThat(person.link().wikidata()).isNull();
    assertThat(person.key()).isEqualTo("kz-askar-mamin");
    assertThat(person.link().candidates()).extracting(one -> one.wikidata()).containsExactly("Q527063");
  }

  @Test
  void aPatronymicAndOtherLettersLeaveTheKeyAsItIs() {
    String key = person("Хорватия елшісі Бектұр Қайырбеков келді.").key();
    assertThat(person("Хорватия елшісі Бектұр Саматұлы Қайырбеков келді.").key()).isEqualTo(key);
    assertThat(person("Хорватия елшісі Бектур Кайирбековпен кездесті.").key()).isEqualTo(key);
  }

  @Test
  void aKeyOfTheReferenceIsNoNamesakes() {
    PersonKeys keys = new PersonKeys(java.util.Set.of(), java.util.Set.of("sergei-lavrov"));
    assertThat(keys.of("Сергей Лавров", null)).isEqualTo("sergei-lavrov-namesake");
    assertThat(keys.of("Сергей Лавров", "KZ")).isEqualTo("kz-sergei-lavrov");
  }

  @Test
  void theSecretaryGeneralIsOfACountryAndOfTheUnitedNations() {
    assertThat(person("БҰҰ Бас хатшысы Антониу Гутерриш келді.").link().wikidata()).isEqualTo("Q311440");
  }

  @Test
  void aSurnameAndAnOfficeStandForThePersonNamedBefore() {
    EntityDocument document = resolve("Хорватия Президенті Бектұр Саматов келді. Саматов сөз сөйледі. Хорватия Президенті кетті.");
    assertThat(keys(document, "Саматов")).containsExactly("hr-bektur-samatov");
    assertThat(keys(document, "Хорватия Президенті")).containsExactly("hr-bektur-samatov", "hr-bektur-samatov");
  }

  @Test
  void bothCountriesAreTheTwoOfTheArticle() {
    EntityDocument document = resolve("Хорватия мен Қырғызстан өкілдері кездесті. Екі ел сауданы талқылады.");
    assertThat(keys(document, "Екі ел")).containsExactlyInAnyOrder("HR", "KG");
  }

  @Test
  void aMentionNobodyCanTellStaysWithoutEntity() {
    assertThat(keys(resolve("Ол сөз сөйледі."), "Ол")).isEmpty();
  }
}
