package kz.elshi.wikidata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.rdf.Concepts;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What the reference tells of Wikidata's countries, positions and classes, by id. */
final class Known {
  /** A position of the reference: concept of its role, and ISO code of its country. */
  record Position(Node role, @Nullable String country) {}

  private final Map<String, String> isoOfItem = new HashMap<>();
  private final Map<String, String> itemOfIso = new HashMap<>();
  private final Map<String, Position> positions = new HashMap<>();
  private final Map<String, Set<Wanted.Kind>> kindsOfClass = new HashMap<>();

  /** @throws kz.elshi.knowledge.KnowledgeException if a table is missing or broken */
  Known(Home home, Reference reference) {
    for (Reference.Country country : reference.countries()) {
      if (country.qid() != null) {
        isoOfItem.put(country.qid(), country.iso());
        itemOfIso.put(country.iso(), country.qid());
      }
    }
    Map<String, String> roles = new HashMap<>();
    Table.read(home.path("data/reference/roles.tsv")).rows().forEach(row -> roles.put(row.get("table_role"), row.get("role")));
    for (Reference.Office office : reference.offices()) {
      if (office.qid() != null) {
        Node role = Concepts.officeRole(roles.getOrDefault(office.role(), "other"));
        positions.putIfAbsent(office.qid(), new Position(role, office.country()));
      }
    }
    for (Table.Row row : Table.read(home.path("data/reference/wikidata_classes.tsv")).rows()) {
      Set<Wanted.Kind> kinds = kindsOfClass.computeIfAbsent(row.get("qid"), key -> new HashSet<>());
      if (!row.get("kind").isEmpty()) {
        kinds.add(Wanted.Kind.valueOf(row.get("kind").toUpperCase(java.util.Locale.ROOT)));
      }
    }
  }

  /** Classes (Q…) whose members are of use besides people. */
  Set<String> classes() {
    return kindsOfClass.keySet();
  }

  boolean isOfKind(Item item, Wanted.Kind kind) {
    return item.types().stream().anyMatch(type -> kindsOfClass.getOrDefault(type, Set.of()).contains(kind));
  }

  boolean isKnownClass(Item item) {
    return item.types().stream().anyMatch(kindsOfClass::containsKey);
  }

  @Nullable String item(@Nullable String iso) {
    return iso == null ? null : itemOfIso.get(iso);
  }

  @Nullable String iso(String item) {
    return isoOfItem.get(item);
  }

  @Nullable Position position(String item) {
    return positions.get(item);
  }
}
