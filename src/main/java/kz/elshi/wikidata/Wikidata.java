package kz.elshi.wikidata;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.identity.Judgement;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Wikidata, as an endpoint or a dump.
 *
 * <pre>
 * Wikidata wikidata = Wikidata.of("https://query.wikidata.org/sparql", home, manners, cache);
 * LinkReport report = wikidata.link(store, new Wikidata.Choice(Wikidata.KINDS, 0.85, false, false, 20), (done, total) -> {});
 * </pre>
 */
public final class Wikidata {
  /** Kinds of entities that can be looked for. */
  public static final Set<String> KINDS = Set.of("person", "office", "organisation", "place");
  /** Score from which a link is told, unless another is asked for. */
  public static final double THRESHOLD = Linker.THRESHOLD;

  private final Home home;
  private final Known known;
  private final WikidataSource source;

  private Wikidata(Home home, Known known, WikidataSource source) {
    this.home = home;
    this.known = known;
    this.source = source;
  }

  /**
   * What is to be linked, and how.
   *
   * @param kinds of {@link #KINDS}
   * @param threshold 0 to 1
   * @param again also what was linked by an earlier look-up
   * @param dryRun leave the store as it is
   * @param batch how many entities to ask an endpoint for at a time
   */
  public record Choice(Set<String> kinds, double threshold, boolean again, boolean dryRun, int batch) {}

  /**
   * The Wikidata of an address or a file.
   *
   * @param place an http or https address of a SPARQL 1.1 endpoint in Wikidata's model, or a truthy dump in N-Triples, plain, gzip or bzip2
   * @param cache where to keep answers, or null
   * @throws IllegalArgumentException if it is neither
   * @throws kz.elshi.knowledge.KnowledgeException if a table of the reference is missing or broken
   */
  public static Wikidata of(String place, Home home, Manners manners, @Nullable AnswerCache cache) {
    Known known = new Known(home, Reference.read(home));
    if (place.matches("(?i)https?://.*")) {
      return new Wikidata(home, known, new Endpoint(address(place), manners, cache));
    }
    if (place.matches("[A-Za-z][A-Za-z0-9+.-]+://.*")) {
      throw new IllegalArgumentException("only http and https addresses are asked: " + place);
    }
    Path file = Path.of(place);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException("there is no file " + place + " that can be read, and it is no http address");
    }
    return new Wikidata(home, known, new Dump(file, known));
  }

  private static URI address(String place) {
    try {
      URI address = new URI(place);
      if (address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Told below with the addresses that name no host.
    }
    throw new IllegalArgumentException("not an address: " + place);
  }

  /**
   * Finds out which items the entities of a store are that nobody has identified, and puts the links into the store, in one commit.
   *
   * @throws WikidataException if a dump cannot be read to its end; the store is then as it was
   */
  public LinkReport link(Store store, Choice choice, Watch watch) {
    Set<Wanted.Kind> kinds = new TreeSet<>();
    choice.kinds().forEach(kind -> kinds.add(Wanted.Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
    List<Judgement> judgements = store.judgements();
    List<Wanted> wanted = store.read(data -> new WantedReader(data, store.iris(), choice.again(), judgements).read(kinds));
    Linker linker = new Linker(known, new Spellings(home), choice.threshold());
    int portion = source instanceof Endpoint ? choice.batch() : Math.max(1, wanted.size());
    List<Verdict> verdicts = new ArrayList<>();
    Set<String> problems = new LinkedHashSet<>();
    int unanswered = 0;
    for (int from = 0; from < wanted.size(); from += portion) {
      List<Wanted> some = wanted.subList(from, Math.min(from + portion, wanted.size()));
      Findings findings = source.find(linker.question(some), source instanceof Dump ? watch : (done, total) -> {});
      problems.addAll(findings.problems());
      // With a part missing, the second best may be missing too: nothing is decided on that.
      if (findings.complete()) {
        verdicts.addAll(linker.decide(some, findings));
      } else {
        unanswered += some.size();
      }
      if (source instanceof Endpoint) {
        watch.at(from + some.size(), wanted.size());
      }
    }
    if (!choice.dryRun()) {
      LinkGraph graph = new LinkGraph(store.iris(), source.name());
      Map<Node, List<Triple>> found = new LinkedHashMap<>();
      verdicts.forEach(verdict -> found.put(verdict.wanted().node(), graph.of(verdict)));
      store.putWikidata(found);
    }
    return LinkReport.of(store.iris(), verdicts, unanswered, List.copyOf(problems));
  }

  /**
   * Brings the tables of the reference up to date, and makes their Turtle anew.
   *
   * @param folder like {@code data/reference}; null for a dry run
   * @param today told as the day on which open terms of office still lasted
   * @param since year; people are added whose term in a known office began or ended in it or later
   * @throws WikidataException if a dump cannot be read or the folder not written
   */
  public UpdateReport update(@Nullable Path folder, LocalDate today, int since, Watch watch) {
    ReferenceUpdate update = new ReferenceUpdate(home, source, known, today, since);
    update.run(watch);
    if (folder != null) {
      ReferenceFiles.write(home, update.texts(), folder);
    }
    return update.report();
  }
}
