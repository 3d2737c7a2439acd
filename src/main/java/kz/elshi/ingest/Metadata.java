package kz.elshi.ingest;

import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** What is told of an article besides its text; what the user says on the command line outranks what the file says. */
public record Metadata(
    @Nullable String id,
    @Nullable String title,
    @Nullable String url,
    @Nullable PartialDate published,
    @Nullable String publisher,
    @Nullable Language language) {
  /** Nothing told. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null);

  /** This, and the other where this says nothing. */
  public Metadata or(Metadata other) {
    return new Metadata(
        id != null ? id : other.id,
        title != null ? title : other.title,
        url != null ? url : other.url,
        published != null ? published : other.published,
        publisher != null ? publisher : other.publisher,
        language != null ? language : other.language);
  }
}
