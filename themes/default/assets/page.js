// What scripts add to pages that work without them: the search, loaded when somebody searches; the remembered low-vision
// mode; the remembered district; the filter over a table of offices; whether an office is open now, and the nearest one; the
// worker that keeps visited pages.

const stored = {
  get: (key) => { try { return localStorage.getItem(`tizilim-${key}`); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(`tizilim-${key}`, value); } catch { /* private windows may refuse */ } },
};

// Low-vision mode.
for (const box of document.querySelectorAll(".tz-vision input[type=checkbox]")) {
  const kept = stored.get(box.id);
  if (kept !== null) box.checked = kept === "1";
  box.addEventListener("change", () => stored.set(box.id, box.checked ? "1" : "0"));
}

// What holds now, by the clock of the office's time zone: the line of today is marked, and it is told whether the office is open. A week is a
// day a part, Monday first, and public holidays if the hours say anything of them; a day is its spans in minutes, those of a condition with "?".
const clock = (zone) => {
  const form = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });
  const { year, month, day, hour, minute } = Object.fromEntries(form.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  return { noon: Date.UTC(year, month - 1, day, 12), minute: 60 * hour + Number(minute) };
};
const spansOf = (text) => text.split(",").filter(Boolean).map((span) => [...span.split("-").map(parseFloat), span.endsWith("?")]);
const showNow = (place) => {
  const { week, timeZone } = place.dataset;
  const words = place.closest("[data-open-now]").dataset;
  const days = week.split(";");
  const holidays = JSON.parse(words.holidays ?? "{}");
  const exceptions = JSON.parse(place.dataset.exceptions ?? "[]");
  const { noon, minute } = clock(timeZone);
  // The day so many days from today: its number in the week, its holiday, its spans.
  const dayOf = (shift) => {
    const date = new Date(noon + shift * 864e5);
    const iso = date.toISOString().slice(0, 10);
    const exception = exceptions.find(({ from, to }) => from <= iso && iso <= to);
    const holiday = exception ? undefined : holidays[iso] ?? holidays[iso.slice(5)];
    const week = exception ? exception.week.split(";") : days;
    const at = holiday && week.length > 7 ? 7 : (date.getUTCDay() + 6) % 7;
    return { at: exception ? -1 : at, holiday, spans: spansOf(week[at] ?? "") };
  };
  const today = dayOf(0);
  const now = today.spans.find(([from, to]) => from <= minute && minute < to) ?? dayOf(-1).spans.find(([, to]) => minute + 1440 < to);
  for (const line of place.querySelectorAll("[data-days]")) line.classList.toggle("tz-today", line.dataset.days.includes(today.at + 1));
  const state = now ? (now[2] ? "" : words.openNow) : today.spans.length ? words.closedNow : words.closedToday;
  const notice = today.holiday && days.length < 8 ? words.holiday.replace("%", () => today.holiday) : "";
  for (const [name, text, classes] of [["state", state, now ? "tz-badge" : "tz-badge tz-ended"], ["notice", notice, "tz-meta tz-line"]]) {
    const mark = place.querySelector(`[data-now=${name}]`) ?? place.appendChild(document.createElement("span"));
    mark.dataset.now = name;
    mark.className = classes;
    mark.hidden = !text;
    if (mark.textContent !== text) mark.textContent = text;
  }
};
const places = [...document.querySelectorAll("[data-week]")];
const showAll = () => places.forEach(showNow);
showAll();
if (places.length) setInterval(showAll, 60_000);

// The nearest office: the position is asked for when somebody wants it, is measured against the page alone and leaves no trace.
const nearest = document.getElementById("nearest-words");
const placed = [...document.querySelectorAll("tr [data-latitude]")];
if (nearest && placed.length > 1 && "geolocation" in navigator) {
  const line = nearest.content.firstElementChild.cloneNode(true);
  const [button, status] = ["button", "[role=status]"].map((part) => line.querySelector(part));
  // Kilometres along a great circle.
  const distance = ({ latitude, longitude }, { dataset }) => {
    const [from, to, apart] = [latitude, dataset.latitude, dataset.longitude - longitude].map((degrees) => degrees * Math.PI / 180);
    const half = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(apart / 2) ** 2;
    return 12742 * Math.asin(Math.sqrt(half));
  };
  const found = ({ coords }) => {
    const [place] = [...placed].sort((a, b) => distance(coords, a) - distance(coords, b));
    const row = place.closest("tr");
    const link = Object.assign(document.createElement("a"), { href: `#${row.id}`, textContent: row.querySelector("th").firstChild.textContent.trim() });
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumSignificantDigits: 2 }).format(distance(coords, place));
    status.replaceChildren(link, ` ${line.dataset.distance.replace("%", number)}`);
  };
  button.addEventListener("click", () => navigator.geolocation.getCurrentPosition(found, () => { status.textContent = line.dataset.none; }));
  nearest.after(line);
}

// Letters that people without a Kazakh keyboard type for others.
const PAIRS = { "\u049b": "\u043a", "\u0493": "\u0433", "\u04a3": "\u043d", "\u04d9": "\u0430", "\u04e9": "\u043e", "\u04b1": "\u0443", "\u04af": "\u0443", "\u0456": "\u0438", "\u0439": "\u0438", "\u04bb": "\u0445", "\u0451": "\u0435", "\u044d": "\u0435", "\u0449": "\u0448" };
const folded = (text) => text.normalize("NFC").toLowerCase().replace(/[\u049b\u0493\u04a3\u04d9\u04e9\u04b1\u04af\u0456\u0439\u04bb\u0451\u044d\u0449]/g, (c) => PAIRS[c]).replace(/[\u044a\u044c]/g, "");

// The filter over a table of offices: by district and by any words of a row.
for (const place of document.querySelectorAll("[data-filter=offices]")) {
  const words = document.getElementById("filter-words");
  const rows = [...place.querySelectorAll("tbody tr")];
  if (!words || rows.length < 8) continue;
  const form = words.content.firstElementChild.cloneNode(true);
  const [select, input, count] = ["select", "input", "[role=status]"].map((part) => form.querySelector(part));
  const district = (row) => row.querySelector("td a")?.textContent.trim() ?? "";
  for (const name of new Set(rows.map(district))) select.add(new Option(name, name));
  const kept = stored.get("district");
  if ([...select.options].some((option) => option.value === kept)) select.value = kept;
  const texts = rows.map((row) => folded(row.textContent));
  const show = () => {
    const wanted = folded(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, at) => {
      const fits = (!select.value || district(row) === select.value) && wanted.every((word) => texts[at].includes(word));
      row.hidden = !fits;
      shown += fits;
    });
    count.textContent = [shown, rows.length].reduce((text, number) => text.replace("%", number.toLocaleString(document.documentElement.lang)), form.dataset.count);
  };
  select.addEventListener("change", () => { stored.set("district", select.value); show(); });
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  (place.querySelector("summary") ?? place.firstElementChild).after(form);
  if (select.value) place.open = true;
  show();
}

// The search: its script is loaded at the first use of a field, so that a visit without a search pays nothing for it.
let loading;
const load = ({ script, integrity }) => loading ??= new Promise((done) => {
  document.head.append(Object.assign(document.createElement("script"), { type: "module", src: script, integrity, onload: done }));
});
const forms = [...document.querySelectorAll("form[data-script]")];
for (const form of forms) {
  const field = form.elements.q;
  const start = async () => {
    await load(form.dataset);
    // What happened before the script came happens once more, for it.
    if (document.activeElement === field) field.dispatchEvent(new Event("focus"));
    if (field.value) form.dispatchEvent(new Event("input"));
  };
  form.addEventListener("focusin", start, { once: true });
  if (form.elements.kind && new URLSearchParams(location.search).has("q")) start();
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.closest("input, select, textarea")) return;
  forms.at(-1)?.elements.q.focus();
  event.preventDefault();
});

// The worker that keeps visited pages for reading without a network: registered after the page has loaded and when the browser has nothing
// better to do, so that a first visit pays nothing for it. This file lies under assets/, which leads to the root whatever the base URL.
if ("serviceWorker" in navigator) {
  const later = globalThis.requestIdleCallback ?? ((task) => setTimeout(task, 1000));
  const register = async () => {
    await navigator.serviceWorker.register(new URL("../sw.js", import.meta.url));
    const { active } = await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) active.postMessage({ url: location.href });
  };
  const start = () => later(() => register().catch(() => { /* pages do without it */ }));
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}
