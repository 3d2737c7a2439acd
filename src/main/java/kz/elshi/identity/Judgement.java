package kz.elshi.identity;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person has decided.
 *
 * @param id of the decision; the same decision has the same id in every store
 * @param verdict what was decided
 * @param subject address of the person, event, fact, or link of a person in an article
 * @param object address of the other person or event; Wikidata id; null for a verdict on a fact
 * @param by who decided
 * @param at when, to the second
 * @param note a remark, or null
 * @param withdrawnAt when it was taken back, or null
 * @param withdrawnBy who took it back, or null
 */
public record Judgement(
    String id, Verdict verdict, String subject, @Nullable String object, String by, Instant at, @Nullable String note,
    @Nullable Instant withdrawnAt, @Nullable String withdrawnBy) {

  /** The verdicts. */
  public enum Verdict {
    SAME, NOT_SAME, WIKIDATA, NOT_WIKIDATA, RIGHT, WRONG, UNSURE;

    /** Its id, as files and commands spell it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The verdict of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Verdict of(String id) {
      for (Verdict verdict : values()) {
        if (verdict.id().equals(id)) {
          return verdict;
        }
      }
      throw new IllegalArgumentException("unknown verdict " + id);
    }

    /** Whether it compares two things of the graph. */
    public boolean isOfTwo() {
      return this == SAME || this == NOT_SAME;
    }

    /** Whether it speaks of an item of Wikidata. */
    public boolean isOfWikidata() {
      return this == WIKIDATA || this == NOT_WIKIDATA;
    }
  }

  public Judgement {
    boolean two = verdict.isOfTwo() || verdict.isOfWikidata();
    if (two == (object == null)) {
      throw new IllegalArgumentException(two ? verdict.id() + " needs two things" : verdict.id() + " is about one fact");
    }
    if (by.isBlank()) {
      throw new IllegalArgumentException("a judgement needs somebody who judges");
    }
  }

  /** Whether it is in force. */
  public boolean holds() {
    return withdrawnAt == null;
  }

  /** What the judgement is about: a later judgement about the same takes the place of an earlier one. */
  public String matter() {
    String other = object == null ? "" : object;
    if (verdict.isOfTwo()) {
      return subject.compareTo(other) <= 0 ? subject + " " + other : other + " " + subject;
    }
    return verdict.isOfWikidata() ? subject + " " + other : subject;
  }

  /** The judgement taken back. */
  public Judgement withdrawn(String who, Instant when) {
    return new Judgement(id, verdict, subject, object, by, at, note, when, who);
  }
}
