// Finding pages: what a query asks for, put to the index; and in a page that was found, its passages.

import { asked, beginsWith, indexed, pairs, pattern, read } from "./words.js";

const OPTIONS_SEPARATOR = " | "; // between the id of a plan and its names, in the index's filter
const MOST_BEGINNINGS = 40; // pages that are looked into for words that begin as an unfinished one does
const ROW = 100; // what a word of a phrase weighs against one that stands apart
const HEADING = /^\d+(?:\.\d+)*$/; // the id of a heading; those of paragraphs have a hyphen

/** Opens the index that stands below the site's root. */
export async function connect(root) {
  const [{ createInstance }, bundles, { simplified }] = await Promise.all([
    import(new URL("pagefind/pagefind.js", root)),
    fetch(new URL("pagefind/bundles.json", root)).then((answer) => answer.json()),
    import("./traditional.js"),
  ]);
  const index = inEnglish(() => createInstance({}));
  await index.init();
  await Promise.all(bundles.map((name) => index.mergeIndex(new URL(`${name}/`, root).pathname)));
  return new Finder(index, simplified, root);
}

// The indexer knows words by the spaces between them, as in English. Told of a Chinese page it would cut
// our pairs apart again; it reads the page's language at this moment only, and cannot be told otherwise.
function inEnglish(make) {
  const { lang } = document.documentElement;
  document.documentElement.lang = "en";
  try {
    return make();
  } finally {
    document.documentElement.lang = lang;
  }
}

class Finder {
  constructor(index, simplified, root) {
    this.index = index;
    this.simplified = simplified;
    this.root = root;
  }

  /** The plans in the index: `{ filter, id, zh, en }`, in the order of their ids. */
  async plans() {
    const { plan = {} } = await this.index.filters();
    return Object.keys(plan).sort().map(planOf);
  }

  /**
   * The pages that have all that a query asks for, the best first; each can be loaded with its passages.
   * `null` where the query asks for nothing.
   */
  async find(query, filter) {
    const { phrases, words } = asked(query);
    if (!phrases.length && !words.length) return null;
    const options = filter ? { filters: { plan: filter } } : {};
    const variants = phrases.map((phrase) => this.variants(phrase));
    const found = await Promise.all([
      ...variants.map(async (forms) => united(await Promise.all(forms.map((form) => this.phrase(form, options))))),
      ...words.map((word) => this.word(word, options)),
    ]);
    const together = words.length > 1 ? await this.together(words, options) : new Set();
    if (!found.some((pages) => pages.size)) await this.reachable();
    const patterns = variants.map((forms) => forms.map(pattern));
    const ofWords = found.slice(variants.length);
    return common(found, together).map(({ id, result }) => ({
      load: async () => this.page(await result.data(), patterns, ofWords.map((pages) => new Set(pages.get(id).words))),
    }));
  }

  /** A phrase as it was typed, and in simplified characters where that differs. */
  variants(phrase) {
    const simple = phrase.map((run) => run.map((unit) => this.simplified.get(unit) ?? unit));
    return simple.join() === phrase.join() ? [phrase] : [phrase, simple];
  }

  /** The pages with a phrase: its pairs one after another, ranked by how often and where they stand. */
  async phrase(phrase, options) {
    const words = pairs(phrase);
    if (phrase.length === 1 && phrase[0].length === 1) return this.beginning(words[0], options);
    const term = words.join(" ");
    const [exact, ranked] = [await this.index.search(`"${term}"`, options), await this.index.search(term, options)];
    const scores = new Map(ranked.results.map(({ id, score }) => [id, score]));
    return new Map(exact.results.map((result) => [result.id, entry(result, scores.get(result.id))]));
  }

  /** The pages with a word of Latin letters or digits; where no page has it, those with one that begins so. */
  async word(word, options) {
    const term = indexed(word);
    const { results } = await this.index.search(`"${term}"`, options);
    if (results.length) return new Map(results.map((result) => [result.id, entry(result)]));
    return this.beginningSo(await this.beginning(term, options), word);
  }

  /** The pages on which words stand one after another: they go before those that have them here and there. */
  async together(words, options) {
    const { results } = await this.index.search(`"${words.map(indexed).join(" ")}"`, options);
    return new Set(results.map(({ id }) => id));
  }

  // Where no word begins so the index answers with a part of it: 98 for 987654. The pages show which it is.
  async beginningSo(pages, word) {
    const some = [...pages].slice(0, MOST_BEGINNINGS);
    const contents = await Promise.all(some.map(([, page]) => page.result.data()));
    return new Map(some.filter(([, page], place) => {
      const words = contents[place].content.split(/\s+/).filter(Boolean);
      return page.words.some((at) => beginsWith(words[at] ?? "", word));
    }));
  }

  // A single character is the beginning of many words of the index, which may stand in several of its
  // files; asking for words throughout that range makes the index load all of them.
  async beginning(word, options) {
    await Promise.all(edges(word).map((edge) => this.index.preload(edge)));
    const { results } = await this.index.search(word, options);
    return new Map(results.map((result) => [result.id, entry(result)]));
  }

  // The index says nothing of a file that could not be loaded; so that a broken connection is not taken
  // for an answer, one that finds nothing is believed only while the site can be reached.
  async reachable() {
    const answer = await fetch(new URL("pagefind/bundles.json", this.root), { cache: "no-store" });
    if (!answer.ok) throw new Error(`the search index answers ${answer.status}`);
  }

  /** A page that was found: its plan, titles, address below `/zh/` or `/en/`, and the passages that match. */
  page(fragment, patterns, wordPlaces) {
    const [plan, name] = fragment.raw_url.replace(/^\//, "").replace(/\.html$/, "").split("/");
    return {
      plan: planOf(fragment.filters.plan[0]),
      path: name === "index" || !name ? `${plan}/` : `${plan}/${name}/`,
      zh: fragment.meta.title,
      en: fragment.meta.en,
      passages: passages(fragment, patterns, wordPlaces),
    };
  }
}

function entry(result, score = result.score) {
  return { result, score, words: result.words };
}

function edges(word) {
  const steps = Array.from({ length: 11 }, (_, step) => String.fromCodePoint(0x4e00 + step * 0x800));
  return [word, ...steps.map((sign) => word + sign)];
}

function planOf(filter) {
  const [id, zh, en] = filter.split(OPTIONS_SEPARATOR);
  return { filter, id, zh, en };
}

/** The pages of several forms of one run. */
function united(found) {
  const all = new Map();
  for (const pages of found) for (const [id, page] of pages) if (!all.has(id)) all.set(id, page);
  return all;
}

/** The pages that stand in all, by the sum of their scores; those in `first` before the others. */
function common(found, first) {
  const [least, ...others] = [...found].sort((a, b) => a.size - b.size);
  const rank = (page) => (first.has(page.id) ? 1 : 0);
  return [...least]
    .filter(([id]) => others.every((pages) => pages.has(id)))
    .map(([id, { result }]) => ({ id, result, score: found.reduce((sum, pages) => sum + pages.get(id).score, 0) }))
    .sort((a, b) => rank(b) - rank(a) || b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The passages of a page that hold the most of a query, the best first. */
function passages(fragment, patterns, wordPlaces) {
  const words = fragment.content.split(/\s+/).filter(Boolean);
  const anchors = [...fragment.anchors].sort((a, b) => a.location - b.location);
  const found = anchors
    .map(({ id, location }, number) => {
      const { text, places } = read(words.slice(location, anchors[number + 1]?.location));
      const inRow = rows(wordPlaces);
      const hits = [
        ...patterns.map((forms) => forms.flatMap((form) => spans(text, form))),
        ...wordPlaces.map((at) => marks(places, location, at, inRow)),
      ];
      return { id, text, marks: hits.flat(), terms: hits.filter((hit) => hit.length).length };
    })
    .filter(({ marks }) => marks.length);
  const most = Math.max(...found.map(({ terms }) => terms));
  return found.filter(({ terms }) => terms === most).sort((a, b) => score(b) - score(a));
}

/** The places of words that stand one after another as they were asked for. */
function rows(wordPlaces) {
  const [first = new Set(), ...others] = wordPlaces;
  if (!others.length) return new Set();
  const begins = [...first].filter((place) => others.every((at, step) => at.has(place + step + 1)));
  return new Set(begins.flatMap((place) => wordPlaces.map((_, step) => place + step)));
}

function marks(places, location, at, inRow) {
  return places
    .map((place, number) => ({ ...place, weight: inRow.has(location + number) ? ROW : 1, hit: at.has(location + number) }))
    .filter(({ hit }) => hit);
}

function score({ id, marks }) {
  return (HEADING.test(id) ? 10 : 0) + marks.reduce((sum, { weight }) => sum + weight, 0);
}

function spans(text, form) {
  return Array.from(text.matchAll(form), (found) => ({ start: found.index, end: found.index + found[0].length, weight: 1 }));
}

const LONGEST = { zh: 96, en: 240 }; // characters of an excerpt
const BEFORE = { zh: 24, en: 60 }; // of these before what was found
const SENTENCE = /.+?(?:[。！？!?；;](?:[”’』」）)]*)|\.(?=\s|[^\x00-\x7f])|$)\s*/gsu;

/** The sentence of a passage that holds the most of what was found: its language, and pieces `{ text, marked }`. */
export function excerpt({ text, marks }) {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const holds = (part) =>
    sorted.reduce((sum, { start, weight }) => sum + (start >= part.start && start < part.end ? weight : 0), 0);
  const best = spans(text, SENTENCE).reduce((a, b) => (holds(b) > holds(a) ? b : a));
  const lang = /[\u3400-\u9fff]/.test(text.slice(best.start, best.end)) ? "zh" : "en";
  let { start, end } = best;
  if (end - start > LONGEST[lang]) {
    const inside = sorted.filter((mark) => mark.start >= start && mark.start < end);
    const first = inside.reduce((a, b) => (b.weight > a.weight ? b : a));
    start = wordEdge(text, Math.max(start, first.start - BEFORE[lang]));
    end = Math.min(end, wordEdge(text, Math.min(end, start + LONGEST[lang])));
  }
  return { lang, pieces: cut(text, sorted, { start, end, before: start > best.start, after: end < best.end }) };
}

/** The place, or where the Latin word ends that it would cut. */
function wordEdge(text, place) {
  let edge = place;
  while (edge && /[A-Za-z'’-]/.test(text[edge - 1] ?? "") && /[A-Za-z'’-]/.test(text[edge] ?? "")) edge += 1;
  return edge;
}

function cut(text, marks, { start, end, before, after }) {
  const pieces = before ? [{ text: "…", marked: false }] : [];
  let place = start;
  const add = (until, marked) => {
    if (until > place) pieces.push({ text: text.slice(place, until), marked });
    place = Math.max(place, until);
  };
  for (const mark of marks) {
    if (mark.end <= place || mark.start >= end) continue;
    add(mark.start, false);
    add(Math.min(mark.end, end), true);
  }
  add(end, false);
  if (after) pieces.push({ text: "…", marked: false });
  return pieces;
}
