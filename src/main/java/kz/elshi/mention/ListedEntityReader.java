package kz.elshi.mention;

import java.util.List;
import kz.elshi.lang.Inflection;
import org.jspecify.annotations.Nullable;

/** Reads the countries, places and bodies of a sentence that the lexicon lists. */
final class ListedEntityReader {
  private final Lexicon lexicon;
  private final SentenceTokens view;
  private final SentenceMentions mentions;

  ListedEntityReader(Lexicon lexicon, SentenceTokens view, SentenceMentions mentions) {
    this.lexicon = lexicon;
    this.view = view;
    this.mentions = mentions;
  }

  /** Adds the entities whose tokens are still free. */
  void read() {
    for (int i = view.first; i < view.end; i++) {
      PhraseIndex.Hit<Lexicon.Known> hit = view.entity(i);
      if (hit == null || hit.first() != i || !mentions.isFree(hit.first(), hit.end()) || view.isAnaphor(i, hit.end() + 1)) {
        continue;
      }
      PhraseIndex.Hit<String> head = placeHead(hit);
      if (head != null && mentions.isFree(head.first(), head.end())) {
        addPlace(hit, head);
      } else if (hit.value().kind() != Mention.Kind.PERSON) {
        add(hit);
      }
    }
  }

  /** The word behind a bare name that says what kind of place it is («облысы», «қаласы»), or null. */
  private PhraseIndex.@Nullable Hit<String> placeHead(PhraseIndex.Hit<Lexicon.Known> hit) {
    Mention.Kind kind = hit.value().kind();
    boolean place = kind == Mention.Kind.PLACE || kind == Mention.Kind.COUNTRY;
    return place && hit.inflection() == Inflection.NONE ? view.longest(lexicon.placeHeads, hit.end(), view.end) : null;
  }

  private void addPlace(PhraseIndex.Hit<Lexicon.Known> hit, PhraseIndex.Hit<String> head) {
    Lexicon.Known value = hit.value();
    mentions.add(
        new Mention(
            value.kind(), view.span(hit.first(), head.end()), hit.first(), head.end(), head.inflection().grammaticalCase(), false,
            view.text(hit.first(), hit.end()), value.key(), value.country(), List.of()));
  }

  private void add(PhraseIndex.Hit<Lexicon.Known> hit) {
    Lexicon.Known value = hit.value();
    mentions.add(
        new Mention(
            value.kind(), view.span(hit.first(), hit.end()), hit.first(), hit.end(), hit.inflection().grammaticalCase(),
            hit.inflection().plural(), name(hit), value.key().isEmpty() ? null : value.key(),
            value.country(), List.of()));
  }

  /** As the text writes it; a common noun for a city stands for its name. */
  private String name(PhraseIndex.Hit<Lexicon.Known> hit) {
    boolean noun = hit.value().kind() == Mention.Kind.PLACE && lexicon.standIns.contains(hit.value());
    return noun ? hit.value().name() : view.nominative(hit.first(), hit, lexicon.endings);
  }
}
