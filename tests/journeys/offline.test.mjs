// Reading without a network, whatever way the host leads to its pages. SITE is the folder of the built site.

import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./browser.mjs";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const FAILED = /ERR_INTERNET_DISCONNECTED/;

/** Waits until the worker has kept a page. */
async function kept(page, path) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async (path) => {
    for (const name of await caches.keys()) if (await (await caches.open(name)).match(path)) return true;
    return false;
  }, path);
}

for (const [host, settings] of [["a plain host", {}], ["a host that cuts off .html", { redirects: "html" }], ["a host that cuts off slashes", { redirects: "slash" }]]) {
  test(`${host}: a page that was never visited says that there is no connection, one that was is shown`, async () => {
    const site = await start(process.env.SITE, settings);
    try {
      await site.visit(PHONE, async (page, context) => {
        await page.goto("/kk/about/");
        await kept(page, new URL(page.url()).pathname);
        await context.setOffline(true);
        await page.goto("/ru/services/");
        assert.match(await page.locator("h1").innerText(), /Нет соединения с интернетом/);
        assert.ok(await page.evaluate(() => document.styleSheets[0].cssRules.length > 0), "with its styles");
        await page.goto("/kk/about/");
        assert.match(await page.locator("h1").innerText(), /Жоба туралы/);
      }, FAILED);
    } finally {
      await site.close();
    }
  });
}
