// node tools/search-register.mjs COUNT FOLDER: writes a register of COUNT made-up services into FOLDER, to measure the search by
// (tools/search-payload.mjs). It has the classifier, districts and offices of this repository; names and texts are drawn from
// the words of its regulations and from made-up ones, the frequent much more often than the rare (Zipf), with case endings. The
// same COUNT gives the same register.

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [count, folder] = [Number(process.argv[2]), process.argv[3]];

let seed = 2011;
const chance = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const one = (list) => list[Math.floor(chance() * list.length)];

/** Words of a language: those of the regulations by frequency, then made-up roots. */
function vocabulary(language, consonants, vowels, endings) {
  const seen = new Map();
  const texts = readdirSync(join(root, 'content/regulations'), { recursive: true }).filter((name) => name.endsWith(`${language}.md`));
  for (const name of texts) {
    for (const word of readFileSync(join(root, 'content/regulations', name), 'utf8').toLowerCase().match(/[а-яёәғқңөұүһі]{3,}/g) ?? []) {
      seen.set(word, (seen.get(word) ?? 0) + 1);
    }
  }
  const words = [...seen].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const made = Math.round(120 * Math.sqrt(count));
  for (let at = 0; at < made; at++) {
    const syllables = 2 + Math.floor(chance() * 3);
    words.push(Array.from({ length: syllables }, () => one(consonants) + one(vowels)).join('') + one(consonants));
  }
  const real = seen.size;
  /** Rank r has a chance of about 1/r. */
  const draw = () => {
    const at = Math.floor(words.length ** chance()) - 1;
    return at < real ? words[at] : words[at] + one(endings);
  };
  const rare = () => {
    const at = Math.floor((words.length / 20) ** chance() * 20) - 1;
    return at < real ? words[at] : words[at] + one(endings);
  };
  const some = (how, least, most) => Array.from({ length: least + Math.floor(chance() * (most - least)) }, how).join(' ');
  return { name: () => some(rare, 4, 11), sentence: () => some(draw, 8, 25), aliases: () => [some(rare, 1, 4), some(rare, 1, 3)] };
}

const kk = vocabulary('kk', [...'бғджзкқлмнңпрстш'], [...'аәеоөұүыі'], ['', '', 'дың', 'ға', 'ды', 'лар', 'ның']);
const ru = vocabulary('ru', [...'бвгджзклмнпрстхш'], [...'аеиоуы'], ['', '', 'а', 'у', 'ом', 'ов', 'ами']);

mkdirSync(join(folder, 'registry/services'), { recursive: true });
for (const part of ['registry/classifier.toml', 'registry/districts.toml']) cpSync(join(root, part), join(folder, part));
const settings = readFileSync(join(root, 'registry/registry.toml'), 'utf8');
writeFileSync(join(folder, 'registry/registry.toml'), settings);
const classifier = readFileSync(join(root, 'registry/classifier.toml'), 'utf8').replace(/^act = .*$/m, '').replace(/^annex = .*$/m, '');
writeFileSync(join(folder, 'registry/classifier.toml'), classifier);
const subsections = [...classifier.matchAll(/code = "(\d{5})"/g)].map(([, code]) => code);
const quoted = JSON.stringify;
for (let number = 1; number <= count; number++) {
  const subsection = subsections[(number * 7) % subsections.length];
  const id = subsection + String(Math.ceil(number / subsections.length)).padStart(3, '0');
  const items = Array.from({ length: 12 }, (_, at) => `[[evidence.items]]\nid = "e${at}"\ntext = { kk = ${quoted(kk.sentence())}, ru = ${quoted(ru.sentence())} }\n`);
  const text = `id = "${id}"
code = "${id}"
subsection = "${subsection}"
status = "repealed"
ended_on = 2020-01-01
name = { kk = ${quoted(kk.name())}, ru = ${quoted(ru.name())} }
aliases.kk = ${quoted(kk.aliases())}
aliases.ru = ${quoted(ru.aliases())}

[[evidence]]
${items.join('')}`;
  writeFileSync(join(folder, 'registry/services', `${id}.toml`), text);
}
