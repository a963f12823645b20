// The service worker: pages that were visited can be read again without a connection.
// The build puts two constants before this text: CACHE, a name made of the hash of all this, and SHELL, the paths of the
// page that is shown when nothing else is there and of the assets that pages need. Paths are relative to this file.
"use strict";

const ROOT = new URL("./", self.location).href;
const ASSETS = ROOT + "assets/";
const OFFLINE = new URL(SHELL[0], ROOT).href;
const KEPT = SHELL.map(path => new URL(path, ROOT).href);
// Pages that are kept; the one that was not read for the longest time goes first.
const MOST = 200;

self.addEventListener("install", event => {
  event.waitUntil(Promise.all(KEPT.map(first)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", event => {
  const prefix = CACHE.slice(0, CACHE.lastIndexOf("-") + 1);
  const old = name => name.startsWith(prefix) && name !== CACHE;
  event.waitUntil(
    caches.keys().then(names => Promise.all(names.filter(old).map(name => caches.delete(name)))).then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT)) return;
  if (request.mode === "navigate") event.respondWith(page(event, request));
  else if (request.url.startsWith(ASSETS)) event.respondWith(asset(request));
});

// A page that was open before this worker was at work: kept from the browser's own cache.
self.addEventListener("message", event => {
  const { url } = event.data;
  if (typeof url === "string" && url.startsWith(ROOT)) {
    event.waitUntil(fetch(url, { cache: "force-cache" }).then(response => keep(url, response)).catch(() => {}));
  }
});

// What is kept from the start, under its own address even where the host leads on to another one (`/offline.html` to `/offline`).
async function first(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const cache = await caches.open(CACHE);
  await cache.put(url, await plain(response));
}

// A browser takes no redirected answer for a page: the same answer, without the way that it took.
async function plain(response) {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { status: response.status, statusText: response.statusText, headers: response.headers });
}

// The network first, so that nobody reads an old edition while the new one can be had.
async function page(event, request) {
  try {
    const response = await fetch(request);
    event.waitUntil(keep(request.url, response.clone()));
    return response;
  } catch {
    const cache = await caches.open(CACHE);
    const kept = await Promise.all([...forms(address(request.url)), OFFLINE].map(url => cache.match(url)));
    return kept.find(Boolean) || Response.error();
  }
}

// The name of an asset holds the hash of its content, so the first copy is as good as any.
async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function keep(url, response) {
  const html = (response.headers.get("Content-Type") || "").startsWith("text/html");
  // What led on to another page is that page, not this one.
  if (!response.ok || response.redirected || !html) return;
  const cache = await caches.open(CACHE);
  await cache.delete(address(url));
  await cache.put(address(url), response);
  const pages = (await cache.keys()).filter(({ url }) => !KEPT.includes(url) && !url.startsWith(ASSETS));
  await Promise.all(pages.slice(0, -MOST).map(old => cache.delete(old)));
}

// The address of a page with and without the slash at its end: some hosts lead from one to the other.
function forms(url) {
  return url.endsWith("/") ? [url, url.slice(0, -1)] : [url, `${url}/`];
}

// A page without its query: what somebody searched for is nobody's business, and the page is the same.
function address(url) {
  return url.split(/[?#]/)[0];
}
