package kz.elshi.web;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.elshi.knowledge.Home;
import kz.elshi.network.KnownNetworks;
import kz.elshi.query.ColumnLabels;
import kz.elshi.query.QueryLibrary;
import kz.elshi.rdf.JsonLdWriter;
import kz.elshi.rdf.OntologyLabels;
import kz.elshi.reconcile.Reconciler;
import kz.elshi.store.Intake;
import kz.elshi.store.Meters;
import kz.elshi.store.PerVersion;
import kz.elshi.store.Store;
import kz.elshi.store.limit.Fence;
import kz.elshi.web.curate.TokenFile;
import kz.elshi.web.observe.EventLog;
import kz.elshi.web.observe.PrometheusMeters;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.AbstractNetworkConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.jspecify.annotations.Nullable;

/**
 * The server: SPARQL at {@code /kg/sparql}, linked data at {@code /id/…}, the reconciliation service at {@code /reconcile}, pages elsewhere. For reading only,
 * unless {@link Access} lets somebody change the store.
 *
 * <pre>
 * try (Server server = Server.start(store, home, new Server.Settings("127.0.0.1", 0, 30_000))) {
 *   URI.create(server.address() + "/kg/sparql?query=…");
 * }
 * </pre>
 */
public final class Server implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);
  private static final int THREADS_READY = 8;
  private static final int THREADS = 64;
  private static final int FEWEST_AT_ONCE = 4;
  private static final Duration LONGEST_TURN = Duration.ofSeconds(20);
  private static final long IDLE_MILLIS = 30_000;
  private static final int LONGEST_HEADER = 64 << 10;

  private final FusekiServer fuseki;
  private final String host;
  private final Site site;
  private final PrometheusMeters meters;
  private final QoSHandler turns;
  private final Upkeep upkeep;
  private final @Nullable Housekeeping housekeeping;

  private Server(FusekiServer fuseki, String host, Site site, PrometheusMeters meters, QoSHandler turns) {
    this.turns = turns;
    this.fuseki = fuseki;
    this.host = host;
    this.site = site;
    this.meters = meters;
    this.upkeep = upkeep(site);
    Intake intake = site.curate().intake();
    this.housekeeping = intake == null ? null : new Housekeeping(site.store(), intake, HOUSEKEEPING);
  }

  /**
   * How to serve.
   *
   * @param host address to listen on
   * @param port 0 for any free one
   * @param limits how much a client may ask for
   * @param evidenceOnly pages show articles, other than those that ship with the program, by their sentences of evidence alone
   * @param proxied requests come through a proxy on this machine, which tells in {@code X-Forwarded-For} where they come from
   * @param logs where it is told what happens
   */
  public record Settings(String host, int port, Limits limits, boolean evidenceOnly, boolean proxied, Logs logs) {
    /** Pages show articles whole, nothing is logged, and all limits but the time of a query are the usual ones. */
    public Settings(String host, int port, long timeoutMillis) {
      this(host, port, timeoutMillis, false);
    }

    /** Nothing is logged, and all limits but the time of a query are the usual ones. */
    public Settings(String host, int port, long timeoutMillis, boolean evidenceOnly) {
      this(host, port, Limits.STANDARD.withTimeout(timeoutMillis), evidenceOnly, false, Logs.ofFailures());
    }
  }

  /**
   * Where it is told what happens.
   *
   * @param events what is slow or fails
   * @param access a line for each request
   * @param slowMillis queries that take longer are told
   */
  public record Logs(EventLog events, EventLog access, long slowMillis) {
    /** Failures on standard error, and nothing else. */
    public static Logs ofFailures() {
      return new Logs(new EventLog(System.err, EventLog.Format.KEYS), EventLog.SILENT, Long.MAX_VALUE);
    }
  }

  /**
   * Who may change the store.
   *
   * @param tokens of those who may; null if nobody may
   * @param threshold articles that come by the web are read without the facts that are trusted less, 0 to 1
   */
  public record Access(@Nullable TokenFile tokens, double threshold) {
    /** Nobody. */
    public static final Access READING = new Access(null, 0.5);
  }

  /**
   * Starts serving a store, which stays the caller's to close.
   *
   * @throws ServerException if the port is in use or the host cannot be listened on
   */
  public static Server start(Store store, Home home, Settings settings) {
    return start(store, home, settings, Access.READING);
  }

  /**
   * Starts serving a store, which stays the caller's to close; whoever has a token may change it.
   *
   * @throws ServerException if the port is in use or the host cannot be listened on
   */
  public static Server start(Store store, Home home, Settings settings, Access access) {
    DatasetGraph dataset = store.dataset().asDatasetGraph();
    Fence fence = new Fence(settings.limits().query(), settings.limits().queries());
    PrometheusMeters meters = new PrometheusMeters();
    meters.gauge("elshi.queries.running", "Queries that run", fence::running);
    Observer observer = new Observer(settings.logs().events(), meters, settings.logs().slowMillis());
    Health health = new Health(store);
    OntologyLabels ontology = new OntologyLabels(home);
    Site site =
        new Site(
            store, new QueryLibrary(home), new ColumnLabels(home), new Messages(), ontology, new JsonLdWriter(home),
            new Reconciler(home, store.iris(), ontology, store.changes()), new Topology(home), catalogues(store, ontology),
            new PerVersion<>(data -> new KnownNetworks(), store.changes(), (former, data, change) -> former.after(change, data)),
            new PerVersion<>(data -> new KnownAnswers(), store.changes(), (former, data, change) -> former.after()),
            new PerVersion<>(GraphCounts::read, store.changes(), (former, data, change) -> former.after(change)),
            CurateSite.of(store, home, access, meters), settings.limits(), fence, observer, health, new StoreFigures(store, meters), UUID.randomUUID(), new OwnTexts(home),
            settings.evidenceOnly());
    DataService service = DataService.newBuilder(dataset).addEndpoint(Operation.Query, "sparql").build();
    FusekiServer fuseki =
        FusekiServer.create()
            .port(settings.port())
            .numServerThreads(THREADS_READY, THREADS)
            .loopback(LOOPBACK.contains(settings.host()))
            .registerOperation(Operation.Query, WebContent.contentTypeSPARQLQuery, new QueryGuard(fence, observer))
            .add("/kg", service)
            .addFilter("/*", new HeaderFilter(site))
            .addServlet("/*", new PageServlet(site))
            .build();
    listenOn(settings.host(), fuseki);
    QoSHandler turns = guardTheDoor(fuseki.getJettyServer(), settings, meters);
    Server server = new Server(fuseki, settings.host(), site, meters, turns);
    Intake intake = site.curate().intake();
    if (intake != null) {
      intake.giveWayTo(server::isAnybodyWaiting);
      health.add("queue", () -> intake.waiting() < intake.places() ? null : "the queue of articles is full");
    }
    try {
      fuseki.start();
    } catch (FusekiException | UnresolvedAddressException e) {
      server.close();
      throw cannotListen(settings, e);
    }
    return server;
  }

  private static Upkeep upkeep(Site site) {
    Store store = site.store();
    return Upkeep.start(
        store,
        List.of(
            () -> store.read(data -> site.reconciler().look(data, "kk")), () -> store.read(site.catalogues()::get),
            () -> store.read(site.networks()::get), site.curate().queue()::renew, () -> store.read(data -> renewed(site, data))));
  }

  private static KnownAnswers renewed(Site site, DatasetGraph data) {
    KnownAnswers answers = site.answers().get(data);
    answers.renew(question -> Asked.find(site, null, data, question));
    return answers;
  }

  private static PerVersion<Catalogue> catalogues(Store store, OntologyLabels ontology) {
    return new PerVersion<>(
        data -> Catalogue.read(data, store.iris(), ontology), store.changes(),
        (former, data, change) -> former.after(change, data, store.iris(), ontology));
  }

  /** What concerns every request, also those that are none: ids, lines of the log, words for errors, and patience with slow clients. */
  private static QoSHandler guardTheDoor(org.eclipse.jetty.server.Server jetty, Settings settings, Meters meters) {
    DoorErrors errors = new DoorErrors();
    jetty.setErrorHandler(errors);
    jetty.getDescendants(ServletContextHandler.class).forEach(context -> context.setErrorHandler(errors));
    RequestId ids = new RequestId(settings.proxied());
    QoSHandler turns = oneAfterAnother(jetty.getHandler());
    ids.setHandler(turns);
    jetty.setHandler(ids);
    jetty.setRequestLog(new AccessLog(settings.logs().access(), meters, settings.proxied()));
    for (Connector connector : jetty.getConnectors()) {
      ((AbstractConnector) connector).setIdleTimeout(IDLE_MILLIS);
      HttpConfiguration http = connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setRequestHeaderSize(LONGEST_HEADER);
    }
    return turns;
  }

  /**
   * Few pages are made at a time, the others wait for their turn in the order in which they came: TDB2 looks up nodes under one lock, for which dozens of
   * threads would fight. Only what is asked without a body and made in a moment takes a turn: queries have places of their own, and neither they nor slow
   * clients shall keep pages waiting.
   */
  private static QoSHandler oneAfterAnother(Handler pages) {
    QoSHandler turns = new QoSHandler(pages);
    turns.setMaxRequestCount(Math.max(FEWEST_AT_ONCE, 2 * Runtime.getRuntime().availableProcessors()));
    turns.setMaxSuspend(LONGEST_TURN);
    turns.includeMethod("GET", "HEAD");
    turns.excludePath("/kg/*", "/sparql", "/query/*", "/data/*", "/reconcile/*", "/backup", "/health", "/metrics", "/assets/*", "/webjars/*");
    return turns;
  }

  /** Whether somebody who has asked for a page waits for the turn of the request. */
  public boolean isAnybodyWaiting() {
    return turns.getSuspendedRequestCount() > 0;
  }

  /** Whether only programs on this machine reach a host. */
  public static boolean isLoopback(String host) {
    return LOOPBACK.contains(host);
  }

  /** Fuseki knows this machine alone or every address; an address that was named is the only one to listen on. */
  private static void listenOn(String host, FusekiServer fuseki) {
    if (!LOOPBACK.contains(host)) {
      for (Connector connector : fuseki.getJettyServer().getConnectors()) {
        ((AbstractNetworkConnector) connector).setHost(host);
      }
    }
  }

  private static ServerException cannotListen(Settings settings, RuntimeException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
        return new ServerException(
            "port " + settings.port() + " is in use: stop what uses it, or name another one with --port (0 takes any free one)", error);
      }
    }
    return new ServerException("the server cannot listen on " + settings.host() + ":" + settings.port() + ": name an address of this machine with --host, and a port that you may use", error);
  }

  /** Where it listens, e.g. {@code http://127.0.0.1:3030}. */
  public String address() {
    return "http://" + host + ":" + fuseki.getPort();
  }

  /** Where figures about what else runs here can be told; they stand at {@code /metrics}. */
  public Meters meters() {
    return meters;
  }

  /** Where it can be told what else has to be well for the server to be ready. */
  public Health health() {
    return site.health();
  }

  /** Waits until the server is stopped from elsewhere. */
  public void join() {
    fuseki.join();
  }

  /** Stops answering; articles that were taken are committed first. */
  @Override
  public void close() {
    if (housekeeping != null) {
      housekeeping.close();
    }
    fuseki.stop();
    Intake intake = site.curate().intake();
    if (intake != null) {
      intake.close();
    }
    upkeep.close();
    site.fence().close();
    meters.close();
  }
}
