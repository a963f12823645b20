// What can be seen: words in every control have contrast in every mode, and what opens stays on the screen. SITE is the folder of the site
// of this repository's register, SMALL that of a small register with footnotes and a report in several lines, ARABIC that of one whose pages run from right to left.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start } from "./browser.mjs";

const DESK = { viewport: { width: 1280, height: 800 } };
const QUERY = { kk: "анықтама", ru: "справка" };

/** How a visitor sees the site: what the browser asks for, and what is chosen on the page. */
const MODES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "more contrast": { colorScheme: "light", contrast: "more" },
  "high contrast": { colorScheme: "light", chosen: ["vision-contrast"] },
  "high contrast in the dark": { colorScheme: "dark", chosen: ["vision-contrast"] },
};

let site, small, arabic;

before(async () => {
  site = await start(process.env.SITE);
  small = await start(process.env.SMALL);
  arabic = await start(process.env.ARABIC);
});
after(async () => {
  await site?.close();
  await small?.close();
  await arabic?.close();
});

/** Keeps choices as the page's own switches do. */
function choose(page, boxes = []) {
  return page.addInitScript((ids) => ids.forEach((id) => localStorage.setItem(`tizilim-${id}`, "1")), boxes);
}

/** Words types into the search of the header, and its results. */
async function search(page, language) {
  await page.locator("#q").click();
  await page.keyboard.type(QUERY[language]);
  await page.locator(".tz-search-found li a").first().waitFor();
}

/** The words under an element, what is typed into its fields and what these ask for, each with the contrast to its ground. */
function contrasts(root) {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = rgba(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgba(colour)[3] === 255) return colour;
    }
    return "white";
  };
  const contrast = (element, part) => {
    const [a, b] = [light(getComputedStyle(element, part).color), light(ground(element))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const found = [];
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (!element.checkVisibility() || element.matches("option, script, svg *")) continue;
    const name = `${element.tagName.toLowerCase()}.${element.className}`;
    if (element.matches("input:not([type=checkbox]), select, textarea")) {
      found.push([`${name}, what is typed`, contrast(element)]);
      found.push([`${name}, what it asks for`, contrast(element, "::placeholder")]);
    } else if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) {
      found.push([name, contrast(element)]);
    }
  }
  return found;
}

for (const [mode, { chosen, ...settings }] of Object.entries(MODES)) {
  test(`words in the header and in every field can be read: ${mode}`, () => site.visit({ ...DESK, ...settings }, async (page) => {
    await choose(page, chosen);
    for (const path of ["kk/", "ru/services/targeted-social-assistance/", "ru/search/"]) {
      await page.goto(`/${path}`);
      const field = page.locator("#q");
      await field.fill(QUERY.ru);
      await page.locator(".tz-search-found li a").first().waitFor();
      await page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
      const seen = [];
      for (const part of await page.locator(".tz-site-header, .tz-search, .tz-filter, .tz-vision > div").all()) seen.push(...(await part.evaluate(contrasts)));
      assert.ok(seen.some(([name]) => name.endsWith("what is typed")));
      for (const [name, contrast] of seen) assert.ok(contrast >= 4.5, `${path} ${name}: ${contrast.toFixed(2)} to 1`);
    }
  }));
}

for (const width of [320, 360, 768, 992, 1100, 1280, 1344, 1600, 1920]) {
  test(`what opens out of the header stays on a screen of ${width} pixels, in large text too`, async () => {
    for (const large of [false, true]) {
      await site.visit({ viewport: { width, height: 740 } }, async (page) => {
        await choose(page, large ? ["vision-large"] : []);
        for (const language of ["kk", "ru"]) {
          await page.goto(`/${language}/services/`);
          const where = `${language}${large ? ", large text" : ""}`;
          const box = async (selector) => {
            const { x, width: wide } = await page.locator(selector).boundingBox();
            assert.ok(x >= 0 && x + wide <= width, `${where}: ${selector} from ${x} to ${x + wide}`);
          };
          await search(page, language);
          await box(".tz-search-found");
          await page.keyboard.press("Escape");
          await page.locator(".tz-vision > summary").click();
          await box(".tz-vision > div");
        }
      });
    }
  });

  test(`the link to the content covers nothing on a screen of ${width} pixels, in large text too`, async () => {
    for (const large of [false, true]) {
      await site.visit({ viewport: { width, height: 740 } }, async (page) => {
        await choose(page, large ? ["vision-large"] : []);
        for (const path of ["kk/", "ru/services/"]) {
          await page.goto(`/${path}`);
          const title = page.locator(".tz-site-title");
          const reach = () => page.evaluate(() => {
            const [link, title] = [".tz-skip", ".tz-site-title"].map((part) => document.querySelector(part).getBoundingClientRect());
            const at = (box, x, y) => document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
            const places = [0.02, 0.25, 0.5, 0.75, 0.98].map((x) => at(title, x, 0.5));
            return { places: places.map((found) => found?.closest(".tz-skip, .tz-site-title, .tz-site-header")?.className), link: link.toJSON() };
          });
          const hidden = await reach();
          assert.ok(!hidden.places.includes("tz-skip"), `${path} before it is focused`);
          assert.ok(hidden.link.width <= 1 || hidden.link.right <= 0, `${path}: ${hidden.link.width} pixels of it are there`);
          await page.keyboard.press("Tab");
          assert.equal(await page.evaluate(() => document.activeElement.className), "tz-skip");
          const shown = await reach();
          assert.ok(shown.link.left >= 0 && shown.link.right <= width && shown.link.height > 20, `${path}: the whole link is there`);
          assert.ok(!shown.places.includes("tz-skip"), `${path} while it is focused`);
          await page.keyboard.press("Enter");
          await page.waitForURL("**#main");
          assert.ok(await title.isVisible());
        }
      });
    }
  });
}

test("sentences of a page run on where the source begins a new line", () => site.visit(DESK, async (page) => {
  for (const path of ["kk/about/", "ru/about/"]) {
    await page.goto(`/${path}`);
    // A line ends where no further word fits, not where the source ends it: at a width without end each paragraph is one line.
    const lines = await page.locator("main .tz-prose p").evaluateAll((all) => all.map((one) => {
      one.style.cssText = "max-width: none; width: 100000px";
      return one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight);
    }));
    assert.ok(lines.length > 3);
    for (const count of lines) assert.ok(count < 1.5, `${path}: ${count} lines`);
  }
}));

test("what a report says in several lines keeps them", () => small.visit(DESK, async (page) => {
  await page.goto("/ru/reports/2024/");
  const text = page.locator(".tz-item .tz-prose", { hasText: "Первая строка" });
  const [height, line] = await text.evaluate((one) => [one.getBoundingClientRect().height, parseFloat(getComputedStyle(one).lineHeight)]);
  assert.equal(Math.round(height / line), 2);
}));

test("a footnote is read and left again by keyboard", () => small.visit({ viewport: { width: 360, height: 740 } }, async (page) => {
  for (const [path, ask, back] of [
    ["ru/about/", "Сноска 1", "Сноска 1: вернуться к тексту"],
    ["kk/regulations/rules/regulation/", "1-ескертпе", "1-ескертпе: мәтінге оралу"],
  ]) {
    await page.goto(`/${path}`);
    const link = page.getByRole("link", { name: ask, exact: true }).first();
    const [target, home] = [await link.getAttribute("href"), await link.getAttribute("id")];
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((id) => document.querySelector(":target")?.id === id, target.slice(1));
    await page.locator(":target").getByRole("link", { name: `${back} (1)` }).first().click();
    await page.waitForFunction((id) => document.querySelector(":target")?.id === id, home);
    assert.ok(await link.isVisible());
  }
}));

/** How far words stand from the side on which the lines of their page begin, in pixels. */
function indents(parts) {
  return parts.map((part) => {
    const words = document.createRange();
    words.selectNodeContents(part);
    const box = part.parentElement.getBoundingClientRect();
    return Math.round(box.right - Math.max(...[...words.getClientRects()].map((line) => line.right)));
  });
}

test("words of another direction begin where the lines of their page do", () => arabic.visit({ viewport: { width: 360, height: 740 } }, async (page) => {
  await page.goto("/ar/search/?q=%D8%B4%D9%87%D8%A7%D8%AF%D8%A9");
  await page.locator(".tz-search-found li a").first().waitFor();
  const found = await page.locator(".tz-search-found p, .tz-search-found small").evaluateAll(indents);
  assert.ok(found.length > 1 && found.every((indent) => indent < 40), `results: ${found}`);
  await page.goto("/ar/services/certificate/");
  const labels = await page.locator(".tz-stack td[data-label]").evaluateAll((cells) =>
    cells.map((cell) => getComputedStyle(cell, "::before").textAlign),
  );
  assert.ok(labels.length > 0 && labels.every((side) => side === "right" || side === "match-parent"), `labels: ${labels}`);
}));
