package kz.elshi.pipeline;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Evidence;
import kz.elshi.claim.Extraction;
import kz.elshi.claim.Statement;
import kz.elshi.entity.Entity;
import kz.elshi.lang.Transliterated;
import kz.elshi.text.Article;
import kz.elshi.text.Document;
import kz.elshi.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was read from a transliterated text back to the text as it stands: offsets, quoted words, and names in its script.
 * Keys, rules and concepts are ASCII and stay.
 */
final class Respelling {
  private final Transliterated script;
  private final Article article;

  Respelling(Transliterated script, Article article) {
    this.script = script;
    this.article = article;
  }

  /** The extraction with its words and offsets in the article's own text. */
  Extraction of(Extraction read) {
    Document document = read.document();
    Document own =
        new Document(
            article, all(document.tokens()), all(document.sentences()), all(document.quotations()), all(document.times()));
    List<Entity> entities = all(read.entities());
    List<Claim> claims = all(read.claims());
    return new Extraction(own, entities, claims, read.outlet() == null ? null : script.spell(read.outlet()));
  }

  private <T> List<T> all(List<T> values) {
    return values.stream().map(this::value).toList();
  }

  @SuppressWarnings("unchecked")
  private <T> T value(T value) {
    return (T) switch (value) {
      case String text -> script.spell(text);
      case Span span -> script.original(span);
      case List<?> list -> all(list);
      case Evidence evidence -> evidence(evidence);
      case Statement statement -> statement(record(statement));
      case Record record -> record(record);
      default -> value;
    };
  }

  private Evidence evidence(Evidence read) {
    Span span = script.original(read.span());
    return new Evidence(read.article(), read.sentence(), span, span.in(article.text()));
  }

  private Statement statement(Statement spelled) {
    return new Statement(
        spelled.speaker(), spelled.capacity(), spelled.form(), spelled.span().in(article.text()), spelled.span(),
        spelled.addressee(), spelled.topics(), spelled.grounding());
  }

  @SuppressWarnings("unchecked")
  private <R extends Record> R record(R record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = nullable(components[i].getAccessor().invoke(record));
      }
      Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
      return (R) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot respell a " + record.getClass().getSimpleName(), e);
    }
  }

  private @Nullable Object nullable(@Nullable Object value) {
    return value == null ? null : value(value);
  }
}
