// What the first visit of a page loads, compressed: the page, its style sheet, its scripts, its icon.
// node tools/page-weight.mjs SITE PAGE…   SITE is the built folder, PAGE such as kk/services/unemployed-certificate/

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const [site, ...pages] = process.argv.slice(2);
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
for (const page of pages) {
  const html = readFileSync(join(site, page, 'index.html'));
  const linked = [...html.toString().matchAll(/<(?:link rel="(?:stylesheet|icon)"|script type="module")[^>]*(?:href|src)="\/([^"]+)"/g)];
  const files = [html, ...linked.map(([, path]) => readFileSync(join(site, path)))];
  const total = (pack) => files.map((bytes) => pack(bytes).length).reduce((sum, bytes) => sum + bytes, 0);
  const sizes = [total(brotliCompressSync), total((bytes) => gzipSync(bytes, { level: 9 }))].map(kilobytes);
  console.log(`${page}\t${files.length} files\tbrotli ${sizes[0]} KB\tgzip ${sizes[1]} KB`);
}
