package kz.elshi.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.elshi.cli.ExitCode;
import kz.elshi.fixture.Command;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Reference;
import kz.elshi.store.Store;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against an endpoint that is slow, busy, broken or gone: it ends, says what was wrong, and leaves the store as it was. */
class BadDaysTest {
  private static final String FOUND = "person/uz-chin-olim\tQ777\t";

  @TempDir static Path shared;
  @TempDir Path folder;
  private static FusekiServer endpoint;
  private static FaultyServer server;
  private static Path store;
  private static String before;

  @BeforeAll
  static void start() {
    endpoint =
        StandIn.of(Reference.read(Stores.HOME), person -> false, Set.of("en"))
            .human("Q777", "Чин Олим", "ru", "Q265", null, "", "")
            .serve();
    server = new FaultyServer(StandIn.address(endpoint));
    store = shared.resolve("store");
    Stores.world(store).close();
    before = export();
  }

  @AfterAll
  static void stop() {
    server.close();
    endpoint.stop();
  }

  @BeforeEach
  void beWell() {
    server.become(server::forward);
  }

  private static String export() {
    return Command.run("export", "nquads", "--store", store.toString()).out();
  }

  private Command link(String... more) {
    return linkTo(server.address(), more);
  }

  private Command linkTo(String place, String... more) {
    List<String> words = new ArrayList<>(List.of("link", "--store", store.toString(), "--kind", "person", "--pause", "0", "--attempts", "2"));
    words.addAll(List.of("--cache", folder.resolve("cache").toString(), "--longest-wait", "2", "--dry-run", "--wikidata"));
    words.add(place);
    words.addAll(List.of(more));
    return Command.run(words.toArray(String[]::new));
  }

  private void endsBadly(Command command, String said) {
    assertThat(command.code()).as(command.err()).isEqualTo(ExitCode.REMOTE);
    assertThat(command.err()).contains(server.address() + " gave no answer: ").contains(said).contains("2 not looked up (run it again later)").doesNotContain("\tat ");
    assertThat(export()).isEqualTo(before);
  }

  @Test
  void onAGoodDayItTellsWhoItIsAndFindsWhatIsThere() {
    Command command = link("--contact", "somebody@example.org");
    assertThat(command.code()).as(command.err()).isZero();
    assertThat(command.out()).contains("open\t" + FOUND);
    assertThat(server.userAgents).isNotEmpty().allMatch(agent -> agent.matches("Elshi/\\S+ \\(https://w3id\\.org/elshi/; somebody@example\\.org\\)"));
  }

  @Test
  void explainTellsWhatWasFound() {
    Path own = folder.resolve("store");
    String fact;
    try (Store filled = Stores.world(own)) {
      fact = filled.article("a4").orElseThrow().facts().stream().filter(one -> one.contains("/event/call-")).findFirst().orElseThrow();
    }
    Command linked = Command.run("link", "--kind", "person", "--pause", "0", "--store", own.toString(), "--cache", folder.toString(), "--wikidata", server.address());
    assertThat(linked.code()).as(linked.err()).isZero();
    assertThat(Command.run("explain", fact, "--store", own.toString()).out())
        .contains("looked up person/uz-chin-olim in " + server.address() + ": ", "not linked: not certain enough", "    ? wd:Q777  0.75  ");
  }

  @Test
  void waitsAsLongAsABusyServerAsks() {
    server.become(exchange -> {
      if (server.requests() == 1) {
        FaultyServer.answer(exchange, 429, "slow down", "Retry-After", "1");
      } else {
        server.forward(exchange);
      }
    });
    Command command = link();
    assertThat(command.out()).contains(FOUND);
    assertThat(server.times.get(1) - server.times.get(0)).isGreaterThanOrEqualTo(1000);
  }

  @Test
  void doesNotWaitForHours() {
    server.become(exchange -> FaultyServer.answer(exchange, 503, "", "Retry-After", "3600"));
    endsBadly(link(), "HTTP 503, and it asks to wait 3600 s: try again later");
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void aServerThatFails() {
    server.become(exchange -> FaultyServer.answer(exchange, 500, "<html>java.lang.OutOfMemoryError</html>"));
    endsBadly(link(), "HTTP 500, 2 times");
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void aServerThatRefusesIsNotAskedTwice() {
    server.become(exchange -> FaultyServer.answer(exchange, 403, "requests without a contact are blocked\nmore"));
    endsBadly(link(), "HTTP 403: requests without a contact are blocked");
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsBroken() {
    server.become(exchange -> FaultyServer.answer(exchange, 200, "{\"head\":{\"vars\":[\"item\"]},\"results\":{\"bindings\":[{\"item\":"));
    endsBadly(link(), "the answer is no SPARQL result in JSON, 2 times");
    server.become(exchange -> FaultyServer.answer(exchange, 200, "<!DOCTYPE html><title>Wikidata Query Service</title>"));
    endsBadly(link(), "the answer is no SPARQL result in JSON, 2 times");
    server.become(exchange -> FaultyServer.answer(exchange, 200, "[1, 2]"));
    endsBadly(link(), "the answer is no SPARQL result in JSON, 2 times");
  }

  @Test
  void aConnectionThatIsClosed() {
    server.become(exchange -> exchange.close());
    endsBadly(link(), "the connection broke off");
    server.become(exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      exchange.close();
    });
    endsBadly(link(), "the connection broke off");
  }

  @Test
  void anAnswerThatDoesNotCome() {
    server.become(exchange -> sleep());
    endsBadly(link("--timeout", "0.2"), "no answer within 0.2 s, 2 times");
    server.become(exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      sleep();
    });
    endsBadly(link("--timeout", "0.2"), "no answer within 0.2 s, 2 times");
  }

  private static void sleep() {
    try {
      Thread.sleep(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerThatIsNotThere() {
    String nowhere;
    try (FaultyServer gone = new FaultyServer("")) {
      nowhere = gone.address();
    }
    Command command = linkTo(nowhere);
    assertThat(command.code()).isEqualTo(ExitCode.REMOTE);
    assertThat(command.err()).contains(nowhere + " gave no answer: no connection");
  }

  @Test
  void answersOfTheCacheAreUsedWhileFreshAndWhenTheServerFails() throws IOException {
    assertThat(link().out()).contains(FOUND);
    server.become(exchange -> FaultyServer.answer(exchange, 500, ""));
    assertThat(link().out()).contains(FOUND);
    assertThat(server.requests()).as("nothing to ask while they are fresh").isZero();
    Command old = link("--cache-days", "0");
    assertThat(old.code()).isZero();
    assertThat(old.out()).contains(FOUND);
    assertThat(old.err()).contains("was used, as " + server.address() + " gave none: HTTP 500, 2 times");
    try (var files = Files.list(folder.resolve("cache"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, "{");
      }
    }
    endsBadly(link(), "HTTP 500");
  }

  @Test
  void aFewGoodAnswersAreNotEnough() {
    server.become(exchange -> {
      if (server.requests() == 1) {
        server.forward(exchange);
      } else {
        FaultyServer.answer(exchange, 502, "");
      }
    });
    endsBadly(link(), "HTTP 502, 2 times");
  }

  @Test
  void whatIsNoAddressAndNoFileIsRefused() throws IOException {
    for (String place : List.of("ftp://example.org/sparql", "file:///etc/hosts", "http://", folder.resolve("none.nt").toString(), folder.toString())) {
      Command command = linkTo(place);
      assertThat(command.code()).as(place).isEqualTo(ExitCode.USAGE);
      assertThat(command.err()).contains("--wikidata: ");
    }
    Path cut = Files.write(folder.resolve("cut.nt.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1});
    Command command = linkTo(cut.toString());
    assertThat(command.code()).isEqualTo(ExitCode.INPUT);
    assertThat(command.err()).contains("cut.nt.gz cannot be read to its end").doesNotContain("Exception:");
    assertThat(link("--kind", "planet").code()).isEqualTo(ExitCode.USAGE);
    assertThat(link("--attempts", "0").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void waitsGrowAndRetryAfterIsSecondsOrADate() {
    Manners manners = new Manners(ofMillis(1), ofMillis(1), 9, ofMillis(1000), ofMillis(10_000), "");
    assertThat(manners.waitAfter(1, 0.5)).isEqualTo(ofMillis(1000));
    assertThat(manners.waitAfter(2, 0)).isEqualTo(ofMillis(1500));
    assertThat(manners.waitAfter(3, 1)).isEqualTo(ofMillis(5000));
    assertThat(manners.waitAfter(8, 0.5)).isEqualTo(ofMillis(10_000));
    assertThat(SparqlRequest.retryAfter("120")).isEqualTo(ofMillis(120_000));
    assertThat(SparqlRequest.retryAfter("Wed, 21 Oct 2015 07:28:00 GMT")).isEqualTo(ofMillis(0));
    assertThat(SparqlRequest.retryAfter("soon")).isNull();
  }

  private static java.time.Duration ofMillis(long millis) {
    return java.time.Duration.ofMillis(millis);
  }
}
