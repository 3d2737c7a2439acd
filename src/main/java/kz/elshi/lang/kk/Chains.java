package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.lang.LetterTrie;
import kz.elshi.lang.kk.Chain.Meaning;
import kz.elshi.lang.kk.NominalSuffixes.Ending;
import org.jspecify.annotations.Nullable;

/** Every chain of suffixes that a Kazakh noun or verb may take, combined once and found by its letters. */
final class Chains {
  /** A letter that stands for a stem of each class of sounds while the chains are made, in the order of {@link Phonology#CLASSES}. */
  private static final List<String> STEMS = List.of("а", "р", "л", "м", "з", "т");
  private static final List<Harmony> HARMONIES = List.of(Harmony.BACK, Harmony.FRONT);

  private final Phonology phonology;
  private final NominalSuffixes nouns;
  private final Conjugation verbs;
  private final LetterTrie<List<Chain>> chains = new LetterTrie<>();

  Chains(Phonology phonology, NominalSuffixes nouns, Conjugation verbs) {
    this.phonology = phonology;
    this.nouns = nouns;
    this.verbs = verbs;
    for (Harmony harmony : HARMONIES) {
      for (int soundClass = 0; soundClass < STEMS.size(); soundClass++) {
        addNominal(soundClass, harmony);
        addVerbal(soundClass, harmony);
      }
    }
  }

  /**
   * The chains that a word may end in, by the number of letters that stand before them: for each number up to the length of the word
   * the list of chains, or null.
   *
   * @param from the least number of letters before a chain
   */
  @SuppressWarnings("unchecked")
  @Nullable List<Chain>[] endings(String word, int from) {
    List<Chain>[] endings = new List[word.length()];
    LetterTrie<List<Chain>> end = chains;
    for (int before = word.length() - 1; before >= from; before--) {
      end = end.next(word.charAt(before));
      if (end == null) {
        break;
      }
      endings[before] = end.value();
    }
    return endings;
  }

  private void addNominal(int soundClass, Harmony harmony) {
    for (Ending ending : nouns.endings(soundClass, harmony)) {
      if (!ending.form().isEmpty()) {
        add(new Chain(ending.form(), 1 << soundClass, ending.harmony(), '\0', -1, false, ending.meaning().possessor(), ending.meaning()));
      }
    }
  }

  private void addVerbal(int soundClass, Harmony harmony) {
    for (Conjugation.Form form : verbs.forms(STEMS.get(soundClass), harmony, (stem, suffix) -> stem + suffix)) {
      String suffix = form.word().substring(1);
      Harmony own = phonology.harmony(suffix);
      if (suffix.isEmpty()) {
        continue;
      }
      if (!form.nominal()) {
        addVerbal(new Chain(suffix, 1 << soundClass, own, '\0', suffix.length(), true, form.person(), Meaning.NONE));
        continue;
      }
      for (Ending ending : nouns.endings(phonology.soundClass(suffix), harmony)) {
        Harmony whole = own == Harmony.NEUTRAL ? ending.harmony() : own;
        addVerbal(new Chain(suffix + ending.form(), 1 << soundClass, whole, '\0', suffix.length(), false, 0, ending.meaning()));
      }
    }
  }

  /** Adds a chain, and how it is spelled after a stem that loses its last letter: оқы + йды = оқиды, қой + а = қоя. */
  private void addVerbal(Chain chain) {
    add(chain);
    char first = chain.form().charAt(0);
    if (chain.classes() == 1 << Phonology.OPEN && (first == 'й' || first == 'у')) {
      for (char narrow : new char[] {'ы', 'і'}) {
        if (chain.harmony().agrees(phonology.harmony(String.valueOf(narrow)))) {
          add(chain.after(narrow, first == 'й' ? 'и' : 'у'));
        }
      }
    } else if (first == 'а' || first == 'у') {
      add(chain.after('й', first == 'а' ? 'я' : 'ю'));
    }
  }

  private void add(Chain chain) {
    LetterTrie<List<Chain>> end = chains.backward(chain.form());
    if (end.value() == null) {
      end.setValue(new ArrayList<>(2));
    }
    List<Chain> same = end.value();
    for (int i = 0; i < same.size(); i++) {
      Chain merged = same.get(i).merge(chain);
      if (merged != null) {
        same.set(i, merged);
        return;
      }
    }
    same.add(chain);
  }
}
