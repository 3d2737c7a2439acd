package kz.elshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When two facts, two names and two events count as the same. */
class ComparisonTest {
  private static Fact fact(String json) {
    try {
      return new Fact(new ObjectMapper().readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  @Test
  void names() {
    assertThat(Wording.isSameName("Қ. Тоқаев", "Қасым-Жомарт Тоқаев")).isTrue();
    assertThat(Wording.isSameName("Қасым‑Жомарт Тоқаев", "«ТОҚАЕВ»")).isTrue();
    assertThat(Wording.isSameName("Артём Орлов", "Артем Орлов")).isTrue();
    assertThat(Wording.isSameName("Ольга Орлова", "Артем Орлов")).isFalse();
    assertThat(Wording.isSameName("Б. Орлов", "Артем Орлов")).isFalse();
    assertThat(Wording.isSameName("", "Орлов")).isFalse();
    assertThat(Wording.isSameName(null, null)).isFalse();
    assertThat(Wording.words("Astanaǵa  KELDİ, ıaǵnı")).containsExactly("astanaǵa", "keldi̇", "ıaǵnı");
  }

  @Test
  void pairsAreMadeOneToOneTheBestFirst() {
    Map<Integer, Integer> pairs = Matching.best(List.of(10, 20), List.of(19, 12, 20), (g, p) -> 1.0 / (1 + Math.abs(g - p)), 0.3);
    assertThat(pairs).containsExactlyInAnyOrderEntriesOf(Map.of(1, 2, 0, 1));
  }

  @Test
  void eventsOfOneTypeWithHalfOfTheParticipants() {
    Fact gold = fact("{'type': 'meeting', 'participants': [{'name': 'A B'}, {'name': 'C'}]}");
    assertThat(EventComparison.likeness(gold, fact("{'type': 'negotiation', 'participants': [{'name': 'B'}]}"))).isEqualTo(0.5);
    assertThat(EventComparison.likeness(gold, fact("{'type': 'call', 'participants': [{'name': 'B'}]}"))).isZero();
    assertThat(EventComparison.likeness(fact("{'type': 'call'}"), fact("{'type': 'call'}"))).isEqualTo(1);
  }

  @Test
  void fullEventsAgreeInWhatTheGoldTells() {
    Fact gold = fact("{'status': 'happened', 'visitKind': 'unspecified', 'date': '2025', 'participants': [{'name': 'A'}]}");
    assertThat(EventComparison.isFull(gold, fact("{'status': 'happened', 'date': '2025', 'place': 'X', 'participants': [{'name': 'A'}]}"))).isTrue();
    assertThat(EventComparison.isFull(gold, fact("{'status': 'planned', 'date': '2025', 'participants': [{'name': 'A'}]}"))).isFalse();
    assertThat(EventComparison.isFull(gold, fact("{'status': 'happened', 'date': '2024', 'participants': [{'name': 'A'}]}"))).isFalse();
    assertThat(EventComparison.slots(gold)).hasSize(3);
  }

  @Test
  void indicatorsByNumberAndAWord() {
    Fact gold = fact("{'index': 'тауар айналымы', 'value': -5, 'unit': '%'}");
    assertThat(Comparison.isIndicator(gold, fact("{'index': 'Тауарлар', 'value': 5.0}"))).isTrue();
    assertThat(Comparison.isIndicator(gold, fact("{'index': 'Тауарлар', 'rank': 5}"))).isFalse();
    assertThat(Comparison.isIndicator(gold, fact("{'index': 'сауда', 'value': 5}"))).isFalse();
    assertThat(Comparison.isIndicator(fact("{'index': 'a', 'rank': 3}"), fact("{'index': 'a', 'rank': 3, 'value': 1}"))).isTrue();
  }

  @Test
  void otherKinds() {
    assertThat(Comparison.isRelation(fact("{'a': 'KZ', 'b': 'TJ', 'level': 'alliance'}"), fact("{'a': 'TJ', 'b': 'KZ', 'level': 'alliance'}"))).isTrue();
    assertThat(Comparison.isStatement(fact("{'speaker': 'A B', 'begins': 'Біз бұл сөзді'}"), fact("{'speaker': 'B', 'begins': '«Біз бұл сөзді айттық'}"))).isTrue();
    assertThat(Comparison.isAgreement(fact("{'kind': 'law', 'name': 'Су туралы заң'}"), fact("{'kind': 'law', 'name': 'туралы заң'}"))).isTrue();
    assertThat(Comparison.isElection(fact("{'outcome': 'held', 'country': 'TJ', 'body': 'парламент сайлауы'}"), fact("{'outcome': 'held', 'country': 'TJ', 'office': 'парламент'}"))).isTrue();
    assertThat(Comparison.isElection(fact("{'outcome': 'held', 'person': 'A'}"), fact("{'outcome': 'held', 'body': 'A'}"))).isFalse();
    assertThat(Comparison.isField(fact("{'a': 'KZ', 'b': 'TJ', 'topic': 'trade', 'standing': 'agreed'}"), fact("{'a': 'TJ', 'b': 'KZ', 'topic': 'trade'}"))).isTrue();
  }

  @Test
  void roundingIsOfTheExactValueHalfToEven() {
    assertThat(ScoreTable.rounded(0.8125)).isEqualTo("0.812");
    assertThat(ScoreTable.rounded(2.0 / 3)).isEqualTo("0.667");
    assertThat(new Counts(0, 0, 0).f1()).isZero();
  }
}
