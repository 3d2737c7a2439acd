package kz.elshi.entity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.mention.Mention;
import org.jspecify.annotations.Nullable;

/** The countries of one document, under the names that its text gives them. */
final class CountryMentions {
  /** Country code of the lexicon for the outlet's own country («еліміз»). */
  private static final String OWN = "HOME";

  private final List<Mention> mentions;
  private final People people;
  private final Catalogue catalogue;
  private final @Nullable String home;

  CountryMentions(List<Mention> mentions, People people, Catalogue catalogue, @Nullable String home) {
    this.mentions = mentions;
    this.people = people;
    this.catalogue = catalogue;
    this.home = home;
  }

  /** ISO code of the outlet's country, or null if nobody knows. */
  @Nullable String home() {
    return home;
  }

  /** The code of a country, for «еліміз» that of the outlet's. */
  @Nullable String own(@Nullable String iso) {
    return OWN.equals(iso) ? home : iso;
  }

  /** The country of a mention of one or of its adjective. */
  Entity of(Mention mention) {
    String iso = own(mention.key());
    if (iso == null) {
      // An own country that nobody knows stays what the text calls it.
      Link link = new Link(null, 0, List.of("the outlet's country is not known"));
      return new Entity(Entity.Kind.COUNTRY, OWN, mention.name(), null, link);
    }
    boolean named = mention.kind() == Mention.Kind.COUNTRY && !OWN.equals(mention.key());
    return named ? catalogue.country(iso, mention.name()) : of(iso);
  }

  /** The country of a code, under the name by which the article first calls it, if it does. */
  Entity of(String iso) {
    return catalogue.country(iso, nameInText(iso));
  }

  private @Nullable String nameInText(String iso) {
    return mentions.stream()
        .filter(mention -> mention.kind() == Mention.Kind.COUNTRY && iso.equals(mention.key()))
        .map(Mention::name)
        .findFirst()
        .orElse(null);
  }

  /** The two countries that the article speaks of most, of its people and of its words; none if there is but one. */
  List<Entity> pair() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      String iso = told(mention);
      if (iso != null) {
        counts.merge(iso, 1, Integer::sum);
      }
    }
    Set<String> best = new LinkedHashSet<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(2)
        .forEach(entry -> best.add(entry.getKey()));
    return best.size() < 2 ? List.of() : best.stream().map(this::of).toList();
  }

  /** The code of the country that a mention is of or tells, or null. */
  private @Nullable String told(Mention mention) {
    return switch (mention.kind()) {
      case COUNTRY, COUNTRY_ADJECTIVE -> own(mention.key());
      case PERSON -> people.of(mention).likelyCountry();
      case OFFICE -> mention.country();
      default -> null;
    };
  }
}
