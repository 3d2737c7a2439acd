package kz.elshi.wikidata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look-up comes to for one entity.
 *
 * @param candidates ranked, the likeliest first
 * @param accepted the first candidate if it is certain enough and clearly ahead of the second, else null
 * @param why in short English words why the first candidate was not accepted; empty if it was
 */
record Verdict(Wanted wanted, List<Candidate> candidates, @Nullable Candidate accepted, String why) {}
