package kz.elshi.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kz.elshi.claim.Claim;
import kz.elshi.claim.ClaimReader;
import kz.elshi.claim.ClaimReaders;
import kz.elshi.claim.Confidences;
import kz.elshi.claim.Extraction;
import kz.elshi.claim.RuleTrace;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityResolver;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.LanguageDetector;
import kz.elshi.lang.Transliterated;
import kz.elshi.lang.kk.KazakhAnalyser;
import kz.elshi.mention.MentionReader;
import kz.elshi.text.Article;
import kz.elshi.text.Document;
import kz.elshi.text.Language;
import org.jspecify.annotations.Nullable;

/** The stages in their order. Immutable and safe to share between threads. */
public final class Pipeline {
  private final LanguageDetector languages;
  private final KazakhAnalyser analyser;
  private final MentionReader mentions;
  private final EntityResolver entities;
  private final List<ClaimReader> claims;
  private final Confidences confidences;

  /**
   * Loads lexicon, rules, their measured confidences, and reference.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one of their files is missing or broken
   */
  public Pipeline(Home home) {
    this(home, Confidences.read(home));
  }

  /** Loads lexicon, rules and reference; with {@link Confidences#NONE} claims keep the confidence that their rules give. */
  public Pipeline(Home home, Confidences confidences) {
    this.confidences = confidences;
    // The analyser and the names of people take as long to load as all the rest: they load side by side, the reference within the rest.
    CompletableFuture<Reference> reading = new CompletableFuture<>();
    CompletableFuture<KazakhAnalyser> analysing = CompletableFuture.supplyAsync(() -> new KazakhAnalyser(home, reading::join));
    CompletableFuture<EntityResolver> resolving = analysing.thenApply(ready -> new EntityResolver(home, reading.join()));
    Reference reference = read(home, reading);
    languages = new LanguageDetector(home);
    mentions = new MentionReader(home, reference);
    claims = ClaimReaders.all(home);
    analyser = loaded(analysing);
    entities = loaded(resolving);
  }

  private static Reference read(Home home, CompletableFuture<Reference> reading) {
    try {
      reading.complete(Reference.read(home));
    } catch (KnowledgeException e) {
      reading.completeExceptionally(e);
      throw e;
    }
    return reading.join();
  }

  private static <T> T loaded(CompletableFuture<T> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof KnowledgeException broken ? broken : e;
    }
  }

  /** Reads an article; an article in a language that Elshi does not read gives no claims. */
  public Extraction extract(Article article) {
    Article known = article.language() == Language.UNDETERMINED ? article.in(languages.detect(article.text())) : article;
    if (known.language() != Language.KAZAKH || known.text().isBlank()) {
      return new Extraction(new Document(known, List.of(), List.of(), List.of(), List.of()), List.of(), List.of(), null);
    }
    Transliterated script = analyser.transliterate(known.text());
    return script == null ? read(known) : new Respelling(script, known).of(read(known.with(script.text())));
  }

  private Extraction read(Article article) {
    EntityDocument resolved = resolve(article);
    return new Extraction(resolved.document(), resolved.entities(), claims(resolved, RuleTrace.NONE), resolved.outlet());
  }

  /**
   * Reads an article and keeps what the stages between made of it.
   *
   * @return null if the article is in a language that Elshi does not read
   */
  public @Nullable Explanation explain(Article article) {
    Article known = article.language() == Language.UNDETERMINED ? article.in(languages.detect(article.text())) : article;
    if (known.language() != Language.KAZAKH) {
      return null;
    }
    Transliterated script = analyser.transliterate(known.text());
    EntityDocument document = resolve(script == null ? known : known.with(script.text()));
    List<NearMiss> nearly = new ArrayList<>();
    RuleTrace trace = (rule, token, misfit) -> nearly.add(new NearMiss(rule, token, misfit));
    return new Explanation(document, claims(document, trace), nearly);
  }

  /** Takes an article in Kazakh, in Cyrillic letters, as far as the stage before the claims. */
  public EntityDocument resolve(Article article) {
    Document document = analyser.analyse(article);
    return entities.resolve(document, mentions.read(document));
  }

  private List<Claim> claims(EntityDocument document, RuleTrace trace) {
    List<Claim> all = new ArrayList<>();
    claims.forEach(reader -> all.addAll(reader.read(document, List.copyOf(all), trace)));
    all.replaceAll(confidences::rate);
    all.sort(Comparator.comparing(claim -> claim.grounding().principal().span()));
    return all;
  }
}
