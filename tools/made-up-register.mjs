// node tools/made-up-register.mjs COUNT FOLDER [whole] [--acts=N] [--texts=N] [--offices=N] [--revisions=N --program=PATH]: writes a register of
// COUNT made-up services into FOLDER, to measure by. Names and texts are drawn from the words of this repository's regulations and from
// made-up ones, the frequent much more often than the rare (Zipf), with case endings. The same arguments give the same register.
//
// Without `whole` it has the classifier and districts of this repository, and of services what search reads (for
// tools/search-payload.mjs). With it, services have costs, channels, times, documents, grounds of refusal and a procedure, and the
// register has this repository's acts with their texts, its offices, bodies and catalogue (for the measurements of `build`).
//
// The options add to a whole register, so that each part can grow by itself:
//   --acts=N        made-up acts, each in relation to others. The services are shared out among them: N = COUNT gives each its own
//   --texts=N       regulations of each of these acts, the first of which is that of a service (1 if not given)
//   --offices=N     made-up offices in districts of 20, each listed for three services by their acts, which draw the list in their text
//   --revisions=N   published states, a month apart, each with other names of every hundredth service; PATH is the program that
//                   records them (`tizilim snapshot`)

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const words = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [count, folder] = [Number(words[0]), words[1]];
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const [acts, offices, revisions] = ['acts', 'offices', 'revisions'].map((name) => Number(option(name) ?? 0));
const textsOfAct = Number(option('texts') ?? 1);
const whole = words[2] === 'whole' || acts + offices + revisions > 0;

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
  /** Some words, no word after itself. */
  const some = (how, least, most) => {
    const words = [];
    for (let left = least + Math.floor(chance() * (most - least)); left > 0; left--) {
      let word = how();
      while (word === words.at(-1)) word = how();
      words.push(word);
    }
    return words.join(' ');
  };
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

const OFFICES_OF_DISTRICT = 20;
const serviceIds = Array.from({ length: count }, (_, at) => {
  const subsection = subsections[((at + 1) * 7) % subsections.length];
  return { subsection, id: subsection + String(Math.ceil((at + 1) / subsections.length)).padStart(3, '0') };
});
/** The made-up act of a service, by the service's place. */
const actOf = (at) => (acts > 0 ? `made-up-${1 + (at % acts)}` : 'order-2021-58');

function serviceText(at) {
  const { id, subsection } = serviceIds[at];
  const items = Array.from({ length: 12 }, (_, at) => `[[evidence.items]]\nid = "e${at}"\ntext = { kk = ${quoted(kk.sentence())}, ru = ${quoted(ru.sentence())} }\n`);
  const more = whole ? `act = "${actOf(at)}"\ndeveloper = "ministry-of-digital-development"\nrecipients = ["individuals"]\ndelivery_forms = ["electronic-partial", "paper"]\n` : '';
  const regulation = acts > 0 ? `\n[regulation]\ntitle = ${told()}\ntext = "regulation-1"\n` : '';
  return `id = "${id}"
code = "${id}"
subsection = "${subsection}"
status = "in-force"
${more}name = { kk = ${quoted(kk.name())}, ru = ${quoted(ru.name())} }
aliases.kk = ${quoted(kk.aliases())}
aliases.ru = ${quoted(ru.aliases())}
${regulation}
[[evidence]]
${items.join('')}${whole ? rest() : ''}`;
}

for (let at = 0; at < count; at++) writeFileSync(join(folder, 'registry/services', `${serviceIds[at].id}.toml`), serviceText(at));

/** A made-up act: it changes the one before it, and every third repeals the first. */
function actText(number) {
  const of = (other) => `[{ act = "made-up-${other}" }]`;
  const texts = several(textsOfAct, (at) => `[[text]]\nid = "regulation-${at}"\nkind = "regulation"\ntitle = ${told()}\n\n`);
  return `id = "made-up-${number}"
kind = "order"
title = { kk = ${quoted(kk.name())}, ru = ${quoted(ru.name())} }
number = "M-${number}"
date = ${2000 + (number % 20)}-0${1 + (number % 9)}-${10 + (number % 19)}
issuer = "ministry-of-digital-development"
status = "in-force"
${number > 1 ? `amends = ${of(number - 1)}\n` : ''}${number % 3 === 0 ? `repeals = ${of(1)}\n` : ''}
${texts}`;
}

/** The text of an act in a language; in all languages it has the same points. */
function regulationText(language, number, at) {
  const [head, annex, title] = language === kk ? ['Жалпы ережелер', '1-қосымша', 'Тізбе'] : ['Общие положения', 'Приложение 1', 'Перечень'];
  const points = several(6, (chapter) => `## ${chapter}. ${head}\n\n${several(5, (point) => {
    const subs = several(4, (sub) => `${sub}) ${language.sentence()};\n\n`);
    return `${(chapter - 1) * 5 + point}. ${language.sentence()} № M-${1 + ((number + point) % acts)}:\n\n${subs}`;
  })}`);
  const { id } = serviceIds[(number - 1) % count];
  const list = offices > 0 && at === 1 && listed.has(`made-up-${number} ${id}`);
  return `# ${language.name()}\n\n${points}${list ? `## ${annex}\n\n### ${title}\n\n{{ offices(annex="1", service="${id}") }}\n` : ''}`;
}

/** The services for which an office is listed: three that follow one another. */
const servicesOf = (office) => [0, 1, 2].map((next) => (office * 3 + next) % count);
const listed = new Set(Array.from({ length: offices }, (_, at) => servicesOf(at).map((service) => `${actOf(service)} ${serviceIds[service].id}`)).flat());

for (let number = 1; number <= acts; number++) {
  writeFileSync(join(folder, 'registry/acts', `made-up-${number}.toml`), actText(number));
  for (let at = 1; at <= textsOfAct; at++) {
    const place = join(folder, 'content/regulations', `made-up-${number}`, `regulation-${at}`);
    mkdirSync(place, { recursive: true });
    for (const [tag, language] of Object.entries({ kk, ru })) writeFileSync(join(place, `${tag}.md`), regulationText(language, number, at));
  }
}

const officeText = (district, at) => `[[office]]
id = "${district}-${at}"
provider = "${district}-body"
settlement = { kk = ${quoted(kk.name())}, ru = ${quoted(ru.name())} }
postcode = "020100"
address = { kk = ${quoted(kk.name())}, ru = ${quoted(ru.name())} }
hours = "Mo-Fr 09:00-18:00"
phones = ["+77163821048"]

${servicesOf(at).map((service, row) => `[[office.listing]]\nservice = "${serviceIds[service].id}"\nact = "${actOf(service)}"\nannex = "1"\nrow = "${at + row + 1}"\nprinted.name = ${quoted(kk.name())}\n\n`).join('')}`;

let districts = '';
for (let first = 0; first < offices; first += OFFICES_OF_DISTRICT) {
  const id = `made-up-${1 + first / OFFICES_OF_DISTRICT}`;
  const name = () => `{ kk = ${quoted(kk.name())}, ru = ${quoted(ru.name())} }`;
  districts += `\n[[district]]\nid = "${id}"\nkind = "district"\nname = ${name()}\n`;
  const own = Array.from({ length: Math.min(OFFICES_OF_DISTRICT, offices - first) }, (_, at) => officeText(id, first + at)).join('');
  const provider = `[[provider]]\nid = "${id}-body"\nkind = "authorised-body"\nname = ${name()}\n\n`;
  writeFileSync(join(folder, 'registry/offices', `${id}.toml`), `district = "${id}"\n\n${provider}${own}`);
}
if (districts) appendFileSync(join(folder, 'registry/districts.toml'), districts);

for (let number = 1; number <= revisions; number++) {
  if (number > 1) {
    for (let at = number % 100; at < count; at += 100) {
      const path = join(folder, 'registry/services', `${serviceIds[at].id}.toml`);
      const named = readFileSync(path, 'utf8').replace(/^name = .*$/m, `name = { kk = ${quoted(kk.name())}, ru = ${quoted(ru.name())} }`);
      writeFileSync(path, named);
    }
  }
  const day = new Date(Date.UTC(2020, number - 1, 1)).toISOString().slice(0, 10);
  execFileSync(option('program'), ['snapshot', '--root', folder, '--date', day]);
}
