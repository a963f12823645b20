// Serves a built site as a plain web server would: folders by their index.html, 404.html for what is missing. Some hosts lead from
// `/a.html` to `/a` (redirects: "html"), others from `/a/` to `/a` as well (redirects: "slash").

import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json",
  ".xml": "application/xml", ".png": "image/png", ".webmanifest": "application/manifest+json",
};

export async function serve(folder, { redirects } = {}) {
  const server = http.createServer(async (request, response) => {
    const inside = path.normalize(decodeURIComponent(new URL(request.url, "http://site").pathname));
    const shorter = redirects && inside.replace(redirects === "html" ? /\.html$/ : /(\.html|(?<=.)\/)$/, "");
    if (shorter && shorter !== inside) {
      response.writeHead(301, { Location: shorter }).end();
      return;
    }
    let file = path.join(folder, inside.endsWith("/") ? `${inside}index.html` : inside);
    if (redirects && !path.extname(file)) file = await fs.access(`${file}.html`).then(() => `${file}.html`, () => path.join(file, "index.html"));
    try {
      const bytes = await fs.readFile(file);
      response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      const missing = await fs.readFile(path.join(folder, "404.html"));
      response.writeHead(404, { "Content-Type": TYPES[".html"] }).end(missing);
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((done) => server.close(done)) };
}
