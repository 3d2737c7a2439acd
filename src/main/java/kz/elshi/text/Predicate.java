package kz.elshi.text;

/**
 * A verb with the auxiliaries behind it, by what they say of the event.
 *
 * @param verb token of the verb
 * @param endToken index after the last auxiliary
 */
public record Predicate(int verb, int endToken, Tense tense, boolean negative, boolean passive) {

  /** What a predicate says of the time and certainty of its event. */
  public enum Tense {
    /** кездесті. */
    PAST,
    /** кездескен болатын: before what is being told. */
    BACKGROUND,
    /** кездесіп отыр, көтерілуде. */
    ONGOING,
    /** кездеседі: habit or future. */
    AORIST,
    /** кездеспек, кездесуі тиіс, кездеседі деп күтіледі. */
    PLANNED,
    /** кездесуі мүмкін. */
    POSSIBLE,
    /** кездеспек болған, кездесуі тиіс еді: planned in the past. */
    PLANNED_ONCE,
    /** кездессе. */
    CONDITIONAL,
    /** Non-finite: the clause goes on (кездесіп, …). */
    OPEN
  }
}
