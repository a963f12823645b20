// Runs the script of pages on hours made for the test, at given instants, and prints what it tells of each.
import { readFileSync } from "node:fs";

const [, , script, file] = process.argv;
const source = readFileSync(script);
const cases = JSON.parse(readFileSync(file));

globalThis.navigator ??= {};
const RealDate = Date;
let instant = 0;
globalThis.Date = class extends RealDate {
  constructor(...parts) { super(...(parts.length ? parts : [instant])); }
};

// As much of a document as the script asks for.
const made = (dataset = {}) => ({
  dataset,
  hidden: false,
  textContent: "",
  className: "",
  classes: new Set(),
  get classList() { return { toggle: (name, on) => (on ? this.classes.add(name) : this.classes.delete(name)) }; },
});
const told = [];
for (const [at, { now, week, timeZone, holidays, lines }] of cases.entries()) {
  instant = RealDate.parse(now);
  const marked = lines.map((days) => made({ days }));
  const words = { openNow: "open", closedNow: "closed", closedToday: "closed today", holiday: "holiday %" };
  if (holidays) words.holidays = JSON.stringify(holidays);
  const marks = [];
  const place = {
    dataset: { week, timeZone },
    closest: () => ({ dataset: words }),
    querySelectorAll: () => marked,
    querySelector: (selector) => marks.find((mark) => selector === `[data-now=${mark.dataset.now}]`) ?? null,
    appendChild: (mark) => { marks.push(mark); return mark; },
  };
  globalThis.document = {
    querySelectorAll: (selector) => (selector === "[data-week]" ? [place] : []),
    getElementById: () => null,
    createElement: () => made(),
    addEventListener: () => {},
  };
  globalThis.setInterval = () => {};
  await import(`data:text/javascript;base64,${Buffer.from(`${source}\n// ${at}`).toString("base64")}`);
  const shown = marks.filter((mark) => !mark.hidden).map((mark) => mark.textContent);
  told.push({ shown, today: marked.filter((line) => line.classes.has("tz-today")).map((line) => line.dataset.days) });
}
console.log(JSON.stringify(told));
