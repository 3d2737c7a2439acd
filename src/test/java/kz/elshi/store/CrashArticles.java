package kz.elshi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.elshi.claim.Event;
import kz.elshi.claim.Evidence;
import kz.elshi.claim.Extraction;
import kz.elshi.claim.Grounding;
import kz.elshi.entity.Entity;
import kz.elshi.entity.Link;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.text.Article;
import kz.elshi.text.Document;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;

/**
 * Invented articles by number and version, whose facts overlap so that the default graph has something to join; and a home with a reference of
 * a few rows, so that stores open quickly. The same number and version give the same article in every process.
 */
final class CrashArticles {
  private static final int PEOPLE = 12;
  private static final int DAYS = 20;
  private static final int ROWS = 4;
  private static final GraphWriter WRITER = new GraphWriter(Stores.IRIS);

  private CrashArticles() {}

  static String id(int number) {
    return "crash-" + number;
  }

  static CheckedArticle checked(int number, int version) {
    return new CheckedArticle(WRITER.write(extraction(number, version)), List.of());
  }

  private static Extraction extraction(int number, int version) {
    Entity one = person(number % PEOPLE);
    Entity other = person((number * 5 + 1 + version) % PEOPLE == number % PEOPLE ? (number + 1) % PEOPLE : (number * 5 + 1 + version) % PEOPLE);
    PartialDate day = PartialDate.parse("2025-03-%02d".formatted(1 + number % DAYS));
    String text = one.name() + " пен " + other.name() + " Астанада кездесті. № " + number + ", " + version;
    Article article = new Article(id(number), text, Language.KAZAKH, null, null, day, "Outlet " + number % 3, id(number));
    Document document = new Document(article, List.of(), List.of(new Sentence(0, 0, new Span(0, text.length()), 0, 0)), List.of(), List.of());
    Grounding grounding = new Grounding(List.of(Evidence.of(document, new Span(0, text.length()))), "kk/meeting", 0.9);
    Event event =
        new Event(
            Event.Type.MEETING, List.of(takes(one), takes(other)), World.ASTANA, null, null, null, day, Event.Status.HAPPENED, List.of("trade"), grounding);
    return new Extraction(document, List.of(one, other, World.ASTANA), List.of(event), null);
  }

  private static Entity person(int number) {
    return new Entity(Entity.Kind.PERSON, "crash-person-" + number, "Адам Адамов" + number, "KZ", new Link("Q99900" + number, 0.97, List.of("made by hand")));
  }

  private static Event.Participation takes(Entity who) {
    return new Event.Participation(who, Event.Role.PARTICIPANT, null, who.country());
  }

  /** A home with all of the real one but most of the reference. */
  static Home smallHome(Path folder) throws IOException {
    Path tables = Files.createDirectories(folder.resolve("data/reference/tables"));
    Path ontology = Files.createDirectories(folder.resolve("ontology"));
    for (String name : List.of("elshi.ttl", "shapes.ttl")) {
      Files.copy(Stores.HOME.path("ontology/" + name), ontology.resolve(name));
    }
    try (Stream<Path> files = Files.list(Stores.HOME.path("data/reference/tables"))) {
      for (Path file : files.toList()) {
        boolean whole = file.endsWith("countries.tsv") || file.endsWith("topics.tsv");
        Files.write(tables.resolve(file.getFileName()), Files.readAllLines(file).stream().limit(whole ? Long.MAX_VALUE : ROWS).toList());
      }
    }
    for (String name : List.of("roles.tsv", "wikidata_classes.tsv")) {
      Files.copy(Stores.HOME.path("data/reference/" + name), folder.resolve("data/reference").resolve(name));
    }
    return new Home(folder);
  }
}
