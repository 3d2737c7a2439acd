package kz.elshi.wikidata;

import java.util.List;
import java.util.SortedMap;

/**
 * What a source answered.
 *
 * @param items by id: those asked for, and the positions that they name
 * @param problems one sentence for each part that got no answer, or an old one
 * @param complete whether every part got an answer, an old one of the cache included
 */
record Findings(SortedMap<String, Item> items, List<String> problems, boolean complete) {}
