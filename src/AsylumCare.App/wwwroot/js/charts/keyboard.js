// The key walk: Tab comes to the chart, left and right go between points, up and down between series, Escape leaves.
// Each step is spoken through one polite live region for the whole page.
const namespace = "http://www.w3.org/2000/svg";
const spoken = document.createElement("p");
spoken.className = "visually-hidden";
spoken.setAttribute("aria-live", "polite");
document.querySelector("main").append(spoken);

/** @param {HTMLElement} place */
export function walk(place) {
  let svg, series = [], at = { line: 0, point: -1 };
  place.tabIndex = 0;
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", place.dataset.spoken);
  place.addEventListener("keydown", event => {
    if (event.key === "Escape") place.blur();
    const next = step(event.key);
    if (!next) return;
    event.preventDefault();
    at = next;
    mark(series[at.line][at.point]);
  });
  place.addEventListener("blur", () => svg?.querySelector(".walked")?.remove());

  function step(key) {
    if (series.length === 0) return null;
    const last = series[at.line].length - 1;
    switch (key) {
      case "ArrowRight": return { ...at, point: Math.min(last, at.point + 1) };
      case "ArrowLeft": return { ...at, point: Math.max(0, at.point - 1) };
      case "Home": return { ...at, point: 0 };
      case "End": return { ...at, point: last };
      case "ArrowDown": return { line: (at.line + 1) % series.length, point: Math.max(0, at.point) };
      case "ArrowUp": return { line: (at.line + series.length - 1) % series.length, point: Math.max(0, at.point) };
      default: return null;
    }
  }

  function mark(point) {
    svg.querySelector(".walked")?.remove();
    const ring = document.createElementNS(namespace, "circle");
    ring.setAttribute("class", "walked");
    ring.setAttribute("cx", point.x);
    ring.setAttribute("cy", point.y);
    ring.setAttribute("r", 7);
    svg.append(ring);
    spoken.textContent = point.spoken;
  }

  return {
    /** @param {SVGSVGElement} drawn @param {{x: number, y: number, spoken: string}[][]} points */
    over(drawn, points) {
      svg = drawn;
      series = points.filter(line => line.length > 0);
      at = { line: 0, point: -1 };
    },
  };
}
