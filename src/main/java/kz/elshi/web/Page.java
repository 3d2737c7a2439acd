package kz.elshi.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page to be sent.
 *
 * <pre>
 * exchange.page(Page.of(title, main).in(Section.NETWORK).with(WebJar.CYTOSCAPE.address("dist/cytoscape.min.js"), Assets.address("network.js"))
 *     .keys(new Page.Keys("u", "keys.undo")));
 * </pre>
 *
 * @param status of the answer
 * @param main what stands between head and foot
 * @param section the part of the site it belongs to, if any
 * @param wide whether it takes the whole width of the window
 * @param files addresses of styles and scripts beyond those of all pages, in the order of loading
 * @param keys keys beyond those of all pages, for the help
 */
record Page(int status, String title, Html main, @Nullable Section section, boolean wide, List<String> files, List<Keys> keys) {
  /** Keys and the key of the message that says what they do; keys that are pressed together or in turn stand apart by a blank. */
  record Keys(String keys, String message) {}

  static Page of(String title, Html main) {
    return new Page(200, title, main, null, false, List.of(), List.of());
  }

  Page status(int other) {
    return new Page(other, title, main, section, wide, files, keys);
  }

  Page in(Section other) {
    return new Page(status, title, main, other, wide, files, keys);
  }

  /** Without the usual bounds of a line's length: for canvases and maps. */
  Page asWide() {
    return new Page(status, title, main, section, true, files, keys);
  }

  /** With further styles (by their ending, .css), modules ({@link Assets}) and scripts ({@link WebJar}). */
  Page with(String... addresses) {
    List<String> all = new ArrayList<>(files);
    all.addAll(List.of(addresses));
    return new Page(status, title, main, section, wide, List.copyOf(all), keys);
  }

  Page keys(Keys... more) {
    List<Keys> all = new ArrayList<>(keys);
    all.addAll(List.of(more));
    return new Page(status, title, main, section, wide, files, List.copyOf(all));
  }
}
