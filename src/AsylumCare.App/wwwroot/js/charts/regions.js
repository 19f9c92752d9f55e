// A dot with its interval for each region, in county order; the nation is a dashed line.
import { compose, percent } from "./frame.js";

const { Plot } = globalThis;
const rowHeight = 17;

export function drawRegions(data, width) {
  const rows = data.regions.map(({ value, ...region }) => ({ ...region, ...value }));
  const known = rows.filter(row => row.value != null).map(row => ({ ...row, share: row.value }));
  const missing = rows.filter(row => row.value == null);
  const nation = data.nationValue;
  const top = Math.max(0.1, ...known.map(row => row.upper ?? row.share));
  const colour = own => own ? "var(--own)" : "var(--ordinary)";
  const [own, others] = [known.filter(row => row.own), known.filter(row => !row.own)];
  const dots = (some, isOwn) => [
    Plot.ruleY(some, { y: "name", x1: "lower", x2: "upper", stroke: colour(isOwn), strokeWidth: isOwn ? 3 : 1.75 }),
    Plot.dot(some, { y: "name", x: "share", r: isOwn ? 5 : 3.5, fill: colour(isOwn), stroke: "var(--surface)" }),
  ];
  const labels = (some, weight) => Plot.text(some, { y: "name", text: "name", frameAnchor: "left", textAnchor: "end", dx: -8, fontWeight: weight, fill: "currentColor" });
  const plot = Plot.plot({
    width, height: rows.length * rowHeight + 50, marginLeft: 136, marginRight: 16, marginTop: 24, marginBottom: 24,
    x: { domain: [0, top], nice: true, ticks: width < 480 ? 2 : 5, tickFormat: percent, label: null, grid: true },
    y: { domain: rows.map(row => row.name), label: null, axis: null },
    marks: [
      labels(rows.filter(row => row.own), 700),
      labels(rows.filter(row => !row.own), 400),
      nation?.value != null ? Plot.ruleX([nation.value], { stroke: "var(--nation)", strokeDasharray: "5 3", strokeWidth: 1.5 }) : null,
      nation?.value != null ? Plot.text([nation.value], { x: d => d, frameAnchor: "top", dy: -14, text: () => `${data.nation} ${short(nation.text)}`, fontWeight: 600, fill: "var(--nation)" }) : null,
      dots(others, false),
      dots(own, true),
      Plot.text(missing, { y: "name", x: 0, dx: 8, text: "mark", fontSize: 15, fill: "currentColor" }),
      Plot.tip(known, Plot.pointerY({ x: "share", y: "name", title: row => `${row.name}\n${row.text}` })),
    ],
  });
  const [x, y] = [plot.scale("x"), plot.scale("y")];
  const series = known.map(row => ({ x: x.apply(row.share), y: y.apply(row.name) + (y.bandwidth ?? 0) / 2, spoken: `${row.name}: ${row.text}` }));
  return { svg: compose([plot], width, data.inside), series: [series] };
}

const short = text => text.split(/ \(|, /)[0];
