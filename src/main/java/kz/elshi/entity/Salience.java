package kz.elshi.entity;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/** Whom the text has just been speaking of, as the resolver goes through it. Lives inside one run of the resolver. */
final class Salience {
  private final List<Entity> people = new ArrayList<>();
  private final List<Entity> countries = new ArrayList<>();
  private @Nullable Entity subject;
  private @Nullable Entity pending;
  private @Nullable Entity firstSeen;
  private int sentence = -1;

  /** The text goes on to a sentence. */
  void enter(int index) {
    if (index != sentence) {
      sentence = index;
      subject = pending != null ? pending : firstSeen != null ? firstSeen : subject;
      pending = null;
      firstSeen = null;
    }
  }

  void see(Entity entity, Case grammaticalCase) {
    if (entity.kind() == Entity.Kind.PERSON) {
      people.removeIf(entity::isSame);
      people.addFirst(entity);
      firstSeen = firstSeen == null && grammaticalCase != Case.INSTRUMENTAL ? entity : firstSeen;
      if (pending == null && grammaticalCase == Case.NOMINATIVE) {
        pending = entity;
      }
    } else if (entity.kind() == Entity.Kind.COUNTRY) {
      countries.removeIf(entity::isSame);
      countries.addFirst(entity);
    }
  }

  /** Subject of an earlier sentence. */
  @Nullable Entity subject() {
    return subject != null ? subject : pending;
  }

  /** Whom a word in an oblique case means: where the sentence has a subject, somebody else. */
  @Nullable Entity other() {
    if (pending == null) {
      return subject();
    }
    return people.stream().filter(one -> !one.isSame(pending)).findFirst().orElse(subject());
  }

  /** Subject of the sentence so far, else of an earlier one. */
  @Nullable Entity actor() {
    return pending != null ? pending : subject;
  }

  /** The person spoken of last who is not this one, nor of this country. */
  @Nullable Entity otherThan(@Nullable Entity person) {
    for (Entity one : people) {
      boolean same = person != null && (one.isSame(person) || (one.country() != null && one.country().equals(person.country())));
      if (!same) {
        return one;
      }
    }
    return null;
  }

  /** The person spoken of last who is not of a country, or null. */
  @Nullable Entity foreigner(@Nullable String home) {
    return people.stream().filter(one -> one.country() != null && !one.country().equals(home)).findFirst().orElse(null);
  }

  /** Everybody spoken of, the last one first. */
  List<Entity> people() {
    return List.copyOf(people);
  }

  /** The two people spoken of last, of different countries where possible. */
  List<Entity> parties() {
    if (people.isEmpty()) {
      return List.of();
    }
    Entity last = people.getFirst();
    Entity other = otherThan(last);
    return other == null ? List.of(last) : List.of(other, last);
  }
}
