package kz.elshi.entity.link;

/**
 * How a name of a text agrees with a name of the reference.
 *
 * @param similarity 0 to 1, of the parts that were found in both: the least of them counting most
 * @param extra how many names the text has that the reference does not
 * @param front whether the first of the text's names is such a one: a child's name before the father's; or one of them is the surname once more
 * @param missing how many names of the reference the text leaves out
 */
record NameMatch(Kind kind, double similarity, int extra, boolean front, int missing) {
  /** What of the name the text gives. */
  enum Kind {
    /** Two names or more. */
    FULL("full", "full name"),
    /** One name, and initials that fit others. */
    INITIAL("initial", "surname and initials"),
    /** One name only. */
    SINGLE("single", "surname");

    /** Name of its weight. */
    final String evidence;
    final String words;

    Kind(String evidence, String words) {
      this.evidence = evidence;
      this.words = words;
    }
  }

  /** How many names the text has instead of one of the reference. */
  int differing() {
    return Math.max(Math.min(extra, missing), front ? 1 : 0);
  }

  /** Whether the names sound the same, and the text has no other besides. */
  boolean isWhole() {
    return isSame() && extra == 0;
  }

  /** Whether the names sound the same. */
  boolean isSame() {
    return similarity > 0.999;
  }
}
