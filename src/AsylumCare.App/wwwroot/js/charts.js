// Draws every chart of the page from its data block, and again when its width changes.
import { drawMonths, drawMeasure } from "./charts/months.js";
import { drawRegions } from "./charts/regions.js";
import { walk } from "./charts/keyboard.js";

const drawings = { months: drawMonths, measure: drawMeasure, regions: drawRegions };
const noticeableChange = 8;

for (const place of document.querySelectorAll("[data-chart]")) {
  if (globalThis.Plot) show(place);
  else place.closest("figure").querySelector("details.twin")?.setAttribute("open", "");
}

function show(place) {
  const data = JSON.parse(document.getElementById(place.dataset.source).textContent);
  const draw = drawings[place.dataset.chart];
  const focus = walk(place);
  let drawnAt = 0;
  new ResizeObserver(() => {
    const width = Math.floor(place.clientWidth);
    if (width === 0 || Math.abs(width - drawnAt) < noticeableChange) return;
    drawnAt = width;
    const { svg, series } = draw(data, width);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", place.dataset.spoken);
    place.replaceChildren(svg);
    focus.over(svg, series);
  }).observe(place);
}
