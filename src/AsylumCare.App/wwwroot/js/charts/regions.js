// A dot with its interval for each region, in county order, under headings where the regions are grouped; the nation is a dashed line.
// A region that differs from the rest of the nation is a triangle; one of which too little is known is hollow.
import { compose, percent } from "./frame.js";

const { Plot } = globalThis;
const rowHeight = 17;
const marginLeft = 136;
const signs = [{ sign: "up", symbol: "triangle" }, { sign: "down", symbol: "triangle", rotate: 180 }, { sign: "open" }, { sign: undefined }];

export function drawRegions(data, width) {
  const rows = data.regions.map(({ value, ...region }) => ({ ...region, ...value }));
  const known = rows.filter(row => row.value != null).map(row => ({ ...row, share: row.value }));
  const missing = rows.filter(row => row.value == null);
  const nation = data.nationValue;
  const top = Math.max(0.1, ...known.map(row => row.upper ?? row.share));
  const colour = row => `var(--${row.own ? "own" : row.tone ?? "ordinary"})`;
  const [own, others] = [known.filter(row => row.own), known.filter(row => !row.own)];
  const dots = (some, isOwn) => [
    Plot.ruleY(some, { y: "name", x1: "lower", x2: "upper", stroke: colour, strokeWidth: isOwn ? 3 : 1.75 }),
    ...signs.map(({ sign, ...shape }) => Plot.dot(some.filter(row => row.sign === sign), {
      y: "name", x: "share", r: isOwn ? 5 : 3.5, fill: sign === "open" ? "var(--surface)" : colour, stroke: sign === "open" ? colour : "var(--surface)", ...shape,
    })),
  ];
  const labels = (some, weight) => Plot.text(some, { y: "name", text: "name", frameAnchor: "left", textAnchor: "end", dx: -8, fontWeight: weight, fill: "currentColor" });
  const headings = (data.groups ?? []).map(group => group.heading);
  const places = order(data.groups, rows);
  const plot = Plot.plot({
    width, height: places.length * rowHeight + 50, marginLeft, marginRight: 16, marginTop: 24, marginBottom: 24,
    x: { domain: [0, top], nice: true, ticks: width < 480 ? 2 : 5, tickFormat: percent, label: null, grid: true },
    y: { domain: places, label: null, axis: null },
    color: { type: "identity" },
    marks: [
      labels(rows.filter(row => row.own), 700),
      labels(rows.filter(row => !row.own), 400),
      nation?.value != null ? Plot.ruleX([nation.value], { stroke: "var(--nation)", strokeDasharray: "5 3", strokeWidth: 1.5 }) : null,
      nation?.value != null ? Plot.text([nation.value], { x: d => d, frameAnchor: "top", dy: -14, text: () => `${data.nation} ${short(nation.text)}`, fontWeight: 600, fill: "var(--nation)" }) : null,
      dots(others, false),
      dots(own, true),
      Plot.text(missing, { y: "name", x: 0, dx: 8, text: "mark", fontSize: 15, fill: "currentColor" }),
      Plot.text(headings, { y: heading => heading, text: heading => heading, frameAnchor: "left", dx: 2 - marginLeft, fontWeight: 600, fill: "var(--muted)", stroke: "var(--surface)", strokeWidth: 4 }),
      Plot.tip(known, Plot.pointerY({ x: "share", y: "name", title: row => `${row.name}\n${row.text}` })),
    ],
  });
  const [x, y] = [plot.scale("x"), plot.scale("y")];
  const series = known
    .map(row => ({ x: x.apply(row.share), y: y.apply(row.name) + (y.bandwidth ?? 0) / 2, spoken: `${row.name}: ${row.text}` }))
    .sort((a, b) => a.y - b.y);
  return { svg: compose([plot], width, data.inside), series: [series] };
}

/** What stands from top to bottom: regions, or headings with theirs. */
function order(groups, rows) {
  const names = new Map(rows.map(row => [row.code, row.name]));
  return groups ? groups.flatMap(group => [group.heading, ...group.regions.map(code => names.get(code))]) : [...names.values()];
}

const short = text => text.split(/ \(|, /)[0];
