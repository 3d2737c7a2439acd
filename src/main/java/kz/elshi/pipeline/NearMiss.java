package kz.elshi.pipeline;

import kz.elshi.claim.Misfit;

/**
 * A rule that nearly made a fact.
 *
 * @param rule its id
 * @param token index of its verb or noun in the document
 * @param misfit what was wanting
 */
public record NearMiss(String rule, int token, Misfit misfit) {}
