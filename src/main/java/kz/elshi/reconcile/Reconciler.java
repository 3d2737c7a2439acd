package kz.elshi.reconcile;

import static kz.elshi.rdf.Vocabulary.COUNTRY;
import static kz.elshi.rdf.Vocabulary.SAME_AS;
import static kz.elshi.rdf.Vocabulary.WIKIDATA;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.OntologyLabels;
import kz.elshi.store.ChangeLog;
import kz.elshi.store.PerVersion;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities of a graph that names mean, in any of its languages and scripts, inflected or not.
 *
 * <pre>
 * Reconciler reconciler = new Reconciler(home, store.iris(), new OntologyLabels(home));
 * List&lt;Candidate> candidates = store.read(data -> reconciler.look(data, "en").reconcile(query));
 * </pre>
 *
 * <p>Any number of threads may use it. What it knows of the names is as new as the transaction it looks into.
 */
public final class Reconciler {
  private final Iris iris;
  private final List<EntityType> types;
  private final Map<String, EntityProperty> properties;
  private final PropertyReader reader;
  private final WordForms forms;
  private final PerVersion<NameIndex> index;

  /**
   * Reads the tables of types, properties and endings. What is known of the names is made anew for each version of a graph.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one is missing or broken
   */
  public Reconciler(Home home, Iris iris, OntologyLabels ontology) {
    this(home, iris, ontology, new ChangeLog());
  }

  /**
   * The same, but what is known of the names is brought up to date by the log of a store's changes.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a table is missing or broken
   */
  public Reconciler(Home home, Iris iris, OntologyLabels ontology, ChangeLog log) {
    this.iris = iris;
    types = EntityType.read(home);
    properties = EntityProperty.read(home).stream().collect(
        Collectors.toMap(EntityProperty::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    reader = new PropertyReader(ontology);
    if (!reader.ids().equals(properties.keySet())) {
      throw new kz.elshi.knowledge.KnowledgeException("data/reconcile/properties.tsv does not have the properties " + reader.ids());
    }
    forms = new WordForms(home);
    NameIndexBuilder builder = new NameIndexBuilder(home, types);
    index =
        new PerVersion<>(
            data -> builder.build(data, iris.base()), log, (former, data, change) -> builder.update(former, data, change, iris.base()));
  }

  /** The types of entities, in the order of their table. */
  public List<EntityType> types() {
    return types;
  }

  /** The properties, in the order of their table. */
  public List<EntityProperty> properties() {
    return List.copyOf(properties.values());
  }

  /** The property of an id. */
  public Optional<EntityProperty> property(String id) {
    return Optional.ofNullable(properties.get(id));
  }

  /**
   * Looks into a data set that the caller reads in a transaction.
   *
   * @param language of the names of candidates: kk, ru or en
   */
  public Look look(DatasetGraph data, String language) {
    return new Look(new EntityFacts(data), index.get(data), language);
  }

  /** What can be asked within one transaction; for one thread. */
  public final class Look {
    private final EntityFacts facts;
    private final NameIndex names;
    private final String language;

    private Look(EntityFacts facts, NameIndex names, String language) {
      this.facts = facts;
      this.names = names;
      this.language = language;
    }

    NameIndex index() {
      return names;
    }

    public EntityFacts facts() {
      return facts;
    }

    public String language() {
      return language;
    }

    NameMatcher matcher(String text) {
      return new NameMatcher(names, NameWords.of(text, forms));
    }

    /** The address of an entity without the base. */
    public String id(Node entity) {
      String uri = entity.getURI();
      return uri.startsWith(iris.base()) ? uri.substring(iris.base().length()) : uri;
    }

    /** The entity of an id, of a whole address, or of a Wikidata id; null if the graph has none. */
    public @Nullable Node entity(String id) {
      NameIndex.Entry entry = entry(id);
      return entry == null ? null : entry.node();
    }

    NameIndex.@Nullable Entry entry(String id) {
      if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
        return null;
      }
      if (id.matches("Q[1-9][0-9]{0,12}") || id.startsWith(WIKIDATA)) {
        List<NameIndex.Entry> same = having("wikidata", id);
        return same.size() == 1 ? same.getFirst() : null;
      }
      return names.entry(NodeFactory.createURI(id.startsWith(iris.base()) ? id : iris.base() + id));
    }

    /** The values of a property of an entity; none of a property that is not known. */
    List<PropertyValue> values(Node entity, String property) {
      return values(entity, property, language);
    }

    /** The values of a property of an entity, with names in a language; none of a property that is not known. */
    public List<PropertyValue> values(Node entity, String property, String wanted) {
      EntityProperty known = properties.get(property);
      return known == null ? List.of() : reader.read(facts, entity, known, wanted);
    }

    /** The entities that have a value of a property, where the graph leads back from it. */
    List<NameIndex.Entry> having(String property, String value) {
      List<Node> found =
          switch (property) {
            case "wikidata" -> facts.subjects(SAME_AS, item(value));
            case "country" -> meant(value, "Country").stream().flatMap(node -> facts.subjects(COUNTRY, node).stream()).toList();
            case "office" -> meant(value, "Office").stream().flatMap(node -> facts.holders(node).stream()).toList();
            case "holder" -> meant(value, "Person").stream().flatMap(node -> facts.offices(node).stream()).toList();
            default -> List.of();
          };
      return found.stream().distinct().map(names::entry).filter(java.util.Objects::nonNull).toList();
    }

    private static Node item(String value) {
      return NodeFactory.createURI(value.startsWith("http") ? value : WIKIDATA + value.toUpperCase(Locale.ROOT));
    }

    /** The entity of a type that a value names: by its id, its key, or a name that fits it well. */
    private List<Node> meant(String value, String type) {
      EntityType known = types.stream().filter(one -> one.id().equals(type)).findFirst().orElseThrow();
      for (String id : List.of(value, known.folder() + "/" + value)) {
        NameIndex.Entry entry = entry(id);
        if (entry != null && entry.type().equals(known)) {
          return List.of(entry.node());
        }
      }
      List<Candidate> best = reconcile(new ReconcileQuery(value, java.util.Set.of(type), 1, List.of()));
      return best.stream().filter(Candidate::match).map(Candidate::id).map(this::entity).filter(java.util.Objects::nonNull).toList();
    }

    /** The entities that a query may mean, the likeliest first. */
    public List<Candidate> reconcile(ReconcileQuery query) {
      return new Ranking(this, types).rank(query);
    }

    /** What can be suggested to somebody who types a name. */
    public Suggestions suggestions() {
      return new Suggestions(this, types, properties());
    }

    /** Whose an entity is: the countries that the graph gives it. */
    public java.util.Set<Node> countries(Node entity) {
      return facts.objects(entity, COUNTRY).stream().filter(Node::isURI).collect(Collectors.toSet());
    }

    /** A line that tells an entity from its namesakes: type, country, latest office. */
    public String description(Node entity) {
      return Descriptions.of(this, types, entity);
    }
  }
}
