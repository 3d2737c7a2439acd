package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.mention.Title;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Who was elected to what.
 *
 * <pre>
 * N-ді … Президенті болып сайлануымен       the accusative (or genitive, dative) of the noun of doing
 * N … Президенті болып сайланды             the subject of the finite verb
 * … Президенті болып сайланған N            what the participle stands before
 * </pre>
 *
 * @param first first token of office and person
 * @param end after the last one
 */
record ElectedPerson(int first, int end, String office, @Nullable String role, Entity person, @Nullable String country) {
  /** The office stands no farther before the verb than this. */
  private static final int OFFICE_WITHIN = 6;
  private static final List<Case> OBJECTS = List.of(Case.ACCUSATIVE, Case.GENITIVE, Case.DATIVE);
  private static final List<Case> SUBJECT = List.of(Case.NOMINATIVE);

  /** By the office before the verb and the person where the verb's form wants it; null if one of both is not there. */
  static @Nullable ElectedPerson of(MentionedTokens tokens, Sentence sentence, int verb, Reading.@Nullable Verbal verbal) {
    EntityMention office = office(tokens, sentence, verb);
    EntityMention person = person(tokens, sentence, verb, verbal, office);
    if (person == null) {
      return null;
    }
    Entity who = person.entities().getFirst();
    int end = person.mention().endToken();
    if (office != null && !office.mention().titles().isEmpty()) {
      Title title = office.mention().titles().getFirst();
      int first = Math.min(person.mention().firstToken(), office.mention().firstToken());
      String country = title.country() != null ? title.country() : who.country();
      return new ElectedPerson(first, end, office.mention().name(), title.role(), who, country);
    }
    Capacity known = capacity(tokens, who);
    return known == null
        ? null
        : new ElectedPerson(person.mention().firstToken(), end, known.title(), known.role(), who, who.country());
  }

  static boolean isPerson(EntityMention mention) {
    return mention.entities().size() == 1 && mention.entities().getFirst().kind() == Entity.Kind.PERSON;
  }

  private static @Nullable EntityMention office(MentionedTokens tokens, Sentence sentence, int verb) {
    for (EntityMention mention : tokens.mentions(Math.max(sentence.firstToken(), verb - OFFICE_WITHIN), verb).reversed()) {
      boolean fits = mention.grammaticalCase() == Case.NOMINATIVE || mention.grammaticalCase() == Case.GENITIVE;
      if (mention.mention().is(Kind.OFFICE) && fits) {
        return mention;
      }
    }
    return null;
  }

  private static @Nullable EntityMention person(
      MentionedTokens tokens, Sentence sentence, int verb, Reading.@Nullable Verbal verbal, @Nullable EntityMention office) {
    List<EntityMention> after = tokens.mentions(verb + 1, Math.min(sentence.endToken(), verb + 2));
    if (!after.isEmpty() && after.getFirst().mention().is(Kind.PERSON) && isPerson(after.getFirst())) {
      return after.getFirst();
    }
    List<EntityMention> before = tokens.mentions(sentence.firstToken(), verb);
    for (Case wanted : cases(verbal)) {
      for (EntityMention mention : before.reversed()) {
        // «N-ге сайлануымен құттықтағаны үшін рақмет айтты»: without an office, who is spoken to is not who was elected.
        boolean addressee = office == null && wanted == Case.DATIVE;
        if (mention != office && !addressee && mention.grammaticalCase() == wanted && isPerson(mention)) {
          return mention;
        }
      }
    }
    return null;
  }

  /** In which cases the elected person may stand, by the verb's form; a noun («жеңісімен») is like a verbal noun. */
  private static List<Case> cases(Reading.@Nullable Verbal verbal) {
    if (verbal == null || verbal.passive() && (verbal.form() == VerbForm.VERBAL_NOUN || verbal.possessor() > 0)) {
      return OBJECTS;
    }
    return verbal.passive() ? SUBJECT : List.of(Case.ACCUSATIVE);
  }

  /** In which cases the winner may stand, by the form of the verb of winning. */
  static List<Case> winnerCases(Reading.@Nullable Verbal verbal) {
    boolean noun = verbal != null && (verbal.form() == VerbForm.VERBAL_NOUN || verbal.possessor() > 0);
    return noun ? OBJECTS : SUBJECT;
  }

  /** The principal office that the article gives the person, here or elsewhere. */
  private static @Nullable Capacity capacity(MentionedTokens tokens, Entity person) {
    for (EntityMention mention : tokens.document().mentions()) {
      if (!mention.capacities().isEmpty() && isPerson(mention) && mention.entities().getFirst().isSame(person)) {
        return mention.capacities().getFirst();
      }
    }
    return null;
  }
}
