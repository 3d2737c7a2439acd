package kz.elshi.web;

import java.util.Arrays;
import java.util.List;

/** The parts of the site that every page leads to. One is shown as soon as {@link Routes} answers its address. */
enum Section {
  START("/", "home"),
  NETWORK("/network", "nav.network"),
  PAIRS("/pairs", "nav.pairs"),
  MAP("/map", "nav.map"),
  QUERIES("/query", "nav.queries"),
  SPARQL("/sparql", "nav.sparql"),
  ARTICLES("/articles", "nav.articles"),
  REVIEW("/review", "nav.review");

  private final String address;
  private final String message;

  Section(String address, String message) {
    this.address = address;
    this.message = message;
  }

  String address() {
    return address;
  }

  /** The key of its name. */
  String message() {
    return message;
  }

  /** Those that are there. */
  static List<Section> offered() {
    return Arrays.stream(values()).filter(section -> Routes.answers(section.address)).toList();
  }
}
