package kz.elshi.bench.growth;

import java.util.List;

/** A chart of panels side by side, as SVG that is readable on light and dark ground. */
record Chart(String title, String description, List<Panel> panels) {
  private static final String STYLE =
      """
      <style>
        text { font: 12px system-ui, sans-serif; fill: #52514e; }
        .title { font-size: 13px; font-weight: 600; fill: #1f1e1c; }
        .name { font-weight: 600; fill: #1f1e1c; }
        .grid { stroke: #888780; stroke-opacity: .3; }
        polyline { fill: none; stroke-width: 2; }
        .l1 { stroke: #2a78d6; } .c1 { fill: #2a78d6; }
        .l2 { stroke: #c4501b; } .c2 { fill: #c4501b; }
        .l3 { stroke: #12805c; } .c3 { fill: #12805c; }
        .l4 { stroke: #7a4fc9; } .c4 { fill: #7a4fc9; }
        @media (prefers-color-scheme: dark) {
          text { fill: #b8b6af; }
          .title, .name { fill: #f2f0ea; }
          .l1 { stroke: #6aa9f2; } .c1 { fill: #6aa9f2; }
          .l2 { stroke: #f08a5d; } .c2 { fill: #f08a5d; }
          .l3 { stroke: #4cc29a; } .c3 { fill: #4cc29a; }
          .l4 { stroke: #b497f0; } .c4 { fill: #b497f0; }
        }
      </style>
      """;

  String svg() {
    int width = panels.size() * Panel.WIDTH;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-labelledby=\"t d\">%n".formatted(
            width, Panel.HEIGHT, width, Panel.HEIGHT));
    svg.append("<title id=\"t\">").append(title).append("</title>\n<desc id=\"d\">").append(description).append("</desc>\n").append(STYLE);
    for (int i = 0; i < panels.size(); i++) {
      svg.append(panels.get(i).svg(i * Panel.WIDTH));
    }
    return svg.append("</svg>\n").toString();
  }
}
