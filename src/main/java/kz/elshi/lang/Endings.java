package kz.elshi.lang;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/**
 * Chains of suffixes that may follow a name: plural, possessive, case, combined from {@code data/lexicon/kk/endings.tsv}.
 *
 * <p>Vowel harmony is not checked, because foreign names keep to no rule; the sound before the first suffix is.
 */
public final class Endings {
  private static final int LONGEST = 14;
  private static final String ANY = "any";

  /** A chain; {@code last} are the letters that it may follow, null for all. */
  private record Chain(String form, Inflection inflection, @Nullable BitSet last, boolean afterPossessive) {}

  private final Sounds sounds;
  private final LetterTrie<List<Chain>> chains = new LetterTrie<>();

  /**
   * Combines the slots of the table.
   *
   * @throws KnowledgeException if the table is missing or names an unknown slot
   */
  public Endings(Home home, Sounds sounds) {
    this.sounds = sounds;
    List<Chain> plurals = new ArrayList<>();
    List<Chain> possessives = new ArrayList<>();
    List<Chain> cases = new ArrayList<>();
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/endings.tsv")).rows()) {
      switch (row.get("slot")) {
        case "plural" -> plurals.add(chain(row, new Inflection(Case.NOMINATIVE, true, 0, false)));
        case "possessive" ->
            possessives.add(
                chain(row, new Inflection(Case.NOMINATIVE, false, Integer.parseInt(row.get("value")), false)));
        case "case" -> cases.add(chain(row, caseOf(row)));
        default -> throw new KnowledgeException(row.where() + ": unknown slot " + row.get("slot"));
      }
    }
    List<Chain> stems = new ArrayList<>(plurals);
    stems.addAll(possessives);
    for (Chain plural : plurals) {
      possessives.forEach(possessive -> join(plural, possessive, stems));
    }
    stems.forEach(this::add);
    cases.forEach(this::add);
    for (Chain stem : stems) {
      List<Chain> all = new ArrayList<>();
      cases.forEach(one -> join(stem, one, all));
      all.forEach(this::add);
    }
  }

  private Chain chain(Table.Row row, Inflection inflection) {
    return new Chain(row.get("form"), inflection, letters(row.list("last")), row.get("after").equals("possessive"));
  }

  private @Nullable BitSet letters(List<String> classes) {
    BitSet letters = new BitSet();
    classes.forEach(one -> letters.or(sounds.letters(one)));
    return classes.contains(ANY) ? null : letters;
  }

  private static Inflection caseOf(Table.Row row) {
    String value = row.get("value");
    return value.equals("locative-attribute")
        ? new Inflection(Case.LOCATIVE, false, 0, true)
        : new Inflection(Case.valueOf(value.toUpperCase(Locale.ROOT)), false, 0, false);
  }

  private void join(Chain first, Chain second, List<Chain> into) {
    if (!follows(second, first.form().charAt(first.form().length() - 1))) {
      return;
    }
    Inflection a = first.inflection();
    Inflection b = second.inflection();
    Inflection both =
        new Inflection(
            b.grammaticalCase(), a.plural() || b.plural(), Math.max(a.possessor(), b.possessor()), b.attributive());
    into.add(new Chain(first.form() + second.form(), both, first.last(), first.afterPossessive()));
  }

  private void add(Chain chain) {
    if (chain.form().length() <= LONGEST) {
      LetterTrie<List<Chain>> end = chains.backward(chain.form());
      if (end.value() == null) {
        end.setValue(new ArrayList<>(1));
      }
      end.value().add(chain);
    }
  }

  private static boolean follows(Chain chain, char last) {
    return chain.last() == null || chain.last().get(last);
  }

  /** How many characters of a word may be suffixes at most. */
  public int longest() {
    return LONGEST;
  }

  /**
   * How much of a word is its nominative: plural and possessive suffix stay, the case goes.
   *
   * @param word folded
   * @param length of the base
   * @param inflection of the word after the base
   */
  public int nominativeLength(String word, int length, Inflection inflection) {
    if (inflection.grammaticalCase() == Case.NOMINATIVE) {
      return word.length();
    }
    for (int end = length; end < word.length(); end++) {
      Inflection rest = after(word, end, end > length || sounds.isVowel(word.charAt(end - 1)));
      boolean plain =
          rest != null && rest.possessor() == 0 && !rest.plural() && rest.attributive() == inflection.attributive();
      if (plain && rest.grammaticalCase() == inflection.grammaticalCase()) {
        return end;
      }
    }
    return length;
  }

  /**
   * What the rest of a word after a base says: {@link Inflection#NONE} if nothing is left, null if the rest is no chain of
   * suffixes that may follow the base.
   *
   * @param word folded
   * @param length of the base, the word's beginning
   * @param possessed the base itself ends in a possessive suffix, as «ұйымы» does
   */
  public @Nullable Inflection after(String word, int length, boolean possessed) {
    if (word.length() == length) {
      return Inflection.NONE;
    }
    boolean hyphen = word.charAt(length) == '-' || word.charAt(length) == '\'';
    LetterTrie<List<Chain>> end = chains;
    for (int i = word.length() - 1; end != null && i >= (hyphen ? length + 1 : length); i--) {
      end = end.next(word.charAt(i));
    }
    List<Chain> candidates = end == null ? null : end.value();
    if (candidates == null) {
      return null;
    }
    char base = word.charAt(length - 1);
    Chain best = null;
    for (int i = 0; i < candidates.size(); i++) {
      Chain chain = candidates.get(i);
      boolean fits = hyphen || (chain.afterPossessive() ? possessed : follows(chain, base));
      if (fits && (best == null || chain.inflection().grammaticalCase() != Case.NOMINATIVE)) {
        best = chain;
      }
    }
    return best == null ? null : best.inflection();
  }
}
