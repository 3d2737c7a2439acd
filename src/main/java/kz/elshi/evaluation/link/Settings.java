package kz.elshi.evaluation.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import kz.elshi.entity.link.LinkContext;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.mention.Title;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Span;
import org.jspecify.annotations.Nullable;

/** What an article may tell besides a name: made of one of the person's terms of office. */
final class Settings {
  private static final LocalDate LATEST = LocalDate.of(2025, 12, 31);
  private static final String HOME_COUNTRY = "KZ";

  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, String> phrases = new HashMap<>();

  Settings(Home home) {
    Table.read(home.path("data/reference/roles.tsv")).rows().forEach(row -> roles.put(row.get("table_role"), row.get("role")));
    Table.read(home.path("data/lexicon/kk/portfolios.tsv")).rows()
        .forEach(row -> phrases.putIfAbsent(row.get("en").replace("Ministry of ", "Minister of "), row.get("phrase")));
  }

  /** What is told, and the context. */
  record Setting(String told, LinkContext context) {}

  /** The settings for a person: office and country, country alone, company alone, nothing. All but the last have a day. */
  List<Setting> of(Reference.Person person, SplittableRandom random) {
    Reference.Term term = person.terms().get(random.nextInt(person.terms().size()));
    PartialDate day = day(term, person.openEndedAsOf(), random);
    Set<String> company = new HashSet<>(Set.of(HOME_COUNTRY));
    if (person.country() != null) {
      company.add(person.country());
    }
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting("office, country, day", new LinkContext(person.country(), null, List.of(title(term, person.country())), day, company)));
    settings.add(new Setting("country, day", new LinkContext(person.country(), null, List.of(), day, company)));
    settings.add(new Setting("country in the article, day", new LinkContext(null, null, List.of(), day, company)));
    settings.add(new Setting("nothing", LinkContext.NONE));
    return settings;
  }

  /** A day in the term; of an open one before the reference last looked. */
  private static PartialDate day(Reference.Term term, String asOf, SplittableRandom random) {
    LocalDate start = first(term.start().isEmpty() ? "2020" : term.start());
    String until = term.end().isEmpty() ? asOf : term.end();
    LocalDate end = until.isEmpty() ? start.plusYears(1) : first(until);
    LocalDate last = end.isAfter(LATEST) ? LATEST : end.isBefore(start) ? start : end;
    long days = Math.max(0, ChronoUnit.DAYS.between(start, last));
    return PartialDate.of(start.plusDays(random.nextLong(days + 1)));
  }

  private static LocalDate first(String iso) {
    PartialDate date = PartialDate.parse(iso);
    return LocalDate.of(date.year(), date.month() == null ? 1 : date.month(), date.day() == null ? 1 : date.day());
  }

  private Title title(Reference.Term term, @Nullable String country) {
    String role = roles.getOrDefault(term.role(), term.role());
    String portfolio = term.role().equals("foreign_minister") ? phrases.get("Minister of Foreign Affairs") : phrase(term.label());
    String body = role.equals("minister") ? portfolio == null ? term.label() : portfolio : null;
    return new Title(new Span(0, 1), role, country, body, null, null, Title.Tenure.CURRENT, term.label());
  }

  private @Nullable String phrase(String label) {
    return phrases.entrySet().stream().filter(entry -> label.matches("(?i)" + entry.getKey() + "(| of .*)")).map(Map.Entry::getValue).findFirst().orElse(null);
  }
}
