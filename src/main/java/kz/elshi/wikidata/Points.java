package kz.elshi.wikidata;

/** A part of a score, with its reason in short English words. */
record Points(double score, String reason) {}
