package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.elshi.knowledge.Reference;
import org.jspecify.annotations.Nullable;

/** A person of the reference as the linker knows it: every name taken apart, and the terms of office. */
final class Listed {
  private static final String HEAD = "head_of_";
  private static final String OF = " of ";

  final Reference.Person person;
  final List<NameForm> names;
  final List<Term> terms;
  /** Whether the person is best known as a head of state or government. */
  final boolean head;
  /** How many people of the index share the surname; counted when the index is made. */
  final int bearers;
  /** Kinds of sounds that the words of the names begin with, a bit for each. */
  private final int kinds;
  private final boolean surnameFirst;

  private Listed(Reference.Person person, List<NameForm> names, List<Term> terms, boolean surnameFirst, boolean head, int bearers) {
    this.person = person;
    this.names = names;
    this.terms = terms;
    this.surnameFirst = surnameFirst;
    this.head = head;
    this.bearers = bearers;
    int all = 0;
    for (NameForm name : names) {
      for (NameForm.Part part : name.parts()) {
        for (String sounds : part.sounds()) {
          all |= SoundDistance.firstKind(sounds);
        }
      }
    }
    kinds = all;
  }

  static Listed of(Reference.Person person, List<Term> terms, NameSounds sounds, NameWords words) {
    String country = person.country() == null ? "" : person.country();
    List<NameForm> forms = new ArrayList<>();
    for (List<String> names : List.of(person.names().kk(), person.names().ru(), person.names().en())) {
      for (String name : names) {
        add(forms, NameForm.of(name, country, sounds, words));
        if (name.contains(OF)) {
          // «Harald V of Norway» is Харальд V.
          add(forms, NameForm.of(name.substring(0, name.indexOf(OF)), country, sounds, words));
        }
        if (name.indexOf('-') > 0) {
          // «Jae-in» is Чжэин to some and Чжэ Ин to others.
          add(forms, NameForm.of(name.replace("-", ""), country, sounds, words));
        }
      }
    }
    boolean head = person.mainRole().startsWith(HEAD) && !person.mainRole().contains("administration");
    return new Listed(person, List.copyOf(forms), terms, words.isSurnameFirst(country), head, 1);
  }

  /** The best name, in English where there is one. */
  String name() {
    Reference.Names all = person.names();
    return Stream.of(all.en(), all.ru(), all.kk()).flatMap(List::stream).findFirst().orElse(person.key());
  }

  private static void add(List<NameForm> forms, NameForm form) {
    if (form.full() > 0 && !forms.contains(form)) {
      forms.add(form);
    }
  }

  /** The same, of a surname that so many share. */
  Listed sharedBy(int count) {
    return count == bearers ? this : new Listed(person, names, terms, surnameFirst, head, count);
  }

  /** Which part of a name is the surname. */
  int surnameAt(NameForm name) {
    return surnameFirst ? 0 : name.parts().size() - 1;
  }

  /** The sounds of the surname as the last of the names has it. */
  String surname() {
    List<NameForm.Part> parts = names.getLast().parts();
    return (surnameFirst ? parts.getFirst() : parts.getLast()).sounds().getFirst();
  }

  /**
   * Whether a name can be this person's by how its words begin: two of them must agree, or the only one; a quick look before the long one.
   *
   * @param others for each word that must agree, the kinds of its first sound
   */
  boolean mayBe(int[] others) {
    int agree = 0;
    for (int other : others) {
      agree += (kinds & other) != 0 ? 1 : 0;
    }
    return agree >= Math.min(2, others.length);
  }

  /** How a name of a text agrees best with a name of the person; null if with none. */
  @Nullable NameMatch match(NameForm text) {
    NameMatch best = null;
    for (NameForm name : names) {
      NameMatch match = NameAlignment.compare(text, name, surnameFirst);
      if (match != null && (best == null || rank(match) > rank(best))) {
        best = match;
      }
    }
    return best;
  }

  private static double rank(NameMatch match) {
    return match.similarity() - match.kind().ordinal() - match.extra() * 0.2 - match.missing() * 0.01;
  }
}
