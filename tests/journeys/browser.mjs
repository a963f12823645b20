// Chromium, and fresh visitors of a site in it. CHROMIUM is the browser's program, LIBRARY the folder that holds node_modules.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { serve } from "./server.mjs";

const { chromium } = createRequire(path.join(process.env.LIBRARY, "x.js"))("playwright-core");

/** A browser and a served folder. */
export async function start(folder, settings) {
  const site = await serve(folder, settings);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const close = () => Promise.all([browser.close(), site.close()]);

  /** Lets a fresh visitor do something; the console must tell of no trouble but what is expected. */
  async function visit(settings, task, expected = /^$/) {
    const context = await browser.newContext({ ...settings, baseURL: site.origin });
    const page = await context.newPage();
    const troubles = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => message.type() === "error" && !expected.test(message.text()) && troubles.push(message.text()));
    try {
      await task(page, context);
    } finally {
      await context.close();
    }
    assert.deepEqual(troubles, [], "the console tells of no trouble");
  }

  return { visit, close };
}
