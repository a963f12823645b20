// Text as the search sees it: the same steps as src/text/, by the same tables, which the directory brings along.
// tests/browser/analysis.mjs compares both word by word.

const CYRILLIC = /[Ѐ-ԯ]/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const VOWEL = /[аоұыәөүіеэуиюяё]/g;
let tables, latin, classes;

/** Takes the tables of the directory. */
export function useTables(text) {
  const sets = (lists) => Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, new Set(list)]));
  tables = { ...text, lists: sets(text.stem.lists), whole: new Set(text.stem.protected) };
  const spellings = Object.keys(text.latin).sort((a, b) => b.length - a.length);
  latin = new RegExp(spellings.join('|'), 'g');
  classes = text.stem.classes.map((letters) => new RegExp(`[${letters}]`));
}

/** Composed, lower case, spaced-out letters joined, Latin letters in Cyrillic words replaced. */
export function normalise(text) {
  const spaced = /(?<![\p{L}\p{N}]\p{M}*)(?:\p{L}\p{M}* ){2,}\p{L}\p{M}*(?![\p{L}\p{N}\p{M}])/gu;
  const known = (letter) => !/\p{L}/u.test(letter) || CYRILLIC.test(letter) || tables.look_alikes[letter];
  return text
    .normalize('NFC')
    .replace(spaced, (run) => (CYRILLIC.test(run) ? run.replace(/ /g, '').replace(/i/g, 'і') : run))
    .replace(WORD, (word) => (CYRILLIC.test(word) && [...word].every(known) ? likeCyrillic(word) : word))
    .toLowerCase()
    .normalize('NFC');
}

const likeCyrillic = (word) => word.replace(/./gu, (letter) => tables.look_alikes[letter] ?? letter);

/** The words of a normalised text. */
export const words = (text) => text.match(WORD) ?? [];

/** One set of letters for all keyboards and for Latin script. */
export function fold(word) {
  if (!CYRILLIC.test(word) && /[a-zÀ-ɏ]/i.test(word)) {
    word = word.toLowerCase().replace(/i̇/g, 'i').normalize('NFC').replace(latin, (spelling) => tables.latin[spelling]);
  }
  return word.replace(/[\u0300-\u036f]/g, '').replace(/[Ѐ-ԯ]/g, (letter) => tables.fold[letter] ?? letter);
}

const vowels = (word) => (word.match(VOWEL) ?? []).length;

/** The stem of a folded Kazakh word: endings come off, the last one first. */
export function stemKazakh(word) {
  const { irregular } = tables.stem;
  if (irregular[word]) return irregular[word];
  if ((word.length < 4 && !/^..[ую]$/.test(word)) || !vowels(word)) return word;
  for (let endings = 0; endings < 8; endings++) {
    if (tables.whole.has(word) || (word.length < 4 && !/[ую]$/.test(word))) return word;
    if (irregular[word]) return irregular[word];
    const [rest, last] = withoutEnding(word);
    if (last) return rest;
    word = rest;
  }
  return word;
}

/** The word without its last ending, and whether nothing more can come off. */
function withoutEnding(word) {
  for (const [ending, after, least, kind, trap, harmonic] of tables.stem.endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    if (rest.length < 2) continue;
    const before = rest.length > 2 && rest.endsWith('ь') ? rest.at(-2) : rest.at(-1);
    if (!classes[after].test(before) || !isRoot(rest, least) || (harmonic && !harmonises(rest, ending))) continue;
    if (trap === 'u' && /[ао]/.test(before) && vowels(rest) < 2) continue;
    const kept = trap && keptByRoot(trap, word, rest, before);
    if (kept) return [kept, false];
    if (kind) return [kind === 2 ? rest + 'и' : rest, true];
    const root = repaired(rest);
    return [root, root === word];
  }
  return [word, true];
}

function isRoot(rest, least) {
  const pair = least <= 3 && rest.length === 2 && vowels(rest[0]) && !vowels(rest[1]);
  return vowels(rest) > 0 && (rest.length >= least || pair);
}

function harmonises(root, ending) {
  const last = root.match(VOWEL)?.at(-1);
  const first = ending.match(VOWEL)?.[0];
  return !(/[аы]/.test(first) ? last === 'е' : /[ие]/.test(first) && last === 'ы');
}

/** What is left of a word whose ending is partly root. */
function keptByRoot(trap, word, rest, before) {
  const less = word.slice(0, 'gas'.includes(trap) ? -2 : -1);
  if (trap === 'p') {
    const root = /[ыи]/.test(before)
      ? !tables.stem.vowel_stems.some((end) => rest.endsWith(end))
      : tables.lists.s.has(less);
    return root && less;
  }
  return tables.lists[trap]?.has(less) && (trap !== 'n' || /[аеоөұүу]/.test(before)) && less;
}

function repaired(root) {
  const voiceless = { б: 'п', г: 'к' }[root.at(-1)];
  const voiced = voiceless && root.length > 2 && vowels(root.at(-2));
  return tables.stem.elided[root] ?? (voiced ? root.slice(0, -1) + voiceless : root);
}

// The Snowball stemmer of Russian.
const GERUND = /(?:[иы]в(?:ши(?:сь)?)?|(?<=[ая])в(?:ши(?:сь)?)?)$/;
const ADJECTIVE = /(?:[ео]му|[ыи]х|[уюео]ю|яя|ая|[ыеио]е|[ыи]ми|[ыеио]й|[ыеио]м|[ео]го)$/;
const PARTICIPLE = /(?:[ыи]вш|ующ|(?<=[ая])(?:вш|ю?щ|ем|нн))$/;
const VERB = new RegExp(
  '(?:[иы]л[аио]?|ен[аоы]?|[уе]й(?:те)?|ит[е]?|ишь|ят|у[ею]т|[ыи]т|[ыи]ть|[ыи]м|у?ю|' +
    '(?<=[ая])(?:л[аио]?|н[аоы]?|нно|[её]те|йте|й|ем|[ею]т|ть|ешь))$',
);
const NOUN = new RegExp(
  '(?:и?[ея]м|и?ях|и?ями|а[мх]|ами|[оеи]й|ией|й|ом|[ео]в|[иье]?е|е?и|ии|[иь]?[юя]|[ауыоь])$',
);

/** The stem of a Russian word. */
export function stemRussian(word) {
  word = word.replace(/ё/g, 'е');
  const start = word.search(/[аеиоуыэюя]/) + 1;
  if (!start) return word;
  const head = word.slice(0, start);
  const derived = /^.*?[аеиоуыэюя].*?[^аеиоуыэюя].*?[аеиоуыэюя].*?[^аеиоуыэюя]/su.exec(word)?.[0].length ?? Infinity;
  let tail = word.slice(start);
  const cut = (pattern) => tail !== (tail = tail.replace(pattern, ''));
  if (!cut(GERUND)) {
    cut(/с[ья]$/);
    if (cut(ADJECTIVE)) cut(PARTICIPLE);
    else if (!cut(VERB)) cut(NOUN);
  }
  cut(/и$/);
  const suffix = /ость?$/.exec(tail);
  if (suffix && start + suffix.index >= derived) tail = tail.slice(0, suffix.index);
  cut(/ейше?$/);
  if (!cut(/(?<=н)н$/)) cut(/ь$/);
  return head + tail;
}

/** A normalised word under each key, by the numbers of spaces: as written, Kazakh, Russian, other, first letters. */
export function keys(word) {
  const folded = fold(word);
  const russian = fold(stemRussian(/[a-z]/.test(word) ? folded : word));
  return [word, stemKazakh(folded), russian, folded, [...folded].slice(0, 5).join('')];
}

/** What the keys of a word would have written in the Russian layout. */
export function otherLayout(word) {
  const [from, to] = tables.layouts;
  const swapped = (key) => [...to][from.indexOf(key)] ?? key;
  return /^[\x21-\x7e]*[a-z][\x21-\x7e]*$/i.test(word) && !/\d/.test(word) ? [...word].map(swapped).join('') : '';
}

/** Latin words without the apostrophes of 2017. */
export function withoutApostrophes(text) {
  const sounds = { s: 'ş', S: 'ş', c: 'ç', C: 'ç', y: 'u', Y: 'u' };
  return text.replace(/([a-z])['’ʼʹ]/gi, (_, letter) => sounds[letter] ?? letter);
}

/** Other ways to read Latin letters. */
export function otherReadings(word) {
  if (!/[a-z]/.test(word)) return [];
  if (CYRILLIC.test(word)) return [word.replace(/[a-z]+/g, fold)];
  const parted = word.replace(/ia/g, "i'a").replace(/iu/g, "i'u").replace(/x/g, 'ks');
  const glides = parted.replace(/(?<=[aeiouyäöüáóúý])y(?![auo])/g, 'i');
  const apart = (reading) => reading.replace(/ts/g, "t's");
  const ending = glides.endsWith("i'a") ? glides.slice(0, -3) + 'iya' : '';
  const readings = [parted, glides, apart(parted), apart(glides), ending, word.replace(/i/g, 'y')];
  return [...new Set(readings)].filter((reading) => reading && reading !== word);
}

/** The codes that a query may mean: numbers, phones, numbers of acts. */
export function codes(query) {
  const found = new Set();
  let text = query.normalize('NFC').replace(/[‐-―−]/g, '-').replace(/[^\S\n]/g, ' ');
  if (/^\s*\d\d?\s*$/.test(text)) return [text.trim()];
  // What is found is taken out, so that no part of it is found again.
  const take = (pattern, read) => {
    text = text.replace(pattern, (part, ...more) => {
      const codes = read(part, part.replace(/\D/g, ''), more);
      codes?.forEach((code) => found.add(code));
      return codes ? '¦' : part;
    });
  };
  const whole = (pattern) => new RegExp(`(?<![\\p{L}\\d]|\\d[-.])${pattern}(?![\\p{L}\\d]|[-.]\\d)`, 'gu');
  take(whole('\\+?\\d(?:[ ().\\n-]{0,4}\\d){9,10}'), (part, digits) => {
    const first = part.search(/[^\d+]|$/);
    if (digits.length === 11 && (/^[78]7/.test(digits) || /^\+7/.test(part))) return [digits.slice(1)];
    return digits.length === 10 && /^7/.test(digits) && (first > 2) && [digits];
  });
  take(whole('\\d{1,3}(?: | ?- ?)\\d\\d(?: | ?- ?)\\d\\d'), (part, digits) => [digits]);
  text = text.replace(/(?<!\p{L})(\p{L}{1,4}) ?- ?(?=\d)/gu, '$1-');
  take(/(?<![\p{L}\d/-])[\p{L}\d]+(?:(?:-| ?\/ ?)[\p{L}\d]+)*/gu, (part, digits) => {
    const pieces = part.match(/\p{L}+|\d+/gu);
    const letters = pieces.filter((piece) => !/\d/.test(piece));
    const slash = part.includes('/');
    if (!digits || !(letters.length || slash) || letters.some((piece) => piece.length > 4)) return;
    const printed = likeCyrillic(part.replace(/ /g, '').toUpperCase()).toLowerCase();
    const plain = printed.replace(/[-/]/g, '');
    const numbers = pieces.length - letters.length;
    const alone = numbers === 1 && !slash && /^\d{3,8}$/.test(digits) ? [digits] : [];
    return letters.length ? [printed, plain, fold(plain), ...alone] : [printed];
  });
  take(/(?<!\d ?)\d(?: \d){4,6}(?! ?\d)/g, (part, digits) => [digits]);
  take(whole('\\d+(?:(?:-|\\)[ -]?| ?\\(|-\\()\\d+)+'), (part, digits) => /^\d{5,9}$/.test(digits) && [digits]);
  take(/(?<![\p{L}\d]|\d[/-]|0\d*[.,])\d{3,8}(?![\p{L}\d]|[/-]\d)/gu, (part, digits) => [digits]);
  return [...found];
}
