package kz.elshi.federation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import kz.elshi.rdf.GraphWriter;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.protocol.HttpContext;
import org.eclipse.rdf4j.http.client.SPARQLProtocolSession;
import org.eclipse.rdf4j.http.client.SharedHttpClientSessionManager;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultFormat;

/**
 * How RDF4J talks to a server: who we are, credentials for its addresses alone, limits of time, requests counted.
 * Updates are sent as they are and not as a form, whose size servers bound; rows come as JSON, which can carry every character.
 */
final class Wire extends SharedHttpClientSessionManager {
  private static final int CONNECT_MILLIS = 10_000;
  private static final ContentType UPDATE = ContentType.create("application/sparql-update", StandardCharsets.UTF_8);

  private final AtomicLong requests;

  private Wire(CloseableHttpClient client, AtomicLong requests) {
    super(client, Executors.newScheduledThreadPool(2, Wire::daemon));
    this.requests = requests;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sparql");
    thread.setDaemon(true);
    return thread;
  }

  /** {@code silenceMillis} is the longest time without a byte from the server. */
  static Wire to(Set<String> addresses, Credentials credentials, int silenceMillis) {
    AtomicLong requests = new AtomicLong();
    List<URI> servers = addresses.stream().map(URI::create).toList();
    RequestConfig limits =
        RequestConfig.custom().setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(silenceMillis).setRedirectsEnabled(false).build();
    CloseableHttpClient client =
        HttpClientBuilder.create()
            .setUserAgent("Elshi/" + GraphWriter.VERSION + " (https://w3id.org/elshi/)")
            .setDefaultRequestConfig(limits)
            .disableCookieManagement()
            .disableRedirectHandling()
            .addInterceptorLast((HttpRequest request, HttpContext context) -> {
              requests.incrementAndGet();
              HttpHost target = HttpClientContext.adapt(context).getTargetHost();
              if (credentials.header() != null && servers.stream().anyMatch(server -> isSame(target, server))) {
                request.setHeader("Authorization", credentials.header());
              }
            })
            .build();
    return new Wire(client, requests);
  }

  private static boolean isSame(HttpHost target, URI server) {
    int port = server.getPort() >= 0 ? server.getPort() : server.getScheme().equals("https") ? 443 : 80;
    int asked = target.getPort() >= 0 ? target.getPort() : target.getSchemeName().equals("https") ? 443 : 80;
    return target.getHostName().equalsIgnoreCase(server.getHost().replaceAll("[\\[\\]]", "")) && asked == port
        && target.getSchemeName().equalsIgnoreCase(server.getScheme());
  }

  /** Requests sent so far. */
  long requests() {
    return requests.get();
  }

  @Override
  public SPARQLProtocolSession createSPARQLProtocolSession(String queryAddress, String updateAddress) {
    SPARQLProtocolSession session =
        new SPARQLProtocolSession(getHttpClient(), getExecutorService()) {
          {
            setQueryURL(queryAddress);
            setUpdateURL(updateAddress);
          }

          @Override
          protected HttpUriRequest getUpdateMethod(
              QueryLanguage language, String update, String base, Dataset dataset, boolean inferred, int seconds, Binding... bindings) {
            HttpPost post = new HttpPost(getUpdateURL());
            post.setEntity(new StringEntity(update, UPDATE));
            return post;
          }
        };
    session.setPreferredTupleQueryResultFormat(TupleQueryResultFormat.JSON);
    return session;
  }
}
