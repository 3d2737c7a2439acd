package kz.elshi.mention;

import org.jspecify.annotations.Nullable;

/** What stands to the left of a title, gathered while a {@link TitleWalk} goes leftwards. */
final class TitleContext {
  /** Where the title begins with all that was taken in. */
  int first;
  @Nullable String country;
  @Nullable String host;
  @Nullable String bodyKey;
  @Nullable String body;
  /** Words of a body that no list knows; -1 if there are none. */
  int bodyFirst = -1;
  int bodyEnd = -1;
  Title.Tenure tenure = Title.Tenure.CURRENT;

  TitleContext(int first) {
    this.first = first;
  }

  /** Takes in an entity of the lexicon if it modifies what follows and does not contradict what is there already. */
  void take(PhraseIndex.Hit<Lexicon.Known> known, boolean takesBody) {
    if (!known.inflection().modifies()) {
      return;
    }
    switch (known.value().kind()) {
      case COUNTRY, COUNTRY_ADJECTIVE -> takeCountry(known);
      case PLACE -> takePlace(known, takesBody);
      case ORGANISATION -> takeOrganisation(known, takesBody);
      default -> {}
    }
  }

  private void takeCountry(PhraseIndex.Hit<Lexicon.Known> known) {
    if (known.inflection().attributive()) {
      host = known.value().country();
      first = known.first();
    } else if (country == null || country.equals(known.value().country())) {
      country = known.value().country();
      first = known.first();
    }
  }

  private void takePlace(PhraseIndex.Hit<Lexicon.Known> known, boolean takesBody) {
    Lexicon.Known value = known.value();
    if (known.inflection().attributive()) {
      host = value.country();
      first = known.first();
    } else if (takesBody && bodyFirst < 0 && body == null) {
      body = value.name();
      country = value.country();
      first = known.first();
    }
  }

  private void takeOrganisation(PhraseIndex.Hit<Lexicon.Known> known, boolean takesBody) {
    Lexicon.Known value = known.value();
    boolean same = body != null && value.country() != null && value.country().equals(country);
    if (same || (bodyFirst >= 0 && country == null && takesBody)) {
      // The parliament of a chamber, the organisation of an office: they tell the country.
      country = value.country();
      first = known.first();
    } else if (takesBody && body == null && bodyFirst < 0) {
      body = value.name();
      bodyKey = value.key().isEmpty() ? null : value.key();
      country = value.country();
      first = known.first();
    }
  }
}
