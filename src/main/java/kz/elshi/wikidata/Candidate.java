package kz.elshi.wikidata;

import java.util.List;

/**
 * An item that an entity might be.
 *
 * @param score 0 to 1
 * @param reasons in short English words, the weightiest first
 */
record Candidate(Item item, double score, List<String> reasons) {}
