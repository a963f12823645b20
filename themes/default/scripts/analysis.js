// Text as the search sees it: the same steps as src/text/, by the same tables, which the directory brings along: the letters of
// a language stand in them, not here. tests/browser/analysis.mjs compares both word by word.

import { stemmer } from './snowball.js';

const CYRILLIC = /[\u0400-\u052f]/;
const LATIN = /[a-z\u00c0-\u024f]/;
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c]/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const DOTTED = /i\u0307/g;
let tables, latin, stems;
/** Where words are brought to Cyrillic letters, the tables for that. */
let cyrillic;

/** Takes the tables of the directory. */
export function useTables(text) {
  tables = text;
  cyrillic = text.cyrillic;
  latin = cyrillic && new RegExp(Object.keys(cyrillic.latin).sort((a, b) => b.length - a.length).join('|'), 'g');
  stems = text.stemmers.map(({ kazakh, snowball, wants_cyrillic: wants }) => {
    if (kazakh) return kazakhStemmer(kazakh);
    const stem = snowball && stemmer(snowball);
    return (folded, word) => (stem ? fold(stem(wants && /[a-z]/.test(word) ? folded : word)) : folded);
  });
}

/** Composed, lower case; where words are brought to Cyrillic letters, spaced-out letters joined, Latin ones in them replaced. */
export function normalise(text) {
  text = text.normalize();
  if (!cyrillic) return text.toLowerCase().replace(DOTTED, 'i').normalize();
  const spaced = /(?<![\p{L}\p{N}]\p{M}*)(?:\p{L}\p{M}* ){2,}\p{L}\p{M}*(?![\p{L}\p{N}\p{M}])/gu;
  const known = (letter) => !/\p{L}/u.test(letter) || CYRILLIC.test(letter) || cyrillic.look_alikes[letter];
  return text
    .replace(spaced, (run) => (CYRILLIC.test(run) ? run.replace(/ /g, '').replace(/i/g, likeCyrillic) : run))
    .replace(WORD, (word) => (CYRILLIC.test(word) && [...word].every(known) ? likeCyrillic(word) : word))
    .toLowerCase()
    .normalize();
}

const likeCyrillic = (word) => word.replace(/./gu, (letter) => cyrillic?.look_alikes[letter] ?? letter);

/** The words of a normalised text. */
export const words = (text) => text.match(WORD) ?? [];

/** One set of letters for all keyboards. */
export function fold(word) {
  const isCyrillic = CYRILLIC.test(word);
  if (cyrillic && (isCyrillic || LATIN.test(word))) {
    if (!isCyrillic) word = word.replace(DOTTED, 'i').normalize().replace(latin, (spelling) => cyrillic.latin[spelling]);
    return word.replace(/[\u0300-\u036f]/g, '').replace(/[\u0400-\u052f]/g, (letter) => cyrillic.fold[letter] ?? letter);
  }
  return word.normalize('NFD').replace(MARKS, '').replace(/\P{ASCII}/gu, (letter) => tables.letters[letter] ?? letter).normalize();
}

/** The function that stems a folded Kazakh word: endings come off, the last one first. */
function kazakhStemmer(table) {
  const { harmony, irregular, lists, protected: whole, voiced } = table;
  const classes = table.classes.map((letters) => new RegExp(`[${letters}]`));
  const vowels = (word) => [...word].filter((letter) => table.vowels.includes(letter));

  const isRoot = (rest, least) => {
    const { length } = vowels(rest);
    const pair = least < 4 && rest.length === 2 && length === 1 && vowels(rest[0])[0];
    return length && (rest.length >= least || pair);
  };
  const harmonises = (root, ending) => {
    const first = vowels(ending)[0];
    return vowels(root).at(-1) !== harmony.find(([firsts]) => first && firsts.includes(first))?.[1];
  };
  /** What is left of a word whose ending is partly root. */
  const keptByRoot = (trap, word, rest, before) => {
    const less = word.slice(0, 'gas'.includes(trap) ? -2 : -1);
    const root =
      trap === 'p' && table.possessive.includes(before)
        ? !table.vowel_stems.some((end) => rest.endsWith(end))
        : lists[trap === 'p' ? 's' : trap]?.includes(less) && (trap !== 'n' || table.before_n.includes(before));
    return root && less;
  };
  const repaired = (root) => {
    const voiceless = voiced[root.at(-1)];
    const between = voiceless && root[2] && vowels(root.at(-2))[0];
    return table.elided[root] ?? (between ? root.slice(0, -1) + voiceless : root);
  };
  /** The word without its last ending; and once more if nothing else can come off. */
  const withoutEnding = (word) => {
    for (const [ending, after, least, kind, trap, harmonic] of table.endings) {
      const rest = word.slice(0, -ending.length);
      if (rest + ending !== word || !rest[1]) continue;
      const before = rest[2] && rest.endsWith(table.soft_sign) ? rest.at(-2) : rest.at(-1);
      if (!classes[after].test(before) || !isRoot(rest, least) || (harmonic && !harmonises(rest, ending))) continue;
      if (trap === 'u' && table.before_infinitive.includes(before) && !vowels(rest)[1]) continue;
      const kept = trap && keptByRoot(trap, word, rest, before);
      if (kept) return [kept];
      if (kind) return [rest, kind > 1 ? rest + table.glide : rest];
      const root = repaired(rest);
      return [root, root === word && word];
    }
    return [word, word];
  };

  return (word) => {
    let done = irregular[word];
    for (let endings = 0; !done && endings < 8; endings++) {
      if (whole.includes(word) || (word.length < 4 && !table.infinitive_ends.includes(word.at(-1)))) break;
      done = irregular[word];
      if (!done) [word, done] = withoutEnding(word);
    }
    return done || word;
  };
}

/** A normalised word in each form, by the numbers of spaces: as written, by each stemmer, first letters. */
export function keys(word) {
  const folded = fold(word);
  return [word, ...stems.map((stem) => stem(folded, word)), folded.slice(0, 5)];
}

/** What the keys of a word would have written in the Russian layout. */
export function otherLayout(word) {
  const [from, to] = cyrillic?.layouts ?? [];
  return from && /^[!-/:-~]+$/.test(word) && word.replace(/./g, (key) => to[from.indexOf(key)] ?? key);
}

/** Lower-case Latin words without the apostrophes of 2017. */
export function withoutApostrophes(text) {
  if (!cyrillic) return text;
  return text.replace(/[a-z]['’ʼʹ]/g, ([letter]) => ({ s: 'ş', c: 'ç', y: 'u' })[letter] ?? letter);
}

/** Other ways to read Latin letters. */
export function otherReadings(word) {
  if (!cyrillic || !/[a-z]/.test(word)) return [];
  if (CYRILLIC.test(word)) return [word.replace(/[a-z]+/g, fold)];
  const parted = word.replace(/ia/g, "i'a").replace(/iu/g, "i'u").replace(/x/g, 'ks');
  const glides = parted.replace(/(?<=[aeiouyäöüáóúý])y(?![auo])/g, 'i');
  const apart = (reading) => reading.replace(/ts/g, "t's");
  const ending = glides.replace(/i'a$/, 'iya');
  const readings = [parted, glides, apart(parted), apart(glides), ending, word.replace(/i/g, 'y')];
  return [...new Set(readings)].filter((reading) => reading !== word);
}

/** The codes that a query may mean: numbers, phones, numbers of acts. */
export function codes(query) {
  const found = [];
  let text = query.normalize().replace(/[‐-―−]/g, '-').replace(/\s+/g, ' ').trim();
  if (/^\d\d?$/.test(text)) return [text];
  // What is found is taken out, so that no part of it is found again.
  const take = (pattern, read) => {
    text = text.replace(pattern, (part) => {
      const codes = read(part, part.replace(/\D/g, ''));
      found.push(...codes);
      return codes.length ? '|' : part;
    });
  };
  take(/(?<![\p{L}\d])\+?\d[\d ().-]*\d(?![\p{L}\d])/gu, (part, digits) => {
    if (/^[78]\d{10}$/.test(digits)) return [digits.slice(1)];
    const national = /^7\d{9}$/.test(digits);
    const local = /^\d{5,9}$/.test(digits) && /[-(]|^\d{1,3} \d\d \d\d$|^\d( \d)+$/.test(part);
    return national || local ? [digits] : [];
  });
  text = text.replace(/(?<!\p{L})(\p{L}{1,4}) ?- ?(?=\d)/gu, '$1-');
  take(/(?<![\p{L}\d/-])[\p{L}\d]+((-| ?\/ ?)[\p{L}\d]+)*/gu, (part, digits) => {
    if (!digits || !/[\p{L}/]/u.test(part) || /\p{L}{5}/u.test(part)) return [];
    const printed = likeCyrillic(part.replace(/ /g, '').toUpperCase()).toLowerCase();
    const plain = printed.replace(/[-/]/g, '');
    const alone = /^[^\d/]*\d{3,8}[^\d/]*$/.test(part) ? [digits] : [];
    return [printed, plain, fold(plain), ...alone];
  });
  take(/(?<![\p{L}\d]|\d[/-])\d{3,8}(?![\p{L}\d]|[/-]\d)/gu, (part) => [part]);
  return [...new Set(found)];
}
