package kz.elshi.wikidata;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** A SPARQL endpoint in Wikidata's model, asked in batches. */
final class Endpoint implements WikidataSource {
  /** Positions to a question about their holders: some have hundreds. */
  private static final int POSITIONS = 10;

  /** Names or items to a question. */
  private static final int VALUES = 100;

  private final SparqlClient client;
  /** Positions that were looked up before. */
  private final Map<String, Item> positions = new HashMap<>();

  Endpoint(URI address, Manners manners, @Nullable AnswerCache cache) {
    this.client = new SparqlClient(address, manners, cache);
  }

  @Override
  public String name() {
    return client.address().toString();
  }

  @Override
  public Findings find(Question question, Watch watch) {
    return new Run(watch).find(question);
  }

  /** Terms of all holders of some positions, by item. */
  Holders holders(Collection<String> positions, Watch watch) {
    Run run = new Run(watch);
    Map<String, ItemBuilder> found = new TreeMap<>();
    run.ask(positions, POSITIONS, Queries::holders, row -> {
      String item = ItemBuilder.qid(row.get("item"));
      if (item != null) {
        ItemBuilder builder = found.computeIfAbsent(item, ItemBuilder::new);
        builder.term(row.get("position"), row.get("start"), row.get("end"), true);
        if (row.get("value") != null) {
          builder.add("label", row.get("value"));
        }
      }
    });
    return new Holders(found.values().stream().map(ItemBuilder::build).toList(), run.problems(), run.complete);
  }

  /** Who holds or held some positions; of each only the terms in them and the labels. */
  record Holders(List<Item> people, List<String> problems, boolean complete) {}

  /** One look-up: what was found so far, and what failed. */
  private final class Run {
    private final Watch watch;
    private final List<String> failures = new ArrayList<>();
    private boolean complete = true;
    private long asked;
    private long total;

    Run(Watch watch) {
      this.watch = watch;
    }

    Findings find(Question question) {
      SortedSet<String> items = new TreeSet<>(question.items());
      Consumer<Map<String, Node>> item = row -> addId(items, row.get("item"));
      ask(question.names(), VALUES, Queries::named, item);
      List<String> wanted = question.names().stream().map(Label::text).distinct().toList();
      ask(question.offices(), POSITIONS, Queries::holders, row -> {
        Node name = row.get("value");
        if (name != null && name.isLiteral() && NameMatch.best(wanted, List.of(name.getLiteralLexicalForm())).score() > 0) {
          item.accept(row);
        }
      });
      SortedMap<String, Item> found = details(items);
      SortedSet<String> held = new TreeSet<>();
      found.values().forEach(one -> one.terms().forEach(term -> held.add(term.position())));
      held.removeAll(found.keySet());
      SortedSet<String> unseen = new TreeSet<>(held);
      unseen.removeAll(positions.keySet());
      positions.putAll(details(unseen));
      held.stream().filter(positions::containsKey).forEach(id -> found.put(id, positions.get(id)));
      return new Findings(found, problems(), complete);
    }

    List<String> problems() {
      List<String> all = new ArrayList<>(client.notes());
      all.addAll(failures);
      return all.stream().distinct().toList();
    }

    private SortedMap<String, Item> details(Collection<String> items) {
      Map<String, ItemBuilder> builders = new HashMap<>();
      ask(items, VALUES, Queries::details, row -> {
        String id = ItemBuilder.qid(row.get("item"));
        Node told = row.get("property");
        if (id != null && told != null && told.isLiteral() && row.get("value") != null) {
          ItemBuilder builder = builders.computeIfAbsent(id, ItemBuilder::new);
          String property = told.getLiteralLexicalForm();
          if (property.equals("P39")) {
            builder.term(row.get("value"), row.get("start"), row.get("end"), true);
          } else {
            builder.add(property, row.get("value"));
          }
        }
      });
      SortedMap<String, Item> found = new TreeMap<>();
      builders.forEach((id, builder) -> found.put(id, builder.build()));
      return found;
    }

    private <T> void ask(Collection<T> all, int size, Function<Collection<T>, String> query, Consumer<Map<String, Node>> taker) {
      List<T> list = List.copyOf(all);
      total += (list.size() + size - 1) / size;
      for (int from = 0; from < list.size(); from += size) {
        try {
          client.select(query.apply(list.subList(from, Math.min(from + size, list.size())))).forEach(taker);
        } catch (WikidataException e) {
          if (e.kind() != WikidataException.Kind.SERVER) {
            throw e;
          }
          failures.add(String.valueOf(e.getMessage()));
          complete = false;
        }
        watch.at(++asked, total);
      }
    }
  }

  private static void addId(Collection<String> ids, @Nullable Node node) {
    String id = ItemBuilder.qid(node);
    if (id != null) {
      ids.add(id);
    }
  }
}
