package kz.elshi.text;

/** The languages that Elshi tells apart, with their BCP 47 codes. */
public enum Language {
  KAZAKH("kk"),
  RUSSIAN("ru"),
  ENGLISH("en"),
  UNDETERMINED("und");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The language of a BCP 47 tag such as {@code kk} or {@code kk-KZ}; {@link #UNDETERMINED} for any other. */
  public static Language of(String tag) {
    for (Language language : values()) {
      if (tag.equals(language.code) || tag.startsWith(language.code + "-")) {
        return language;
      }
    }
    return UNDETERMINED;
  }
}
