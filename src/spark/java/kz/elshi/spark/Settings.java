package kz.elshi.spark;

import java.io.Serializable;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.InputLimits;
import kz.elshi.ingest.Metadata;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every task of a job has to know.
 *
 * @param home folder with Elshi's data where each machine has it, or null if the job brings it as an archive
 * @param base of the data's addresses
 * @param threshold facts that are trusted less are left out, 0 to 1
 * @param longest greatest length of an article in UTF-16 code units
 * @param published day that the user tells of the articles, or null
 * @param publisher outlet that the user tells, or null
 * @param language that the user tells, or null
 */
record Settings(
    @Nullable String home, String base, double threshold, int longest, @Nullable String published, @Nullable String publisher, @Nullable String language) implements Serializable {

  /** A source whose articles keep the ids that they bring: which of them come twice, no task alone can know. */
  ArticleSource source() {
    Metadata told =
        new Metadata(null, null, null, published == null ? null : PartialDate.parse(published), publisher, language == null ? null : Language.of(language));
    return new ArticleSource(told, InputLimits.longest(longest), UnaryOperator.identity());
  }
}
