// Journeys of citizens on a phone of 360 pixels. SITE is the folder of the built site, CHROMIUM the browser's program, LIBRARY the folder
// that holds node_modules.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { serve } from "./server.mjs";

const { chromium } = createRequire(path.join(process.env.LIBRARY, "x.js"))("playwright-core");
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const SERVICE = "services/home-educated-disabled-children/";
const ASSISTANCE = "services/targeted-social-assistance/";

let browser, site, context, page, troubles;

before(async () => {
  site = await serve(process.env.SITE);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
});
after(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(() => open(PHONE));
afterEach(async () => {
  await context.close();
  assert.deepEqual(troubles, [], "the console tells of no trouble");
});

/** A fresh visitor. */
async function open(settings) {
  await context?.close();
  context = await browser.newContext({ ...settings, baseURL: site.origin });
  page = await context.newPage();
  troubles = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
}

/** The first phone number that can be dialled and seen. */
async function phone() {
  const link = page.locator("a[href^='tel:+7']:visible").first();
  await link.waitFor();
  return link.getAttribute("href");
}

/** Nothing sticks out of the screen, once the styles are there. */
async function fits() {
  await page.waitForLoadState();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `the page is ${over} pixels too wide`);
}

test("from home to an office's phone by browsing", async () => {
  await page.goto("/kk/");
  await fits();
  await page.getByRole("link", { name: /^Қайда жүгіну керек Ауданыңызды/ }).click();
  await page.getByRole("link", { name: /^Атбасар/ }).click();
  await fits();
  assert.match(await phone(), /^tel:\+7\d{10}$/);
});

test("from home to the service and its documents by the alphabet", async () => {
  await page.goto("/ru/");
  await page.getByRole("link", { name: "По алфавиту" }).click();
  await page.getByRole("link", { name: /^Оформление документов на материальное обеспечение/ }).click();
  await fits();
  await page.getByRole("link", { name: "Какие документы нужны" }).click();
  assert.ok(await page.locator(".tz-checklist li").first().isVisible());
});

for (const [language, query, by] of [
  ["kk", "мүгедек баланы үйде оқыту", "in Kazakh"],
  ["ru", "пособие на ребенка инвалида на дому", "in Russian"],
  ["kk", "мугедек баланы уйде окыту", "in Kazakh without Kazakh letters"],
]) {
  test(`from home to the right office's phone by searching ${by}`, async () => {
    await page.goto(`/${language}/`);
    await page.locator("#q").click();
    await page.keyboard.type(query);
    const first = page.locator(".tz-search-found li a").first();
    await page.waitForFunction((href) => document.querySelector(".tz-search-found li a")?.getAttribute("href") === href, `/${language}/${SERVICE}`);
    await first.click();
    await page.waitForURL(`**/${language}/${SERVICE}`);
    await page.locator("[data-filter=offices] > summary").click();
    await page.locator(".tz-filter select").selectOption({ index: 1 });
    assert.match(await phone(), /^tel:\+7\d{10}$/);
  });
}

test("by keyboard alone from home to a service", async () => {
  await page.goto("/ru/");
  await page.keyboard.press("/");
  await page.keyboard.type("справка безработному");
  await page.waitForFunction(() => document.querySelector(".tz-search-found li a")?.getAttribute("href").endsWith("unemployed-certificate/"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const href = await page.evaluate(() => document.activeElement.getAttribute("href"));
  if (!href?.endsWith("unemployed-certificate/")) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/ru/services/unemployed-certificate/");
});

test("an address with a query shows its results", async () => {
  await page.goto(`/ru/search/?q=${encodeURIComponent("пособие на ребенка")}`);
  await page.locator(".tz-search-found li a").first().waitFor();
  assert.ok((await page.locator(".tz-search-found mark").count()) > 0, "words that were found are marked");
  await fits();
});

test("a visited page can be read without a network", async () => {
  await page.goto(`/kk/${SERVICE}`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async (path) => {
    for (const name of await caches.keys()) {
      if (await (await caches.open(name)).match(path)) return true;
    }
    return false;
  }, `/kk/${SERVICE}`);
  await context.setOffline(true);
  await page.reload();
  assert.match(await page.locator("h1").innerText(), /мүгедек балаларды/);
  assert.ok(await page.evaluate(() => document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 0), "with its styles");
});

test("without scripts the whole table of offices is there", async () => {
  await open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`/kk/${ASSISTANCE}`);
  await page.locator("summary", { hasText: "257 мекенжай" }).click();
  assert.equal(await page.locator("[data-filter=offices] tbody tr:visible").count(), 257);
  assert.match(await phone(), /^tel:\+7/);
  await page.goto("/kk/search/?q=test");
  assert.ok(await page.getByRole("link", { name: /Әліпби/ }).first().isVisible(), "the search page offers the alphabet");
});

test("switching the language midway stays with the service", async () => {
  await page.goto(`/kk/${SERVICE}`);
  await page.getByRole("link", { name: "Русский" }).click();
  await page.waitForURL(`**/ru/${SERVICE}`);
  assert.equal(await page.locator("html").getAttribute("lang"), "ru");
});

test("offices are filtered by district and by words, with or without Kazakh letters", async () => {
  await page.goto(`/kk/${ASSISTANCE}`);
  await page.locator("summary", { hasText: "257 мекенжай" }).click();
  const rows = page.locator("[data-filter=offices] tbody tr:visible");
  await page.getByLabel("Аудан, қала").selectOption("Атбасар ауданы");
  const inDistrict = await rows.count();
  assert.ok(inDistrict > 3 && inDistrict < 40, `${inDistrict} offices`);
  await page.getByLabel("Аудан, қала").selectOption("");
  await page.getByLabel("Елді мекен немесе атауы").fill("богенбай");
  const found = await rows.count();
  assert.ok(found >= 1 && found < 10, `${found} offices`);
  assert.equal(await page.locator(".tz-filter [role=status]").innerText(), `Көрсетілгені: ${found}, барлығы 257`);
});

test("the chosen district is remembered on the next service", async () => {
  await page.goto(`/kk/${ASSISTANCE}`);
  await page.locator("summary", { hasText: "257 мекенжай" }).click();
  await page.getByLabel("Аудан, қала").selectOption("Атбасар ауданы");
  await page.goto("/kk/services/unemployed-certificate/");
  assert.equal(await page.getByLabel("Аудан, қала").inputValue(), "Атбасар ауданы");
  assert.match(await phone(), /^tel:\+7/);
});

for (const width of [320, 768, 1920]) {
  test(`pages fit ${width} pixels, in large text too`, async () => {
    await open({ viewport: { width, height: 740 } });
    for (const path of [`ru/${SERVICE}`, "kk/providers/atbasar/", "ru/services/", "ru/regulations/order-2021-58/rules/", "ru/capabilities/oblast/", "kk/open-data/", "ru/open-data/services/"]) {
      for (const large of [false, true]) {
        await page.goto(`/${path}`);
        await page.evaluate((on) => { document.getElementById("vision-large").checked = on; }, large);
        await page.evaluate(() => document.querySelectorAll("main details").forEach((part) => { part.open = true; }));
        await fits();
      }
    }
  });
}

test("large text and high contrast are remembered", async () => {
  await page.goto("/kk/");
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.getByText("Нашар көретіндерге").click();
  await page.getByLabel("Ірі мәтін").check();
  await page.getByLabel("Жоғары контраст").check();
  await page.goto(`/ru/${SERVICE}`);
  await page.waitForFunction(() => document.getElementById("vision-large").checked);
  assert.ok((await size()) >= before * 1.4, "the text is large on the next page");
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), "rgb(0, 0, 0)");
  await fits();
});

test("from a service to its data, the first rows read by keyboard", async () => {
  await page.goto(`/ru/${SERVICE}`);
  await page.locator("footer").getByRole("link", { name: "Необходимые документы" }).click();
  await fits();
  await page.getByRole("link", { name: "Первые строки" }).click();
  const rows = page.getByRole("region", { name: "Первые строки" });
  await rows.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement.scrollLeft > 0);
  assert.equal(await rows.getByRole("row").count(), 6);
  assert.match(await page.locator("[data-example=pandas]").innerText(), /\/data\/evidence\.csv/);
  const csv = await page.locator("#files + ul a").first().getAttribute("href");
  const answer = await page.request.get(csv);
  assert.equal((await answer.text()).split(",")[0], "id");
});
