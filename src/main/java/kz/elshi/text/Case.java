package kz.elshi.text;

/** Grammatical case, by the names of Universal Dependencies; prepositional (Russian) comes with its language. */
public enum Case {
  NOMINATIVE,
  GENITIVE,
  DATIVE,
  ACCUSATIVE,
  LOCATIVE,
  ABLATIVE,
  INSTRUMENTAL
}
