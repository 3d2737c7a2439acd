package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kz.elshi.fixture.Sentences;
import kz.elshi.fixture.Stores;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.shape.CheckedArticle;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred reports of fifty visits, in ten orders and in batches of all sizes: always the same graph. */
class OrderTest {
  private static final String[] LEADERS = {
    "Өзбекстан Президенті Шавкат Мирзиёев", "Тәжікстан Президенті Эмомали Рахмон", "Қырғызстан Президенті Садыр Жапаров",
    "Түркия Президенті Режеп Тайип Ердоған", "Әзербайжан Президенті Ильхам Әлиев", "Ресей Президенті Владимир Путин",
    "Түрікменстан Президенті Сердар Бердімұхамедов", "Франция Президенті Эммануэль Макрон", "Венгрия Премьер-министрі Виктор Орбан",
    "Монғолия Сыртқы істер министрі Баттулга Доржсурэн"
  };
  private static final int VISITS_EACH = 5;
  private static final int ORDERS = 10;
  private static final String[] MONTHS = {
    "қаңтарда", "ақпанда", "наурызда", "сәуірде", "мамырда", "маусымда", "шілдеде", "тамызда", "қыркүйекте", "қазанда", "қарашада", "желтоқсанда"
  };

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
  }

  private static List<CheckedArticle> reports() {
    List<String[]> texts = new ArrayList<>();
    for (int i = 0; i < LEADERS.length; i++) {
      for (int j = 0; j < VISITS_EACH; j++) {
        LocalDate day = LocalDate.of(2024, 1, 10).plusDays(i * 9L + j * 63L);
        String leader = LEADERS[i];
        String name = leader.substring(leader.replaceAll("(төрағасы|[Мм]инистрі|Президенті) .*", "$1").length() + 1);
        String id = "r" + i + "-" + j;
        texts.add(new String[] {id + "a", day.toString(), "Хабар", leader + " " + day(day) + " Астанаға ресми сапармен келді."});
        texts.add(new String[] {id + "b", day.plusDays(1).toString(), "Дерек",
          day(day) + " " + leader + " Астанада Қасым-Жомарт Тоқаевпен кездесті. " + name + " Қазақстанға ресми сапармен келді."});
        texts.add(new String[] {id + "c", day.plusDays(1).toString(), "Ақпар",
          leader + " " + day(day.plusDays(1)) + " Қазақстанға сапармен келді. Ол Астанада Қасым-Жомарт Тоқаевпен кездесті."});
        texts.add(new String[] {id + "d", day.toString(), "Тілші", "Бүгін " + leader + " Астанада Қасым-Жомарт Тоқаевпен кездесті."});
      }
    }
    return Stores.checked(Sentences.read(texts.toArray(new String[0][])));
  }

  @Test
  void theGraphIsTheSameWhateverTheOrder(@TempDir Path folder) {
    List<CheckedArticle> articles = new ArrayList<>(reports());
    assertThat(articles).hasSize(200);
    Random random = new Random(20241124);
    try (Store store = Stores.empty(folder.resolve("store"))) {
      store.put(articles);
      String expected = Stores.nquads(store);
      assertThat(count(store, "Visit")).isEqualTo(LEADERS.length * VISITS_EACH);
      for (int order = 0; order < ORDERS; order++) {
        store.withdraw(articles.stream().map(article -> article.graph().article().id()).toList());
        Collections.shuffle(articles, random);
        for (int from = 0; from < articles.size();) {
          int to = Math.min(articles.size(), from + 1 + random.nextInt(order == 0 ? 10 : 100));
          store.put(articles.subList(from, to));
          from = to;
        }
        assertThat(Stores.nquads(store).equals(expected)).as("order %d", order).isTrue();
      }
      store.fuse();
      assertThat(Stores.nquads(store).equals(expected)).as("fused anew").isTrue();
    }
  }

  private static int count(Store store, String type) {
    return store.read(data -> {
      int count = 0;
      for (var quads = data.find(Quad.defaultGraphIRI, Node.ANY, Vocabulary.TYPE, Vocabulary.term(type)); quads.hasNext(); quads.next()) {
        count++;
      }
      return count;
    });
  }
}
