package kz.elshi.web;

import java.time.LocalDate;
import java.util.UUID;
import kz.elshi.network.KnownNetworks;
import kz.elshi.query.ColumnLabels;
import kz.elshi.query.QueryLibrary;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.JsonLdWriter;
import kz.elshi.rdf.OntologyLabels;
import kz.elshi.reconcile.Reconciler;
import kz.elshi.store.DataVersion;
import kz.elshi.store.PerVersion;
import kz.elshi.store.Store;
import kz.elshi.store.limit.Fence;
import kz.elshi.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What the pages are made from.
 *
 * @param catalogues what there is to list
 * @param networks what has been read of the network
 * @param answers what saved queries have been answered
 * @param counts how much there is
 * @param evidenceOnly whether texts that are not our own are shown by their sentences of evidence alone
 * @param curate what review and curation are made from
 * @param limits how much a client may ask for
 * @param fence keeps queries within their limits
 * @param observer is told what happens
 * @param health whether all is well
 * @param figures how much there is
 * @param run tells one run of the program from another: versions of a store mean nothing beyond one
 */
record Site(
    Store store, QueryLibrary library, ColumnLabels columns, Messages messages, OntologyLabels ontology, JsonLdWriter jsonLd, Reconciler reconciler,
    Topology topology, PerVersion<Catalogue> catalogues, PerVersion<KnownNetworks> networks, PerVersion<KnownAnswers> answers,
    PerVersion<GraphCounts> counts, CurateSite curate, Limits limits, Fence fence, Observer observer, Health health, StoreFigures figures, UUID run, OwnTexts ownTexts,
    boolean evidenceOnly) {
  /** Longest time of a query. */
  long timeoutMillis() {
    return limits.query().timeoutMillis();
  }

  Iris iris() {
    return store.iris();
  }

  /** Whether the text of an article is shown whole. */
  boolean showsWhole(String id, String text) {
    return !evidenceOnly || ownTexts.has(id, text);
  }

  /** A weak ETag for an answer made from the store as it is now. */
  String tag(@Nullable String... asked) {
    DataVersion version = store.read(DataVersion::of);
    StringBuilder all = new StringBuilder().append(run).append(' ').append(version.hashCode()).append(' ').append(version.number()).append(' ').append(LocalDate.now());
    for (String part : asked) {
      all.append('\n').append(part);
    }
    return "W/\"" + Fingerprint.of(all.toString()).substring(0, 24) + "\"";
  }
}
