// Reads the files that src/search/shards/ writes; docs/search.md describes them.

const FORMAT = 1;

/** Opens the index by its directory; `read` gives the packed bytes of a file under `search/`. */
export async function open(read) {
  const directory = JSON.parse(new TextDecoder().decode(await unpacked(read('directory.bin'))));
  if (directory.format !== FORMAT) throw new Error('another format');
  const files = new Map();
  /** What a file holds, read once. */
  const file = (name, decode) => {
    if (!files.has(name)) {
      const content = unpacked(read(`shards/${directory.edition}/${name}.bin`)).then(decode);
      content.catch(() => files.delete(name));
      files.set(name, content);
    }
    return files.get(name);
  };
  const shardOf = (text) => {
    let [low, high] = [0, directory.shards.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (directory.shards[middle] <= text) low = middle;
      else high = middle;
    }
    return low;
  };
  const shard = (number) => file(`t${number}`, (bytes) => entries(bytes, directory.weights));
  return {
    directory,
    /** The entries of a text, which stand where its folded form belongs. */
    async entries(text, place = text) {
      return (await shard(shardOf(place))).get(text) ?? [];
    },
    /** The entries that begin with a folded text or, as written, with another; of two shards at most. */
    async beginning(text, written = text) {
      const begins = ({ text: own, space }) => own.startsWith(space ? text : written);
      const first = shardOf(text);
      const last = Math.min(shardOf(text + '\uffff'), first + 1);
      const parts = await Promise.all(first === last ? [shard(first)] : [shard(first), shard(last)]);
      return parts.flatMap((part) => [...part.values()].flat().filter(begins));
    },
    /** The words that begin with one of some letters: text, and whether a title is written so. */
    async words(letters) {
      const numbers = directory.words.flatMap((own, at) => ([...letters].some((one) => own.includes(one)) ? [at] : []));
      return (await Promise.all(numbers.map((at) => file(`w${at}`, wordList)))).flat();
    },
    /** The records that a filter lets through. */
    filter: (name) => file(name, (bytes) => new Set(reader(bytes).ascending())),
    /** What a record shows in a language. */
    async shown(record, language) {
      const list = await file(`${language}-${Math.floor(record / directory.chunk)}`, (bytes) =>
        JSON.parse(new TextDecoder().decode(bytes)),
      );
      const [id, title, above, lang] = list[record % directory.chunk];
      const kind = directory.kinds.findLastIndex(([, , first]) => first <= record);
      const path = [language, directory.kinds[kind][1], id].filter(Boolean).join('/') + '/';
      return { kind, id, title, above, lang, path };
    },
  };
}

async function unpacked(packed) {
  const stream = new Blob([await packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads numbers and texts one after another. */
function reader(bytes) {
  let at = 0;
  let text = new Uint8Array();
  const decoder = new TextDecoder();
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
      const whole = new Uint8Array(shared + length);
      whole.set(text.subarray(0, shared));
      whole.set(bytes.subarray(at, (at += length)), shared);
      text = whole;
      return decoder.decode(whole);
    },
    ascending() {
      let before = 0;
      return Array.from({ length: number() }, () => (before += number()));
    },
  };
}

/** A shard's entries by text: space, how many records have it, these records, their weights, whether some are left out. */
function entries(bytes, [least, step]) {
  const found = new Map();
  const from = reader(bytes);
  while (from.more()) {
    const text = from.text();
    const head = from.number();
    const all = head & 16 && from.number();
    const records = from.ascending();
    const weight = () => least * Math.exp(from.byte() * step);
    const weights = head & 8 ? records.map(((same) => () => same)(weight())) : records.map(weight);
    if (!found.has(text)) found.set(text, []);
    found.get(text).push({ text, space: head & 7, all: all || records.length, records, weights, more: all > 0 });
  }
  return found;
}

function wordList(bytes) {
  const from = reader(bytes);
  const found = [];
  while (from.more()) found.push([from.text(), from.number()]);
  return found;
}
