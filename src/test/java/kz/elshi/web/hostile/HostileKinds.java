package kz.elshi.web.hostile;

import static kz.elshi.web.hostile.Attack.encoded;
import static kz.elshi.web.hostile.Attack.gzip;
import static kz.elshi.web.hostile.Attack.multipart;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Ways to do harm, each by its name: a request of the kind, with something left to chance. */
final class HostileKinds {
  private static final String UPDATE = "application/sparql-update";
  private static final String QUERY = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SLOW = "(.*)(.*)(.*)(.*)(.*)(.*)(.*)\\\\1#";

  private HostileKinds() {}

  static Map<String, Function<Attack, byte[]>> all() {
    Map<String, Function<Attack, byte[]>> all = new LinkedHashMap<>();
    calls(all);
    functions(all);
    files(all);
    updates(all);
    heavy(all);
    broken(all);
    protocol(all);
    paths(all);
    bodies(all);
    curation(all);
    headers(all);
    return all;
  }

  /** Queries that call other servers. */
  private static void calls(Map<String, Function<Attack, byte[]>> all) {
    all.put("service", a -> a.query("SELECT * { SERVICE <" + a.canary() + a.word() + "> { ?s ?p ?o } }"));
    all.put("service-silent", a -> a.query("SELECT * { SERVICE SILENT <" + a.canary() + "> { ?s ?p ?o } }"));
    all.put("service-case-comment", a -> a.query("SELECT * { sErViCe# " + a.word() + "\n<" + a.canary() + "> { ?s ?p ?o } }"));
    all.put("service-escaped", a -> a.query("SELECT * { \\u0053ERVICE <" + a.canary().replace("http", "\\u0068ttp") + "> { ?s ?p ?o } }"));
    all.put("service-prefix", a -> a.query("PREFIX x: <" + a.canary() + "> SELECT * { SERVICE x:" + a.word() + " { ?s ?p ?o } }"));
    all.put("service-base", a -> a.query("BASE <" + a.canary() + "> SELECT * { SERVICE <" + a.word() + "> { ?s ?p ?o } }"));
    all.put("service-variable", a -> a.query("SELECT * { VALUES ?x { <" + a.canary() + "> } SERVICE ?x { ?s ?p ?o } }"));
    all.put("service-exists", a -> a.query("SELECT * { ?s a ?t FILTER " + a.pick("", "NOT ") + "EXISTS { SERVICE <" + a.canary() + "> { ?s ?p ?o } } }"));
    all.put("service-subquery", a -> a.query("SELECT * { { SELECT * { { SELECT ?s { SERVICE <" + a.canary() + "> { ?s ?p ?o } } } } } }"));
    all.put("service-lateral", a -> a.query("SELECT * { ?s a ?t LATERAL { SERVICE <" + a.canary() + "> { ?s ?p ?o } } }"));
    all.put("service-graph-minus", a -> a.query("SELECT * { GRAPH ?g { ?s ?p ?o } MINUS { SERVICE <" + a.canary() + "> { ?s ?p ?o } } }"));
    all.put("service-construct", a -> a.query("CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <" + a.canary() + "> { ?s ?p ?o } }"));
    all.put("service-describe", a -> a.query("DESCRIBE ?s { SERVICE <" + a.canary() + "> { ?s ?p ?o } }"));
    all.put("service-ask", a -> a.query("ASK { OPTIONAL { SERVICE <" + a.canary() + "> { ?s ?p ?o } } }"));
    all.put("service-order", a -> a.query("SELECT ?s { ?s a ?t } " + a.pick("ORDER BY", "GROUP BY ?s HAVING") + " (EXISTS { SERVICE <" + a.canary() + "> { ?s ?p ?o } })"));
    all.put("service-aggregate", a -> a.query("SELECT (SUM(IF(EXISTS { SERVICE <" + a.canary() + "> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s a ?t }"));
    all.put("service-bulk", a -> a.query("SELECT * { SERVICE <" + a.pick("loop:", "cache:", "bulk+5:", "loop:cache:") + a.canary() + "> { ?s ?p ?o } }"));
  }

  /** Functions of ARQ that load code, sleep, print, tell settings, or call others. */
  private static void functions(Map<String, Function<Attack, byte[]>> all) {
    all.put("java-function", a -> a.query("SELECT (<java:" + a.pick("java.lang.System.exit", "java.lang.Runtime", "kz.elshi.cli.Main", "javax.script.ScriptEngineManager") + ">(1) AS ?x) {}"));
    all.put("java-prefix", a -> a.query("PREFIX j: <" + a.pick("java:", "JAVA:", "j\\u0061va:") + "java.lang.> SELECT (j:System(1) AS ?x) { ?s ?p ?o } LIMIT 1"));
    all.put("java-property", a -> a.query("SELECT * { ?s <java:" + a.pick("java.io.File", "java.nio.file.Files") + "> ?o }"));
    all.put("java-property-path", a -> a.query("SELECT * { ?s (<java:java.io.File>)" + a.pick("*", "+", "?", "|<java:x>", "/<java:x>") + " ?o }"));
    all.put("script-function", a -> a.query("PREFIX js: <http://jena.apache.org/ARQ/" + a.pick("jsFunction#", "scriptFunction#", "jsfunction#") + "> SELECT (js:eval('1+1') AS ?x) {}"));
    all.put("arq-function", a -> a.query("PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:" + a.pick("wait(60000)", "print('x')", "context('x')", "SystemVar('user.dir')", "eval('1')", "sprintf('%99999999d', 1)", "execTime()", "version()") + " AS ?x) {}"));
    all.put("old-arq-function", a -> a.query("SELECT (<http://jena.hpl.hp.com/ARQ/function#" + a.pick("wait", "print", "SystemVar") + ">(9999) AS ?x) {}"));
    all.put("arq-property", a -> a.query("PREFIX apf: <http://jena.apache.org/ARQ/property#> SELECT * { ?x apf:" + a.pick("strSplit ('a' 'b')", "splitURI (?a ?b)", "assign 1", "bnode 'x'") + " }"));
    all.put("list-property", a -> a.query("PREFIX list: <http://jena.apache.org/ARQ/list#> SELECT * { ?x list:" + a.pick("member", "length", "index") + " ?y }"));
    all.put("text-index", a -> a.query("PREFIX text: <http://jena.apache.org/text#> SELECT * { ?s text:query ('" + a.word() + "' " + a.upTo(100000) + ") }"));
    all.put("call", a -> a.query("SELECT (CALL(" + a.pick("<java:java.lang.System>", "IRI(CONCAT('java:', 'x'))", "?f", "<http://jena.apache.org/ARQ/function#wait>") + ", 1) AS ?x) { BIND(<java:x> AS ?f) }"));
    all.put("apply", a -> a.query("PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:apply(<http://jena.apache.org/ARQ/function#wait>, 60000) AS ?x) {}"));
    all.put("custom-aggregate", a -> a.query("SELECT (AGG <java:" + a.word() + ">(?s) AS ?x) { ?s ?p ?o }"));
    all.put("unfold", a -> a.query("SELECT * { BIND('[" + "[".repeat(a.upTo(3000)) + "' AS ?l) UNFOLD(?l AS ?x) }"));
    all.put("json-query", a -> a.query("JSON { 'a': ?s } WHERE { ?s ?p ?o }"));
  }

  /** Graphs that are files or addresses. */
  private static void files(Map<String, Function<Attack, byte[]>> all) {
    all.put("from-file", a -> a.query("SELECT * FROM <" + a.file() + "> { ?s ?p ?o }"));
    all.put("from-named-file", a -> a.query("SELECT * FROM NAMED <" + a.pick(a.file(), "file:///etc/passwd", "file:/proc/self/environ") + "> { GRAPH ?g { ?s ?p ?o } }"));
    all.put("from-http", a -> a.query("SELECT * FROM <" + a.canary() + a.word() + "> FROM NAMED <" + a.canary() + "> { ?s ?p ?o }"));
    all.put("from-jar", a -> a.query("SELECT * FROM <jar:" + a.file() + "!/x> { ?s ?p ?o }"));
    all.put("default-graph-uri", a -> a.query("SELECT * { ?s ?p ?o } LIMIT 3", a.pick("default-graph-uri=", "named-graph-uri=") + encoded(a.pick(a.file(), a.canary(), "file:///etc/passwd"))));
    all.put("graph-file", a -> a.query("SELECT * { GRAPH <" + a.pick(a.file(), a.canary()) + "> { ?s ?p ?o } }"));
    all.put("describe-file", a -> a.query("DESCRIBE <" + a.pick(a.file(), a.canary()) + ">"));
    all.put("relative-iri", a -> a.query("SELECT (IRI('" + a.word() + "') AS ?here) (IRI('../../x') AS ?up) {}"));
    all.put("query-by-address", a -> a.get("/kg/sparql?" + a.pick("query-ref=", "queryref=", "query-uri=", "q=") + encoded(a.pick(a.canary(), a.file()))));
    all.put("style-sheet", a -> a.query("SELECT * { ?s a ?t } LIMIT 1", "format=xml&" + a.pick("stylesheet=", "xslt=", "callback=", "force-accept=") + encoded(a.pick(a.canary(), "\"?><x/>", "alert(1)"))));
  }

  private static void updates(Map<String, Function<Attack, byte[]>> all) {
    all.put("update-body", a -> a.post("/kg/" + a.pick("sparql", "update", "data", ""), a.pick(UPDATE, "Application/SPARQL-Update", UPDATE + ";charset=utf-8"), "INSERT DATA { <urn:" + a.word() + "> a <urn:x> }"));
    all.put("update-form", a -> a.post("/kg/sparql", FORM, "update=" + encoded("DELETE WHERE { ?s ?p ?o }") + a.pick("", "&query=" + encoded("ASK {}"))));
    all.put("update-address", a -> a.get("/kg/sparql?" + a.pick("update", "upd%61te", "%75pdate") + "=" + encoded("CLEAR ALL")));
    all.put("load", a -> a.post("/kg/sparql", a.pick(UPDATE, QUERY), "LOAD " + a.pick("", "SILENT ") + "<" + a.pick(a.file(), a.canary()) + ">"));
    all.put("update-as-query", a -> a.query(a.pick("DROP ALL", "INSERT DATA { <urn:a> <urn:b> 1 }", "COPY DEFAULT TO <urn:x>", "CREATE GRAPH <urn:x>", "ASK {} ; CLEAR ALL")));
    all.put("graph-store", a -> a.request(a.pick("PUT", "POST", "DELETE", "PATCH"), "/kg/" + a.pick("data", "get", "sparql", "upload", "patch") + a.pick("?default", "?graph=urn:x", ""), "<urn:a> <urn:b> 1 .".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/turtle"));
    all.put("fuseki-admin", a -> a.request(a.pick("GET", "POST", "DELETE"), a.pick("/$/datasets", "/$/server", "/$/compact/kg", "/$/backup/kg", "/$/stats", "/$/metrics", "/$/ping", "/$/tasks"), new byte[0]));
    all.put("patch-log", a -> a.post("/kg", "application/rdf-patch", "TX .\nA <urn:a> <urn:b> <urn:c> .\nTC ."));
  }

  /** Queries that take more than they may. */
  private static void heavy(Map<String, Function<Attack, byte[]>> all) {
    all.put("cross-product", a -> a.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != <urn:" + a.word() + ">) }"));
    all.put("regex", a -> a.query("SELECT * { FILTER REGEX('" + "a".repeat(100 + a.upTo(100)) + "', '" + SLOW + "') }"));
    all.put("replace", a -> a.query("SELECT (REPLACE('" + "a".repeat(100 + a.upTo(100)) + "', '" + SLOW + "', 'b') AS ?x) {}"));
    all.put("path", a -> a.query("SELECT (COUNT(*) AS ?n) { ?s (!<urn:" + a.word() + ">|^!<urn:x>)* ?o . ?o (!<urn:x>|^!<urn:x>)+ ?q }"));
    all.put("path-counts", a -> a.query("ASK { ?s ((!<urn:x>){1," + a.upTo(1000) + "}){1,1000} <urn:none> . ?s (!<urn:x>){1000000} ?y }"));
    all.put("sort", a -> a.query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY " + a.pick("?a ?i", "DESC(CONCAT(STR(?a), STR(?i)))")));
    all.put("many-rows", a -> a.query("SELECT * { ?a ?b ?c . ?d ?e ?f }" + a.pick("", " LIMIT 999999999", " OFFSET 999999999")));
    all.put("group-concat", a -> a.query("SELECT (GROUP_CONCAT(?c) AS ?x) (COUNT(DISTINCT ?f) AS ?y) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
    all.put("doubling", a -> a.query(chain(40, "'" + a.word() + "'", "CONCAT(?v, ?v)")));
    all.put("squaring", a -> a.query(chain(60, "9" + a.upTo(99999), "?v * ?v")));
    all.put("encoding", a -> a.query(chain(40, "'%%%%" + a.word() + "'", "ENCODE_FOR_URI(?v)")));
    all.put("construct-all", a -> a.query("CONSTRUCT { ?a ?b ?c . ?d ?e ?f . ?a ?e ?f } WHERE { ?a ?b ?c . ?d ?e ?f }"));
    all.put("describe-all", a -> a.query("DESCRIBE * { ?a ?b ?c . ?d ?e ?f }"));
    all.put("deep-braces", a -> a.query("SELECT * " + "{".repeat(2000 + a.upTo(20_000)) + "?s ?p ?o" + "}".repeat(2000)));
    all.put("deep-brackets", a -> a.query("SELECT (" + "(".repeat(2000 + a.upTo(20_000)) + "1" + ")".repeat(2000) + " AS ?x) {}"));
    all.put("deep-optional", a -> a.query("SELECT * { " + "?s ?p ?o OPTIONAL { ".repeat(a.upTo(300)) + "}".repeat(300) + "}"));
    all.put("wide-union", a -> a.query("SELECT * { " + "{ ?s ?p ?o } UNION ".repeat(a.upTo(1500)) + "{ ?s ?p ?o } } LIMIT 5"));
    all.put("long-query", a -> a.post("/kg/sparql", QUERY, "SELECT * { ?s ?p \"" + a.word().repeat(200_000) + "\" }"));
    all.put("long-timeout", a -> a.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "timeout=" + a.pick("86400", "999999999999", "-1", "1e9", "NaN", "1,99999", "")));
  }

  private static String chain(int length, String first, String step) {
    StringBuilder query = new StringBuilder("SELECT * { BIND(" + first + " AS ?v0)");
    for (int i = 1; i < length; i++) {
      query.append(" BIND(").append(step.replace("?v", "?v" + (i - 1))).append(" AS ?v").append(i).append(")");
    }
    return query + " }";
  }

  /** What is no query, or asks for what cannot be written. */
  private static void broken(Map<String, Function<Attack, byte[]>> all) {
    all.put("no-query", a -> a.get("/kg/sparql?" + a.pick("query=", "query", "query=%20", "query=a&query=b", "x=y", "&&&", "=")));
    all.put("syntax", a -> a.query(a.pick("SELECT", "SELECT * {", "SELECT ?x { ?x <not an iri> ?y }", "<script>alert(1)</script>", "\u0000", "SELECT * { ?s ?p \"" + a.word(), "\\uD800", "ASK { <" + a.word() + " }")));
    all.put("bad-constants", a -> a.query("SELECT * { ?s ?p ?o FILTER(" + a.pick("REGEX(?o, '(')", "REGEX('x', '[')", "REPLACE('x', '*', 'y') = 'x'", "REGEX(?o, 'a', 'zzz')", "REPLACE('a', 'a', '$9') = 'b'", "'x'^^<urn:x> > 1", "STRDT('x', <http://www.w3.org/2001/XMLSchema#integer>) + 1 > 0") + ") } LIMIT 1"));
    all.put("odd-graph", a -> a.get("/kg/sparql?query=" + encoded("CONSTRUCT { ?s <http://x/" + a.pick("1/", "a#", "a%20b", "()") + "> ?o } WHERE { ?s ?p ?o } LIMIT 2"), "Accept", a.pick("application/rdf+xml", "application/ld+json", "application/trix+xml", "application/rdf+thrift", "application/n-quads", "application/rdf+json")));
    all.put("formats", a -> a.query("SELECT * { ?s ?p ?o } LIMIT 2", a.pick("format=", "output=", "results=") + a.pick("xml", "json", "csv", "tsv", "text", "thrift", "protobuf", "../../etc/passwd", "%00", "turtle", "html", "srx")));
    all.put("accept", a -> a.get("/kg/sparql?query=" + encoded("ASK {}"), "Accept", a.pick("image/png", "*", "*/*;q=x", ";;;", "text/html;q=-1", "a".repeat(5000), ",,,,", "application/" + a.word())));
  }

  /** Requests that are hardly HTTP. */
  private static void protocol(Map<String, Function<Attack, byte[]>> all) {
    all.put("method", a -> a.request(a.pick("TRACE", "CONNECT", "PROPFIND", "FOO", "get", "DELETE", "PUT", "PATCH", "MOVE"), a.pick("/", "/search", "/kg/sparql?query=ASK%7B%7D", "/review", "/query/top-people", "/health", "/ingest"), new byte[0]));
    all.put("no-http", a -> (a.pick("\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u0016\u0003\u0001", "GET http:// HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET  /  HTTP/1.1\r\nHost: x\r\n\r\n")).getBytes(StandardCharsets.ISO_8859_1));
    all.put("smuggling", a -> ("POST /kg/sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\nTransfer-Encoding: " + a.pick("chunked", "chunked, identity", " chunked", "xchunked") + "\r\n\r\n0\r\n\r\nGET /review HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    all.put("host", a -> ("GET /" + a.pick("", "login", "review", ".well-known/void", "openapi.json", "kg/sparql") + " HTTP/1.1\r\nConnection: close\r\nHost: " + a.pick("evil.example", "", "a b", "127.0.0.1:99999", "<script>", "evil.example\r\nHost: two.example", "[::1", "x".repeat(3000)) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    all.put("long-address", a -> a.get("/search?q=" + a.word().repeat(a.upTo(8000))));
    all.put("many-headers", a -> a.get("/", "X-" + a.word(), a.word().repeat(a.upTo(9000))));
    all.put("wrong-length", a -> ("POST /" + a.pick("kg/sparql", "login", "reconcile", "sparql") + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + FORM + "\r\nContent-Length: " + a.pick("99999999999", "-1", "x", "5000") + "\r\n\r\nquery=a").getBytes(StandardCharsets.ISO_8859_1));
    all.put("chunks", a -> ("POST /" + a.pick("kg/sparql", "login", "reconcile") + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + FORM + "\r\nTransfer-Encoding: chunked\r\n\r\n" + a.pick("ZZ\r\nx\r\n0\r\n\r\n", "FFFFFFFFFFFF\r\nx", "5\r\nquery\r\n", "-1\r\n\r\n", "0\r\nX: y\r\n\r\n")).getBytes(StandardCharsets.ISO_8859_1));
    all.put("ranges", a -> a.get("/assets/x/elshi.css", "Range", "bytes=" + "0-1,".repeat(a.upTo(2000)) + "5-", "If-Range", a.word()));
    all.put("upgrade", a -> a.get("/", "Upgrade", a.pick("h2c", "websocket"), "HTTP2-Settings", "AAMAAABkAAQCAAAAAAIAAAAA", "Expect", a.pick("100-continue", a.word())));
  }

  /** Paths that lead out of where they should stay, and values that are no values. */
  private static void paths(Map<String, Function<Attack, byte[]>> all) {
    all.put("traversal", a -> a.get("/" + a.pick("assets/x/", "webjars/", "data/", "page/", "id/", "query/", "", "webjars/cytoscape/") + a.pick("../../../../etc/passwd", "..%2f..%2f..%2fetc/passwd", "%2e%2e/%2e%2e/pom.xml", "..\\..\\pom.xml", "....//....//pom.xml", "%c0%ae%c0%ae/pom.xml", ";/../../x", "%252e%252e%252fx", "/etc/passwd", "META-INF/MANIFEST.MF")));
    all.put("jar-internals", a -> a.get("/webjars/" + a.pick("..%2fkz/elshi/web/messages_en.properties", "kz/elshi/web/Server.class", "cytoscape/3.33.1/../../x", "yasgui/../../../simplelogger.properties", "META-INF/maven/x")));
    all.put("bad-percent", a -> a.get("/" + a.pick("search?q=%", "search?q=%zz", "page/%", "%", "id/%ff%fe", "query/%00", "search?q=%00", "search?q=%u0041", "suggest?q=%E0%A4", "?lang=%", "sparql?query=%C3%28")));
    all.put("odd-signs", a -> a.get("/" + a.pick("page/", "id/", "data/", "query/", "search?q=", "suggest?q=", "network?focus=", "map?year=", "articles?page=") + encoded(a.pick("\u0000", "\u202e" + a.word(), "\"><script>alert(1)</script>", "' OR 1=1 --", "${jndi:ldap://x}", "{{7*7}}", "\r\nSet-Cookie: x=y", "\ud83d\ude00", "a".repeat(3000), "<urn:x> ?p ?o } #"))));
    all.put("split-answer", a -> a.get("/" + a.pick("login?next=", "id/article/", "?lang=", "query/top-people.csv?person=") + "%0d%0aSet-Cookie:%20evil=" + a.word() + "%0d%0a%0d%0a<script>"));
    all.put("open-redirect", a -> a.get("/" + a.pick("/evil.example", "%2fevil.example", "login?next=" + encoded(a.pick("//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)")), "id//evil.example", "id/https:%2f%2fevil.example")));
    all.put("numbers", a -> a.get("/query/top-people" + a.pick(".csv", ".json", ".xlsx", "") + "?limit=" + a.pick("-1", "999999999", "0", "1e9", "99999999999999999999", "x", "%27") + "&offset=" + a.pick("-5", "2147483648", "x", "7")));
    all.put("network", a -> a.get("/network" + a.pick(".json", ".graphml", ".csv", "/path", "/expand", "/edge", "") + "?" + a.pick("focus=", "from=", "to=", "kinds=", "nodes=", "depth=", "limit=", "node=", "a=", "b=") + encoded(a.pick("person/" + a.word(), "-1", "999999999", "' }", "country/KZ", "\u0000"))));
    all.put("pairs", a -> a.get("/pair/" + a.pick("KZ/KZ", "XX/YY", "kz/tj", "KZ/TJ?from=x&to=y", "KZ/TJ?kind=" + a.word(), "KZ", "KZ/TJ/UZ", "A/B")));
    all.put("languages", a -> a.get("/" + a.pick("", "search", "map", "review"), "Accept-Language", a.pick("xx-" + a.word(), "*".repeat(500), "en;q=x", "kk-".repeat(500), "i-klingon,,,", "-"), "Cookie", a.pick("lang=<script>", "lang=xx; lang=yy", "=;=;=", "elshi-session=" + a.word(), "a".repeat(4000), "lang=\u0001")));
  }

  /** Bodies that are not what they say. */
  private static void bodies(Map<String, Function<Attack, byte[]>> all) {
    all.put("gzip-bomb", a -> a.post("/" + a.pick("kg/sparql", "sparql", "reconcile", "login"), a.pick(FORM, QUERY), gzip(new byte[a.upTo(60) << 20]), "Content-Encoding", a.pick("gzip", "x-gzip", "GZIP")));
    all.put("broken-gzip", a -> a.post("/" + a.pick("kg/sparql", "sparql", "reconcile"), FORM, a.word(), "Content-Encoding", a.pick("gzip", "deflate", "br", "gzip, gzip", "zstd", a.word())));
    all.put("large-body", a -> a.post("/" + a.pick("kg/sparql", "sparql", "reconcile", "login"), FORM, "query=" + "x".repeat(a.upTo(4) << 20)));
    all.put("wrong-type", a -> a.post("/" + a.pick("kg/sparql", "sparql", "reconcile", "login", "review/judge"), a.pick("text/plain", "application/json", "multipart/form-data", "application/xml", "", ";", "application/x-www-form-urlencoded;charset=" + a.word()), a.pick("{}", "<a/>", "query=ASK{}", "")));
    all.put("many-fields", a -> a.post("/" + a.pick("kg/sparql", "reconcile", "sparql", "login"), FORM, (a.word() + "=1&").repeat(a.upTo(20_000))));
    all.put("xml-entity", a -> a.post("/" + a.pick("kg/data", "kg/sparql", "curate/draft", "reconcile"), a.pick("application/rdf+xml", "application/trix", "text/xml"), "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"" + a.pick(a.file(), a.canary()) + "\">]><r>&x;</r>"));
    all.put("json-ld-context", a -> a.post("/" + a.pick("kg/data", "kg/sparql", "reconcile"), "application/ld+json", "{\"@context\":\"" + a.canary() + "\",\"@id\":\"urn:x\",\"a\":1}"));
    all.put("reconcile", a -> a.post("/reconcile" + a.pick("", "/en", "/xx", "/en/suggest/entity"), FORM, a.pick("queries=", "extend=") + encoded(a.pick("{", "[]", "null", "{\"q0\":{}}", "{\"q0\":{\"query\":\"" + a.word().repeat(500) + "\"}}", "{\"q0\":{\"query\":\"x\",\"limit\":-1}}", "{\"q0\":{\"query\":\"x\",\"limit\":99999999999}}", "[".repeat(5000), "{\"ids\":[1],\"properties\":null}", "{\"ids\":[\"../x\"],\"properties\":[{\"id\":\"x\"}]}"))));
    all.put("reconcile-get", a -> a.get("/reconcile/" + a.pick("suggest/entity?prefix=", "suggest/property?prefix=", "preview?id=", "view?id=", "extend/propose?type=", "?queries=") + encoded(a.pick("<script>", "../..", "%", "person/" + a.word(), "{\"a\":{\"query\":[]}}", "a".repeat(2000))) + a.pick("", "&cursor=-1", "&cursor=99999999", "&callback=alert", "&limit=x")));
  }

  /** Whoever wants to write, or to get in. */
  private static void curation(Map<String, Function<Attack, byte[]>> all) {
    String[] deeds = {"/review/judge", "/review/bulk", "/review/undo", "/curate/draft", "/curate/store", "/curate/discard", "/curate/withdraw", "/logout", "/ingest"};
    all.put("write-without-token", a -> a.post(a.pick(deeds), FORM, "article=a1&answer=x&rule=y&form=" + a.word()));
    all.put("write-with-session", a -> a.post(a.pick(deeds), FORM, "article=a1", "Cookie", "elshi-session=" + a.word(), "Origin", "https://evil.example"));
    all.put("bearer-guess", a -> a.post(a.pick(deeds), FORM, "article=a1", "Authorization", "Bearer elshi_" + a.word().concat("AAAAAAAA").substring(0, 8) + "_" + "A".repeat(43)));
    all.put("bearer-odd", a -> a.post(a.pick(deeds), FORM, "article=a1", "Authorization", a.pick("Bearer", "Bearer ", "bearer \u0001", "Basic YTpi", "Bearer " + "x".repeat(5000), "Digest x", "Negotiate x")));
    all.put("token-in-address", a -> a.get("/review?token=" + a.token() + "&access_token=" + a.token()));
    all.put("login-guess", a -> a.post("/login", FORM, "token=" + a.word() + "&form=" + a.word() + "&next=//evil.example", "Cookie", "elshi-before=" + a.word()));
    all.put("upload-odd", a -> a.post("/curate/draft", "multipart/form-data; boundary=" + a.pick("b", "\"b\"", "", "b".repeat(300), "b\u0001"), multipart("b", a.pick("x.txt", "../../x.txt", "x.xlsx", "x.zip", "C:\\x.txt", "x.jsonl", "x.html", "x.rdf", "x.txt.gz", ""), a.pick("", "\u0000\u0001\u0002", "{\"text\":", "<!DOCTYPE x [<!ENTITY e SYSTEM '" + a.file() + "'>]><html><body>&e;</body></html>", "x".repeat(300_000), "{\"text\":\"" + "[".repeat(3000) + "\"}", "<p>".repeat(5000))), "Authorization", "Bearer " + a.token()));
    all.put("upload-fields", a -> a.post("/curate/draft", FORM, a.pick("url=", "published=", "language=", "article=", "title=", "text=") + encoded(a.pick("javascript:alert(1)", a.file(), a.canary(), "2025-13-99", "xx", "../../x", "\u0000", "<script>", "a".repeat(100_000))) + a.pick("", "&text=" + encoded("Мәтін.")), "Authorization", "Bearer " + a.token()));
    all.put("judge-odd", a -> a.post("/review/" + a.pick("judge", "bulk", "undo", "again"), FORM, a.pick("answer=", "fact=", "rule=", "id=", "verdict=") + encoded(a.pick("", "|", "right", "same person/a person/b", "link person/x Q", "../..", "<urn:x>", "wrong relation/" + a.word(), "a".repeat(50_000), "\u0000")), "Authorization", "Bearer " + a.token()));
    all.put("ingest-odd", a -> a.post("/ingest" + a.pick("", "?published=x", "?lang=%00", "?id=../../x"), a.pick("application/x-ndjson", "application/json", "application/x-ndjson;charset=" + a.word()), a.pick("{", "[]", "{\"text\":" + "[".repeat(a.upTo(5000)), "{\"id\":1}\n".repeat(a.upTo(300)), "\u0000", "null\nnull", "{\"text\":\"" + "\\u0000".repeat(50) + "\"}"), "Authorization", "Bearer " + a.token()));
    all.put("ingest-bomb", a -> a.post("/ingest", "application/x-ndjson", gzip(new byte[a.upTo(30) << 20]), "Content-Encoding", a.pick("gzip", "GZIP", "identity, gzip"), "Authorization", "Bearer " + a.token()));
    all.put("ingest-long", a -> a.post("/ingest", a.pick("application/x-ndjson", "text/plain"), "{\"text\":\"" + "x".repeat(1 << 20) + "\"}", "Authorization", "Bearer " + a.token()));
    all.put("backup", a -> a.request(a.pick("GET", "POST", "HEAD"), "/backup" + a.pick("", "?token=" + a.word(), "/../x"), new byte[0], "Cookie", "elshi-session=" + a.word()));
    all.put("store-odd", a -> a.post("/curate/" + a.pick("store", "discard", "withdraw"), FORM, a.pick("id=", "article=") + encoded(a.pick("", a.word(), "../x", "a".repeat(50_000), "\u0000", "none")), "Authorization", "Bearer " + a.token()));
  }

  private static void headers(Map<String, Function<Attack, byte[]>> all) {
    all.put("request-id", a -> a.get("/", "X-Request-Id", a.pick("x\u0001", "<script>", "a".repeat(9000), "a b c", "' event=failure id='", "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9")));
    all.put("log-injection", a -> a.get("/search?q=x", "User-Agent", a.pick("x\" event=failure time=0 x=\"", "\u2028\u2029", "\\n\\r", "elshi_" + "A".repeat(8) + "_" + "B".repeat(43), "\u001b[31m"), "Referer", a.canary()));
    all.put("forwarded", a -> a.get(a.pick("/", "/login", "/review"), "X-Forwarded-For", a.pick("127.0.0.1", "x, y", "<script>", "1".repeat(3000)), "X-Forwarded-Proto", a.pick("https", "javascript"), "X-Forwarded-Host", "evil.example", "Forwarded", "for=evil;host=evil.example"));
    all.put("conditional", a -> a.get(a.pick("/", "/search", "/openapi.json", "/page/person/ana-akhmet"), "If-None-Match", a.pick("*", "\"" + a.word() + "\"", ",".repeat(4000), "W/\"", "\"\""), "If-Modified-Since", a.pick("x", "Thu, 01 Jan 1970 00:00:00 GMT", "9".repeat(100))));
    all.put("preflight", a -> a.request("OPTIONS", a.pick("/kg/sparql", "/review/judge", "*", "/"), new byte[0], "Origin", "https://evil.example", "Access-Control-Request-Method", a.pick("PUT", "DELETE", "POST"), "Access-Control-Request-Headers", "Authorization"));
  }
}
