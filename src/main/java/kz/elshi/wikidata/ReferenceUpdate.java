package kz.elshi.wikidata;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.elshi.knowledge.Home;
import org.jspecify.annotations.Nullable;

/** Brings the tables of the reference up to date after Wikidata; nothing is written here. */
final class ReferenceUpdate {
  private static final List<String> TABLES = List.of("people", "offices", "organisations", "places", "countries");

  private final WikidataSource source;
  private final Known known;
  private final LocalDate today;
  private final int since;
  private final Map<String, EditableTable> tables = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final Set<String> problems = new LinkedHashSet<>();
  private boolean complete = true;

  /**
   * Reads the tables.
   *
   * @param today told as the day on which open terms still lasted
   * @param since year; holders are added whose term began or ended in it or later
   */
  ReferenceUpdate(Home home, WikidataSource source, Known known, LocalDate today, int since) {
    this.source = source;
    this.known = known;
    this.today = today;
    this.since = since;
    Path folder = home.path("data/reference/tables");
    TABLES.forEach(name -> tables.put(name, new EditableTable(folder.resolve(name + ".tsv"))));
  }

  /** Asks the source and changes the tables in memory. */
  void run(Watch watch) {
    Set<String> qids = new TreeSet<>();
    tables.values().forEach(table -> table.rows().forEach(row -> qids.add(row.get("qid"))));
    qids.remove("");
    SortedMap<String, Item> items = take(source.find(Question.ofItems(qids), watch));
    Map<String, TermCell.Position> positions = positions();
    tables.forEach((name, table) -> {
      Changes changes = new Changes(name);
      NameUpdate names = new NameUpdate(changes, items);
      for (EditableTable.Row row : table.rows()) {
        names.apply(row);
        Item item = items.get(row.get("qid"));
        if (name.equals("people") && item != null) {
          terms(row, item, positions, changes);
        }
      }
      lines.addAll(changes.lines());
    });
    if (source instanceof Endpoint endpoint) {
      newHolders(endpoint, positions, watch);
    } else {
      problems.add("a truthy dump tells no terms of office: only names were looked at");
    }
    countHolders();
  }

  private SortedMap<String, Item> take(Findings findings) {
    problems.addAll(findings.problems());
    complete &= findings.complete();
    return findings.items();
  }

  private Map<String, TermCell.Position> positions() {
    Map<String, TermCell.Position> positions = new HashMap<>();
    for (EditableTable.Row row : table("offices").rows()) {
      positions.putIfAbsent(row.get("qid"), new TermCell.Position(row.get("role"), row.get("name_en")));
    }
    positions.remove("");
    return positions;
  }

  private void terms(EditableTable.Row row, Item item, Map<String, TermCell.Position> positions, Changes changes) {
    TermCell cell = new TermCell(row.get("offices"));
    item.terms().stream().filter(Item.Term::dated).forEach(term -> cell.take(term, positions));
    changes.set(row, "offices", cell.toString());
    if (cell.isOpen()) {
      changes.set(row, "open_ended_as_of", today.toString().substring(0, 7));
    } else if (!row.get("open_ended_as_of").isEmpty() && !cell.hasOpenEnd()) {
      changes.set(row, "open_ended_as_of", "");
    }
  }

  private void newHolders(Endpoint endpoint, Map<String, TermCell.Position> positions, Watch watch) {
    Endpoint.Holders holders = endpoint.holders(new TreeSet<>(positions.keySet()), watch);
    problems.addAll(holders.problems());
    complete &= holders.complete();
    Set<String> listed = new TreeSet<>();
    table("people").rows().forEach(row -> listed.add(row.get("qid")));
    Map<String, Item> fresh = new TreeMap<>();
    holders.people().stream()
        .filter(person -> !listed.contains(person.qid()) && person.terms().stream().anyMatch(this::isRecent))
        .forEach(person -> fresh.put(person.qid(), person));
    SortedMap<String, Item> details = take(endpoint.find(Question.ofItems(fresh.keySet()), watch));
    Changes changes = new Changes("people");
    fresh.forEach((qid, person) -> {
      Item item = details.get(qid);
      if (item != null && item.isHuman()) {
        add(item, person.terms().stream().filter(this::isRecent).toList(), positions, changes);
      }
    });
    lines.addAll(changes.lines());
  }

  private boolean isRecent(Item.Term term) {
    return term.end() != null ? term.end().year() >= since : !term.ended() && term.start() != null && term.start().year() >= since;
  }

  private void add(Item item, List<Item.Term> recent, Map<String, TermCell.Position> positions, Changes changes) {
    String english = NameUpdate.label(item, "en");
    String name = english != null ? english : NameUpdate.label(item, "ru");
    if (name == null) {
      return;
    }
    TermCell cell = new TermCell("");
    recent.forEach(term -> cell.take(term, positions));
    EditableTable.Row row = table("people").add();
    row.set("qid", item.qid());
    row.set("name_en", name);
    row.set("country_iso2", String.valueOf(country(item, recent)).replace("null", ""));
    TermCell.Position first = positions.get(recent.getFirst().position());
    row.set("main_role", first == null ? "" : first.role());
    row.set("offices", cell.toString());
    row.set("open_ended_as_of", cell.isOpen() ? today.toString().substring(0, 7) : "");
    row.set("confirmed", "1");
    row.set("sources", NameUpdate.SOURCE);
    // The names go in without a line each: the whole row is new.
    new NameUpdate(new Changes("people"), Map.of(item.qid(), item)).apply(row);
    changes.added(row);
  }

  private @Nullable String country(Item item, List<Item.Term> terms) {
    for (Item.Term term : terms) {
      Known.Position position = known.position(term.position());
      if (position != null && position.country() != null) {
        return position.country();
      }
    }
    return item.countries().stream().map(known::iso).filter(iso -> iso != null).findFirst().orElse(null);
  }

  private void countHolders() {
    Map<String, Integer> holders = new HashMap<>();
    for (EditableTable.Row row : table("people").rows()) {
      Set<String> held = new TreeSet<>();
      for (String term : row.get("offices").split(" ; ")) {
        String[] parts = term.split("\\|", -1);
        if (parts.length > 2) {
          held.add(parts[2].strip());
        }
      }
      held.forEach(position -> holders.merge(position, 1, Integer::sum));
    }
    for (EditableTable.Row row : table("offices").rows()) {
      row.set("holders_in_people", String.valueOf(holders.getOrDefault(row.get("qid"), 0)));
    }
  }

  private EditableTable table(String name) {
    EditableTable table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("no table " + name);
    }
    return table;
  }

  /** The tables as they shall be, by file name. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    tables.forEach((name, table) -> texts.put(name + ".tsv", table.text()));
    return texts;
  }

  UpdateReport report() {
    return new UpdateReport(List.copyOf(lines), List.copyOf(problems), complete);
  }
}
