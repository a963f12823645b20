// node stems.mjs SITE EXPECTED: compares the stems that the script's Snowball programs make with those of Rust. EXPECTED is a JSON
// object: by language, a program and pairs of a word and its stem. Prints what differs.

import { readFileSync } from 'node:fs';
import { load } from './site.mjs';

const [site, expected] = process.argv.slice(2);
const { script } = await load(site);
const differing = [];
for (const [language, { program, words }] of Object.entries(JSON.parse(readFileSync(expected, 'utf8')))) {
  const stem = script.stemmer(program);
  for (const [word, wanted] of words) {
    const found = stem(word);
    if (found !== wanted) differing.push(`${language}: ${word} is ${found}, not ${wanted}`);
  }
}
console.log(JSON.stringify({ differing }));
