package kz.elshi.cli;

import static kz.elshi.rdf.Vocabulary.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import kz.elshi.claim.RuleSet;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.ingest.Problem;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Explanation;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.Iris;
import kz.elshi.store.Store;
import kz.elshi.text.Language;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why a fact is held to be so. */
@Command(
    name = "explain",
    description = {
      "Print a fact, its sentences with the words marked, the rule, and how its entities were linked;",
      "or, with --text, what every stage makes of a text, with the rules that read it and those that nearly did."
    },
    footer = {
      "",
      "Examples: ./elshi explain relation/KZ-TJ-alliance-being-raised-2025-08-27",
      "          ./elshi explain --text - < article.txt"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Set<Node> TECHNICAL = Set.of(TYPE, EVIDENCE, RULE, CONFIDENCE, ASSERTED_IN, PARTICIPANT, YEAR, MONTH, EVENT_PAIR);

  @Mixin StoreOptions options;

  @Parameters(arity = "0..1", paramLabel = "FACT", description = "Address of a fact, whole or without the base.")
  @Nullable String fact;

  @Option(names = "--text", paramLabel = "TEXT", description = "A text in Kazakh, or - for standard input; no store is involved.")
  @Nullable String text;

  @Option(names = "--published", paramLabel = "DATE", description = "With --text: day that relative dates count from, e.g. 2025-08-27.")
  @Nullable String published;

  @Option(names = "--lang", paramLabel = "LANGUAGE", description = "With --text: kk if the text is too short to be recognised as Kazakh.")
  @Nullable String language;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if ((fact == null) == (text == null)) {
      throw new CommandLine.ParameterException(spec.commandLine(), "name a fact, or give --text");
    }
    return text == null ? explainFact(fact) : explainText(text.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : text);
  }

  private int explainText(String given) {
    Home home = Home.find();
    Metadata told = new Metadata("text", null, null, InputOptions.date(published), null, language == null ? null : Language.of(language));
    Found found = new ArticleSource(told, ArticleSource.DEFAULT_LONGEST).build(given, Metadata.NONE, "text", "the text");
    if (!(found instanceof Found.Read read)) {
      throw new CommandException(ExitCode.INPUT, ((Problem) found).sentence());
    }
    Explanation explanation = new Pipeline(home).explain(read.article());
    if (explanation == null) {
      throw new CommandException(ExitCode.INPUT, "the text does not look like Kazakh, and no other language is read yet; if it is Kazakh, say --lang kk");
    }
    new TextExplanation(explanation, RuleSet.all(home), System.out).print();
    return ExitCode.OK;
  }

  private int explainFact(String fact) {
    try (Store store = options.openExisting()) {
      Iris iris = store.iris();
      Node node = store.standsFor(iris.thing(fact));
      boolean known =
          store.read(
              data -> {
                if (!data.contains(Quad.defaultGraphIRI, node, TYPE, C_FACT)) {
                  return false;
                }
                print(data, iris, node);
                return true;
              });
      if (!known) {
        throw new CommandException(ExitCode.USAGE, "there is no fact " + fact + " in the store: see elshi articles show ID, or elshi query facts-of-article");
      }
    }
    return ExitCode.OK;
  }

  private static void print(DatasetGraph data, Iris iris, Node fact) {
    System.out.println(fact.getURI());
    Set<Node> entities = new TreeSet<>(Comparator.comparing(Node::getURI));
    properties(data, iris, Quad.defaultGraphIRI, fact, "  ", entities);
    for (Node article : objects(data, Quad.defaultGraphIRI, fact, ASSERTED_IN)) {
      System.out.println();
      System.out.println("says " + article.getURI().substring(iris.base().length()));
      for (Node rule : objects(data, article, fact, RULE)) {
        System.out.println("  rule " + text(rule) + ", confidence " + String.join(", ", objects(data, article, fact, CONFIDENCE).stream().map(ExplainCommand::text).toList()));
      }
      for (Node evidence : objects(data, article, fact, EVIDENCE)) {
        System.out.println("  " + marked(data, article, evidence));
      }
      links(data, iris, article, entities);
    }
    LookUps lookUps = new LookUps(data, iris, System.out);
    entities.forEach(lookUps::print);
  }

  private static void properties(DatasetGraph data, Iris iris, Node graph, Node subject, String indent, Set<Node> entities) {
    List<Quad> quads = new ArrayList<>();
    data.find(graph, subject, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    quads.sort(Comparator.comparing((Quad quad) -> quad.getPredicate().getURI()).thenComparing(quad -> quad.getObject().toString()));
    for (Quad quad : quads) {
      if (TECHNICAL.contains(quad.getPredicate())) {
        continue;
      }
      Node value = quad.getObject();
      String name = quad.getPredicate().getURI().replaceFirst("^.*[/#]", "");
      if (quad.getPredicate().equals(PARTICIPATION)) {
        System.out.println(indent + name);
        entities.add(value);
        properties(data, iris, graph, value, indent + "  ", entities);
      } else {
        System.out.println(indent + "%-14s %s".formatted(name, shown(data, iris, value)));
        if (value.isURI() && value.getURI().startsWith(iris.base())) {
          entities.add(value);
        }
      }
    }
  }

  private static String shown(DatasetGraph data, Iris iris, Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    List<Node> labels = objects(data, Quad.defaultGraphIRI, value, LABEL);
    String label = labels.isEmpty() ? "" : "  " + labels.getFirst().getLiteralLexicalForm();
    String uri = value.getURI();
    return (uri.startsWith(iris.base()) ? uri.substring(iris.base().length()) : uri.replaceFirst("^.*#", "")) + label;
  }

  private static List<Node> objects(DatasetGraph data, Node graph, Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    data.find(graph, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
    objects.sort(Comparator.comparing(Node::toString));
    return objects;
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }

  /** The sentence with the words between arrows, or in bold on a terminal. */
  private static String marked(DatasetGraph data, Node article, Node evidence) {
    String sentence = text(objects(data, article, evidence, SENTENCE_TEXT).getFirst());
    String exact = text(objects(data, article, evidence, EXACT).getFirst());
    int at = Integer.parseInt(text(objects(data, article, evidence, START).getFirst()))
        - Integer.parseInt(text(objects(data, article, evidence, SENTENCE_START).getFirst()));
    boolean colour = Terminal.isColourful();
    String open = colour ? "\u001b[1m" : "→";
    String close = colour ? "\u001b[0m" : "←";
    if (at < 0 || at + exact.length() > sentence.length()) {
      return open + exact + close;
    }
    return sentence.substring(0, at) + open + exact + close + sentence.substring(at + exact.length());
  }

  /** How the entities were linked, who else may be meant, and who is inferred to have taken part. */
  private static void links(DatasetGraph data, Iris iris, Node article, Set<Node> nodes) {
    for (Node node : nodes) {
      for (Node link : objects(data, article, node, LINK)) {
        Node entity = objects(data, article, link, LINKED).getFirst();
        String same = String.join(" ", objects(data, article, entity, SAME_AS).stream().map(ExplainCommand::item).toList());
        String what = entity.equals(node) ? "linked " : "inferred, not said: ";
        System.out.println("  " + what + path(iris, entity) + (same.isEmpty() ? "" : " = " + same) + scored(data, article, link));
        objects(data, article, link, CANDIDATE).stream()
            .sorted(Comparator.comparing(one -> Integer.parseInt(text(objects(data, article, one, RANK).getFirst()))))
            .forEach(one -> System.out.println("    perhaps " + candidate(data, iris, article, one)));
      }
    }
  }

  private static String candidate(DatasetGraph data, Iris iris, Node article, Node candidate) {
    String items = String.join(" ", objects(data, article, candidate, ITEM).stream().map(ExplainCommand::item).toList());
    return path(iris, objects(data, article, candidate, LINKED).getFirst()) + " " + items + scored(data, article, candidate);
  }

  private static String scored(DatasetGraph data, Node article, Node link) {
    List<String> reasons = objects(data, article, link, LINK_REASON).stream().map(ExplainCommand::text).toList();
    return "  " + text(objects(data, article, link, LINK_SCORE).getFirst()) + "  " + String.join("; ", reasons);
  }

  private static String path(Iris iris, Node entity) {
    return entity.getURI().substring(iris.base().length());
  }

  private static String item(Node wikidata) {
    return "wd:" + wikidata.getURI().substring(WIKIDATA.length());
  }
}
