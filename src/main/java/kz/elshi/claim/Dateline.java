package kz.elshi.claim;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The city that opens a telegram: «АСТАНА. KAZINFORM – …», «НҰР-СҰЛТАН, 27 ақпан – …». What the sentence behind it tells took place
 * there, unless it says where.
 *
 * @param sentence index of the sentence that it opens, or of the one behind it where it stands alone
 */
record Dateline(Entity city, int sentence) {
  private static final Set<Event.Type> TALKS = EnumSet.of(Event.Type.MEETING, Event.Type.NEGOTIATION, Event.Type.CREDENTIALS);
  private static final int LATEST = 3;

  /** The dateline of an article, or null. */
  static @Nullable Dateline of(EntityDocument document) {
    for (Sentence sentence : document.document().sentences()) {
      if (sentence.index() > LATEST) {
        return null;
      }
      for (EntityMention one : document.in(sentence, Mention.Kind.PLACE)) {
        String text = one.mention().span().in(document.document().text());
        boolean opens = one.mention().firstToken() == sentence.firstToken() && one.entities().size() == 1;
        if (opens && text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT))) {
          boolean alone = sentence.endToken() - one.mention().endToken() <= 1;
          return new Dateline(one.entities().getFirst(), sentence.index() + (alone ? 1 : 0));
        }
      }
    }
    return null;
  }

  /** Gives a talk of the sentence its place, and a visit to the country its city. */
  void place(EventDraft draft) {
    boolean here = draft.sentence == sentence && draft.status == Event.Status.HAPPENED;
    boolean country = draft.place == null || draft.place.kind() == Entity.Kind.COUNTRY;
    boolean visit = draft.type == Event.Type.VISIT && country && draft.destination != null && draft.destination.key().equals(city.country());
    if (here && draft.place == null && TALKS.contains(draft.type) || visit && draft.status == Event.Status.HAPPENED && draft.sentence >= sentence) {
      draft.place = city;
    }
  }
}
