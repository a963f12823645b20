// node parity.mjs SITE EXPECTED: asks the script each query and compares its first result with that of `tizilim search`.
// EXPECTED is a JSON list of { query, type, first }, `first` being kind and id or null. Prints a JSON summary.

import { readFileSync } from 'node:fs';
import { load } from './site.mjs';

const [site, expected] = process.argv.slice(2);
const { script, open } = await load(site);
const { index } = await open();
const differing = [];
const of = {};
for (const { query, type, first } of JSON.parse(readFileSync(expected, 'utf8'))) {
  const [best] = (await script.search(index, query)).hits;
  const shown = best && (await index.shown(best[0], index.head.languages[0]));
  const found = best ? `${index.head.kinds[index.kind(best[0])][0]} ${shown.id}` : null;
  of[type] ??= { asked: 0, same: 0 };
  of[type].asked += 1;
  of[type].same += found === first ? 1 : 0;
  if (found !== first) differing.push({ query, type, first, found });
}
console.log(JSON.stringify({ of, differing }));
