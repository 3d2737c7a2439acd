package kz.elshi.mention.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.kk.KazakhAnalyser;
import org.junit.jupiter.api.Test;

class HeadChainsTest {
  private static final Home HOME = Home.find();
  private static final Reference REFERENCE = Reference.read(HOME);
  private static final KazakhAnalyser ANALYSER = new KazakhAnalyser(HOME, REFERENCE);
  private static final WordKnowledge KNOWLEDGE = new WordKnowledge(HOME, REFERENCE);

  private static WordSequence words(String sentence) {
    return KNOWLEDGE.sequence(ANALYSER.tokens(List.of(sentence.split(" "))));
  }

  @Test
  void allWordsOfAPhraseLeadToItsLastTitle() {
    HeadChains titles = words("Маңғыстау облысы әкімінің бұрынғы орынбасары келді .").titles();
    for (int i = 0; i <= 4; i++) {
      assertThat(titles.end(i)).as("word " + i).isEqualTo(4);
      assertThat(titles.start(i)).as("word " + i).isZero();
    }
    assertThat(titles.end(6)).isEqualTo(WordSequence.NONE);
  }

  @Test
  void aPhraseGoesBeyondQuotationsAndNotBeyondSigns() {
    HeadChains titles = words("Кеше , « Ақ жол » компаниясының бас директоры келді").titles();
    assertThat(titles.end(0)).isEqualTo(WordSequence.NONE);
    assertThat(titles.end(2)).isEqualTo(8);
    assertThat(titles.end(3)).isEqualTo(8);
    assertThat(titles.start(8)).isEqualTo(2);
  }

  @Test
  void aTitleOfSmallLettersHasNoStart() {
    HeadChains titles = words("Кездесуге , аудандық бөлімнің басшысы келді").titles();
    assertThat(titles.end(2)).isEqualTo(4);
    assertThat(titles.start(4)).isEqualTo(WordSequence.NONE);
  }

  @Test
  void eventsAreFollowedTheSameWay() {
    HeadChains events = words("Азия жазушыларының екінші форумы өтті").events();
    assertThat(events.end(0)).isEqualTo(3);
    assertThat(events.end(3)).isEqualTo(3);
  }
}
