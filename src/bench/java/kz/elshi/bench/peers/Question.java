package kz.elshi.bench.peers;

import java.util.List;
import java.util.Map;
import kz.elshi.query.SavedQuery;

/**
 * A query of the library with parameters of a band.
 *
 * @param join whether its answer is put together from many articles
 * @param drawn values of its parameters, drawn several times; the runs take them in turn
 */
record Question(SavedQuery query, boolean join, Band band, List<Map<String, String>> drawn) {}
