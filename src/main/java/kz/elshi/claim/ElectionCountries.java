package kz.elshi.claim;

import java.util.List;
import kz.elshi.claim.ElectedBodies.Elected;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.mention.Title;
import kz.elshi.text.Case;
import kz.elshi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** In which country an election is. */
final class ElectionCountries {
  private ElectionCountries() {}

  /**
   * The country that the words before «election» tell; else that of the person whom somebody else congratulates (in the
   * accusative); else the nearest before in the sentence; else the outlet's own.
   */
  static @Nullable String of(MentionedTokens tokens, Sentence sentence, Elected elected, int noun) {
    if (elected.country() != null) {
      return elected.country();
    }
    List<EntityMention> all = tokens.mentions(sentence.firstToken(), sentence.endToken());
    for (EntityMention mention : all) {
      boolean beside = mention.mention().endToken() >= elected.first() && mention.mention().firstToken() < noun;
      String told = !beside ? null : mention.mention().is(Kind.OFFICE) ? ofTitle(mention) : country(mention);
      if (told != null && mention.mention().is(Kind.COUNTRY, Kind.COUNTRY_ADJECTIVE, Kind.OFFICE)) {
        return told;
      }
    }
    for (EntityMention mention : all) {
      if (mention.grammaticalCase() == Case.ACCUSATIVE && mention.mention().is(Kind.PERSON, Kind.OFFICE) && country(mention) != null) {
        return country(mention);
      }
    }
    return nearest(tokens, sentence, elected);
  }

  private static @Nullable String nearest(MentionedTokens tokens, Sentence sentence, Elected elected) {
    for (EntityMention mention : tokens.mentions(sentence.firstToken(), elected.first()).reversed()) {
      String country = mention.mention().is(Kind.PLACE) ? null : country(mention);
      if (country != null) {
        return country;
      }
    }
    return tokens.document().home();
  }

  /** «Польшадағы президент»: the country where, if the title does not say of which. */
  private static @Nullable String ofTitle(EntityMention office) {
    if (office.mention().titles().isEmpty()) {
      return null;
    }
    Title title = office.mention().titles().getFirst();
    return title.country() != null ? title.country() : title.host();
  }

  /** The country of the only one whom a mention stands for, or that its words tell. */
  static @Nullable String country(EntityMention mention) {
    if (mention.entities().size() == 1) {
      Entity entity = mention.entities().getFirst();
      return entity.kind() == Entity.Kind.COUNTRY ? entity.key() : entity.country();
    }
    return mention.mention().country();
  }
}
