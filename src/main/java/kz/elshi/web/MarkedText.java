package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text with the words of evidence and the names in it marked. Marks may overlap: the text is cut wherever one begins or ends, and each piece
 * tells which facts rest on it.
 */
final class MarkedText {
  /**
   * Words of evidence.
   *
   * @param start offset in the text
   * @param end offset, exclusive
   * @param facts numbers of the facts that rest on it, from 1
   */
  record Evidence(int start, int end, List<Integer> facts) {}

  /** A name in the text: whose, of which kind, and the page of it. */
  record Name(int start, int end, String kind, String address) {}

  /** A part of the text that is shown as a paragraph. */
  record Range(int start, int end) {}

  private final String text;
  private final List<Evidence> evidence;
  private final List<Name> names;
  private final Set<Evidence> anchored = new HashSet<>();

  MarkedText(String text, List<Evidence> evidence, List<Name> names) {
    this.text = text;
    this.evidence = evidence.stream().sorted(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end)).toList();
    this.names = names;
  }

  /** The lines of a text that are not blank. */
  static List<Range> lines(String text) {
    List<Range> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        lines.add(new Range(start, end));
      }
      start = end + 1;
    }
    return lines;
  }

  /** The anchor of some evidence in the text. */
  static String anchor(int start, int end) {
    return "t-" + start + "-" + end;
  }

  /** The fact's anchor beside the text. */
  static String anchor(int fact) {
    return "f-" + fact;
  }

  Html paragraphs(List<Range> ranges) {
    return all(ranges.stream().map(range -> el("p", pieces(range))).toList());
  }

  private List<Html> pieces(Range range) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(range.start(), range.end()));
    evidence.forEach(one -> cuts.addAll(List.of(one.start(), one.end())));
    names.forEach(one -> cuts.addAll(List.of(one.start(), one.end())));
    List<Integer> within = new ArrayList<>(cuts.subSet(range.start(), true, range.end(), true));
    List<Html> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < within.size(); i++) {
      pieces.add(piece(within.get(i), within.get(i + 1), range));
    }
    return pieces;
  }

  private Html piece(int start, int end, Range range) {
    List<Evidence> under = evidence.stream().filter(one -> one.start() <= start && one.end() >= end).toList();
    Html words = words(start, end);
    if (under.isEmpty()) {
      return words;
    }
    List<Html> parts = new ArrayList<>();
    under.stream().filter(anchored::add).forEach(one -> parts.add(el("span", attr("id", anchor(one.start(), one.end())), attr("class", "anchor"))));
    String facts = under.stream().flatMap(one -> one.facts().stream()).distinct().sorted().map(MarkedText::anchor).collect(Collectors.joining(" "));
    parts.add(el("span", attr("class", "said"), attr("data-facts", facts), words));
    List<Integer> ending = under.stream().filter(one -> one.end() == end).flatMap(one -> one.facts().stream()).distinct().sorted().toList();
    if (!ending.isEmpty()) {
      parts.add(el("sup", ending.stream().map(fact -> all(Html.link("#" + anchor(fact), Integer.toString(fact)), " ")).toList()));
    }
    return all(parts);
  }

  private Html words(int start, int end) {
    String words = text.substring(start, end);
    return names.stream().filter(name -> name.start() <= start && name.end() >= end).findFirst()
        .map(name -> (Html) el("a", attr("class", "name " + name.kind()), attr("href", name.address()), words)).orElseGet(() -> Html.text(words));
  }
}
