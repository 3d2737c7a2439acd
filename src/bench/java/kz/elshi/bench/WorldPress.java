package kz.elshi.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.elshi.bench.Diplomacy.Dignitary;
import kz.elshi.bench.Diplomacy.Happening;
import kz.elshi.bench.Diplomacy.Kind;
import kz.elshi.bench.Diplomacy.Status;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.kk.Declension;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;

/**
 * Outlets that write about an invented world: each happening is reported by one to four of them, in articles of about 3 KB, and each article
 * comes with what it says, in the format of annotated facts that {@code elshi evaluate} compares with. The same seed and number give the same
 * article.
 */
public final class WorldPress {
  /** How many articles tell of one happening at most. */
  private static final int MOST_REPORTS = 4;

  private static final int BYTES = 3000;
  private static final int LATEST_REPORT_DAYS = 3;
  private static final int OUTLETS = 40;
  private static final List<String> MONTHS =
      List.of("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан");

  private final Diplomacy diplomacy;
  private final Templates templates;
  private final long seed;

  /** An article and what it says. */
  public record Report(Article article, ObjectNode facts) {}

  /**
   * Makes a world.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if the reference or the lexicon is broken
   */
  public WorldPress(Home home, Reference reference, long seed) {
    Stock stock = new Stock(reference);
    this.seed = seed;
    diplomacy = new Diplomacy(seed, reference, stock);
    templates = new Templates("world.txt", stock, new Declension(home));
  }

  /** The report of a number, from 0; reports of one happening have neighbouring numbers. */
  public Report report(long number) {
    // On average half of the most reports: the happening of a number is found without counting those before it.
    long group = number / MOST_REPORTS;
    int place = (int) (number % MOST_REPORTS);
    int first = new SplittableRandom(seed + group).nextInt(1, MOST_REPORTS + 1);
    Happening happening = diplomacy.happening(place < first ? 2 * group : 2 * group + 1);
    return report(number, happening, new SplittableRandom(seed ^ number * 0x9E3779B97F4A7C15L));
  }

  private Report report(long number, Happening happening, SplittableRandom random) {
    Map<String, String> cast = cast(happening);
    StringBuilder text = new StringBuilder(templates.sentence(part(happening), cast, random));
    boolean talked = happening.status() == Status.HAPPENED && (happening.kind() == Kind.MEETING || happening.kind() == Kind.CALL || happening.kind() == Kind.NEGOTIATION);
    if (talked) {
      text.append(' ').append(templates.sentence("talk", cast, random));
    }
    int statements = 0;
    for (int i = 1; size(text) < BYTES - 200; i++) {
      boolean quote = talked && i % 5 == 0 && statements < 2;
      statements += quote ? 1 : 0;
      text.append(i % 3 == 0 ? "\n" : " ").append(templates.sentence(quote ? "quote" : "body", cast, random));
    }
    LocalDate published = happening.status() == Status.HAPPENED ? happening.day().plusDays(random.nextInt(LATEST_REPORT_DAYS)) : happening.day().minusDays(1 + random.nextInt(20));
    PartialDate day = PartialDate.parse(published.toString());
    String id = "world-" + number;
    Article article = new Article(id, text.toString(), Language.KAZAKH, null, null, day, "Outlet " + random.nextInt(OUTLETS), id);
    return new Report(article, facts(id, published, happening, talked));
  }

  private static int size(CharSequence text) {
    return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }

  private static String part(Happening happening) {
    String part = happening.kind() == Kind.CONDOLENCE ? "condolence" : happening.kind().type;
    return happening.status() == Status.HAPPENED ? part : part + "-" + Diplomacy.named(happening.status());
  }

  private static Map<String, String> cast(Happening happening) {
    Map<String, String> cast = new HashMap<>();
    cast.put("h", happening.host().name());
    cast.put("g", happening.guest().name());
    cast.put("ht", happening.host().office().title);
    cast.put("gt", happening.guest().office().title);
    cast.put("hk", happening.host().country().name());
    cast.put("gk", happening.guest().country().name());
    cast.put("city", happening.host().country().capital());
    cast.put("when", happening.day().getDayOfMonth() + " " + MONTHS.get(happening.day().getMonthValue() - 1));
    cast.put("topic1", happening.topics().getFirst());
    cast.put("topic2", happening.topics().getLast());
    return cast;
  }

  private static ObjectNode facts(String id, LocalDate published, Happening happening, boolean talked) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.put("id", id).put("lang", "kk").put("origin", "generated").put("published", published.toString());
    ArrayNode offices = facts.putArray("offices");
    for (Dignitary one : List.of(happening.host(), happening.guest())) {
      offices.addObject().put("person", one.name()).put("role", one.office().role).putNull("organization").put("country", one.country().iso());
    }
    ObjectNode event = facts.putArray("events").addObject();
    Kind kind = happening.kind();
    event.put("type", kind.type).put("status", Diplomacy.named(happening.status())).put("date", happening.day().toString()).put("messageKind", Diplomacy.messageKind(kind));
    ArrayNode participants = event.putArray("participants");
    boolean visit = kind == Kind.VISIT;
    boolean message = kind.type.equals("message");
    if (!visit) {
      participant(participants, happening.host(), message ? "sender" : kind == Kind.SIGNING ? "signatory" : "participant");
    }
    participant(participants, happening.guest(), visit ? "visitor" : message ? "recipient" : kind == Kind.SIGNING ? "signatory" : "participant");
    boolean inCapital = kind == Kind.MEETING || kind == Kind.NEGOTIATION || kind == Kind.SIGNING;
    event.put("place", inCapital ? happening.host().country().capital() : null).put("destination", visit ? happening.host().country().iso() : null).put("visitKind", visit ? "official" : null);
    facts.putArray("relations");
    facts.putArray("statements");
    facts.putArray("agreements");
    return facts;
  }

  private static void participant(ArrayNode participants, Dignitary one, String role) {
    participants.addObject().put("name", one.name()).put("kind", "person").put("role", role);
  }
}
