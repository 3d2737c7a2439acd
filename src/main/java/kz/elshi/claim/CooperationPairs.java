package kz.elshi.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Which two countries an area of cooperation is named for.
 *
 * <pre>
 * Иорданиямен туризмді, Шри-Ланкамен логистиканы дамыту …    the main country and the one named last before the area
 * Қазақстан мен Марокко арасындағы сауда …                    the two that the sentence names
 * Тараптар сауданы талқылады.                                 the two sides of the talk told before, or of each of several
 * </pre>
 */
final class CooperationPairs {
  private final EntityDocument document;
  private final Talks talks;
  private final CountryPairs pairs;

  CooperationPairs(EntityDocument document, Talks talks) {
    this.document = document;
    this.talks = talks;
    this.pairs = new CountryPairs(document);
  }

  /**
   * The pairs, each ordered by ISO code; none if nobody knows.
   *
   * @param joint whether the sentence says that two work together, so that it may mean the two that the document is about
   */
  List<List<Entity>> of(Sentence sentence, Mention topic, boolean joint) {
    Set<String> named = named(sentence);
    List<Talks.Talk> told = talks.of(sentence);
    String partner = partner(sentence, topic);
    if (partner != null && !named.contains(pairs.main())) {
      return withPartner(told, partner);
    }
    if (named.size() == 2) {
      return List.of(pair(named));
    }
    List<List<Entity>> found = sides(told, named);
    boolean many = told.stream().anyMatch(talk -> talk.countries().size() > 2);
    if (!found.isEmpty() || many || named.size() > 2) {
      return found;
    }
    List<Entity> other = joint ? pairs.of(sentence) : List.of();
    return other.size() == 2 ? List.of(pair(Set.of(other.get(0).key(), other.get(1).key()))) : List.of();
  }

  private List<List<Entity>> withPartner(List<Talks.Talk> told, String partner) {
    List<List<Entity>> found = sides(told, Set.of(partner));
    String main = pairs.main();
    return !found.isEmpty() ? found : main == null || main.equals(partner) ? List.of() : List.of(pair(Set.of(main, partner)));
  }

  private List<List<Entity>> sides(List<Talks.Talk> told, Set<String> named) {
    return told.stream().map(Talks.Talk::countries).filter(sides -> sides.size() == 2 && sides.containsAll(named))
        .map(this::pair).distinct().toList();
  }

  /** The countries that a sentence names, not as a place. */
  private Set<String> named(Sentence sentence) {
    Set<String> named = new TreeSet<>();
    for (EntityMention mention : document.in(sentence, Mention.Kind.COUNTRY)) {
      boolean place = mention.grammaticalCase() == Case.LOCATIVE;
      mention.entities().stream().filter(entity -> !place).forEach(entity -> named.add(entity.key()));
    }
    return named;
  }

  /** «Канадамен мұнай өндіру …»: the country in the instrumental that stands last before a topic. */
  private @Nullable String partner(Sentence sentence, Mention topic) {
    String partner = null;
    for (EntityMention mention : document.in(sentence, Mention.Kind.COUNTRY)) {
      if (mention.grammaticalCase() == Case.INSTRUMENTAL && mention.mention().endToken() <= topic.firstToken() && mention.entities().size() == 1) {
        partner = mention.entities().getFirst().key();
      }
    }
    return partner;
  }

  private List<Entity> pair(Set<String> isos) {
    return isos.stream().sorted().map(iso -> document.countries().get(iso)).toList();
  }
}
