package kz.elshi.mention;

import java.util.Set;
import java.util.regex.Pattern;
import kz.elshi.lang.Inflection;
import kz.elshi.mention.crf.NameLabeller;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads a person's name that begins at a token: a name of the reference, or a run of capitalised words that looks like one. */
final class NameReader {
  private static final int LONGEST_NAME = 6;
  private static final int SHORTEST_SURNAME_STEM = 3;

  private static final Pattern APART = Pattern.compile("[\\s.]+");
  private static final Pattern ROMAN = Pattern.compile("[IVXІ]+");

  private final Lexicon lexicon;
  private final NameCases cases;

  NameReader(Lexicon lexicon, NameCases cases) {
    this.lexicon = lexicon;
    this.cases = cases;
  }

  /**
   * The name at a token, or null.
   *
   * @param titled a title stands before it, so that any two capitalised words are a name
   * @param known words of the names that the document gives elsewhere, folded
   */
  @Nullable Name read(SentenceTokens view, int first, boolean titled, Set<String> known) {
    PhraseIndex.Hit<Lexicon.Known> listed = view.entity(first);
    if (listed != null && listed.first() == first && listed.value().kind() == Mention.Kind.PERSON) {
      return honoured(view, listed(view, listed));
    }
    int end = first;
    Case grammaticalCase = Case.NOMINATIVE;
    StringBuilder text = new StringBuilder();
    while (end < view.end && end - first < LONGEST_NAME && isPart(view, first, end, titled, known)
        && !beginsAnother(view, first, end, known)) {
      Token token = view.tokens.get(end);
      NameCases.Stem stem =
          isInitial(view, end) || !view.isCapitalised(end)
              ? new NameCases.Stem(token.text(), Case.NOMINATIVE)
              : cases.stem(token);
      append(text, view, end, first, stem.text());
      grammaticalCase = stem.grammaticalCase();
      end++;
      if (grammaticalCase != Case.NOMINATIVE) {
        break;
      }
    }
    if (end == first || !isName(view, first, end, text.toString(), titled, known)) {
      return null;
    }
    return honoured(view, new Name(first, end, text.toString(), grammaticalCase, null, null));
  }

  /** «Чжан Сяо мырзамен»: the honorific bears the case of the name. */
  private Name honoured(SentenceTokens view, Name name) {
    boolean bare = name.grammaticalCase() == Case.NOMINATIVE && name.end() < view.end && view.isWord(name.end());
    if (!bare) {
      return name;
    }
    NameCases.Stem stem = cases.honorific(view.tokens.get(name.end()), lexicon.honorifics);
    return stem == null ? name : new Name(name.first(), name.end() + 1, name.text(), stem.grammaticalCase(), name.key(), name.country());
  }

  /** A word without its case suffix. */
  NameCases.Stem stem(Token token) {
    return cases.stem(token);
  }

  /** «Тоқаев То Ламның»: two names side by side, each known from elsewhere. */
  private boolean beginsAnother(SentenceTokens view, int first, int index, Set<String> known) {
    if (index == first) {
      return false;
    }
    boolean initial = isInitial(view, index) && !view.tokens.get(index - 1).is(".") && index - first > 1;
    if (initial) {
      return true;
    }
    String before = view.folded(index - 1);
    if (isWhole(view, first, index, before)) {
      return true;
    }
    String word = cases.stem(view.tokens.get(index)).text().toLowerCase(java.util.Locale.ROOT);
    return isSurname(before, known) && isSurname(word, known) && !known.contains(before + " " + word);
  }

  /** A given name with a surname is whole; only a patronymic may follow: «Асан Үсенов | Ислам істері». */
  private boolean isWhole(SentenceTokens view, int first, int index, String before) {
    if (index - first < 2 || !view.isWord(index - 1) || !lexicon.givenNames.contains(view.folded(first))) {
      return false;
    }
    Lexicon.Known famous = lexicon.famous.get(before);
    boolean surname = hasSurnameEnding(before) || famous != null && famous != Lexicon.AMBIGUOUS;
    return surname && !lexicon.particles.contains(view.folded(index))
        && lexicon.patronymicEndings.stream().noneMatch(ending -> view.folded(index).contains(ending));
  }

  private boolean isSurname(String word, Set<String> known) {
    Lexicon.Known famous = lexicon.famous.get(word);
    return known.contains(word) || (famous != null && famous != Lexicon.AMBIGUOUS);
  }

  private Name listed(SentenceTokens view, PhraseIndex.Hit<Lexicon.Known> hit) {
    Token last = view.tokens.get(hit.end() - 1);
    NameCases.Stem stem =
        hit.inflection().grammaticalCase() == Case.NOMINATIVE
            ? new NameCases.Stem(last.text(), Case.NOMINATIVE)
            : cases.stem(last);
    String before =
        hit.end() - hit.first() == 1 ? "" : view.text(hit.first(), hit.end() - 1) + " ";
    return new Name(
        hit.first(), hit.end(), before + stem.text(), hit.inflection().grammaticalCase(), hit.value().key(),
        hit.value().country());
  }

  private static void append(StringBuilder text, SentenceTokens view, int index, int first, String word) {
    if (index > first
        && view.tokens.get(index - 1).span().end() < view.tokens.get(index).span().start()) {
      text.append(' ');
    }
    text.append(word);
  }

  private boolean isPart(SentenceTokens view, int first, int index, boolean titled, Set<String> known) {
    if (view.tokens.get(index).is(".")) {
      return index > first && isInitial(view, index - 1);
    }
    if (!view.isWord(index) || view.title(index) != null || joinsPlaces(view, index)
        || isAttribute(view.tokens.get(index)) || !titled && isOpening(view, index)) {
      return false;
    }
    if (lexicon.particles.contains(view.folded(index))) {
      boolean goesOn = view.isCapitalised(index + 1) || lexicon.particles.contains(view.folded(index + 1));
      return goesOn && (index > first || view.isCapitalised(index));
    }
    PhraseIndex.Hit<Lexicon.Known> entity = view.entity(index);
    boolean given = index == first && (titled || lexicon.givenNames.contains(view.folded(index))) && view.isCapitalised(index + 1)
        && view.entity(index + 1) == null;
    boolean region = entity != null && view.longest(lexicon.placeHeads, index + 1, view.end) != null;
    // «Пол Кентербери» may be somebody; what follows a name that is whole is a place.
    boolean second = index == first + 1 && !isInitial(view, first) && !isSurname(view.folded(first), known);
    boolean free = entity == null || (!region && isPlaceLike(entity) && (given || second));
    if (index == first && isOrdinal(view, index)) {
      return true;
    }
    boolean called = titled && index == first && view.isCapitalised(index + 1);
    return view.isCapitalised(index) && free && (called || !lexicon.notNames.contains(view.folded(index)))
        && !lexicon.discourse.contains(view.folded(index)) && !isBody(view, index);
  }

  /** A one-word place without a suffix may be part of a name. */
  private static boolean isPlaceLike(PhraseIndex.Hit<Lexicon.Known> entity) {
    return entity.value().kind() == Mention.Kind.PLACE
        && entity.end() - entity.first() == 1
        && entity.inflection() == Inflection.NONE;
  }

  /** «Бағдарламада Гавелка»: a common word in the locative that opens a sentence. */
  private boolean isOpening(SentenceTokens view, int index) {
    Reading.Nominal noun = view.tokens.get(index).nominal();
    return index == view.first && noun != null && view.tokens.get(index).readings().getFirst() == noun
        && noun.grammaticalCase() == Case.LOCATIVE && !lexicon.givenNames.contains(view.folded(index));
  }

  /** «Азиядағы», «Мәскеудегі» modify what follows. */
  private static boolean isAttribute(Token token) {
    return token.nominal() != null && token.readings().getFirst() == token.nominal()
        && token.nominal().derivation() == Reading.Derivation.LOCATIVE_ATTRIBUTE;
  }

  /** «Қазақстан-Қытай» is no part of anybody's name. */
  private boolean joinsPlaces(SentenceTokens view, int index) {
    String word = view.folded(index);
    int hyphen = word.indexOf('-');
    return hyphen > 0 && lexicon.countries.contains(word.substring(0, hyphen));
  }

  /** The number of a monarch before the name: «III Карл». */
  private static boolean isOrdinal(SentenceTokens view, int index) {
    return view.isCapitalised(index + 1) && ROMAN.matcher(view.tokens.get(index).text()).matches();
  }

  private boolean isBody(SentenceTokens view, int index) {
    return view.longest(lexicon.bodies, index, view.end) != null;
  }

  /** A single capital letter with a full stop, apart (Қ .) or as one token (Қ.). */
  static boolean isInitial(SentenceTokens view, int index) {
    String text = view.tokens.get(index).text();
    return text.length() <= 3
        && Character.isUpperCase(text.codePointAt(0))
        && (text.endsWith(".") || (text.length() <= 2 && index + 1 < view.end && view.tokens.get(index + 1).is(".")));
  }

  private boolean isName(
      SentenceTokens view, int first, int end, String text, boolean titled, Set<String> known) {
    String[] words = APART.split(text.toLowerCase(java.util.Locale.ROOT));
    String last = words[words.length - 1];
    if (last.length() < 2 || known.contains(last)) {
      return last.length() >= 2;
    }
    boolean initials = isInitial(view, first);
    if (words.length == 1) {
      return titled && (lexicon.surnames.contains(last) || hasSurnameEnding(last));
    }
    return titled || initials || lexicon.givenNames.contains(words[0]) || lexicon.surnames.contains(last)
        || hasSurnameEnding(last) || isLabelled(view, first, end);
  }

  /**
   * What neither a title nor a list announces: the labeller holds all of it, and nothing more, to be a person's name. A well-known
   * surname in front is a name by itself.
   */
  private boolean isLabelled(SentenceTokens view, int first, int end) {
    return !lexicon.famous.containsKey(view.folded(first))
        && view.labelled().contains(new NameLabeller.LabelledName(first, end, NameLabeller.PERSON));
  }

  private boolean hasSurnameEnding(String word) {
    for (String ending : lexicon.surnameEndings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_SURNAME_STEM) {
        return true;
      }
    }
    return false;
  }
}
