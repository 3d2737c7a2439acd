package kz.elshi.mention.crf;

/**
 * The features of a word that depend on several words. Their templates: from 50 pairs of words, 60 ways of writing, 70 lists and known
 * phrases, 80 quotation marks and what stands behind them, 90 the next head, 100 numbers and what they count, 140 the head of the whole
 * phrase, 160 the title and 170 the event that a chain of phrases leads to. Weights belong to these numbers, so a change of one asks for
 * a new model.
 */
final class ContextFeatures {
  /** More than a word can have. */
  static final int MOST = 96;

  private static final int LONGEST_QUOTATION = 8;
  private static final int SHAPES = 16;

  private final int[] features = new int[MOST];
  private int size;

  /** Collects the features of a word; how many there are. They stand in {@link #features()} until the next call. */
  int collect(WordSequence words, int index) {
    size = 0;
    addPairs(words, index);
    addShapes(words, index);
    addLists(words, index);
    addQuotation(words, index);
    addHead(words, index);
    addNumbers(words, index);
    addTitle(words, index);
    addEvent(words, index);
    if (!words.isNumber(index)) {
      addPhraseHead(words, index);
    }
    return size;
  }

  int[] features() {
    return features;
  }

  private void add(int template, int value) {
    features[size++] = Hash.feature(template << 4 | 15, value);
  }

  private void add(int template, int one, int other) {
    features[size++] = Hash.feature(template << 4 | 15, one, other);
  }

  private static int folded(WordSequence words, int index) {
    return words.word(index).foldedHash();
  }

  private static int lemma(WordSequence words, int index) {
    return words.word(index).lemmaHash();
  }

  private static int shape(WordSequence words, int index) {
    return words.word(index).shape().ordinal();
  }

  private void addPairs(WordSequence words, int i) {
    int word = folded(words, i);
    int lemma = lemma(words, i);
    int before = lemma(words, i - 1);
    int behind = lemma(words, i + 1);
    add(50, folded(words, i - 1), word);
    add(51, word, folded(words, i + 1));
    add(52, before, lemma);
    add(53, lemma, behind);
    add(54, behind, lemma(words, i + 2));
    add(55, lemma(words, i - 2), before);
    add(56, before * 31 + lemma, behind);
    add(57, words.word(i - 1).inflection() * 1024 + words.word(i).inflection());
  }

  private void addShapes(WordSequence words, int i) {
    int before = shape(words, i - 1) * SHAPES + shape(words, i);
    int behind = shape(words, i + 1);
    add(60, before);
    add(61, shape(words, i) * SHAPES + behind);
    add(62, before * SHAPES + behind);
    add(63, (before * SHAPES + behind) * SHAPES + shape(words, i - 2));
    add(64, (before * SHAPES + behind) * SHAPES + shape(words, i + 2));
  }

  private void addLists(WordSequence words, int i) {
    int lists = words.word(i).lists();
    add(70, words.word(i - 1).lists(), lists);
    add(71, lists, words.word(i + 1).lists());
    add(72, words.word(i - 1).lists(), shape(words, i));
    add(73, shape(words, i), words.word(i + 1).lists());
    int known = words.known(i);
    if (known != 0) {
      add(74, known);
      add(75, known, shape(words, i));
      add(76, known, words.known(i + 1));
    }
    if (words.known(i - 1) != 0) {
      add(77, words.known(i - 1), known);
    }
    if (words.known(i + 1) != 0) {
      add(78, words.known(i + 1), shape(words, i));
    }
  }

  private void addQuotation(WordSequence words, int i) {
    int open = words.opening(i);
    int before = i > 0 && words.closing(i - 1) == i - 1 ? words.opening(i - 1) : WordSequence.NONE;
    if (open == WordSequence.NONE && before == WordSequence.NONE) {
      return;
    }
    if (open == WordSequence.NONE) {
      add(80, lemma(words, i));
      add(81, words.word(i).lists(), shape(words, before + 1));
      return;
    }
    int close = words.closing(i);
    int length = Math.min(LONGEST_QUOTATION, close - open - 1);
    int place = (i == open ? 0 : i == close ? 1 : i == open + 1 ? 2 : i == close - 1 ? 3 : 4) * SHAPES + shape(words, i);
    add(82, place);
    add(83, place, length);
    if (length < LONGEST_QUOTATION) {
      int role = i == open ? 0 : i == close ? 1 : 2;
      add(84, role, lemma(words, close + 1));
      add(85, role, lemma(words, close + 2));
      add(86, role, lemma(words, open - 1));
      add(87, role, words.word(close + 1).lists() & WordLists.HEADS);
      add(88, role, words.word(close + 2).lists() & WordLists.HEADS);
      int head = words.phraseHead(close);
      if (head != WordSequence.NONE) {
        add(140, role, lemma(words, head));
        add(153, role, (words.word(head).lists() & WordLists.TITLES) == 0 ? 0 : 1);
        add(141, role, words.word(head).lists() & WordLists.HEADS);
      }
      int kind = words.kind(close);
      if (kind != WordSequence.NONE) {
        add(142, role, lemma(words, kind));
        add(143, role, words.word(kind).lists() & WordLists.HEADS);
      }
      add(89, lemma(words, i), lemma(words, close + 1));
    }
  }

  private void addHead(WordSequence words, int i) {
    int head = words.head(i);
    if (head == WordSequence.NONE) {
      add(90, shape(words, i));
      return;
    }
    int distance = Math.min(3, head - i);
    add(91, lemma(words, head));
    add(92, lemma(words, head), distance * SHAPES + shape(words, i));
    add(93, words.word(head).lists() & WordLists.HEADS, shape(words, i));
  }

  /** The word that closes the whole phrase: «министрлігінің баспасөз хатшысы» is a title, not a ministry. */
  private void addPhraseHead(WordSequence words, int i) {
    WordForm.Role role = words.word(i).role();
    int head = role == WordForm.Role.MODIFIER ? words.phraseHead(i) : WordSequence.NONE;
    if (head == WordSequence.NONE) {
      add(144, role.ordinal() * SHAPES + shape(words, i));
      return;
    }
    int kinds = words.word(head).lists() & WordLists.HEADS;
    add(145, lemma(words, head), shape(words, i));
    add(146, kinds, shape(words, i));
    add(147, kinds, words.word(i).lists());
    add(148, kinds, Math.min(4, head - i) * SHAPES + shape(words, i));
    add(149, lemma(words, i), lemma(words, head));
    if ((words.word(head).lists() & WordLists.TITLES) != 0) {
      int place = (words.word(i).lists() & WordLists.PLACES) != 0 ? 1 : 0;
      add(150, place, head - i);
      add(151, place, shape(words, i) * SHAPES + shape(words, i - 1));
      add(152, place, words.word(i).inflection());
    }
  }

  /** Whether a word stands before a title's first capital, begins with it, follows it or is the title; and whether there is one. */
  private void addTitle(WordSequence words, int i) {
    HeadChains chains = words.titles();
    int end = chains.end(i);
    if (end == WordSequence.NONE) {
      return;
    }
    int start = chains.start(i);
    int place = i == start ? 0 : i == end ? 1 : start == WordSequence.NONE || i < start ? 2 : 3;
    int capitals = start == WordSequence.NONE ? 0 : start > 0 || isPlace(words, 0) ? 1 : 2;
    int state = (place * 3 + capitals) * 2 + (start == end ? 1 : 0);
    add(160, state);
    add(161, state, shape(words, i));
    add(162, state, lemma(words, end));
    add(163, state, words.word(i).lists());
    add(164, state, shape(words, end + 1));
    add(165, state, words.word(i - 1).kind() * SHAPES + shape(words, i - 1));
  }

  /** How a word leads to the head of an event's name, and whether its phrase begins with it. */
  private void addEvent(WordSequence words, int i) {
    HeadChains chains = words.events();
    int end = chains.end(i);
    if (end == WordSequence.NONE || end == i) {
      return;
    }
    int begins = chains.end(i - 1) == end ? 0 : 1;
    int pattern = chains.pattern(i) * 4 + 2 * begins + (isPlace(words, i) ? 1 : 0);
    add(170, pattern);
    add(171, pattern, shape(words, i));
    add(172, lemma(words, end), (begins * 8 + Math.min(7, end - i)) * SHAPES + shape(words, i));
    add(173, words.word(i).lists(), begins);
    add(174, words.word(i - 1).kind() * SHAPES + shape(words, i - 1), begins * SHAPES + shape(words, i));
    add(175, chains.pattern(i), lemma(words, i));
    add(176, lemma(words, end), shape(words, end + 1));
  }

  private static boolean isPlace(WordSequence words, int index) {
    return (words.word(index).lists() & WordLists.PLACES) != 0;
  }

  /** What is counted by the numbers that a word is one of, or that stand right before it. */
  private void addNumbers(WordSequence words, int i) {
    if (words.isNumber(i)) {
      int end = words.numbersEnd(i);
      int start = words.numbersStart(i);
      int place = (i == start ? 1 : 0) + (i == end - 1 ? 2 : 0);
      add(100, place, lemma(words, end));
      add(101, place, folded(words, end));
      add(102, place, lemma(words, end + 1));
      add(103, place, lemma(words, start - 1));
      add(104, place, words.word(end - 1).inflection());
      add(105, lemma(words, end), lemma(words, end + 1));
      add(106, words.word(end).lists(), place);
      add(107, folded(words, end - 1));
    } else if (words.isNumber(i - 1)) {
      add(108, lemma(words, i), lemma(words, words.numbersStart(i - 1) - 1));
      add(109, words.word(i).lists(), words.word(i - 1).inflection());
    } else if (words.isNumber(i - 2)) {
      add(110, lemma(words, i - 1), lemma(words, i));
    }
  }
}
