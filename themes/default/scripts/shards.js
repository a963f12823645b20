// Reads the files that src/search/shards/ writes; docs/search.md describes them.

import { useTables } from './analysis.js';

const FORMAT = 3;

/** Opens the index by its directory; `read` gives the answer of a server for a file under `search/`. */
export async function open(read) {
  const unpacked = async (name) =>
    new Response((await read(name)).body.pipeThrough(new DecompressionStream('gzip')));
  const json = (answer) => answer.json();
  const head = await unpacked('directory.bin').then(json);
  if (head.format !== FORMAT) throw FORMAT;
  useTables(head.text);
  const { blocks, room } = head;
  const files = new Map();
  /** What a file holds, read once. */
  const file = (name, decode) => {
    if (!files.has(name)) files.set(name, unpacked(`shards/${name}.bin`).then(decode));
    return files.get(name);
  };
  /** In which part a text stands, of parts that begin with these. */
  const place = (parts, text) => parts.findLastIndex(([from]) => from <= text);
  const shard = ([, name]) => file(name, (answer) => entries(answer, head.weights));
  /** The shard of a text, the block of shards that has it, and its place there. */
  const shardOf = async (text) => {
    const at = place(blocks, text);
    const block = await file(blocks[at][1], texts);
    return [block, place(block, text), at];
  };
  const kind = (record) => head.kinds.findLastIndex(([, , first]) => first <= record);
  return {
    head,
    kind,
    /** The entries of a text, which stand where its folded form belongs. */
    async entries(text, folded = text) {
      const [block, at] = await shardOf(folded);
      return (await shard(block[at])).get(text) ?? [];
    },
    /** The entries that begin with a folded text or, as written, with another; of two shards at most. */
    async begin(text, written = text) {
      const begins = ({ text: own, space }) => own.startsWith(space ? text : written);
      const [block, at, of] = await shardOf(text);
      const last = text + '\uffff';
      const next = block[at + 1] ?? (blocks[of + 1]?.[0] <= last && (await file(blocks[of + 1][1], texts))[0]);
      const parts = await Promise.all([block[at], ...(next?.[0] <= last ? [next] : [])].map(shard));
      return parts.flatMap((part) => [...part.values()].flat().filter(begins));
    },
    /** The words with a folded beginning and some more: text, and whether a title is written so. */
    async words(beginning) {
      const lists = await file(head.words, texts);
      const own = lists.slice(place(lists, beginning), place(lists, beginning + '\uffff') + 1);
      return (await Promise.all(own.map(([, name]) => file(name, texts)))).flat();
    },
    /** The records that a filter lets through. */
    filter: async (name) => file((await file(head.filters, json))[name], async (answer) => new Set((await reader(answer)).list())),
    /** What a record shows in a language. */
    async shown(record, language) {
      const [place, block] = room.map((room) => Math.floor(record / room));
      const names = await file(head.results[language][block], numbers);
      const list = await file(`${language}-${place}-${names[place % (room[1] / room[0])]}`, json);
      const [id, title, above, lang, status] = list[record % room[0]];
      return { id, title, above, lang, status, path: `${language}/${head.kinds[kind(record)][1].replace('*', id)}` };
    },
  };
}

/** Reads numbers and texts one after another. */
async function reader(answer) {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let at = 0;
  let text = [];
  const number = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  return {
    number,
    byte: () => bytes[at++],
    more: () => at < bytes.length,
    text() {
      const shared = number();
      const length = number();
      text = [...text.slice(0, shared), ...bytes.slice(at, (at += length))];
      return new TextDecoder().decode(new Uint8Array(text));
    },
    list() {
      let before = 0;
      return Array.from({ length: number() }, () => (before += number()));
    },
  };
}

/** A shard's entries by text: space, how many records have it, these records, their weights, whether some are left out. */
async function entries(answer, [least, step]) {
  const found = new Map();
  const from = await reader(answer);
  while (from.more()) {
    const text = from.text();
    const head = from.number();
    const all = head & 2 && from.number();
    const records = from.list();
    const weight = () => least * Math.exp(from.byte() * step);
    const same = head & 1 && weight();
    const weights = records.map(() => same || weight());
    if (!found.has(text)) found.set(text, []);
    found.get(text).push({ text, space: head >> 2, all: all || records.length, records, weights, more: all > 0 });
  }
  return found;
}

/** Texts in order, each with its number: of words, or of parts that begin with them. */
async function texts(answer) {
  const from = await reader(answer);
  const found = [];
  while (from.more()) found.push([from.text(), from.number()]);
  return found;
}

async function numbers(answer) {
  const from = await reader(answer);
  const found = [];
  while (from.more()) found.push(from.number());
  return found;
}
