package kz.elshi.claim;

import kz.elshi.text.PartialDate;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityResolver;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.kk.KazakhAnalyser;
import kz.elshi.mention.MentionReader;
import kz.elshi.text.Article;
import kz.elshi.text.Document;
import kz.elshi.text.Language;
import org.jspecify.annotations.Nullable;

/** Kazakh texts taken as far as the claim stage, by the real stages before it. */
final class Texts {
  static final Home HOME = Home.find();
  static final Reference REFERENCE = Reference.read(HOME);
  private static final KazakhAnalyser ANALYSER = new KazakhAnalyser(HOME, REFERENCE);
  private static final MentionReader MENTIONS = new MentionReader(HOME, REFERENCE);
  private static final EntityResolver RESOLVER = new EntityResolver(HOME, REFERENCE);

  private Texts() {}

  static EntityDocument kazakh(String text) {
    return kazakh("text", text, null);
  }

  static EntityDocument kazakh(String id, String text, @Nullable PartialDate published) {
    Document document = ANALYSER.analyse(new Article(id, text, Language.KAZAKH, null, null, published, null, "test"));
    return RESOLVER.resolve(document, MENTIONS.read(document));
  }
}
