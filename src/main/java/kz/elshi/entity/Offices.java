package kz.elshi.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Slug;
import kz.elshi.knowledge.Table;
import kz.elshi.mention.Title;
import org.jspecify.annotations.Nullable;

/** Gives an office its key: that of the reference where the reference has it, else one made of country, body and role. */
final class Offices {
  /** Roles that stand for their country when nobody is named: heads of state and government. */
  static final Set<String> LEADERS = Set.of("president", "prime-minister", "monarch");

  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, String> rolesOfTable = new HashMap<>();
  private final Map<String, Reference.Organisation> bodies = new HashMap<>();
  private final Map<String, Reference.Organisation> byName = new HashMap<>();
  private final Map<String, String[]> portfolios = new HashMap<>();
  private final Map<String, String> roleByCountry = new HashMap<>();
  private final Set<String> international = new HashSet<>();
  private final String ministry;

  /** Whether the body of a title is of no single country. */
  boolean isInternational(Title title) {
    return title.country() == null && (title.bodyKey() != null || title.body() != null && isInternational(title.body()));
  }

  /** Whether a body's name says that it is of no single country: «халықаралық агенттік». */
  private boolean isInternational(String body) {
    String name = body.toLowerCase(Locale.ROOT);
    return international.stream().anyMatch(name::contains);
  }

  Offices(Home home, Reference reference) {
    for (Table.Row row : Table.read(home.path("data/reference/roles.tsv")).rows()) {
      rolesOfTable.put(row.get("table_role"), row.get("role"));
    }
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/portfolios.tsv")).rows()) {
      portfolios.put(row.get("phrase"), new String[] {row.get("key"), row.get("en")});
    }
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/roles_by_country.tsv")).rows()) {
      roleByCountry.put(row.get("country") + " " + row.get("title"), row.get("role"));
    }
    Table.read(home.path("data/lexicon/kk/international.tsv")).rows().forEach(row -> international.add(row.get("word")));
    Table patterns = Table.read(home.path("data/lexicon/kk/patterns.tsv"));
    ministry =
        patterns.rows().stream().filter(row -> row.get("name").equals("ministry")).findFirst().orElseThrow().get("pattern");
    for (Reference.Organisation body : reference.organisations()) {
      bodies.put(body.key(), body);
      body.names().kk().forEach(name -> byName.putIfAbsent(body.country() + " " + name.toLowerCase(Locale.ROOT), body));
    }
    for (Reference.Office office : reference.offices()) {
      String role = rolesOfTable.getOrDefault(office.role(), office.role());
      boolean minister = office.role().equals("foreign_minister");
      if (!role.equals("minister") || minister) {
        keys.putIfAbsent(
            signature(role, office.country(), minister ? "foreign-affairs" : office.organisation()), office.key());
        // A minister of nothing named may be any; only one is the head of a state or of a government.
        if (!role.equals("chair") && !role.equals("minister")) {
          keys.putIfAbsent(signature(role, office.country(), null), office.key());
        }
      }
    }
  }

  private static String signature(String role, @Nullable String country, @Nullable String body) {
    return role + "|" + country + "|" + body;
  }

  /** Role of our scheme for a role word of the reference tables; the word itself if the mapping does not have it. */
  String role(String tableRole) {
    return rolesOfTable.getOrDefault(tableRole, tableRole);
  }

  /** Role of a title without a body where a country means something special by it («төраға» of China), else its own. */
  private String role(Title title, @Nullable String country) {
    String words = title.words().toLowerCase(Locale.ROOT);
    String special = title.body() == null ? roleByCountry.get(country + " " + words) : null;
    return special == null ? title.role() : special;
  }

  /** The office of a title. {@code country} is where the bare title points to, or null if nobody knows. */
  Capacity capacity(Title title, @Nullable String country) {
    Entity body = body(title, country);
    String portfolio = portfolio(title);
    String detail = portfolio != null ? portfolio : body == null ? null : body.key();
    String role = role(title, country);
    String key = keys.get(signature(role, country, detail));
    if (key == null) {
      key = keys.get(signature(role, country, null));
      boolean bare = title.body() == null && !title.role().equals("ambassador");
      if (key == null || !bare) {
        key = ownKey(title, country, detail);
      }
    }
    return new Capacity(key, role, body, country, title.words());
  }

  private static String ownKey(Title title, @Nullable String country, @Nullable String detail) {
    String key = country == null ? "" : country + " ";
    if (detail != null) {
      key += detail.startsWith(Slug.of(key)) ? detail.substring(Slug.of(key).length()) + " " : detail + " ";
    }
    key += title.role().equals("other") ? lastWords(title.words()) : title.role();
    return Slug.of(title.host() == null ? key : key + " " + title.host());
  }

  private static String lastWords(String words) {
    String[] all = words.split("\\s+");
    return all.length <= 2 ? words : all[all.length - 2] + " " + all[all.length - 1];
  }

  private @Nullable String portfolio(Title title) {
    String[] listed = title.body() == null ? null : portfolios.get(title.body().toLowerCase(Locale.ROOT));
    return listed == null || !isMinister(title) ? null : listed[0];
  }

  private static boolean isMinister(Title title) {
    return title.role().equals("minister") || title.role().equals("deputy-minister");
  }

  private @Nullable Entity body(Title title, @Nullable String country) {
    if (title.body() == null) {
      return null;
    }
    Reference.Organisation listed =
        title.bodyKey() != null ? bodies.get(title.bodyKey()) : byName.get(country + " " + title.body().toLowerCase(Locale.ROOT));
    if (listed != null) {
      Link link = new Link(listed.qid(), listed.qid() == null ? 0.5 : 0.95, List.of("name in the reference"));
      return new Entity(Entity.Kind.ORGANISATION, listed.key(), title.body(), listed.country(), link);
    }
    String name = isMinister(title) && !title.body().contains(ministry) ? title.body() + " " + ministry : title.body();
    String[] portfolio = portfolios.get(title.body().toLowerCase(Locale.ROOT));
    String slug = portfolio != null && isMinister(title) ? "ministry-of-" + portfolio[0] : Slug.of(name);
    String key = country == null ? slug : country.toLowerCase(Locale.ROOT) + "-" + slug;
    return new Entity(Entity.Kind.ORGANISATION, key, name, country, new Link(null, 0.3, List.of("name and country")));
  }
}
