package kz.elshi.claim;

import java.util.List;
import kz.elshi.claim.DocumentNames.Content;
import kz.elshi.claim.DocumentNames.Name;
import kz.elshi.claim.DocumentRules.Found;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Lists of documents: what is said of «the following documents» holds for each that is named after it, behind the colon or in
 * the sentences without a finite verb that come next.
 *
 * <pre>
 * Мынадай құжаттарға қол қойылды: … туралы келісім, … туралы меморандум.
 * </pre>
 */
final class DocumentList {
  private final MentionedTokens tokens;
  private final DocumentRules rules;
  private @Nullable Found opening;

  DocumentList(MentionedTokens tokens, DocumentRules rules) {
    this.tokens = tokens;
    this.rules = rules;
  }

  /** Goes on to a sentence with the documents that it names: it opens a list, goes on with one, or closes it. */
  void enter(Sentence sentence, List<Name> names) {
    for (Name name : names) {
      Reading.Nominal head = tokens.get(name.last()).nominal();
      Found found = name.content() == Content.NONE && head != null && head.plural() ? rules.after(tokens, sentence, name) : null;
      if (found != null && found.status() != null) {
        opening = found;
        return;
      }
    }
    if (hasFiniteVerb(sentence)) {
      opening = null;
    }
  }

  private boolean hasFiniteVerb(Sentence sentence) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Reading.Verbal verbal = Forms.surely(tokens.get(i));
      if (verbal != null && verbal.person() == 3) {
        return true;
      }
    }
    return false;
  }

  /** What the list's opening says of a document named behind it; null if no list is open. */
  @Nullable Found status(Name name) {
    return opening != null && name.first() > opening.verb() ? opening : null;
  }
}
