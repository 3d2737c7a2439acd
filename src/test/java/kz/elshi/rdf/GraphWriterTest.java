package kz.elshi.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Event;
import kz.elshi.claim.Extraction;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.entity.Link;
import kz.elshi.entity.link.Candidate;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import kz.elshi.shape.Gate;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class GraphWriterTest {
  private static List<String> lines(Extraction extraction) {
    ArticleGraph graph = new GraphWriter(Stores.IRIS).write(extraction);
    List<String> lines = new ArrayList<>();
    graph.asserted().forEach(triple -> lines.add(NQuads.line(graph.graph(), triple)));
    graph.record().forEach(triple -> lines.add(NQuads.line(Stores.IRIS.provenanceGraph(), triple)));
    return lines;
  }

  @Test
  void sameArticleGivesTheSameLines() {
    for (Extraction extraction : World.all()) {
      assertThat(lines(extraction)).isEqualTo(lines(extraction)).doesNotHaveDuplicates();
    }
  }

  @Test
  void linesAreReadBackWithoutLoss() {
    for (Extraction extraction : World.all()) {
      ArticleGraph graph = new GraphWriter(Stores.IRIS).write(extraction);
      byte[] bytes = String.join("\n", lines(extraction)).getBytes(StandardCharsets.UTF_8);
      DatasetGraph read = DatasetGraphFactory.create();
      RDFDataMgr.read(read, new ByteArrayInputStream(bytes), Lang.NQUADS);
      for (Triple triple : graph.asserted()) {
        assertThat(read.contains(graph.graph(), triple.getSubject(), triple.getPredicate(), triple.getObject())).isTrue();
      }
      assertThat(graph.asserted()).noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
    }
  }

  @Test
  void oneMeetingInTwoArticlesIsOneEvent() {
    Claim first = World.all().get(0).claims().getFirst();
    Claim second = World.all().get(1).claims().getFirst();
    assertThat(Stores.IRIS.claim(first, "a1")).isEqualTo(Stores.IRIS.claim(second, "a2"));
  }

  @Test
  void whoMayBeMeantIsACandidateAndWhoIsInferredNoActor() {
    Candidate other = new Candidate("ana-akhmetova", "Q903", "Ana Akhmetova", 0.4, List.of("surname"));
    Candidate holder = new Candidate("bek-boboev", "Q902", "Bek Boboev", 0.9, List.of("held the office"));
    Entity unsure = new Entity(Entity.Kind.PERSON, "kz-ana", "Ана", "KZ", new Link(null, 0.3, List.of("name"), List.of(other)));
    Capacity president = new Capacity("tj-president", "president", null, "TJ", "Тәжікстан Президенті", holder);
    Extraction first = World.all().getFirst();
    Event told = (Event) first.claims().getFirst();
    Event event =
        new Event(
            told.type(), List.of(new Event.Participation(unsure, Event.Role.PARTICIPANT, null, "KZ"), new Event.Participation(World.TJ, Event.Role.PARTICIPANT, president, "TJ")),
            null, null, null, null, told.date(), told.status(), List.of(), told.grounding());
    ArticleGraph graph = new GraphWriter(Stores.IRIS).write(new Extraction(first.document(), List.of(unsure, World.TJ), List.of(event), null));
    String base = Stores.IRIS.base();
    assertThat(graph.asserted().stream().map(Triple::toString))
        .anyMatch(line -> line.contains("a1/link-person-kz-ana/c-Q903") && line.contains("elshi/ontology#wikidata") && line.contains("entity/Q903"))
        .anyMatch(line -> line.contains("#inferredActor") && line.contains(base + "person/bek-boboev"))
        .noneMatch(line -> line.contains("#actor") && line.contains("bek-boboev"))
        .noneMatch(line -> line.contains("sameAs") && line.contains("Q903"));
    assertThat(new Gate(Stores.HOME, Stores.IRIS).check(graph).setAside()).isEmpty();
  }

  @Test
  void committedReferenceIsWhatTheConverterWrites() throws Exception {
    for (var file : ReferenceConverter.files(Stores.HOME, Iris.standard()).entrySet()) {
      String committed = Files.readString(Stores.HOME.path("data/reference/" + file.getKey()));
      assertThat(committed).as(file.getKey() + ": run ./elshi reference convert").isEqualTo(ReferenceConverter.turtle(file.getValue()));
      assertThat(RDFDataMgr.loadGraph(Stores.HOME.path("data/reference/" + file.getKey()).toUri().toString()).size())
          .isEqualTo((int) file.getValue().stream().distinct().count());
    }
  }

  @Test
  void hostileKeysStayWithinTheirSegment() {
    assertThat(Iris.encode("a/b c<d>\"e\"")).isEqualTo("a%2Fb%20c%3Cd%3E%22e%22");
    assertThat(Iris.encode("абв-1")).isEqualTo("абв-1");
  }
}
