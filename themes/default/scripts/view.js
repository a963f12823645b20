// Shows results as one types: below the field in the head of every page, and on the page of the search with its filters.
// Nothing is loaded before the field is used.

import { fold, keys, normalise } from './analysis.js';
import { search } from './rank.js';
import { open } from './shards.js';

const AT_ONCE = 10;
let index;

/** The index, opened at first use and again after a failure. */
function opened() {
  index ??= open(async (name) => {
    const answer = await fetch(new URL(`../search/${name}`, import.meta.url));
    if (!answer.ok) throw answer;
    return answer;
  });
  return index;
}

/** An element with attributes and content. */
function element(name, attributes, ...content) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...content);
  return made;
}

/** A title in a language with the words marked that were found, also by what they are without marks. */
function marked(title, marks, lang) {
  return title.split(/([\p{L}\p{N}\p{M}]+)/u).map((part) => {
    const word = normalise(part.toLocaleLowerCase(lang));
    const found = [word, fold(word)].flatMap(keys).some((key) => marks.has(key));
    return found ? element('mark', {}, part) : part;
  });
}

/** Lets a form search. */
function attach(form) {
  const { q, kind, section, district, cost } = form.elements;
  const { counts, none, failed, offer: words, more, kinds, upcoming, ended } = form.dataset;
  const panel = form.querySelector('.tz-search-found');
  const [status, list] = panel.children;
  const { lang } = document.documentElement;
  const plural = new Intl.PluralRules(lang);
  let turn = 0;
  let atMost;

  const told = (count) => {
    const samples = counts.split('|').map((one) => one.split(/=(.*)/s));
    const [, like] = samples.find(([number]) => plural.select(+number) === plural.select(count)) ?? samples.at(-1);
    return count ? like.replace(/\p{Nd}[\p{Nd}\p{P}\p{Zs}]*(?<=\p{Nd})/u, count.toLocaleString(lang)) : none;
  };
  const link = (query, text) => element('a', { href: `${form.action}?${new URLSearchParams({ q: query })}` }, text);
  const item = (one, marks) => {
    const href = new URL(`../${one.path}`, import.meta.url).pathname;
    const title = element('a', { href, ...(one.lang && { lang: one.lang, dir: 'auto' }) }, ...marked(one.title, marks, one.lang ?? lang));
    return element('li', {}, title, ' ', element('small', {}, one.about));
  };
  const fill = (text, items) => {
    panel.hidden = !text;
    status.replaceChildren(...text);
    list.replaceChildren(...items);
  };

  const close = () => {
    turn++;
    fill('', []);
  };

  const show = async (limit) => {
    const own = ++turn;
    const query = q.value.trim();
    atMost = limit;
    if (kind) {
      const set = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      history.replaceState(null, '', `?${set}`);
    }
    let [text, items] = ['', []];
    try {
      if (query) {
        const from = await opened();
        const { hits, marks, offer } = await search(from, query);
        const filters = [section, district, cost].map((one) => one?.value && from.filter(`${one.name}-${one.value}`));
        const lets = await Promise.all(filters);
        const isKind = (record) => !kind?.value || from.head.kinds[from.kind(record)][0] === kind.value;
        const kept = hits.map(([record]) => record).filter((record) => isKind(record) && lets.every((set) => !set || set.has(record)));
        const shown = kept.slice(0, atMost).map(async (record) => {
          const one = await from.shown(record, lang);
          const about = [kinds.split('|')[from.kind(record)], { upcoming, ended }[one.status], one.above].filter(Boolean).join(' · ');
          return item({ ...one, about }, marks);
        });
        items = await Promise.all(shown);
        text = [told(kept.length)];
        if (offer) text.push(` ${words} `, link(offer, offer));
        if (kept.length > atMost) {
          const onclick = () => show(atMost + AT_ONCE);
          items.push(element('li', {}, kind ? element('button', { type: 'button', onclick }, more) : link(query, more)));
        }
      }
    } catch {
      index = null;
      text = [failed];
    }
    if (own === turn) fill(text, items);
  };

  q.onfocus = opened;
  form.oninput = () => show(AT_ONCE);
  form.onkeydown = (event) => {
    const stops = [q, ...list.querySelectorAll('a,button')];
    const at = stops.indexOf(document.activeElement);
    const next = ~at && stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (event.key === 'Escape') {
      q.focus();
      close();
    } else if (next) {
      next.focus();
      return false;
    }
  };
  if (kind) {
    form.onsubmit = () => false;
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (form.elements[name]) form.elements[name].value = value;
    }
    if (q.value) show(AT_ONCE);
  } else {
    form.addEventListener('focusout', (event) => {
      form.contains(event.relatedTarget) || close();
    });
  }
}

globalThis.document?.querySelectorAll('form[data-counts]').forEach(attach);
