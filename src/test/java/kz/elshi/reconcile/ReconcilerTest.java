package kz.elshi.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Reference;
import kz.elshi.rdf.Literals;
import kz.elshi.rdf.OntologyLabels;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and the entities they mean, over small graphs in memory and over the people of the reference. */
class ReconcilerTest {
  private static final Reconciler RECONCILER = new Reconciler(Stores.HOME, Stores.IRIS, new OntologyLabels(Stores.HOME));

  private DatasetGraph data;

  @BeforeEach
  void empty() {
    data = DatabaseMgr.createDatasetGraph();
  }

  private void say(Node subject, Node property, Node object) {
    data.add(Quad.defaultGraphIRI, subject, property, object);
  }

  private void person(String key, String name, String language, String country) {
    Node person = Stores.IRIS.of("person", key);
    say(person, Vocabulary.LABEL, Literals.text(name, language));
    say(person, Vocabulary.COUNTRY, Stores.IRIS.country(country));
  }

  private <T> T look(Function<Reconciler.Look, T> question) {
    return Txn.calculateRead(data, () -> question.apply(RECONCILER.look(data, "kk")));
  }

  private List<Candidate> ask(String name, ReconcileQuery.Constraint... constraints) {
    return look(look -> look.reconcile(new ReconcileQuery(name, Set.of(), 10, List.of(constraints))));
  }

  private static ReconcileQuery.Constraint with(String property, String value) {
    return new ReconcileQuery.Constraint(property, List.of(value));
  }

  @ParameterizedTest
  @CsvSource({
    "Тоқаевтың,tokaev", "Тоқаевпен,tokaev", "Токаеву,tokaev", "Токаевым,tokaev", "Toqaevtyñ,tokaev", "Президентіне,prezidenti", "Қазақстандағы,kazakstan",
    "Назарбаевой,nazarbaeva", "Франциядан,francia", "Германией,germaniya"
  })
  void aFormLeadsToItsNominative(String word, String nominative) {
    assertThat(new WordForms(Stores.HOME).of(word).keySet()).anyMatch(form -> form.equals(nominative) || form.replace("y", "").equals(nominative));
  }

  @ParameterizedTest
  @CsvSource({"Қасым,Kassym", "Жомарт,Jomart", "Рахмон,Rakhmon", "Зеленский,Zelenskiy", "Әлихан,Alikhan", "Джапаров,Жапаров"})
  void spellingsOfOneNameMeet(String one, String other) {
    assertThat(Spelling.fold(one)).isEqualTo(Spelling.fold(other));
  }

  @Test
  void namesakesStayOpenUntilSomethingTellsThemApart() {
    Txn.executeWrite(data, () -> {
      person("kz-aidar-serik", "Айдар Серік", "kk", "KZ");
      person("kg-aidar-serik", "Айдар Серік", "kk", "KG");
      Node office = Stores.IRIS.office("kg-speaker");
      say(office, Vocabulary.LABEL, Literals.text("Төраға", "kk"));
      Node holding = Stores.IRIS.of("holding", "h1");
      say(holding, Vocabulary.HOLDER, Stores.IRIS.of("person", "kg-aidar-serik"));
      say(holding, Vocabulary.OFFICE, office);
    });
    assertThat(ask("Айдар Серікпен")).hasSize(2).noneMatch(Candidate::match);
    Candidate byCountry = ask("Айдар Серікпен", with("country", "KG")).getFirst();
    assertThat(byCountry.id()).isEqualTo("person/kg-aidar-serik");
    assertThat(byCountry.match()).isTrue();
    assertThat(byCountry.features()).containsEntry("property-country", true);
    assertThat(ask("Айдар Серік", with("office", "төрағасы")).getFirst().id()).isEqualTo("person/kg-aidar-serik");
    assertThat(ask("Айдар Серік", with("country", "UZ"))).noneMatch(Candidate::match);
  }

  @ParameterizedTest
  @CsvSource({"Азамов Рустам", "Рустам Азимова", "Рустам Азизов", "Р. Азимов", "Азимов", "Рустам Азимов Серікұлы Ахметов"})
  void anotherNameIsNoMatch(String name) {
    Txn.executeWrite(data, () -> person("uz-rustam-azimov", "Рустам Азимов", "kk", "UZ"));
    boolean inflected = name.equals("Рустам Азимова");
    assertThat(ask(name).stream().anyMatch(Candidate::match)).isEqualTo(inflected);
  }

  @Test
  void aPatronymicMayBeLeftOut() {
    Txn.executeWrite(data, () -> person("kz-erlan-aman", "Ерлан Жақанұлы Аман", "kk", "KZ"));
    assertThat(ask("Ерлан Аманның").getFirst().match()).isTrue();
    assertThat(ask("Ерлан Аман Жаканович").getFirst().match()).isTrue();
    assertThat(ask("Ерлан Болат Аман")).noneMatch(Candidate::match);
  }

  /** Readers see the names of their own transaction, however many write meanwhile. On disk: TDB2's files in memory mix up what threads read side by side. */
  @Test
  void readersAndWritersDoNotMixUp(@TempDir Path folder) throws InterruptedException, ExecutionException {
    data = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    try {
      countWhileOneWrites();
    } finally {
      TDBInternal.expel(data);
    }
  }

  private void countWhileOneWrites() throws InterruptedException, ExecutionException {
    Txn.executeWrite(data, () -> person("p0", "Бірінші Нөлов", "kk", "KZ"));
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int reader = 0; reader < 3; reader++) {
      tasks.add(() -> {
        boolean right = true;
        for (int i = 0; i < 60; i++) {
          right &= Txn.calculateRead(data, () -> {
            long people = data.stream(Quad.defaultGraphIRI, Node.ANY, Vocabulary.LABEL, Node.ANY).count();
            return RECONCILER.look(data, "kk").index().size() == people;
          });
        }
        return right;
      });
    }
    tasks.add(() -> {
      for (int i = 1; i <= 30; i++) {
        int number = i;
        Txn.executeWrite(data, () -> person("p" + number, "Адам Жаңаов" + number, "kk", "KZ"));
      }
      return true;
    });
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isTrue();
      }
    }
    int names = look(look -> look.index().size());
    assertThat(names).isEqualTo(31);
  }

  /** People whom the graph has are found by their names in every language, and people whom it does not have are nobody. */
  @Test
  void knowsThoseItHasAndNobodyElse() {
    List<Reference.Person> people = Reference.read(Stores.HOME).people();
    List<Reference.Person> left = new ArrayList<>();
    List<Reference.Person> out = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      (i % 6 == 0 ? out : left).add(people.get(i));
    }
    Set<Node> known = left.stream().flatMap(person -> names(person).stream()).collect(java.util.stream.Collectors.toSet());
    out.removeIf(person -> names(person).stream().anyMatch(known::contains));
    Txn.executeWrite(data, () -> left.forEach(person -> names(person).forEach((one) ->
        say(Stores.IRIS.of("person", person.key()), Vocabulary.LABEL, one))));
    look(look -> {
      int asked = 0;
      int matched = 0;
      for (int i = 0; i < left.size(); i += 3) {
        for (Node name : names(left.get(i))) {
          Candidate best = look.reconcile(new ReconcileQuery(name.getLiteralLexicalForm(), Set.of("Person"), 5, List.of())).getFirst();
          asked++;
          matched += best.match() ? 1 : 0;
          assertThat(!best.match() || best.id().equals("person/" + left.get(i).key())).as(name + " " + best).isTrue();
        }
      }
      assertThat(matched).isGreaterThan(asked * 95 / 100);
      for (Reference.Person person : out) {
        for (Node name : names(person)) {
          assertThat(look.reconcile(new ReconcileQuery(name.getLiteralLexicalForm(), Set.of("Person"), 5, List.of())))
              .as(name.toString()).noneMatch(Candidate::match);
        }
      }
      return true;
    });
    assertThat(out).hasSizeGreaterThan(300);
  }

  private static List<Node> names(Reference.Person person) {
    List<Node> names = new ArrayList<>();
    person.names().kk().stream().limit(1).forEach(name -> names.add(Literals.text(name, "kk")));
    person.names().ru().stream().limit(1).forEach(name -> names.add(Literals.text(name, "ru")));
    person.names().en().stream().limit(1).forEach(name -> names.add(Literals.text(name, "en")));
    return names;
  }
}
