// Runs the Snowball programs that the directory brings along, one a language: src/text/snowball/. Their format is described in
// tools/stemmers/src/translate.rs.

const [CURSOR, LIMIT, LIMIT_BACKWARD, BRA, KET, RESULT] = [0, 1, 2, 3, 4, 5];

/** The function that stems a lower-case word as a program says. */
export function stemmer({ among, groups, routines }) {
  const tables = among.map((parts) => {
    const of = new Map(parts.flatMap(([result, words, routine]) => words.split('|').map((word) => [word, [result, routine]])));
    return [of, Math.max(...[...of.keys()].map((word) => word.length))];
  });
  let v, text;

  const at = (x) => (x.map ? OPERATIONS[x[0]](...x.slice(1)) : v[x]);
  const textOf = (x) => (x.map || x.at ? x : v[x]);
  /** Runs statements until one yields something. */
  const run = (list) => {
    for (const one of list) {
      const signal = at(one);
      if (signal !== undefined) return signal;
    }
  };
  /** The text between the cursor and the limit in a direction. */
  const ahead = (backward) => (backward ? text.slice(v[LIMIT_BACKWARD], v[CURSOR]) : text.slice(v[CURSOR], v[LIMIT]));
  const move = (by, backward) => {
    v[CURSOR] += backward ? -by : by;
  };
  const put = (from, to, put) => {
    const longer = put.length - to + from;
    text = text.slice(0, from) + put + text.slice(to);
    v[LIMIT] += longer;
    if (v[CURSOR] >= to) v[CURSOR] += longer;
    else if (v[CURSOR] > from) v[CURSOR] = from;
    return longer;
  };
  const block = (name, list) => {
    const signal = run(list);
    return signal === name ? undefined : signal;
  };

  const OPERATIONS = [
    (value) => value,
    (place, x) => {
      v[place] = at(x);
    },
    (x) => {
      at(x);
    },
    (condition, then, other = []) => run(at(condition) ? then : other),
    (condition, ...list) => {
      if (!at(condition)) return run(list);
    },
    (name, list) => {
      for (;;) {
        const signal = run(list);
        if (signal === name) return;
        if (signal !== undefined && signal !== -name) return signal;
      }
    },
    block,
    (times, list) => {
      while (times--) {
        const signal = run(list);
        if (signal !== undefined) return signal;
      }
    },
    (arms) => run(arms[v[RESULT] - 1] ?? []),
    (routine) => run(routines[routine]),
    (x) => !at(x),
    (a, b) => at(a) - at(b),
    (a, b) => at(a) < at(b),
    (a, b) => at(a) <= at(b),
    (a, b) => at(a) === at(b),
    (x, backward) => {
      const wanted = textOf(x);
      const found = backward ? ahead(1).endsWith(wanted) : ahead().startsWith(wanted);
      if (found) move(wanted.length, backward);
      return found;
    },
    (table, backward) => {
      const [of, longest] = tables[table];
      const start = v[CURSOR];
      const rest = ahead(backward);
      for (let length = Math.min(longest, rest.length); length >= 0; length--) {
        const found = of.get(backward ? rest.slice(rest.length - length) : rest.slice(0, length));
        if (!found) continue;
        const [result, routine] = found;
        const here = () => {
          v[CURSOR] = start;
          move(length, backward);
        };
        here();
        if (routine === undefined || run(routines[routine])) {
          here();
          return result;
        }
      }
      return 0;
    },
    (group, out, backward, goes) => {
      for (;;) {
        const letter = ahead(backward).at(backward ? -1 : 0);
        if (!letter) return false;
        const fits = groups[group].includes(letter) === !out;
        if (fits) move(1, backward);
        if (!goes || !fits) return goes ? true : fits;
      }
    },
    (letters, backward) => {
      if (ahead(backward).length < letters) return false;
      move(letters, backward);
      return true;
    },
    (x) => {
      const by = textOf(x);
      put(v[BRA], v[KET], by);
      v[KET] = v[BRA] + by.length;
    },
    (x) => {
      const place = v[CURSOR];
      const longer = put(place, place, textOf(x));
      if (place <= v[BRA]) v[BRA] += longer;
      if (place <= v[KET]) v[KET] += longer;
    },
    () => text.slice(v[BRA], v[KET]),
    () => text.length,
    (a, b) => new TextEncoder().encode(text.slice(at(a), at(b))).length,
  ];

  return (word) => {
    text = word;
    v = [0, word.length, 0, 0, 0];
    run(routines[0]);
    return text;
  };
}
