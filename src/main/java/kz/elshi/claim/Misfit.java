package kz.elshi.claim;

import org.jspecify.annotations.Nullable;

/** Why a rule whose verb or noun stands in the text makes no fact of it. */
public enum Misfit {
  VOICE("the voice of the verb is not that of the rule (active, unless it says voice passive)", "voice"),
  NAMED_ONLY("the verb names the event without telling it: a verbal noun or an order", null),
  WITH("none of the words stands before the verb that the rule needs with it", "with"),
  WITHOUT("a word stands in the clause that the rule excludes", "without"),
  FINAL("the verb does not close its clause", "final"),
  FINITE("the verb is a verbal noun, and the rule wants none", "finite"),
  GOAL("no place gone to stands in the case of the goal", "goal"),
  NOT_HELD("nothing near says that the gathering is held", null),
  GENERAL("a plural of nobody: such meetings in general", null),
  OTHER_OFFICE("who should take part holds no office that the rule asks for, or takes part in what was told before", null),
  NEGATIVE("the predicate is negative", null),
  NOBODY("nobody is told to take part", "case"),
  TOO_FEW("fewer take part, in the cases of the rule, than it needs", "least"),
  DOMESTIC("all who take part are of one country", "foreign"),
  NO_RECIPIENT("nobody receives the message", "case");

  private final String sentence;
  private final @Nullable String field;

  Misfit(String sentence, @Nullable String field) {
    this.sentence = sentence;
    this.field = field;
  }

  /** The reason in words. */
  public String sentence() {
    return sentence;
  }

  /** Field of the rule that is not met, or null where it is no matter of one field. */
  public @Nullable String field() {
    return field;
  }
}
