package kz.elshi.mention;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The role that a word of a title stands for, where its country or its body gives it a meaning of its own. */
final class TitleRoles {
  /** Type of a body that is named by its parliament: whoever heads it is its chair. */
  static final String CHAMBER = "chamber";
  /** Types of bodies whose head is their chair. */
  private static final Set<String> HOUSES = Set.of("parliament", "lower_chamber", "upper_chamber");
  /** Type of a body whose head is the prime minister. */
  private static final String GOVERNMENT = "government";
  private static final String HEAD = "head";

  private final Lexicon lexicon;

  TitleRoles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The role of a title.
   *
   * @param type of the body that stands before the title, or null
   * @param chamber whether that body is a chamber that its parliament names
   */
  String of(Lexicon.TitleWord word, @Nullable String country, @Nullable String body, @Nullable String type, boolean chamber) {
    boolean head = word.role().equals(HEAD) && type != null;
    if (head && (chamber || HOUSES.contains(type))) {
      return "chair";
    }
    return head && type.equals(GOVERNMENT) ? "prime-minister" : listed(word, country, body, type);
  }

  private String listed(Lexicon.TitleWord word, @Nullable String country, @Nullable String body, @Nullable String type) {
    if (body == null) {
      String anywhere = lexicon.roleByCountry.get("* " + word.words());
      String special = country == null ? null : lexicon.roleByCountry.getOrDefault(country + " " + word.words(), anywhere);
      return special == null ? word.role() : special;
    }
    String anyBody = lexicon.roleByBody.get("* " + word.role());
    String byBody = lexicon.roleByBody.getOrDefault(type + " " + word.role(), anyBody);
    return byBody == null ? word.role() : byBody;
  }
}
