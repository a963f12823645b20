// node analysis.mjs SITE EXPECTED: compares the script's analysis with that of Rust. EXPECTED is a JSON object: `words`, lists of
// a word and its five keys; `texts`, pairs of a text and its normalised form; `codes`, pairs of a query and its codes.
// Prints what differs.

import { readFileSync } from 'node:fs';
import { load } from './site.mjs';

const [site, expected] = process.argv.slice(2);
const { script, open } = await load(site);
await open();
const differing = [];
const compare = (what, of, wanted, found) => {
  if (JSON.stringify(wanted) !== JSON.stringify(found)) differing.push(`${what} of ${of}: ${found}, not ${wanted}`);
};
const { words, texts, codes } = JSON.parse(readFileSync(expected, 'utf8'));
for (const [word, keys] of words) compare('keys', word, keys, script.keys(word));
for (const [text, normalised] of texts) compare('normal form', text, normalised, script.normalise(text));
for (const [query, wanted] of codes) {
  const found = script.codes(query);
  compare('codes', query, [], wanted.filter((code) => !found.includes(code)));
}
console.log(JSON.stringify({ differing }));
