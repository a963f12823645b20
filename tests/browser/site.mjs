// The script of a built site, and its files read from the disk as a browser would read them from a server.

import { readFileSync, readdirSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The script as the site has it. */
export function scriptOf(site) {
  const name = readdirSync(join(site, 'assets')).find((name) => /^search\.[0-9a-f]+\.js$/.test(name));
  return readFileSync(join(site, 'assets', name), 'utf8');
}

/** The functions that the script exports, and an index that counts the bytes it reads. */
export async function load(site) {
  const copy = join(mkdtempSync(join(tmpdir(), 'tizilim-')), 'search.mjs');
  writeFileSync(copy, scriptOf(site));
  const script = await import(pathToFileURL(copy));
  const open = async () => {
    const read = new Map();
    const index = await script.open(async (name) => {
      const bytes = readFileSync(join(site, 'search', name));
      read.set(name, bytes.length);
      return new Response(bytes);
    });
    return { index, read };
  };
  return { script, open };
}
