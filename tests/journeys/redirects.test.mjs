// Former addresses lead on in a browser: with scripts to the same place of the page, without them to the page. SMALL is the folder of a
// built site of the small register.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start } from "./browser.mjs";

let small;

before(async () => {
  small = await start(process.env.SMALL);
});
after(() => small?.close());

test("a former address leads on with its query and its fragment", () =>
  small.visit({}, async (page) => {
    await page.goto("/kk/services/old-certificate/?from=list#evidence-identity");
    await page.waitForURL("**/kk/services/certificate/?from=list#evidence-identity");
    assert.ok(await page.locator("#evidence-identity").isVisible());
    await page.goBack();
    assert.equal(page.url(), "about:blank", "the former address is not in the way back");
  }));

test("without scripts a former address leads on too", () =>
  small.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/ru/services/old-certificate/");
    await page.waitForURL("**/ru/services/certificate/");
  }));
