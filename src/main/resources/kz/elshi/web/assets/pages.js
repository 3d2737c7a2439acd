// Words and facts light each other up; buttons that need a script appear. Every page is of use without this.
const lit = "lit";

function light(names, on) {
  for (const name of names) {
    for (const part of document.querySelectorAll(`[data-facts~="${CSS.escape(name)}"]`)) {
      part.classList.toggle(lit, on);
    }
  }
}

function names(event) {
  const part = event.target instanceof Element ? event.target.closest("[data-facts]") : null;
  return part ? part.dataset.facts.split(" ") : [];
}

for (const reading of document.querySelectorAll(".reading")) {
  reading.addEventListener("pointerover", (event) => light(names(event), true));
  reading.addEventListener("pointerout", (event) => light(names(event), false));
  reading.addEventListener("focusin", (event) => light(names(event), true));
  reading.addEventListener("focusout", (event) => light(names(event), false));
}

function follow() {
  const target = location.hash.startsWith("#t-") ? document.getElementById(location.hash.slice(1)) : null;
  for (const part of document.querySelectorAll(".chosen")) {
    part.classList.remove("chosen");
  }
  const words = target && target.parentElement ? target.parentElement.querySelectorAll(`#${CSS.escape(target.id)} ~ .said`) : [];
  if (words.length > 0) {
    words[0].classList.add("chosen");
  }
  // What is folded up around the target is opened.
  const aim = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const folded = aim ? aim.closest("details") : null;
  if (folded) {
    folded.open = true;
  }
}

addEventListener("hashchange", follow);
follow();

for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
