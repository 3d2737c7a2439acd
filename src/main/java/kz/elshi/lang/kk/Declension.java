package kz.elshi.lang.kk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.lang.Sounds;
import kz.elshi.text.Case;

/** Puts Kazakh nouns into the plural, the third person's possessive and a case, by {@code data/lexicon/kk/suffixes.tsv}. */
public final class Declension {
  private final Phonology phonology;
  private final Map<String, Suffix> suffixes = new HashMap<>();

  /**
   * Reads the table.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing
   */
  public Declension(Home home) {
    phonology = new Phonology(new Sounds(home));
    Suffix.read(home, "suffixes.tsv").forEach(suffix -> suffixes.putIfAbsent(suffix.get("slot") + " " + suffix.get("value"), suffix));
  }

  /** The plural of a noun. */
  public String plural(String noun) {
    return with(noun, "plural plural");
  }

  /** A noun as somebody's: төраға, төрағасы. */
  public String possessed(String noun) {
    return with(noun, "possessive 3");
  }

  /**
   * A noun in a case.
   *
   * @param possessed whether it ends in the possessive suffix of the third person
   */
  public String in(Case grammaticalCase, String noun, boolean possessed) {
    String slot = possessed ? "case-3 " : "case ";
    return grammaticalCase == Case.NOMINATIVE ? noun : with(noun, slot + grammaticalCase.name().toLowerCase(Locale.ROOT));
  }

  /** Of a place: Астанадағы. */
  public String attribute(String noun) {
    return with(noun, "case locative/locative_attribute");
  }

  private String with(String noun, String suffix) {
    String folded = noun.toLowerCase(Locale.ROOT);
    List<String> shapes = suffixes.get(suffix).after(phonology, folded, phonology.harmony(folded));
    String joined = phonology.join(folded, shapes.getFirst());
    return noun.charAt(0) + joined.substring(1);
  }
}
