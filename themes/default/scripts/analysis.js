// Text as the search sees it: the same steps as src/text/, by the same tables, which the directory brings along.
// tests/browser/analysis.mjs compares both word by word.

const CYRILLIC = /[Ѐ-ԯ]/;
const LATIN = /[a-zÀ-ɏ]/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const VOWEL = /[аоыуеиюя]/g;
let tables, latin, classes, russian;

/** Takes the tables of the directory. */
export function useTables(text) {
  tables = text;
  latin = new RegExp(Object.keys(text.latin).sort((a, b) => b.length - a.length).join('|'), 'g');
  classes = text.stem.classes.map((letters) => new RegExp(`[${letters}]`));
  russian = text.russian.map((endings) => new RegExp(`(?:${endings})$`));
}

/** Composed, lower case, spaced-out letters joined, Latin letters in Cyrillic words replaced. */
export function normalise(text) {
  const spaced = /(?<![\p{L}\p{N}]\p{M}*)(?:\p{L}\p{M}* ){2,}\p{L}\p{M}*(?![\p{L}\p{N}\p{M}])/gu;
  const known = (letter) => !/\p{L}/u.test(letter) || CYRILLIC.test(letter) || tables.look_alikes[letter];
  return text
    .normalize()
    .replace(spaced, (run) => (CYRILLIC.test(run) ? run.replace(/ /g, '').replace(/i/g, 'і') : run))
    .replace(WORD, (word) => (CYRILLIC.test(word) && [...word].every(known) ? likeCyrillic(word) : word))
    .toLowerCase()
    .normalize();
}

const likeCyrillic = (word) => word.replace(/./gu, (letter) => tables.look_alikes[letter] ?? letter);

/** The words of a normalised text. */
export const words = (text) => text.match(WORD) ?? [];

/** One set of letters for all keyboards and for Latin script. */
export function fold(word) {
  if (!CYRILLIC.test(word) && LATIN.test(word)) {
    word = word.replace(/i̇/g, 'i').normalize().replace(latin, (spelling) => tables.latin[spelling]);
  }
  return word.replace(/[\u0300-\u036f]/g, '').replace(/[Ѐ-ԯ]/g, (letter) => tables.fold[letter] ?? letter);
}

const vowels = (word) => (word.match(VOWEL) ?? []).length;

/** The stem of a folded Kazakh word: endings come off, the last one first. */
export function stemKazakh(word) {
  const { irregular, protected: whole } = tables.stem;
  let done = irregular[word];
  for (let endings = 0; !done && endings < 8; endings++) {
    if (whole.includes(word) || (word.length < 4 && !/[ую]$/.test(word))) break;
    done = irregular[word];
    if (!done) [word, done] = withoutEnding(word);
  }
  return done || word;
}

/** The word without its last ending; and once more if nothing else can come off. */
function withoutEnding(word) {
  for (const [ending, after, least, kind, trap, harmonic] of tables.stem.endings) {
    const rest = word.slice(0, -ending.length);
    if (rest + ending !== word || !rest[1]) continue;
    const before = rest[2] && rest.endsWith('ь') ? rest.at(-2) : rest.at(-1);
    if (!classes[after].test(before) || !isRoot(rest, least) || (harmonic && !harmonises(rest, ending))) continue;
    if (trap === 'u' && /[ао]/.test(before) && vowels(rest) < 2) continue;
    const kept = trap && keptByRoot(trap, word, rest, before);
    if (kept) return [kept];
    if (kind) return [rest, kind > 1 ? rest + 'и' : rest];
    const root = repaired(rest);
    return [root, root === word && word];
  }
  return [word, word];
}

function isRoot(rest, least) {
  const pair = least < 4 && rest.length === 2 && vowels(rest[0]) && !vowels(rest[1]);
  return vowels(rest) && (rest.length >= least || pair);
}

function harmonises(root, ending) {
  const last = root.match(VOWEL).at(-1);
  const first = ending.match(VOWEL)?.[0];
  return !(/[аы]/.test(first) ? last === 'е' : /[ие]/.test(first) && last === 'ы');
}

/** What is left of a word whose ending is partly root. */
function keptByRoot(trap, word, rest, before) {
  const { lists, vowel_stems } = tables.stem;
  const less = word.slice(0, 'gas'.includes(trap) ? -2 : -1);
  const root =
    trap === 'p' && /[ыи]/.test(before)
      ? !vowel_stems.some((end) => rest.endsWith(end))
      : lists[trap === 'p' ? 's' : trap]?.includes(less) && (trap !== 'n' || /[аеоу]/.test(before));
  return root && less;
}

function repaired(root) {
  const voiceless = { б: 'п', г: 'к' }[root.at(-1)];
  const voiced = voiceless && root[2] && vowels(root.at(-2));
  return tables.stem.elided[root] ?? (voiced ? root.slice(0, -1) + voiceless : root);
}

/** The stem of a Russian word, by Snowball. */
export function stemRussian(word) {
  word = word.replace(/ё/g, 'е');
  const start = word.search(/[аеиоуыэюя]/) + 1;
  if (!start) return word;
  const derived = /^(?:.*?[аеиоуыэюя].*?[^аеиоуыэюя]){2}/s.exec(word)?.[0].length;
  let tail = word.slice(start);
  const cut = (pattern) => tail !== (tail = tail.replace(pattern, ''));
  const [gerund, reflexive, adjective, participle, verb, noun] = russian;
  if (!cut(gerund)) {
    cut(reflexive);
    if (cut(adjective)) cut(participle);
    else if (!cut(verb)) cut(noun);
  }
  cut(/и$/);
  const suffix = /ость?$/.exec(tail);
  if (suffix && start + suffix.index >= derived) tail = tail.slice(0, suffix.index);
  cut(/ейше?$/);
  if (!cut(/(?<=н)н$/)) cut(/ь$/);
  return word.slice(0, start) + tail;
}

/** A normalised word under each key, by the numbers of spaces: as written, Kazakh, Russian, other, first letters. */
export function keys(word) {
  const folded = fold(word);
  const stem = fold(stemRussian(/[a-z]/.test(word) ? folded : word));
  return [word, stemKazakh(folded), stem, folded, folded.slice(0, 5)];
}

/** What the keys of a word would have written in the Russian layout. */
export function otherLayout(word) {
  const [from, to] = tables.layouts;
  return /^[!-/:-~]+$/.test(word) && word.replace(/./g, (key) => to[from.indexOf(key)] ?? key);
}

/** Lower-case Latin words without the apostrophes of 2017. */
export function withoutApostrophes(text) {
  return text.replace(/[a-z]['’ʼʹ]/g, ([letter]) => ({ s: 'ş', c: 'ç', y: 'u' })[letter] ?? letter);
}

/** Other ways to read Latin letters. */
export function otherReadings(word) {
  if (!/[a-z]/.test(word)) return [];
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
