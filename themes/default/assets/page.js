// What scripts add to pages that work without them: the remembered version for people with poor eyesight, the remembered district, the
// filter over a table of offices, the hours of today. Nothing here asks the network.

const stored = {
  get: (key) => { try { return localStorage.getItem(`tizilim-${key}`); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(`tizilim-${key}`, value); } catch { /* private windows may refuse */ } },
};

// The version for people with poor eyesight.
for (const box of document.querySelectorAll(".vision input[type=checkbox]")) {
  const kept = stored.get(box.id);
  if (kept !== null) box.checked = kept === "1";
  box.addEventListener("change", () => stored.set(box.id, box.checked ? "1" : "0"));
}

// The hours of today: days are 1 Monday to 7 Sunday.
const today = String(new Date().getDay() || 7);
for (const line of document.querySelectorAll("[data-days]")) {
  line.classList.toggle("today", line.dataset.days.includes(today));
}

// Letters that people without a Kazakh keyboard type for others.
const PAIRS = { "қ": "к", "ғ": "г", "ң": "н", "ә": "а", "ө": "о", "ұ": "у", "ү": "у", "і": "и", "й": "и", "һ": "х", "ё": "е", "э": "е", "щ": "ш" };
const folded = (text) => text.normalize("NFC").toLowerCase().replace(/[қғңәөұүійһёэщ]/g, (c) => PAIRS[c]).replace(/[ъь]/g, "");

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
    count.textContent = form.dataset.count.replace("%", shown).replace("%", rows.length);
  };
  select.addEventListener("change", () => { stored.set("district", select.value); show(); });
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  (place.querySelector("summary") ?? place.firstElementChild).after(form);
  if (select.value) place.open = true;
  show();
}
