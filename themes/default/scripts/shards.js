// Reads the files that src/search/shards/ writes; docs/search.md describes them.

import { useTables } from './analysis.js';

const FORMAT = 2;

/** Opens the index by its directory; `read` gives the answer of a server for a file under `search/`. */
export async function open(read) {
  const unpacked = async (name) =>
    new Response((await read(name)).body.pipeThrough(new DecompressionStream('gzip')));
  const head = await (await unpacked('directory.bin')).json();
  if (head.format !== FORMAT) throw FORMAT;
  useTables(head.text);
  const files = new Map();
  /** What a file holds, read once. */
  const file = (name, decode) => {
    if (!files.has(name)) {
      files.set(name, unpacked(`shards/${head.edition}/${name}.bin`).then(decode));
    }
    return files.get(name);
  };
  /** In which part a text stands, of parts that begin with these. */
  const place = (beginnings, text) => beginnings.findLastIndex((from) => from <= text);
  const shardOf = async (text) => {
    const block = place(head.blocks, text);
    const beginnings = await (head.shards?.[block] ?? file(`b${block}`, (answer) => answer.json()));
    return block * head.block + place(beginnings, text);
  };
  const shard = (number) => file(`t${number}`, (answer) => entries(answer, head.weights));
  const kind = (record) => head.kinds.findLastIndex(([, , first]) => first <= record);
  return {
    head,
    kind,
    /** The entries of a text, which stand where its folded form belongs. */
    async entries(text, folded = text) {
      return (await shard(await shardOf(folded))).get(text) ?? [];
    },
    /** The entries that begin with a folded text or, as written, with another; of two shards at most. */
    async begin(text, written = text) {
      const begins = ({ text: own, space }) => own.startsWith(space ? text : written);
      const first = await shardOf(text);
      const last = Math.min(await shardOf(text + '\uffff'), first + 1);
      const parts = await Promise.all(first === last ? [shard(first)] : [shard(first), shard(last)]);
      return parts.flatMap((part) => [...part.values()].flat().filter(begins));
    },
    /** The words with a folded beginning and some more: text, and whether a title is written so. */
    async words(beginning) {
      const last = place(head.words, beginning + '\uffff');
      const lists = [];
      for (let at = place(head.words, beginning); at <= last; at++) lists.push(file(`w${at}`, wordList));
      return (await Promise.all(lists)).flat();
    },
    /** The records that a filter lets through. */
    filter: (name) => file(name, async (answer) => new Set((await reader(answer)).list())),
    /** What a record shows in a language. */
    async shown(record, language) {
      const list = await file(`${language}-${Math.floor(record / head.chunk)}`, (answer) => answer.json());
      const [id, title, above, lang, status] = list[record % head.chunk];
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

async function wordList(answer) {
  const from = await reader(answer);
  const found = [];
  while (from.more()) found.push([from.text(), from.number()]);
  return found;
}
