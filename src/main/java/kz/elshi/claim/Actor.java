package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part: a mention, or several joined by «мен» or «және», with the case of the last.
 *
 * @param first index of its first token
 * @param end index after its last token
 */
record Actor(int first, int end, Case grammaticalCase, List<Member> members) {

  /** One of those joined. */
  record Member(Entity entity, @Nullable Capacity capacity) {
    /** Whether it may go somewhere: a person, or a country by its delegation. */
    boolean goes() {
      return entity.kind() == Entity.Kind.PERSON || entity.kind() == Entity.Kind.COUNTRY;
    }
  }

  boolean names(Entity entity) {
    return members.stream().anyMatch(member -> member.entity().isSame(entity));
  }

  /** Whether it is made of people (or offices), not of countries and bodies. */
  boolean isPersonal() {
    return members.stream().allMatch(member -> member.entity().kind() == Entity.Kind.PERSON);
  }
}
