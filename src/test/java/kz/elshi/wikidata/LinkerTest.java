package kz.elshi.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Reference;
import kz.elshi.rdf.Concepts;
import kz.elshi.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody of the reference with a Kazakh or Russian name, looked for among all people of the reference, half of them taken out. */
class LinkerTest {
  private static final Reference REFERENCE = Reference.read(Stores.HOME);
  private static final Known KNOWN = new Known(Stores.HOME, REFERENCE);
  private static final Linker LINKER = new Linker(KNOWN, new Spellings(Stores.HOME), Linker.THRESHOLD);

  @TempDir Path folder;

  /** As an article would tell of a person: one name, the country, and an office on a day in which it was held. */
  private static List<Wanted> wanted(boolean withOffice) {
    List<Wanted> all = new ArrayList<>();
    for (Reference.Person person : REFERENCE.people()) {
      List<String> names = person.names().kk().isEmpty() ? person.names().ru() : person.names().kk();
      Reference.Term term = person.terms().stream().filter(one -> one.positionQid() != null && !one.start().isEmpty()).findFirst().orElse(null);
      if (!names.isEmpty() && names.getFirst().contains(" ") && term != null) {
        all.add(wanted(person, names.getFirst(), withOffice ? term : null));
      }
    }
    return all;
  }

  private static Wanted wanted(Reference.Person person, String name, Reference.Term term) {
    List<Wanted.HeldOffice> offices = new ArrayList<>();
    if (term != null) {
      Known.Position position = KNOWN.position(term.positionQid());
      offices.add(
          new Wanted.HeldOffice(
              Set.of(term.positionQid()), position == null ? Concepts.officeRole("other") : position.role(), person.country(),
              PartialDate.of(Days.last(PartialDate.parse(term.start())).plusDays(20)), false));
    }
    return new Wanted(
        Stores.IRIS.of("person", "x-" + person.qid()), Wanted.Kind.PERSON, List.of(new Label(name, "kk")), person.country(), offices, Set.of());
  }

  private static String qid(Wanted wanted) {
    return wanted.node().getURI().replaceFirst(".*/x-", "");
  }

  private List<Verdict> verdicts(List<Wanted> wanted, boolean half, Set<String> languages) {
    StandIn standIn = StandIn.of(REFERENCE, person -> !half || isThere(person.qid()), languages);
    Dump dump = new Dump(standIn.dump(folder.resolve("dump.nt")), KNOWN);
    Findings truthy = dump.find(LINKER.question(wanted), (done, total) -> {});
    return LINKER.decide(wanted, truthy);
  }

  private static boolean isThere(String qid) {
    return qid.hashCode() % 2 == 0;
  }

  private static void isRight(List<Verdict> verdicts, boolean half, double recall) {
    List<Verdict> linked = verdicts.stream().filter(verdict -> verdict.accepted() != null).toList();
    assertThat(linked).allSatisfy(verdict -> assertThat(verdict.accepted().item().qid()).as(verdict.toString()).isEqualTo(qid(verdict.wanted())));
    long there = verdicts.stream().filter(verdict -> !half || isThere(qid(verdict.wanted()))).count();
    assertThat(linked.size() / (double) there).isGreaterThanOrEqualTo(recall);
  }

  @Test
  void findsEverybodyWhoIsThereAndNobodyElse() {
    isRight(verdicts(wanted(true), true, Set.of("kk", "ru", "en")), true, 0.97);
  }

  @Test
  void findsThemByEnglishNamesAlone() {
    isRight(verdicts(wanted(true), true, Set.of("en")), true, 0.5);
  }

  @Test
  void nameAndCountryAloneAreNotEnough() {
    assertThat(verdicts(wanted(false), false, Set.of("kk", "ru", "en"))).allSatisfy(verdict -> assertThat(verdict.accepted()).isNull());
  }

  @Test
  void namesAreComparedAcrossScripts() {
    assertThat(Stream.of("Hakan Fidan", "Хакан Фидан").map(name -> NameMatch.of("Хакан Фидан", name).score())).allMatch(score -> score > 0.7);
    assertThat(NameMatch.of("Қасым-Жомарт Кемелұлы Тоқаев", "Қасым-Жомарт Тоқаев").score()).isEqualTo(0.9);
    assertThat(NameMatch.of("Олжас Бектенов", "Олжас Сүлейменов")).isEqualTo(NameMatch.NONE);
    assertThat(new Spellings(Stores.HOME).of(new Label("Ермек Көшербаев", "kk")))
        .contains(new Label("Yermek Kosherbayev", "en"), new Label("Ермек Кошербаев", "ru"), new Label("Yermek Kosherbayev", "mul"));
  }
}
