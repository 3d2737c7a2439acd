package kz.elshi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of an article.
 *
 * @param facts addresses of its facts, sorted
 * @param setAside messages of facts that were not stored, one line each
 */
public record StoredArticle(
    String id, @Nullable String headline, @Nullable String published, @Nullable String outlet, @Nullable String url,
    String language, List<String> facts, List<String> setAside) {}
