package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import kz.elshi.fixture.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of events and visits. */
class MapPageTest {
  @TempDir static Path folder;
  private static Asking server;

  @BeforeAll
  static void start() {
    server = new Asking(folder, 5_000);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void showsPlacesAndVisitsAndTheirTable() {
    String page = server.get("/map?lang=en").body();
    assertThat(page).contains("class=\"land\"", "Astana: 2", "Tajikistan → Kazakhstan: 1", "Kazakhstan → Tajikistan: 1", "arc planned", "Visits on the map", "<table");
  }

  @Test
  void theAddressNarrows() {
    assertThat(server.get("/map?lang=en&year=1999").body()).doesNotContain("class=\"arc", "<circle").contains("Nothing of the kind");
    assertThat(server.get("/map?lang=en&year=all").body()).contains("Astana: 2");
    assertThat(server.get("/map?lang=en&country=TJ").body()).contains("Tajikistan → Kazakhstan");
    assertThat(server.get("/map?lang=en&country=FR").body()).doesNotContain("Tajikistan → Kazakhstan");
    String zoomed = server.get("/map?lang=en&country=TJ&region=central-asia").body();
    assertThat(zoomed).contains("aria-current=\"page\">Central Asia", "href=\"/map?country=TJ&amp;region=europe\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "country", "region", "page", "lang"})
  void hostileValuesAreText(String parameter) {
    HttpResponse<String> response = server.get("/map?" + parameter + "=" + Asking.encoded(Asking.HOSTILE));
    assertThat(response.statusCode()).isIn(200, 400);
    assertThat(response.body()).doesNotContain("<script>");
  }

  @ParameterizedTest
  @EnumSource(Region.class)
  void everyRegionHasLandAndABoundedPicture(Region region) {
    Topology.Outline outline = new Topology(Stores.HOME).outline(region);
    assertThat(outline.land()).startsWith("M").endsWith("Z").doesNotContain("NaN");
    assertThat(outline.borders()).startsWith("M").doesNotContain("NaN");
    assertThat(outline.land().length() + outline.borders().length()).isLessThan(200_000);
    assertThat(region.height()).isBetween(200.0, 1500.0);
  }

  /** No line of land runs across the whole world: what crosses 180 degrees is drawn at both edges. */
  @Test
  void nothingIsDrawnAcrossTheMap() {
    Topology.Outline outline = new Topology(Stores.HOME).outline(Region.WORLD);
    for (String path : new String[] {outline.land(), outline.borders()}) {
      double last = Double.NaN;
      for (String part : path.split("(?=[MLZ])")) {
        double x = part.startsWith("Z") ? Double.NaN : Double.parseDouble(part.substring(1).split(" ")[0].replace("Z", ""));
        if (part.startsWith("L")) {
          assertThat(Math.abs(x - last)).as(part).isLessThan(Region.WIDTH / 4);
        }
        last = x;
      }
    }
  }

  @Test
  void projectsDegrees() {
    assertThat(Region.WORLD.x(0)).isCloseTo(500, within(0.01));
    assertThat(Region.WORLD.y(84)).isZero();
    assertThat(Region.CENTRAL_ASIA.has(71.4, 51.2)).isTrue();
    assertThat(Region.EUROPE.has(71.4, 51.2)).isFalse();
    // A degree of latitude is as long as a degree of longitude divided by the cosine of the true latitude.
    double degree = Region.CENTRAL_ASIA.x(61) - Region.CENTRAL_ASIA.x(60);
    assertThat((Region.CENTRAL_ASIA.y(45) - Region.CENTRAL_ASIA.y(46)) * Math.cos(Math.toRadians(45))).isCloseTo(degree, within(0.01));
  }
}
