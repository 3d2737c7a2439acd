package kz.elshi.claim;

/** Listens to rules that nearly made a fact: their verb or noun stands in the text, but something else was wanting. */
@FunctionalInterface
public interface RuleTrace {
  /** Nobody listens. */
  RuleTrace NONE = (rule, token, misfit) -> {};

  /**
   * A rule made nothing of its words.
   *
   * @param rule its id
   * @param token index of the verb or noun in the document
   */
  void nearly(String rule, int token, Misfit misfit);
}
