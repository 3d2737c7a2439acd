package kz.elshi.wikidata;

import java.util.List;

/**
 * What an update of the reference came to.
 *
 * @param changes a line each: table, item, name, column, value before, value after, separated by tabs
 * @param problems one sentence each
 * @param complete whether every question got an answer
 */
public record UpdateReport(List<String> changes, List<String> problems, boolean complete) {}
