package kz.elshi.wikidata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A truthy dump of Wikidata in N-Triples, read once from front to end. It has no qualifiers, so nobody's terms have dates. Of all items it
 * keeps in memory: people with a position held whose name is wanted; positions, with what they apply to; countries, legislatures,
 * international organisations and cities whose name is wanted. The lines of an item must stand together, as they do in Wikidata's dumps.
 */
final class Dump implements WikidataSource {
  private static final int LINES_BETWEEN_REPORTS = 1 << 16;

  private final Path file;
  private final Known known;

  Dump(Path file, Known known) {
    this.file = file;
    this.known = known;
  }

  @Override
  public String name() {
    return file.getFileName().toString();
  }

  @Override
  public Findings find(Question question, Watch watch) {
    Run run = new Run(question);
    try (DumpFile dump = new DumpFile(file)) {
      DumpLines lines = new DumpLines(dump.lines());
      long count = 0;
      while (lines.next()) {
        run.line(lines);
        if (++count % LINES_BETWEEN_REPORTS == 0) {
          watch.at(dump.read(), dump.size());
        }
      }
      run.end();
      watch.at(dump.size(), dump.size());
      return run.findings(lines.tooLong());
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new WikidataException(WikidataException.Kind.FILE, "the dump " + file + " cannot be read to its end (" + why + "): check the file, or download it again", e);
    }
  }

  /** One reading: the block being gathered, and what was kept. */
  private final class Run {
    private final Question question;
    private final NameIndex names;
    private final SortedMap<String, ItemBuilder> kept = new TreeMap<>();
    private final SortedMap<String, Item> positions = new TreeMap<>();
    private @Nullable DumpBlock block;
    private long broken;

    Run(Question question) {
      this.question = question;
      this.names = new NameIndex(question.names().stream().map(Label::text).distinct().toList());
    }

    void line(DumpLines lines) {
      String property = LineFilter.property(lines.bytes(), lines.start(), lines.end());
      if (property == null) {
        return;
      }
      if (property.equals(LineFilter.BROKEN)) {
        broken++;
        return;
      }
      String subject = LineFilter.subject(lines.bytes(), lines.start(), lines.end());
      if (block == null || !block.qid.equals(subject)) {
        end();
        block = new DumpBlock(subject);
      }
      block.add(property, lines.copy());
    }

    void end() {
      DumpBlock ended = block;
      block = null;
      if (ended == null) {
        return;
      }
      boolean human = ended.types.contains(Item.HUMAN);
      boolean ofClass = ended.types.stream().anyMatch(known.classes()::contains);
      boolean asked = question.items().contains(ended.qid) || kept.containsKey(ended.qid);
      if (!asked && !ofClass && !(human && ended.holdsPosition)) {
        return;
      }
      ItemBuilder builder = kept.getOrDefault(ended.qid, new ItemBuilder(ended.qid));
      broken += ended.parse(builder);
      Item item = builder.build();
      if (asked || item.names().stream().anyMatch(name -> names.mayMatch(name.text()))) {
        kept.put(ended.qid, builder);
      } else if (known.isOfKind(item, Wanted.Kind.OFFICE)) {
        positions.put(ended.qid, new Item(item.qid(), List.of(), item.types(), item.countries(), item.jurisdictions(), List.of()));
      }
    }

    Findings findings(long tooLong) {
      SortedMap<String, Item> found = new TreeMap<>();
      kept.forEach((id, builder) -> found.put(id, builder.build()));
      for (Item item : List.copyOf(found.values())) {
        item.terms().stream().map(Item.Term::position).filter(positions::containsKey).forEach(id -> found.putIfAbsent(id, positions.get(id)));
      }
      List<String> problems = new ArrayList<>();
      long all = broken + tooLong;
      if (all > 0) {
        problems.add(all + (all == 1 ? " line of " : " lines of ") + file + " could not be read and " + (all == 1 ? "was" : "were") + " passed over");
      }
      return new Findings(found, problems, true);
    }
  }
}
