// One SVG out of panels, with what must stand inside every figure: the mark of the demonstration, source and publication.
const namespace = "http://www.w3.org/2000/svg";
const lineHeight = 14;
const meanCharacter = 5.4;

/** @returns {SVGSVGElement} panels under each other, then the lines. */
export function compose(panels, width, lines) {
  const svg = document.createElementNS(namespace, "svg");
  let height = 0;
  for (const panel of panels) {
    // Plot's own style element is refused by the content security policy; its rules stand in site.css.
    for (const style of panel.querySelectorAll("style")) style.remove();
    // The drawing has one description; labels on groups without a role are noise to a screen reader.
    for (const part of panel.querySelectorAll("[aria-label]")) {
      part.dataset.part = part.getAttribute("aria-label");
      part.removeAttribute("aria-label");
    }
    // An inner svg hears the pointer only where something is painted.
    const ground = document.createElementNS(namespace, "rect");
    for (const [name, value] of [["width", "100%"], ["height", "100%"], ["fill", "none"], ["pointer-events", "all"]]) ground.setAttribute(name, value);
    panel.prepend(ground);
    panel.setAttribute("y", height);
    height += Number(panel.getAttribute("height"));
    svg.append(panel);
  }
  for (const line of lines.flatMap(text => wrap(text, Math.floor(width / meanCharacter)))) {
    height += lineHeight;
    const text = document.createElementNS(namespace, "text");
    text.setAttribute("class", "inside");
    text.setAttribute("y", height);
    text.textContent = line;
    svg.append(text);
  }
  height += 6;
  svg.setAttribute("class", "chart");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  return svg;
}

function wrap(text, length) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line && line.length + 1 + word.length > length) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

const language = document.documentElement.lang === "en" ? "en-GB" : "sv-SE";
const percentFormat = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
const countFormat = new Intl.NumberFormat(language);
const monthFormat = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });

export const percent = value => percentFormat.format(value);
export const count = value => countFormat.format(value);
export const shortMonth = date => monthFormat.format(date);
