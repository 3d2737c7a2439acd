package kz.elshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kz.elshi.fixture.Command;
import org.junit.jupiter.api.Test;

/** What every stage makes of a text: words, mentions, facts, and rules that nearly fired with what was wanting. */
class ExplainTextTest {
  private static String explain(String text) {
    Command command = Command.run("explain", "--text", text, "--published", "2025-03-04", "--lang", "kk");
    assertThat(command.code()).as(command.err()).isZero();
    return command.out();
  }

  @Test
  void wordsMentionsAndFacts() {
    String out = explain("Кеше Астанада Қасым-Жомарт Тоқаев Тәжікстан Президенті Эмомали Рахмонмен кездесті.");
    assertThat(out).startsWith("1  Кеше Астанада");
    assertThat(out)
        .containsPattern("Рахмонмен +рахмон, instrumental")
        .containsPattern("кездесті +кездес, verb past")
        .contains("place     «Астанада» locative → place/astana = wd:Q")
        .containsPattern("→ person/emomali-rahmon = wd:Q57366 \\(0\\.\\d\\d: full name, country TJ, office.*\\); as tj-president")
        .containsPattern("kk/meeting  event 0\\.\\d\\d: meeting; Қасым-Жомарт Тоқаев/participant, Эмомали Рахмон/participant; happened; place Астана; date 2025-03-03")
        .doesNotContain("nearly", "\u001b");
  }

  @Test
  void whoElseMayBeMeantAndWhoIsInferred() {
    String out = explain("Спортшы Асқар Мамин келді. Қазақстан Президенті Қасым-Жомарт Тоқаев Ресей Президентімен сөйлесті.");
    assertThat(out)
        .containsPattern("→ person/kz-askar-mamin \\(.*\\)\n      perhaps person/askar-mamin wd:Q527063 \\(0\\.\\d+: .*the text names an occupation")
        .containsPattern("→ country/RU .*; as ru-president\n      inferred, not said: person/vladimir-putin wd:Q7747 \\(0\\.9: held the office of president of RU on 2025-03-04");
  }

  @Test
  void eachConditionThatIsWanting() {
    assertThat(explain("Қасым-Жомарт Тоқаев ауыл тұрғындарымен кездесті."))
        .contains("kk/meeting  at «кездесті»: fewer take part, in the cases of the rule, than it needs (least: 2)");
    assertThat(explain("Қасым-Жомарт Тоқаев Эмомали Рахмонмен кездеспеді.")).contains("kk/meeting  at «кездеспеді»: the predicate is negative");
    assertThat(explain("Премьер-Министр Олжас Бектенов министр Мұрат Нұртілеумен кездесті.")).contains("kk/meeting  at «кездесті»: all who take part are of one country");
    assertThat(explain("Эмомали Рахмон ресми сапармен келді.")).contains("at «келді»: no place gone to stands in the case of the goal (goal: dative)");
    assertThat(explain("Қасым-Жомарт Тоқаев Садыр Жапаровқа сәлем жолдады.")).contains("kk/message-send  at «жолдады»: none of the words stands before the verb that the rule needs with it (with: жеделхат");
    assertThat(explain("Асқар Тажиев елші тағайындады.")).contains("kk/appointment  at «тағайындады»: the voice of the verb is not that of the rule");
    assertThat(explain("Эмомали Рахмонмен кездесулер жоспарланды.")).contains("kk/meeting-noun  at «кездесулер»: a plural of nobody");
    assertThat(explain("Қонақтар форум туралы айтты.")).contains("kk/multilateral-noun  at «форум»: nothing near says that the gathering is held");
  }

  @Test
  void fromStandardInputAndInLatinScript() {
    Command command = Command.run("Tájikstan Prezıdenti Emomalı Rahmon Astanaǵa keldi.", new String[] {"explain", "--text", "-"});
    assertThat(command.out()).startsWith("1  Тәжікстан Президенті Эмомали Рахмон").contains("visit; Эмомали Рахмон/visitor; happened");
  }

  @Test
  void whatCannotBeExplained() {
    assertThat(Command.run("explain").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Command.run("explain", "event/x", "--text", "y").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Command.run("explain", "--text", " ").err()).contains("there is no text in it");
    Command english = Command.run("explain", "--text", "The president met the prime minister and they talked about the trade of the two countries.");
    assertThat(english.code()).isEqualTo(ExitCode.INPUT);
    assertThat(english.err()).contains("the text does not look like Kazakh");
    assertThat(Command.run("explain", "--text", "сөз", "--published", "soon").code()).isEqualTo(ExitCode.USAGE);
  }
}
