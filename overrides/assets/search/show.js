// How results look, in the box and on the page: a passage as pairs of sentences, grouped by plan.
(() => {
  "use strict";
  const { lang, site } = globalThis.reader;
  const search = globalThis.readerSearch;
  const { element, words } = search;
  const other = lang === "zh" ? "en" : "zh";
  const CODES = { zh: "zh-Hans", en: "en" };
  const LONGEST = { zh: 110, en: 280 }; // characters of a sentence that are shown
  const BEFORE = { zh: 30, en: 70 }; // of these before the first mark
  const TITLED = new Set(["term", "heading", "figure", "plan", "topic"]); // known by a name rather than a sentence

  /** The lists into which results go, one for each plan, in the order in which plans first appear. */
  class Groups {
    constructor(place, finder, level, name) {
      Object.assign(this, { place, finder, level, name, lists: new Map() });
    }

    /** Adds results and returns their entries. */
    add(results, pairs) {
      return results.map((result) => {
        const made = entry(result, pairs);
        this.list(result.plan).append(made);
        return made;
      });
    }

    list(plan) {
      if (!this.lists.has(plan)) this.lists.set(plan, this.group(plan));
      return this.lists.get(plan);
    }

    group(plan) {
      const known = this.finder.plans.find(({ id }) => id === plan);
      const heading = element(`h${this.level}`, { id: `${this.name}-${plan || "others"}` }, known ? known[lang] : words.others);
      const list = element("ol", { className: "hits" });
      const section = element("section", { className: "hit-group" }, heading, list);
      section.setAttribute("aria-labelledby", heading.id);
      this.place.append(section);
      return list;
    }
  }

  /** A result: what it is and where, then its title or its sentences, with as many pairs as are wanted. */
  function entry(result, pairs) {
    const made = element("li", { className: `hit hit--${result.kind}` });
    const where = [words.kind[result.kind], result.trail?.[lang] || result.trail?.zh].filter(Boolean);
    if (where.length) made.append(element("p", { className: "hit-where" }, ...where.map(part)));
    const href = new URL(`${lang}/${result.address}`, site).href;
    const lines = result.pairs.slice(0, pairs).map(clipped);
    if (TITLED.has(result.kind) || !lines.length) made.append(pair(titled(result, lines), href, "hit-title"));
    const rest = TITLED.has(result.kind) ? lines.filter((line) => !isTitle(result, line)) : lines;
    const [first, ...others] = made.querySelector("a") ? [null, ...rest] : rest;
    if (first) made.append(pair(first, href));
    for (const line of others) made.append(pair(line));
    return made;
  }

  const part = (text, place) => element("span", place ? { lang: code(text) } : {}, text);
  const code = (text) => (/[\u3400-\u9fff]/.test(text) ? CODES.zh : CODES.en);
  const plain = (pieces) => (pieces ?? []).map(([text]) => text).join("");
  const isTitle = (result, line) => plain(line.zh) === result.title.zh;

  /** The title in both languages, marked where its own sentence is among the pairs. */
  function titled(result, lines) {
    const own = lines.find((line) => isTitle(result, line));
    return own ?? { zh: [[result.title.zh ?? "", false]], en: [[result.title.en ?? "", false]] };
  }

  /** Two languages beside each other, the page's own first; the first that has words is the link. */
  function pair(line, href, name = "") {
    const made = element("div", { className: `pair ${name}`.trim() });
    for (const which of [lang, other]) {
      if (!plain(line[which])) continue;
      const text = element("span", { lang: CODES[which] }, ...marked(line[which]));
      made.append(href && !made.firstChild ? element("a", { href }, text) : text);
    }
    return made;
  }

  const marked = (pieces) => pieces.map(([text, isMarked]) => (isMarked ? element("mark", {}, text) : text));

  const clipped = ({ zh, en }) => ({ zh: clip(zh ?? [], "zh"), en: clip(en ?? [], "en") });

  /** A long sentence from shortly before its first mark on. */
  function clip(pieces, which) {
    const text = plain(pieces);
    if (text.length <= LONGEST[which]) return pieces;
    const mark = pieces.findIndex(([, isMarked]) => isMarked);
    const at = plain(pieces.slice(0, Math.max(mark, 0))).length;
    const start = wordEdge(text, Math.max(0, Math.min(at - BEFORE[which], text.length - LONGEST[which])));
    const end = wordEdge(text, Math.min(text.length, start + LONGEST[which]));
    const cut = between(pieces, start, end);
    return [...(start ? [["…", false]] : []), ...cut, ...(end < text.length ? [["…", false]] : [])];
  }

  /** The place, or where the Latin word or number ends that it would cut. */
  function wordEdge(text, place) {
    let edge = place;
    while (edge && /[\w.,'’-]/.test(text[edge - 1] ?? "") && /[\w.,'’-]/.test(text[edge] ?? "")) edge += 1;
    return edge;
  }

  function between(pieces, start, end) {
    let place = 0;
    return pieces.flatMap(([text, isMarked]) => {
      const kept = text.slice(Math.max(0, start - place), Math.max(0, end - place));
      place += text.length;
      return kept ? [[kept, isMarked]] : [];
    });
  }

  /** What was also looked for, each with the way to its term. */
  function understood(answer) {
    // A term and a topic of the same names are one thing to a reader.
    const own = new Map(answer.understood.map((one) => [`${one.zh} ${one.en}`.toLowerCase(), one]).reverse());
    const known = [...own.values()].reverse().map(({ zh, en, address }) => {
      const names = lang === "zh" ? [zh, en] : [en, zh];
      const link = element("a", { href: new URL(`${lang}/${address}`, site).href });
      link.append(...names.filter(Boolean).flatMap((name, at) => [at ? " " : "", element("span", { lang: code(name) }, name)]));
      return link;
    });
    return known.length ? line("understood", words.understood, known) : "";
  }

  /** What may have been meant; a suggestion is a link to its results. */
  function suggestions(answer) {
    const links = answer.suggestions.map((text) =>
      element("a", { href: search.results(text), lang: code(text), className: "suggestion" }, text));
    return links.length ? line("meant", words.meant, links) : "";
  }

  function line(name, label, links) {
    const colon = lang === "zh" ? "：" : ": ";
    return element("p", { className: name }, label, colon, ...links.flatMap((link, at) => [at ? (lang === "zh" ? "、" : ", ") : "", link]));
  }

  const number = (count) => count.toLocaleString(lang);
  const found = (answer) => words.found(number(answer.total), answer.about, answer.total);

  Object.assign(search, { Groups, understood, suggestions, number, found });
})();
