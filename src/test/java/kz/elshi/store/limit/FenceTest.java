package kz.elshi.store.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.elshi.fixture.Stores;
import kz.elshi.store.QueryService;
import kz.elshi.store.Store;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would go on for ever, or fill the memory, over the hand-made world. */
class FenceTest {
  private static final String LETTERS = "a".repeat(200);
  /** Groups that may each take any part of the text: the ways to share it out are tried one after the other. */
  private static final String SLOW = "(.*)(.*)(.*)(.*)(.*)(.*)(.*)\\1#";
  private static final String ALL = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";

  @TempDir static Path folder;
  private static Store store;
  private static Fence fence;

  @BeforeAll
  static void open() {
    store = Stores.world(folder.resolve("store"));
    fence = new Fence(new QueryLimits(250, 50_000, 8 << 20, List.of()), 2);
  }

  @AfterAll
  static void close() {
    fence.close();
    store.close();
  }

  private static Query parsed(String text) {
    return QueryFactory.create(text, Syntax.syntaxARQ);
  }

  private static RowSet rows(String text) {
    return store.read(data -> QueryService.of(data, fence).select(parsed(text), 600_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { FILTER REGEX(\"LETTERS!\", \"SLOW\") }",
        "SELECT * { BIND(REGEX(\"LETTERS!\", \"SLOW\") AS ?x) }",
        "SELECT * { ?a a ?t FILTER EXISTS { ?a ?p ?o FILTER REGEX(CONCAT(\"LETTERS\", STR(?o)), \"SLOW\") } }",
        "SELECT (COUNT(REGEX(CONCAT(\"LETTERS\", STR(?o)), \"SLOW\")) AS ?n) { ?a ?p ?o }",
        "SELECT * { ?a ?p ?o } ORDER BY REGEX(CONCAT(\"LETTERS\", STR(?o)), \"SLOW\")",
        "SELECT ?x { ?a ?p ?o } GROUP BY (REGEX(CONCAT(\"LETTERS\", STR(?o)), \"SLOW\") AS ?x)",
        "SELECT * { ?a a ?t OPTIONAL { ?a ?p ?o FILTER REGEX(CONCAT(\"LETTERS\", STR(?o)), \"SLOW\") } }",
        "SELECT (REPLACE(\"LETTERS!\", \"SLOW\", \"b\") AS ?x) { }",
        "SELECT (REPLACE(CONCAT(\"LETTERS\", STR(?o)), CONCAT(\"SLOW\", \"\"), \"b\") AS ?x) { ?a ?p ?o }",
        "SELECT (COUNT(*) AS ?n) { ALL }",
        "SELECT * { ALL } ORDER BY ?a",
        "SELECT (GROUP_CONCAT(STR(?a)) AS ?x) { ALL }",
        "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?d))) AS ?n) { ALL }",
        "SELECT (COUNT(*) AS ?n) { ?s (!<urn:x>|^!<urn:x>)* ?o }",
        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s (!<urn:x>|^!<urn:x>)* ?o . ?q (!<urn:x>|^!<urn:x>)+ ?r } }",
        "SELECT (COUNT(*) AS ?n) { ?s ((!<urn:x>){2,40}){2,40} ?o . ?o ((!<urn:x>){2,40}){2,40} ?x . ALL }",
        "SELECT * { ?s ?p ?o MINUS { ALL FILTER(?c != ?i) } }",
      })
  void stopsInTime(String query) {
    long start = System.nanoTime();
    assertThatThrownBy(() -> rows(query.replace("LETTERS", LETTERS).replace("SLOW", SLOW.replace("\\", "\\\\")).replace("ALL", ALL))).isInstanceOf(QueryCancelledException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void makesNoTextWithoutBounds() {
    StringBuilder doubled = new StringBuilder("SELECT ?x30 { BIND(\"abcdefgh\" AS ?x0)");
    for (int i = 1; i <= 30; i++) {
      doubled.append(" BIND(CONCAT(?x").append(i - 1).append(", ?x").append(i - 1).append(") AS ?x").append(i).append(")");
    }
    assertThatThrownBy(() -> rows(doubled + " }")).isInstanceOf(QueryStopped.class).hasMessageContaining("4000000 characters");
    assertThatThrownBy(() -> rows(doubled.toString().replace("CONCAT(", "REPLACE(\"" + LETTERS + "\", \"a\", ").replaceAll(", \\?x(\\d+)\\) AS", ") AS") + " }"))
        .isInstanceOf(QueryStopped.class).hasMessageContaining("4000000 characters");
  }

  @Test
  void makesNoNumberWithoutBounds() {
    StringBuilder squared = new StringBuilder("SELECT ?x40 { BIND(999999999 AS ?x0)");
    for (int i = 1; i <= 40; i++) {
      squared.append(" BIND(?x").append(i - 1).append(" * ?x").append(i - 1).append(" AS ?x").append(i).append(")");
    }
    assertThat(rows(squared + " }").next().isEmpty()).isTrue();
    String digits = "REPLACE(\"" + "a".repeat(20_000) + "\", \"a\", \"9\")";
    assertThat(rows("SELECT (<http://www.w3.org/2001/XMLSchema#integer>(" + digits + ") + 1 AS ?x) { }").next().isEmpty()).isTrue();
    assertThat(rows("SELECT (STRDT(" + digits + ", <http://www.w3.org/2001/XMLSchema#integer>) + 1 AS ?x) { }").next().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<urn:x>{1000000}", "(<urn:x>{1,100}){1,100}", "<urn:y>/(^<urn:x>{2000}|<urn:y>)", "<urn:x>{2000,}"})
  void endlessPathsAreRefused(String path) {
    assertThat(Refusal.of(parsed("ASK { ?s " + path + " ?o }"), List.of())).contains("steps");
    assertThat(Refusal.of(parsed("ASK { ?s <urn:x>{1,20}/<urn:y>* ?o }"), List.of())).isNull();
  }

  @Test
  void givesNoMoreThanItMay() {
    assertThatThrownBy(() -> rows("SELECT * { ?a ?b ?c . ?d ?e ?f }")).isInstanceOf(QueryStopped.class).extracting("limit").isIn(QueryStopped.Limit.ROWS, QueryStopped.Limit.BYTES);
  }

  @Test
  void sinksNotInDeepPatterns() {
    assertThatThrownBy(() -> rows("SELECT * { BIND(REPLACE(\"" + "a".repeat(20_000) + "\", \"a\", \"ab\") AS ?x) FILTER REGEX(?x, \"^(a|b)*$\") }"))
        .isInstanceOf(QueryStopped.class).hasMessageContaining("nested");
  }

  @Test
  void aBrokenPatternIsNoMatch() {
    assertThat(rows("SELECT ?x { BIND(CONCAT(\"(\", \"\") AS ?p) BIND(REGEX(\"x\", ?p) AS ?x) }").next().contains("x")).isFalse();
  }

  /** What is bounded gives what ARQ gives. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGEX(\"Астана\", \"^аст\", \"i\")", "REGEX(\"a.b\", \"a.b\", \"q\")", "REGEX(1, \"1\")", "REPLACE(\"abcd\", \"b(.)\", \"[$1]\")",
        "REPLACE(\"abc\"@kk, \"b\", \"x\")", "REPLACE(\"abc\", \"z*\", \"-\")", "REPLACE(\"abc\", \"b\", \"$9\")", "REPLACE(\"ABC\", \"b\", \"x\", \"i\")",
        "CONCAT(\"a\"@kk, \"b\"@kk)", "CONCAT(\"a\", 1)", "ENCODE_FOR_URI(\"Алма ты\")", "2 * 3.5", "\"2\" * 3", "<http://www.w3.org/2001/XMLSchema#integer>(\"12\")",
        "STRDT(\"2025-01-01\", <http://www.w3.org/2001/XMLSchema#date>)", "<http://www.w3.org/2005/xpath-functions#abs>(-3)",
        "<http://jena.apache.org/ARQ/function#localname>(<http://a/b#c>)",
      })
  void meansTheSame(String expression) {
    Query query = parsed("SELECT ?x { ?s a <https://w3id.org/elshi/ontology#Country> BIND(" + expression + " AS ?x) } LIMIT 1");
    RowSet plain = store.read(data -> QueryService.of(data).select(query, 60_000));
    RowSet fenced = store.read(data -> QueryService.of(data, fence).select(query, 60_000));
    assertThat(fenced.next()).isEqualTo(plain.next());
  }
}
