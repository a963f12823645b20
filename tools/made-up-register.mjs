// node tools/made-up-register.mjs COUNT FOLDER [whole]: writes a register of COUNT made-up services into FOLDER, to measure by. Names and
// texts are drawn from the words of this repository's regulations and from made-up ones, the frequent much more often than the rare
// (Zipf), with case endings. The same COUNT gives the same register.
//
// Without `whole` it has the classifier and districts of this repository, and of services what search reads (for
// tools/search-payload.mjs). With it, services have costs, channels, times, documents, grounds of refusal and a procedure, and the
// register has this repository's acts with their texts, its offices, bodies and catalogue (for the measurements of `build`).

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [count, folder, whole] = [Number(process.argv[2]), process.argv[3], process.argv[4] === 'whole'];

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
const wholeParts = ['registry/bodies.toml', 'registry/glossary.toml', 'registry/acts', 'registry/offices', 'registry/catalogue', 'registry/services', 'content'];
if (whole) for (const part of wholeParts) cpSync(join(root, part), join(folder, part), { recursive: true });
const settings = readFileSync(join(root, 'registry/registry.toml'), 'utf8');
writeFileSync(join(folder, 'registry/registry.toml'), settings);
let classifier = readFileSync(join(root, 'registry/classifier.toml'), 'utf8');
if (!whole) classifier = classifier.replace(/^act = .*$/m, '').replace(/^annex = .*$/m, '');
writeFileSync(join(folder, 'registry/classifier.toml'), classifier);
const subsections = [...classifier.matchAll(/code = "(\d{5})"/g)].map(([, code]) => code);
const quoted = JSON.stringify;
const told = () => `{ kk = ${quoted(kk.sentence())}, ru = ${quoted(ru.sentence())} }`;
const several = (number, make) => Array.from({ length: number }, (_, at) => make(at + 1)).join('');

/** What a service's record holds beyond what search reads. */
function rest() {
  const paid = chance() < 0.3;
  return `
[recipient]
point = "1"
text = ${told()}

[provider]
point = "2"
text = ${told()}

[cost]
free = ${!paid}
${paid ? `amount = "${500 * Math.ceil(chance() * 20)}"\ncurrency = "KZT"\n` : ''}text = ${told()}

[result]
text = ${told()}
outputs = [${told()}, ${told()}]

[refusal_grounds]
head = ${told()}
items = [${several(4, (at) => `{ number = "${at})", text = ${told()} }, `)}]

[stages]
items = [${several(6, (at) => `{ number = "${at})", text = ${told()} }, `)}]

[[channel]]
id = "body"
kind = "office"
name = ${told()}

[[channel]]
id = "centre"
kind = "service-centre"
name = ${told()}

[[channel]]
id = "portal"
kind = "portal"
name = ${told()}

${several(3, (at) => `[[processing_time]]\nkind = "service"\nchannels = ["${['body', 'centre', 'portal'][at - 1]}"]\ntime = "${at * 5} working days"\nlimit = "at-most"\ntext = ${told()}\n\n`)}
${several(4, (at) => `[[participant]]\nid = "p${at}"\nkind = "unit"\nname = ${told()}\n\n`)}
[[procedure]]
id = "main"
kind = "main"
title = ${told()}

${several(8, (at) => `[[procedure.step]]\nnumber = "${at}"\nkind = "action"\nparticipant = "p${1 + (at % 4)}"\naction = ${told()}\ncompletion = ${told()}\ntime = { text = { kk = "1 жұмыс күні", ru = "1 рабочий день" }, time = "1 working day" }\n${at < 8 ? `next = ["${at + 1}"]\n` : ''}\n`)}`;
}

for (let number = 1; number <= count; number++) {
  const subsection = subsections[(number * 7) % subsections.length];
  const id = subsection + String(Math.ceil(number / subsections.length)).padStart(3, '0');
  const items = Array.from({ length: 12 }, (_, at) => `[[evidence.items]]\nid = "e${at}"\ntext = { kk = ${quoted(kk.sentence())}, ru = ${quoted(ru.sentence())} }\n`);
  const more = whole ? 'act = "order-2021-58"\nrecipients = ["individuals"]\ndelivery_forms = ["electronic-partial", "paper"]\n' : '';
  const text = `id = "${id}"
code = "${id}"
subsection = "${subsection}"
status = "repealed"
ended_on = 2020-01-01
${more}name = { kk = ${quoted(kk.name())}, ru = ${quoted(ru.name())} }
aliases.kk = ${quoted(kk.aliases())}
aliases.ru = ${quoted(ru.aliases())}

[[evidence]]
${items.join('')}${whole ? rest() : ''}`;
  writeFileSync(join(folder, 'registry/services', `${id}.toml`), text);
}
