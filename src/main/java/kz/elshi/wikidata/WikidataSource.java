package kz.elshi.wikidata;

/** Where Wikidata's items come from. */
sealed interface WikidataSource permits Endpoint, Dump {
  /** Address of the endpoint, or name of the file; told with every link. */
  String name();

  /**
   * Looks items up. Parts that fail are told in the answer.
   *
   * @throws WikidataException if nothing could be looked up at all
   */
  Findings find(Question question, Watch watch);
}
