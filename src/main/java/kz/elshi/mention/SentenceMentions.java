package kz.elshi.mention;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.text.Case;

/** The mentions found so far in one sentence and the tokens that they take up: each token belongs to one mention at most. */
final class SentenceMentions {
  private final SentenceTokens view;
  private final boolean[] used;
  private final List<Mention> mentions = new ArrayList<>();

  SentenceMentions(SentenceTokens view) {
    this.view = view;
    this.used = new boolean[view.end - view.first];
  }

  void add(Mention mention) {
    for (int i = mention.firstToken(); i < mention.endToken(); i++) {
      used[i - view.first] = true;
    }
    mentions.add(mention);
  }

  /** Adds a person who is named from {@code name} on and whose mention begins with the titles before it. */
  void addPerson(int first, Name name, List<Title> titles) {
    add(
        new Mention(
            Mention.Kind.PERSON, view.span(first, name.end()), first, name.end(), name.grammaticalCase(), false,
            name.text(), name.key(), name.country(), titles));
  }

  /** Adds a body under a name as the text gives it, without an entity of the lexicon. */
  void addBody(int first, PhraseIndex.Hit<String> hit, String name) {
    add(
        new Mention(
            Mention.Kind.ORGANISATION, view.span(first, hit.end()), first, hit.end(), hit.inflection().grammaticalCase(),
            hit.inflection().plural(), name, null, null, List.of()));
  }

  boolean isUsed(int token) {
    return used[token - view.first];
  }

  boolean isFree(int first, int end) {
    for (int i = first; i < end; i++) {
      if (isUsed(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the mention in the genitive begins that ends right before a token; the token itself if there is none. */
  int ownerOf(int token) {
    int first = token;
    for (Mention mention : mentions) {
      boolean owner = mention.endToken() == token && mention.grammaticalCase() == Case.GENITIVE;
      first = owner ? Math.min(first, mention.firstToken()) : first;
    }
    return first;
  }

  /** In the order in which they were found. */
  List<Mention> all() {
    return mentions;
  }
}
