package kz.elshi.lang.kk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.text.Article;
import kz.elshi.text.Document;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Quotation;
import kz.elshi.text.Token;
import org.junit.jupiter.api.Test;

class KazakhAnalyserTest {
  private static final Home HOME = Home.find();
  private static final KazakhAnalyser ANALYSER = new KazakhAnalyser(HOME, Reference.read(HOME));

  private static Document read(String text) {
    return ANALYSER.analyse(new Article("t", text, Language.KAZAKH, null, null, PartialDate.parse("2025-08-27"), null, "test"));
  }

  private static List<String> sentences(String text) {
    return read(text).sentences().stream().map(sentence -> sentence.span().in(text)).toList();
  }

  @Test
  void tokensReproduceTheText() {
    String text = "«Орал–2025» форумы, БҰҰ-ның 24-орны: 1 234,5 млн теңге… Ә. Нұр (т.б.) – 🙂 келді!";
    List<Token> tokens = read(text).tokens();
    assertThat(tokens).allSatisfy(token -> assertThat(token.span().in(text)).isEqualTo(token.text()));
    assertThat(tokens).extracting(Token::index).isSorted();
    StringBuilder rest = new StringBuilder(text);
    tokens.forEach(token -> rest.replace(token.span().start(), token.span().end(), " ".repeat(token.span().length())));
    assertThat(rest.toString()).isBlank();
  }

  @Test
  void oneWordWithHyphenAndSuffixIsOneToken() {
    assertThat(read("БҰҰ-ның 24-орны").tokens()).extracting(Token::text, Token::kind)
        .containsExactly(tuple("БҰҰ-ның", Token.Kind.WORD), tuple("24-орны", Token.Kind.NUMBER));
  }

  @Test
  void sentencesDoNotEndAtInitialsAndAbbreviations() {
    assertThat(sentences("Ә. Нұрланов 2019 ж. Орал қ. келді. Ол кетті!\nКім екен?"))
        .containsExactly("Ә. Нұрланов 2019 ж. Орал қ. келді.", "Ол кетті!", "Кім екен?");
  }

  @Test
  void quotationsInMarksHaveTheirAttribution() {
    String text = "«Біз көл суын бірге қорғаймыз», – деді экология министрі.";
    Quotation one = read(text).quotations().getFirst();
    assertThat(one.style()).isEqualTo(Quotation.Style.QUOTATION_MARKS);
    assertThat(one.content().in(text)).isEqualTo("Біз көл суын бірге қорғаймыз");
    assertThat(one.attribution().in(text)).contains("деді экология министрі");
  }

  @Test
  void dashParagraphsAreQuotations() {
    String text = "Министр сөз сөйледі.\n– Біз көл суын бірге қорғаймыз. Бұл – ортақ іс, – деді экология министрі.";
    Quotation one = read(text).quotations().getFirst();
    assertThat(one.style()).isEqualTo(Quotation.Style.DASH_PARAGRAPH);
    assertThat(one.content().in(text)).isEqualTo("Біз көл суын бірге қорғаймыз. Бұл – ортақ іс");
  }

  @Test
  void namesInMarksAreNoQuotations() {
    assertThat(read("«Ақ бидай» компаниясы келісімге қол қойды.").quotations()).isEmpty();
  }

  @Test
  void datesTakeTheirYearFromTheArticle() {
    String text = "Кездесу 26-27 тамызда өтті. 2019 жылғы 5 мамырда заң шықты. Алдағы кездесу 2026 жылдың қазан айында болады.";
    assertThat(read(text).times()).extracting(time -> time.span().in(text).substring(0, 4), time -> time.date().toString())
        .containsExactly(tuple("26-2", "2025-08-26"), tuple("2019", "2019-05-05"), tuple("2026", "2026-10"));
  }

  @Test
  void numbersThatAreNoDatesStayNumbers() {
    assertThat(read("2500 адам, 13 мың теңге, 45 тамшы.").times()).isEmpty();
  }

  @Test
  void readsTheSameUnderATurkishLocale() {
    Locale usual = Locale.getDefault();
    String text = "ІРІ Иран ИНВЕСТИЦИЯ I жиынға жиналды.";
    Document expected = read(text);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(new KazakhAnalyser(HOME, Reference.read(HOME)).analyse(expected.article())).isEqualTo(expected);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void lettersOfAnotherScriptAreMended() {
    Token token = read("Kездестi").tokens().getFirst();
    assertThat(token.text()).isEqualTo("Kездестi");
    assertThat(token.folded()).isEqualTo("кездесті");
  }
}
