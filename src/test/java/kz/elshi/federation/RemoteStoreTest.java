package kz.elshi.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.elshi.fixture.Command;
import kz.elshi.fixture.SparqlMain;
import kz.elshi.fixture.SparqlProcess;
import kz.elshi.fixture.StoreContract;
import kz.elshi.fixture.Stores;
import kz.elshi.rdf.Literals;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.store.Store;
import kz.elshi.store.StoreException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of stores, kept at a server in another process. */
class RemoteStoreTest extends StoreContract {
  private static SparqlProcess server;
  private static Path reference;

  @TempDir Path folder;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    reference = folder.resolve("reference.nq");
    server = SparqlProcess.start();
    RemoteStore.open(address("a"), Credentials.NONE, HOME, IRIS).close();
    server.remember();
    Files.writeString(reference, server.dump("a"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void restore() {
    server.restore();
  }

  @Override
  protected Store open(String name) {
    return RemoteStore.open(address(name), Credentials.NONE, HOME, IRIS);
  }

  @Override
  protected String nquads(String name, Store store) {
    return server.dump(name);
  }

  private static RemoteStore.Address address(String name) {
    return new RemoteStore.Address(server.address(name), server.address(name));
  }

  @Test
  void holdsWhatAStoreOnDiskHolds() {
    try (Store remote = open("a");
        Store disk = Store.open(folder.resolve("disk"), HOME, IRIS)) {
      remote.put(samples);
      disk.put(samples);
      assertThat(Stores.nquads(remote)).isEqualTo(Stores.nquads(disk));
      assertThat(remote.articles()).isEqualTo(disk.articles());
      String first = samples.getFirst().graph().article().id();
      assertThat(remote.article(first)).isPresent().isEqualTo(disk.article(first));
      assertThat(remote.statistics()).isEqualTo(disk.statistics());
    }
  }

  @Test
  void asksLittle() {
    try (Store store = open("a")) {
      long before = server.requests();
      store.put(samples);
      assertThat(server.requests() - before).as("requests for a batch of 26 articles").isLessThan(40);
      before = server.requests();
      assertThat(store.articles()).hasSameSizeAs(samples);
      assertThat(server.requests() - before).as("requests for the list").isLessThan(6);
    }
  }

  @Test
  void everyCharacterComesBack() {
    String hostile = "\"quoted\" \\u0041 \\ \n\r\t \u0001 {} <a> ' \"\"\" Қазақстан \uD83C\uDDF0\uD83C\uDDFF } . DROP ALL ;";
    Node graph = IRIS.article("hostile");
    try (RemoteService service = new RemoteService(server.address("a"), server.address("a"), Credentials.NONE, 10_000)) {
      RemoteDataset data = new RemoteDataset(service, new Guard(service, IRIS));
      data.begin(ReadWrite.WRITE);
      data.add(graph, graph, Vocabulary.TEXT, Literals.text(hostile, "kk"));
      data.commit();
      data.begin(ReadWrite.READ);
      assertThat(data.find(graph, Node.ANY, Node.ANY, Node.ANY).next().getObject()).isEqualTo(Literals.text(hostile, "kk"));
      data.end();
    }
  }

  @Test
  void refusesTermsThatWouldNotArriveAsTheyAre() {
    try (RemoteService service = new RemoteService(server.address("a"), server.address("a"), Credentials.NONE, 10_000)) {
      RemoteDataset data = new RemoteDataset(service, new Guard(service, IRIS));
      data.begin(ReadWrite.WRITE);
      Node graph = IRIS.article("a");
      assertThatThrownBy(() -> data.add(graph, graph, Vocabulary.TEXT, NodeFactory.createBlankNode())).hasMessageContaining("cannot be sent");
      Node bracket = NodeFactory.createURI("https://example.org/> . } ; DROP ALL #");
      assertThatThrownBy(() -> data.add(graph, bracket, Vocabulary.TEXT, graph)).hasMessageContaining("cannot be sent");
      data.abort();
    }
  }

  @Test
  void secondWriterIsToldAndNothingIsLost() {
    try (Store one = open("a");
        RemoteService service = new RemoteService(server.address("a"), server.address("a"), Credentials.NONE, 10_000)) {
      RemoteDataset other = new RemoteDataset(service, new Guard(service, IRIS));
      other.begin(ReadWrite.WRITE);
      other.add(IRIS.article("x"), IRIS.article("x"), Vocabulary.TEXT, Literals.string("late"));
      one.put(samples.subList(0, 2));
      String before = nquads("a", one);
      assertThatThrownBy(other::commit).isInstanceOf(StoreException.class).hasMessageContaining("somebody else has changed the store");
      assertThat(nquads("a", one)).isEqualTo(before);
    }
  }

  @Test
  void serverThatMakesNoChangesIsTold() {
    try (SparqlProcess refusing = SparqlProcess.start("refusing")) {
      RemoteStore.Address there = new RemoteStore.Address(refusing.address("a"), refusing.address("a"));
      assertThatThrownBy(() -> RemoteStore.open(there, Credentials.NONE, HOME, IRIS))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("nothing of this batch was stored");
    }
  }

  @Test
  void changeWhoseAnswerWasLostIsKnownToBeMade() {
    try (SparqlProcess failing = SparqlProcess.start("failing", reference.toString());
        Store store = RemoteStore.open(new RemoteStore.Address(failing.address("a"), failing.address("a")), Credentials.NONE, HOME, IRIS)) {
      assertThat(store.put(samples.subList(0, 2))).isEqualTo(2);
      assertThat(store.articles()).hasSize(2);
    }
  }

  @Test
  void serverThatIsGoneIsTold() {
    try (SparqlProcess dying = SparqlProcess.start(reference.toString());
        Store store = RemoteStore.open(new RemoteStore.Address(dying.address("a"), dying.address("a")), Credentials.NONE, HOME, IRIS)) {
      dying.kill();
      assertThatThrownBy(() -> store.put(samples)).isInstanceOf(StoreException.class).hasMessageContaining("nobody listens there");
    }
  }

  @Test
  void passwordIsShownToTheServerAndToNobodyElse() {
    try (SparqlProcess locked = SparqlProcess.start("locked", reference.toString())) {
      RemoteStore.Address there = new RemoteStore.Address(locked.address("a"), locked.address("a"));
      assertThatThrownBy(() -> RemoteStore.open(there, Credentials.NONE, HOME, IRIS)).hasMessageContaining("user and password");
      Credentials wrong = Credentials.of(Map.of("E_USER", "editor", "E_PASSWORD", "s3cret"), "E");
      assertThatThrownBy(() -> RemoteStore.open(there, wrong, HOME, IRIS)).hasMessageNotContaining("s3cret").hasMessageContaining("wrong");
      assertThat(wrong.toString()).doesNotContain("s3cret");
      Credentials right = Credentials.of(Map.of("E_USER", SparqlMain.USER, "E_PASSWORD", SparqlMain.PASSWORD), "E");
      try (Store store = RemoteStore.open(there, right, HOME, IRIS)) {
        assertThat(store.put(samples.subList(0, 1))).isOne();
      }
    }
  }

  @Test
  void serverWithoutDefaultGraphOfItsOwnIsRefused() {
    try (SparqlProcess union = SparqlProcess.start("union")) {
      RemoteStore.Address there = new RemoteStore.Address(union.address("a"), union.address("a"));
      assertThatThrownBy(() -> RemoteStore.open(there, Credentials.NONE, HOME, IRIS)).hasMessageContaining("needs one that is its own");
    }
  }

  @Test
  void emptyServerIsNoStoreAndStaysEmpty() {
    server.clear();
    assertThatThrownBy(() -> RemoteStore.openExisting(address("a"), Credentials.NONE, IRIS)).hasMessageContaining("there is no store at");
    try (RemoteService service = new RemoteService(server.address("a"), server.address("a"), Credentials.NONE, 10_000)) {
      assertThat(service.ask("ASK { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")).isFalse();
    }
  }

  @Test
  void commandsWorkAtAServer() {
    String there = server.address("a");
    String sample = HOME.path("data/articles/0007-emomali-visit.txt").toString();
    Command ingest = Command.run("ingest", sample, "--store", there, "--update", there);
    assertThat(ingest.code()).as(ingest.err()).isZero();
    assertThat(Command.run("articles", "list", "--store", there).out()).contains("0007-emomali-visit");
    assertThat(Command.run("articles", "show", "0007-emomali-visit", "--store", there).out()).contains("facts:");
    assertThat(Command.run("query", "meetings-of-person", "--param", "person=rustam-emomali", "--store", there).out()).contains("Ерлан Қошанов");
    assertThat(Command.run("articles", "withdraw", "0007-emomali-visit", "--store", there).code()).isZero();
    assertThat(Command.run("articles", "list", "--store", there).out()).isEmpty();
    assertThat(server.dump("a")).isEqualTo(referenceDump());
    Command serve = Command.run("serve", "--store", there);
    assertThat(serve.code()).isEqualTo(2);
    assertThat(serve.err()).contains("needs a store in a folder");
  }

  private static String referenceDump() {
    try {
      return Files.readString(reference);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
