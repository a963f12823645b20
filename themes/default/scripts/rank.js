// Ranks records for a query as src/search/ does: query, lookup, fuzzy, score. The weights come with the directory.

import { codes, fold, keys, normalise, otherLayout, otherReadings, withoutApostrophes, words } from './analysis.js';

/** The records that fit a query, best first, the texts to be marked in them, and what may have been meant instead. */
export async function search(index, typed) {
  const { ranking, records: size } = index.head;
  const [PREFIX, PHRASE, CODE, RELATED] = [1, 2, 3, 4].map((at) => at + index.head.text.stemmers.length);
  const [TIE_BREAKER, ALL_WORDS_BONUS, JOINED, UNFINISHED, UNFINISHED_KNOWN, TYPO, TWO_TYPOS, TYPO_AT_START, OTHER_ENDING, , STOPWORD] =
    ranking;
  const query = parse(index.head, typed);
  const scores = new Map();
  const has = new Map();
  const marks = new Set();
  const changes = [];
  let asked = 0;

  const idf = (having) => Math.log(1 + (Math.max(size - having, 0) + 0.5) / (having + 0.5));
  const isKnown = (found) => found.some(([entry]) => entry.space !== PREFIX);
  const raise = (map, record, number) => map.set(record, (map.get(record) ?? 0) + number);

  /** The entries of a text in a space. */
  const inSpace = async (text, space, place) =>
    (await index.entries(text, place)).filter((entry) => entry.space === space);

  /** Matches of equal certainty count as one word: a rare form of a common word is not rare. */
  const asOne = (entries, certainty) => {
    const all = [];
    for (const { space, all: having } of entries) all[space] = (all[space] ?? 0) + having;
    return entries.map((entry) => [entry, (certainty * idf(all[entry.space])) / idf(entry.all)]);
  };

  /** The entries that a word matches as it is written, each with its certainty. */
  const matches = async (word) => {
    const own = keys(word.text);
    const ends = word.last && word.folded[2] && index.begin(word.folded, word.text);
    const lists = await Promise.all(own.map((text, space) => inSpace(text, space, space ? text : word.folded)));
    const found = lists.flat().map((entry) => [entry, 1]);
    if (ends) {
      const certainty = isKnown(found) ? UNFINISHED_KNOWN : UNFINISHED;
      const longer = (await ends).filter(({ text, space }) => space < PREFIX && text !== own[space]);
      found.push(...asOne(longer, certainty));
    }
    return found;
  };

  /** Matches within an edit distance; the nearest one that a title has is offered. */
  const termsWithin = async (word, others, distance) => {
    const all = [word, ...others];
    const meant = all.map(({ text, folded }) => [...keys(text), folded]);
    const far = (one, text) => editDistance(one, text, distance);
    let near = [];
    let certainty = distance > 1 ? TWO_TYPOS : TYPO;
    // The first letters are seldom wrong.
    for (const letters of [[0, 2], [0, 1], [1, 2]]) {
      if (near[0]) break;
      if (letters[0]) certainty *= TYPO_AT_START;
      const lists = all.map(({ folded }) => index.words(folded.slice(...letters)));
      for (const [text, written] of (await Promise.all(lists)).flat()) {
        const folded = fold(text);
        const least = Math.min(...meant.flat().map((one) => far(one, folded)));
        if (least <= distance) near.push({ text, folded, written, least });
      }
    }
    near = near.sort((a, b) => a.least - b.least).slice(0, 16);
    const lists = near.map(async ({ text, folded }) => [await index.entries(text, folded), await index.entries(folded)]);
    const fits = ({ text, space }) => meant.some((own) => [own[space], space ? own.at(-1) : own[0]].some((key) => far(key, text) <= distance));
    const entries = new Set((await Promise.all(lists)).flat(2).filter((one) => one.space < PREFIX && fits(one)));
    const nearest = near.find((one) => one.written);
    if (nearest) changes.push([word.text, nearest.text]);
    return asOne([...entries], certainty);
  };

  /** Suggests matches for a word that the index does not know. */
  const suggest = async (word) => {
    const others = otherReadings(word.text).map((text) => ({ ...wordOf(index.head, text), last: word.last }));
    for (const other of others) {
      const found = await matches(other);
      if (isKnown(found)) return found;
    }
    const letters = word.folded.length;
    let found = letters >= 5 ? await termsWithin(word, others, 1) : [];
    const swapped = !found.length && otherLayout(word.typed);
    if (swapped) {
      const { words } = parse(index.head, swapped);
      const lists = words.map((one) => matches({ ...one, last: one.last && word.last }));
      const meant = (await Promise.all(lists)).flat();
      if (isKnown(meant)) {
        found = meant;
        changes.push([word.typed, swapped]);
      }
    }
    for (let end = letters - 1; !found.length && letters >= 7 && end >= Math.max(6, ((letters * 3) / 5) | 0); end--) {
      const longer = await index.begin(word.folded.slice(0, end));
      found = asOne(longer.filter(({ space }) => space > 0 && space < PREFIX), OTHER_ENDING);
    }
    if (!found.length && letters === 4) found = await termsWithin(word, others, 1);
    if (!found.length && letters >= 8) found = await termsWithin(word, others, 2);
    return found;
  };

  /** Adds the scores of a word with these matches; true if every record may have it, else the records that have it. */
  const add = (found, weight) => {
    const best = new Map();
    const having = new Set();
    const known = isKnown(found);
    let everyone = false;
    for (const [entry, certainty] of found) {
      const whole = !known || entry.space !== PREFIX;
      everyone ||= entry.more && whole;
      if (entry.space <= PREFIX) marks.add(entry.text);
      entry.records.forEach((record, at) => {
        const score = entry.weights[at] * certainty * weight;
        const [top, sum] = best.get(record) ?? [0, 0];
        best.set(record, [Math.max(top, score), sum + score]);
        if (whole) having.add(record);
      });
    }
    for (const [record, [top, sum]] of best) raise(scores, record, top + TIE_BREAKER * (sum - top));
    return everyone || having;
  };
  const addTerm = async (text, space) => {
    const found = await inSpace(text, space);
    found.forEach((entry) => add([[entry, 1]], 1));
    return found.length > 0;
  };

  let codeFound = false;
  for (const code of query.codes) {
    codeFound = (await addTerm(code, CODE)) || codeFound;
    await addTerm(code, RELATED);
  }
  const meant = query.words.filter((word) => !(codeFound && word.number));
  // Everything that is surely needed is asked for at once.
  const pairs = meant.slice(1).flatMap((word, at) => (word.number || meant[at].number ? [] : [meant[at].text + word.text]));
  const joined = pairs.map((text) => matches(wordOf(index.head, text)));
  const known = meant.map(matches);
  for (const phrase of query.phrases) await addTerm(phrase, PHRASE);

  const saysSomething = meant.some((word) => word.weight !== STOPWORD);
  for (const [at, word] of meant.entries()) {
    let found = await known[at];
    if (!isKnown(found) && !word.number) found = found.concat(await suggest(word));
    if (!found.length) continue;
    const weight = saysSomething ? word.weight : 1;
    const having = add(found, weight);
    if ((!saysSomething || word.weight !== STOPWORD) && having !== true) {
      for (const record of having) raise(has, record, weight);
      asked += weight;
    }
  }
  for (const one of joined) {
    const found = await one;
    if (isKnown(found)) add(found, JOINED);
  }

  const total = ([record, sum]) => [record, asked && (has.get(record) ?? 0) >= asked - 1e-3 ? sum * (1 + ALL_WORDS_BONUS) : sum];
  const hits = [...scores].map(total).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const offered = changes.reduce((text, [from, to]) => text.replace(from, to), query.phrase);
  return { hits, marks, offer: offered !== query.phrase && offered };
}

/** Cuts a query up. */
function parse(head, typed) {
  typed = typed.slice(0, 1000);
  const phrase = withoutApostrophes(normalise(typed));
  const found = new Map();
  for (const chunk of phrase.split(/\s+/)) {
    words(chunk).forEach((text, at) => {
      const word = { ...wordOf(head, text), typed: at ? '' : chunk };
      if (!found.has(word.folded)) found.set(word.folded, word);
    });
  }
  const list = [...found.values()].slice(0, 32);
  if (list[0]) list.at(-1).last = phrase.endsWith(list.at(-1).text);
  const own = words(phrase).map(keys);
  const phrases = own[0] ? head.text.stemmers.map((_, at) => own.map((word) => word[at + 1]).sort()) : [];
  return { words: list, codes: codes(typed), phrase, phrases: phrases.map(phraseKey) };
}

function wordOf({ stopwords, routine, ranking }, text) {
  const [ROUTINE, STOPWORD] = ranking.slice(-2);
  const folded = fold(text);
  const isRoutine = routine[0] && keys(text).slice(1, -1).some((stem) => routine.includes(stem));
  const weight = stopwords.includes(folded) ? STOPWORD : isRoutine ? ROUTINE : 1;
  return { text, folded, weight, number: /^\d+$/.test(text) };
}

/** The short form of a phrase: its first key, which keys these are, and a hash of all (FNV-1a). */
function phraseKey(sorted, at) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(sorted.join(' '))) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${sorted[0]} ${at}${(hash >>> 0).toString(16)}`;
}

/** The edit distance of two words, where swapped neighbours count once; more than `most` if it is more. */
function editDistance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length];
}
