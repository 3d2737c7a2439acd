package kz.elshi.web;

import java.util.Locale;

/**
 * A part of the world that the map shows: bounds in degrees, west, south, east, north. Equirectangular projection, true to scale along
 * the middle latitude (Snyder 1987, Map Projections: A Working Manual, chapter 12).
 */
enum Region {
  WORLD(-180, -58, 180, 84, 0),
  EURASIA(-12, 4, 150, 76, 45),
  CENTRAL_ASIA(44, 33, 92, 56, 45),
  EUROPE(-12, 34, 46, 71, 52),
  MIDDLE_EAST(24, 10, 66, 46, 30),
  EAST_ASIA(66, -12, 150, 56, 25),
  AFRICA(-20, -36, 54, 38, 0),
  AMERICAS(-170, -56, -30, 74, 20);

  /** The width of a map in units of its own. */
  static final double WIDTH = 1000;

  private final double west;
  private final double south;
  private final double east;
  private final double north;
  private final double scale;
  private final double stretch;

  Region(double west, double south, double east, double north, double trueLatitude) {
    this.west = west;
    this.south = south;
    this.east = east;
    this.north = north;
    this.scale = WIDTH / (east - west);
    this.stretch = 1 / Math.cos(Math.toRadians(trueLatitude));
  }

  /** The part of a name; the world if there is none of it. */
  static Region of(String name) {
    for (Region region : values()) {
      if (region.code().equals(name)) {
        return region;
      }
    }
    return WORLD;
  }

  /** Its name in addresses and messages. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  double height() {
    return y(south);
  }

  double x(double longitude) {
    return (longitude - west) * scale;
  }

  double y(double latitude) {
    return (north - latitude) * scale * stretch;
  }

  /** Whether a place is within the bounds. */
  boolean has(double longitude, double latitude) {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  }

  /** Whether a place is within the bounds or a margin of ten degrees around them. */
  boolean isNear(double longitude, double latitude) {
    return longitude >= west - 10 && longitude <= east + 10 && latitude >= south - 10 && latitude <= north + 10;
  }
}
