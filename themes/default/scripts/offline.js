// Registers the service worker (worker/sw.js of the theme, published as sw.js at the root of the site), after the page has
// loaded and when the browser has nothing better to do, so that the first page costs nothing.
// To include it: join this module with the others into the one script of the pages, which is published under assets/ —
// `import.meta.url` leads from there to the root, whatever the base URL. The policy of the pages allows `worker-src 'self'`.
if ("serviceWorker" in navigator) {
  const later = globalThis.requestIdleCallback || (task => setTimeout(task, 1000));
  const register = async () => {
    await navigator.serviceWorker.register(new URL("../sw.js", import.meta.url));
    const { active } = await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) active.postMessage({ url: location.href });
  };
  const start = () => later(() => register().catch(() => {}));
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}
