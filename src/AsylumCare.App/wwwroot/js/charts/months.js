// Months on one time axis: applications as bars, and a measure as a line with its interval.
import { compose, count, percent, shortMonth } from "./frame.js";

const { Plot, d3 } = globalThis;
const margins = { marginLeft: 52, marginRight: 16 };

/** Two panels: bars above, the measure below. */
export function drawMonths(data, width) {
  const rows = withDates(data.months);
  const narrow = width < 480;
  const bars = applicationsPanel(data, rows, width, narrow ? 130 : 150);
  const line = measurePanel(data, rows, width, narrow ? 170 : 190);
  return {
    svg: compose([bars, line.plot], width, data.inside),
    series: [points(bars, 0, rows.filter(row => row.applications != null), row => row.applications, row => `${row.name}: ${row.applicationsText}`), ...line.series(height(bars))],
  };
}

/** The measure alone. */
export function drawMeasure(data, width) {
  const rows = withDates(data.months);
  const line = measurePanel(data, rows, width, width < 480 ? 240 : 320);
  return { svg: compose([line.plot], width, data.inside), series: line.series(0) };
}

function applicationsPanel(data, rows, width, height) {
  const busiest = rows.reduce((most, row) => (row.applications ?? -1) > (most?.applications ?? -1) ? row : most, null);
  return Plot.plot({
    ...margins, width, height, marginTop: 26, marginBottom: 6,
    x: { type: "utc", domain: span(rows), axis: null },
    y: { label: null, ticks: 4, tickFormat: count, grid: true },
    marks: [
      Plot.rectY(rows, { x1: "date", x2: "next", y: "applications", fill: "var(--bars)", insetLeft: 0.5, insetRight: 0.5 }),
      Plot.ruleY([0], { stroke: "var(--line)" }),
      heading(data.applications),
      Plot.text(busiest ? [busiest] : [], { x: "middle", y: "applications", text: "applicationsText", dy: -7, fontWeight: 600, fill: "currentColor" }),
      Plot.tip(rows, Plot.pointerX({ x: "middle", y: "applications", title: row => `${row.name}\n${data.applications} ${row.applicationsText}` })),
    ],
  });
}

function measurePanel(data, rows, width, height) {
  const nation = rows.filter(row => row.nation.value != null);
  const own = rows.filter(row => row.region?.value != null);
  const missing = gaps(rows);
  const top = Math.max(0.1, ...nation.map(row => row.nation.upper ?? row.nation.value), ...own.map(row => row.region.upper ?? row.region.value));
  const ownIsAbove = own.length > 0 && nation.length > 0 && own.at(-1).region.value >= nation.at(-1).nation.value;
  const isLow = point => point != null && point.value < 0.15 * top;
  const plot = Plot.plot({
    ...margins, width, height, marginTop: 30, marginBottom: isLong(rows) ? 24 : 38,
    x: { type: "utc", domain: span(rows), label: null },
    y: { label: null, domain: [0, top], nice: true, ticks: 4, tickFormat: percent, grid: true },
    marks: [
      Plot.axisX(timeTicks(rows)),
      data.isShare ? null : Plot.ruleY([1], { stroke: "var(--line)" }),
      Plot.ruleY([0], { stroke: "var(--line)" }),
      heading(data.measure),
      line(rows, "nation", { stroke: "var(--nation)", strokeDasharray: "5 3" }),
      line(rows, "region", { stroke: "var(--own)", strokeWidth: 2.5 }),
      endLabel(nation, row => row.nation.value, data.nation, !ownIsAbove || isLow(nation.at(-1)?.nation), "var(--nation)"),
      endLabel(own, row => row.region.value, data.region, ownIsAbove || isLow(own.at(-1)?.region), "var(--own)"),
      Plot.text(missing, { x: "middle", y: 0, dy: -8, text: "mark", fontSize: 18, fill: "currentColor" }),
      Plot.tip(rows, Plot.pointerX({ x: "middle", y: row => row.nation.value ?? 0, title: row => told(data, row), lineWidth: 30 })),
    ],
  });
  return {
    plot,
    series: top => [
      points(plot, top, nation, row => row.nation.value, row => `${data.nation}, ${row.name}: ${row.nation.text}`),
      points(plot, top, own, row => row.region.value, row => `${data.region}, ${row.name}: ${row.region.text}`),
    ],
  };
}

function line(rows, key, stroke) {
  const present = rows.map(row => ({ middle: row.middle, ...(row[key] ?? {}) }));
  return [
    Plot.areaY(present, { x: "middle", y1: row => row.lower ?? NaN, y2: row => row.upper ?? NaN, fill: stroke.stroke, fillOpacity: 0.18 }),
    Plot.lineY(present, { x: "middle", y: row => row.value ?? NaN, strokeWidth: 1.75, ...stroke }),
    // A month between two gaps is a line of no length: the dot shows it.
    Plot.dot(present.filter((row, i) => row.value != null && present[i - 1]?.value == null && present[i + 1]?.value == null), { x: "middle", y: "value", r: 2.5, fill: stroke.stroke }),
  ];
}

/** The series' name at its last point, above or below it. */
function endLabel(rows, value, text, above, fill) {
  return text ? Plot.text(rows.slice(-1), { x: "middle", y: value, text: () => text, dy: above ? -12 : 14, textAnchor: "end", fontWeight: 600, fill, stroke: "var(--surface)", strokeWidth: 3 }) : null;
}

function told(data, row) {
  const lines = [row.name, `${data.nation}: ${row.nation.text}`];
  if (row.region) lines.push(`${data.region}: ${row.region.text}`);
  return lines.join("\n");
}

function heading(text) {
  return Plot.text([text], { frameAnchor: "top-left", dx: -margins.marginLeft + 2, dy: -18, text: d => d, fontWeight: 600, fill: "currentColor" });
}

function timeTicks(rows) {
  const [start, end] = span(rows);
  return isLong(rows)
    ? { ticks: d3.utcYear.range(start, end), tickFormat: date => String(date.getUTCFullYear()), tickSize: 4 }
    : { ticks: rows.filter((_, i) => i % Math.ceil(rows.length / 6) === 0).map(row => row.date), tickFormat: date => `${shortMonth(date)}\n${date.getUTCFullYear()}`, tickSize: 4 };
}

function withDates(months) {
  return months.map(month => {
    const date = new Date(`${month.month}-01T00:00:00Z`);
    const next = d3.utcMonth.offset(date, 1);
    return { ...month, date, next, middle: new Date((date.getTime() + next.getTime()) / 2) };
  });
}

/** One mark for each run of months without a value, in its middle. */
function gaps(rows) {
  const runs = [];
  for (const row of rows) {
    if (row.nation.value != null) continue;
    const last = runs.at(-1);
    if (last && last.mark === row.nation.mark && last.next.getTime() === row.date.getTime()) last.next = row.next;
    else runs.push({ date: row.date, next: row.next, mark: row.nation.mark });
  }
  return runs.map(run => ({ middle: new Date((run.date.getTime() + run.next.getTime()) / 2), mark: run.mark }));
}

const isLong = rows => rows.length > 20;
const span = rows => [rows[0].date, rows.at(-1).next];
const height = plot => Number(plot.getAttribute("height"));

function points(plot, top, rows, value, spoken) {
  const [x, y] = [plot.scale("x"), plot.scale("y")];
  return rows.map(row => ({ x: x.apply(row.middle), y: top + y.apply(value(row)), spoken: spoken(row) }));
}
