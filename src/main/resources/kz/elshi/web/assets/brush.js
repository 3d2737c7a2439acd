// A span of time is chosen by drawing over a picture of it; the fields of its form do the same by keyboard, and without this.
// A drawing names its form in data-brush. Its bars tell their spans in data-span; one with none tells in data-axis which decimal years lie at which of its own units.
const LEAST_PIXELS = 6;
const NAMESPACE = "http://www.w3.org/2000/svg";

function units(svg, clientX) {
  return new DOMPoint(clientX, 0).matrixTransform(svg.getScreenCTM().inverse()).x;
}

function day(year) {
  const whole = Math.floor(year);
  const start = Date.UTC(whole, 0, 1);
  return new Date(start + (year - whole) * (Date.UTC(whole + 1, 0, 1) - start)).toISOString().slice(0, 10);
}

/** The first and the last day, month or year between two places; null where there is none. */
function span(svg, a, b) {
  const bars = [...svg.querySelectorAll("[data-span]")].filter((bar) => bar.x.baseVal.value < b && bar.x.baseVal.value + bar.width.baseVal.value > a);
  if (bars.length > 0) {
    return [bars[0].dataset.span, bars[bars.length - 1].dataset.span];
  }
  if (!svg.dataset.axis) {
    return null;
  }
  const [from, to, left, right] = svg.dataset.axis.split(" ").map(Number);
  const year = (x) => from + ((Math.min(right, Math.max(left, x)) - left) / (right - left)) * (to - from);
  return [day(year(a)), day(Math.min(year(b), to - 0.002))];
}

function choose(form, [from, to]) {
  for (const [name, value] of [["from", from], ["to", to]]) {
    const field = form.elements.namedItem(name);
    field.type = "text";
    field.value = value;
  }
  form.requestSubmit();
}

for (const svg of document.querySelectorAll("svg[data-brush]")) {
  const form = document.querySelector(svg.dataset.brush);
  let start = null;
  let shade = null;

  svg.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") {
      start = event.clientX;
    }
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("pointermove", (event) => {
    if (start === null || Math.abs(event.clientX - start) < LEAST_PIXELS) {
      return;
    }
    if (!shade) {
      shade = document.createElementNS(NAMESPACE, "rect");
      shade.setAttribute("class", "brush");
      shade.setAttribute("height", svg.viewBox.baseVal.height);
      svg.append(shade);
      svg.setPointerCapture(event.pointerId);
    }
    const [a, b] = [units(svg, start), units(svg, event.clientX)].sort((x, y) => x - y);
    shade.setAttribute("x", a);
    shade.setAttribute("width", b - a);
  });
  svg.addEventListener("pointerup", (event) => {
    const found = shade ? span(svg, ...[units(svg, start), units(svg, event.clientX)].sort((x, y) => x - y)) : null;
    start = null;
    if (found) {
      choose(form, found);
    } else if (shade) {
      shade.remove();
      shade = null;
    }
  });
  svg.addEventListener("pointercancel", () => {
    start = null;
    shade?.remove();
    shade = null;
  });
}
