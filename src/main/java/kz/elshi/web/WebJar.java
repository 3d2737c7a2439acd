package kz.elshi.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Libraries for the browser, from jars: name, version, and the files that pages use, which alone are served. The versions are those of
 * {@code pom.xml}; a test opens every file.
 */
enum WebJar {
  CYTOSCAPE("cytoscape", "3.33.1", "dist/cytoscape.min.js"),
  LAYOUT_BASE("layout-base", "2.0.1", "layout-base.js"),
  COSE_BASE("cose-base", "2.2.0", "cose-base.js"),
  FCOSE("cytoscape-fcose", "2.2.0", "cytoscape-fcose.js"),
  YASGUI("zazuko__yasgui", "4.5.0", "build/yasgui.min.js", "build/yasgui.min.css");

  private static final String ROOT = "/webjars/";

  private final String path;
  private final List<String> files;

  WebJar(String name, String version, String... files) {
    this.path = name + "/" + version + "/";
    this.files = List.of(files);
  }

  List<String> files() {
    return files;
  }

  /** Where a file is: {@code /webjars/NAME/VERSION/FILE}. */
  String address(String file) {
    if (!files.contains(file)) {
      throw new IllegalArgumentException("no file of " + name() + ": " + file);
    }
    return ROOT + path + file;
  }

  /** The file as the jar has it. */
  InputStream open(String file) throws IOException {
    InputStream input = WebJar.class.getResourceAsStream("/META-INF/resources" + address(file));
    if (input == null) {
      throw new IOException("the program lacks " + address(file));
    }
    return input;
  }

  /** Sends a file by what follows {@code /webjars/} in its address. */
  static void send(Exchange exchange, String asked) throws IOException {
    for (WebJar jar : values()) {
      if (asked.startsWith(jar.path) && jar.files.contains(asked.substring(jar.path.length()))) {
        try (InputStream input = jar.open(asked.substring(jar.path.length()))) {
          exchange.keepForGood(Assets.type(asked), input.readAllBytes());
        }
        return;
      }
    }
    exchange.error(404, exchange.say("error.404.text", asked));
  }
}
