package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Home;
import kz.elshi.text.Language;

/** Reads the documents that an article names: agreements and the like between parties, then laws. */
public final class DocumentReader implements ClaimReader {
  private final Documents documents;

  /**
   * Loads lexicon and rules of a language.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one of the files is missing or broken
   */
  public DocumentReader(Home home, Language language) {
    documents = new Documents(home, language.code());
  }

  /** The agreements in text order, then the laws. */
  @Override
  public List<Claim> read(EntityDocument document) {
    List<Claim> agreements = new ArrayList<>();
    List<Claim> laws = new ArrayList<>();
    for (NamedDocument one : documents.read(document)) {
      if (Laws.KINDS.contains(one.kind())) {
        laws.add(Laws.claim(document, one));
      } else {
        agreements.add(Agreements.claim(document, one));
      }
    }
    agreements.addAll(laws);
    return agreements;
  }
}
