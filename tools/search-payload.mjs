// node tools/search-payload.mjs SITE [QUERIES.tsv]: what the search in the browser loads on a built site, in bytes as they go over the
// line (the script by brotli, all else as it is packed already). Without a list, queries are two to four words that stand together
// in titles of services. Printed as mean / 95th percentile / largest:
//
// - first: script, directory, shards and ten results of one query, for someone who comes to the site;
// - later: what each further query of the same visit adds, four after every first one;
// - slip: as first, with two letters of the longest word exchanged, so that a list of words is read;
// - typed: as first, searched anew after every letter.

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { load, scriptOf } from '../tests/browser/site.mjs';

const [site, list] = process.argv.slice(2);
const { script, open } = await load(site);
const code = brotliCompressSync(scriptOf(site)).length;

let seed = 7;
const below = (limit) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
};

/** Asks as the page does: ranks, then reads ten results. */
async function ask(index, query) {
  const language = index.head.languages[0];
  const { hits } = await script.search(index, query);
  await Promise.all(hits.slice(0, 10).map(([record]) => index.shown(record, language)));
}

async function titleWords(count) {
  const { index } = await open();
  const at = index.head.kinds.findIndex(([name]) => name === 'service');
  const [first, end] = [index.head.kinds[at][2], index.head.kinds[at + 1][2]];
  const queries = [];
  while (queries.length < count) {
    // Not every number is that of a record.
    const one = await index.shown(first + below(end - first), index.head.languages[queries.length % 2]).catch(() => null);
    const words = one?.title.match(/[\p{L}\p{N}]+/gu);
    if (!words) continue;
    const start = below(Math.max(1, words.length - 2));
    queries.push(words.slice(start, start + 2 + below(3)).join(' '));
  }
  return queries;
}

const sum = (read) => [...read.values()].reduce((all, bytes) => all + bytes, 0);
const told = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const mean = sorted.reduce((all, one) => all + one, 0) / sorted.length;
  return [mean, sorted[Math.floor(sorted.length * 0.95)], sorted.at(-1)].map((one) => (one / 1000).toFixed(1)).join(' / ') + ' KB';
};
const exchanged = (query) => {
  const word = query.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
  const at = Math.floor(word.length / 2);
  return query.replace(word, word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
};

const queries = list
  ? readFileSync(list, 'utf8').split('\n').slice(1).map((line) => line.split('\t')[0]).filter(Boolean)
  : await titleWords(200);
const [first, later, slip, typed] = [[], [], [], []];
for (const [at, query] of queries.entries()) {
  const visit = await open();
  await ask(visit.index, query);
  first.push(code + sum(visit.read));
  for (let more = 1; more < 5; more++) {
    const before = sum(visit.read);
    await ask(visit.index, queries[(at + more * 31) % queries.length]);
    later.push(sum(visit.read) - before);
  }
  const wrong = await open();
  await ask(wrong.index, exchanged(query));
  slip.push(code + sum(wrong.read));
  const slow = await open();
  for (let end = 1; end <= query.length; end++) await ask(slow.index, query.slice(0, end));
  typed.push(code + sum(slow.read));
}
const { read } = await open();
console.log(`${queries.length} queries; script ${code}, directory ${read.get('directory.bin')} bytes`);
for (const [name, numbers] of Object.entries({ first, later, slip, typed })) console.log(`${name}: ${told(numbers)}`);
