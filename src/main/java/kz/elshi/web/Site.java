package kz.elshi.web;

import kz.elshi.query.ColumnLabels;
import kz.elshi.query.QueryLibrary;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.JsonLdWriter;
import kz.elshi.rdf.OntologyLabels;
import kz.elshi.reconcile.Reconciler;
import kz.elshi.store.Store;

/** What the pages are made from. */
record Site(
    Store store, QueryLibrary library, ColumnLabels columns, Messages messages, OntologyLabels ontology, JsonLdWriter jsonLd, Reconciler reconciler,
    long timeoutMillis) {
  Iris iris() {
    return store.iris();
  }
}
