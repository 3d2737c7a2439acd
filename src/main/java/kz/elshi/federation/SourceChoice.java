package kz.elshi.federation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.rdf4j.federated.FederationContext;
import org.eclipse.rdf4j.federated.cache.SourceSelectionCache;
import org.eclipse.rdf4j.federated.endpoint.Endpoint;
import org.eclipse.rdf4j.federated.evaluation.SparqlFederationEvalStrategy;
import org.eclipse.rdf4j.federated.optimizer.GenericInfoOptimizer;
import org.eclipse.rdf4j.federated.optimizer.SourceSelection;
import org.eclipse.rdf4j.federated.structures.QueryInfo;
import org.eclipse.rdf4j.federated.structures.SubQuery;
import org.eclipse.rdf4j.query.algebra.StatementPattern;

/**
 * FedX's evaluation (Schwarte et al. 2011), but with sources chosen by {@link Owner} where it knows them. FedX by itself asks every
 * member about every pattern, and would look for labels of our people at Wikidata. What goes to one member alone FedX makes one group,
 * even where nothing joins its parts there; hence what is not to be asked together goes through different doors of the member.
 */
final class SourceChoice extends SparqlFederationEvalStrategy {
  private final String base;
  private final String wikidata;

  /** {@code wikidata} is the address of the member that has Wikidata's model; all others are ours. */
  SourceChoice(FederationContext context, String base, String wikidata) {
    super(context);
    this.base = base;
    this.wikidata = wikidata;
  }

  @Override
  protected Set<Endpoint> performSourceSelection(
      List<Endpoint> members, SourceSelectionCache cache, QueryInfo query, GenericInfoOptimizer info) {
    Map<StatementPattern, Owner> owners = Owner.of(info.getStatements(), base);
    Set<Endpoint> relevant = new HashSet<>();
    for (Owner owner : Owner.values()) {
      List<StatementPattern> patterns = info.getStatements().stream().filter(pattern -> owners.get(pattern) == owner).toList();
      int door = 0;
      for (List<StatementPattern> connected : groups(owner, patterns)) {
        List<Endpoint> possible = possible(members, owner, door++ % Member.DOORS);
        SourceSelection selection = new SourceSelection(possible, possible.size() == 1 ? new Known() : cache, query);
        selection.doSourceSelection(connected);
        relevant.addAll(selection.getRelevantSources());
      }
    }
    return relevant;
  }

  /**
   * What is asked together: the part of the query that our data begin with. The rest is better asked pattern by pattern, each for many
   * values at a time; a group would be asked for one value at a time.
   */
  private static List<List<StatementPattern>> groups(Owner owner, List<StatementPattern> patterns) {
    List<List<StatementPattern>> groups = new ArrayList<>();
    for (List<StatementPattern> connected : Connected.of(patterns)) {
      if (owner == Owner.OURS && groups.isEmpty()) {
        groups.add(connected);
      } else {
        connected.forEach(pattern -> groups.add(List.of(pattern)));
      }
    }
    return groups;
  }

  private List<Endpoint> possible(List<Endpoint> members, Owner owner, int door) {
    return members.stream().filter(member -> Member.isDoor(member, door) && isPossible(owner, member)).toList();
  }

  private boolean isPossible(Owner owner, Endpoint member) {
    return switch (owner) {
      case OURS -> !wikidata.equals(member.getEndpoint());
      case WIKIDATA -> wikidata.equals(member.getEndpoint());
      case ANYBODY -> true;
    };
  }

  /** The only member that may have something is asked for it, and not asked before whether it has. */
  private static final class Known implements SourceSelectionCache {
    @Override
    public StatementSourceAssurance getAssurance(SubQuery pattern, Endpoint member) {
      return StatementSourceAssurance.HAS_REMOTE_STATEMENTS;
    }

    @Override
    public void updateInformation(SubQuery pattern, Endpoint member, boolean has) {}

    @Override
    public void invalidate() {}
  }

  /** For property paths, and for patterns that anybody may have: by the property, and by what members have answered before. */
  record Memory(String wikidata, Map<String, Boolean> answers) implements SourceSelectionCache {
    Memory(String wikidata) {
      this(wikidata, new ConcurrentHashMap<>());
    }

    @Override
    public StatementSourceAssurance getAssurance(SubQuery pattern, Endpoint member) {
      Owner owner = pattern.predicate() == null ? Owner.ANYBODY : Owner.ofProperty(pattern.predicate());
      if (owner != Owner.ANYBODY) {
        boolean has = (owner == Owner.WIKIDATA) == wikidata.equals(member.getEndpoint());
        return has ? StatementSourceAssurance.HAS_REMOTE_STATEMENTS : StatementSourceAssurance.NONE;
      }
      Boolean has = answers.get(key(pattern, member));
      return has == null
          ? StatementSourceAssurance.POSSIBLY_HAS_STATEMENTS
          : has ? StatementSourceAssurance.HAS_REMOTE_STATEMENTS : StatementSourceAssurance.NONE;
    }

    @Override
    public void updateInformation(SubQuery pattern, Endpoint member, boolean has) {
      answers.put(key(pattern, member), has);
    }

    private static String key(SubQuery pattern, Endpoint member) {
      return member.getEndpoint() + " " + pattern.subject() + " " + pattern.predicate() + " " + pattern.object();
    }

    @Override
    public void invalidate() {
      answers.clear();
    }
  }
}
