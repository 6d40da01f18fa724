// On the page for addresses that lead nowhere: what is nearest, and a search for the words of the address.
(() => {
  "use strict";
  const { load, site } = globalThis.reader;
  const MOST = 4;
  const LIKE = 0.4;
  const WORDS = { zh: "最接近的地址", en: "Nearest" };
  const path = location.pathname.slice(site.pathname.length).split("/").map(decoded).filter((part) => part && part !== "index.html");
  const way = ["zh", "en"].includes(path[0]) ? path.slice(1) : path;

  function decoded(part) {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  }

  /** How alike two texts are, by the pairs of letters that they share: from 0 to 1. */
  function alike(one, other) {
    const pairs = (text) => new Set([...`^${text}$`].map((sign, place, all) => sign + (all[place + 1] ?? "")).slice(0, -1));
    const [first, second] = [pairs(one), pairs(other)];
    return (2 * [...first].filter((pair) => second.has(pair)).length) / (first.size + second.size);
  }

  /** What a page of the site leads to below a folder: the next part of each address, with its words. */
  async function links(page, folder) {
    const answer = await fetch(page);
    if (!answer.ok) return [];
    const found = new Map();
    for (const link of new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll(".page a[href]")) {
      const { pathname, href } = new URL(link.getAttribute("href"), page);
      const name = pathname.startsWith(folder.pathname) ? pathname.slice(folder.pathname.length) : "";
      if (/^[^/]+\/$/.test(name) && !href.includes("#")) found.set(name, { name: name.slice(0, -1), href, words: link.textContent.trim() });
    }
    return [...found.values()];
  }

  async function terms(home, lang) {
    const rows = await load(`${site}data/glossary-index.js`);
    return rows.map(([name, chinese, , english]) => ({
      name, href: new URL(`term/${name}/`, home).href, words: (lang === "zh" ? chinese : english).split("|")[0],
    }));
  }

  /** The addresses that may have been meant, and the part of this one that they are held against. */
  async function candidates(home, lang) {
    if (way[0] === "term") return [await terms(home, lang), way[1]];
    if (way[0] === "topic") return [await links(new URL("topic/", home), new URL("topic/", home)), way[1]];
    if (way[0] === "indicator") return [await links(new URL("indicators/", home), new URL("indicator/", home)), way[1]];
    const plans = await links(home, home);
    const plan = plans.find(({ name }) => name === way[0]);
    if (!plan) return [plans, way[0]];
    return [[plan, ...(await links(new URL(plan.href), new URL(plan.href)))], way[1]];
  }

  async function nearest(lang) {
    const home = new URL(`${lang}/`, site);
    const [known, asked] = await candidates(home, lang);
    const ranked = known.map((one) => ({ ...one, like: one.name === way[0] ? 1 : alike(one.name, asked ?? "") }));
    return ranked.filter(({ like }) => like >= LIKE).sort((one, other) => other.like - one.like).slice(0, MOST);
  }

  function listed(lang, found) {
    const list = document.createElement("ul");
    for (const { href, words } of found) {
      const link = Object.assign(document.createElement("a"), { href, textContent: words });
      const entry = document.createElement("li");
      entry.append(link);
      list.append(entry);
    }
    const heading = Object.assign(document.createElement("h2"), { textContent: WORDS[lang] });
    return [heading, list];
  }

  async function answer(section) {
    const { lang } = section.dataset;
    const field = section.querySelector(".search-form input");
    const words = (way.at(-1) ?? "").replace(/[-_+]|\.html?$/g, " ").trim();
    if (field && /\p{L}/u.test(words)) field.value = words;
    const found = way.length ? await nearest(lang).catch(() => []) : [];
    if (found.length) section.querySelector("p").after(...listed(lang, found));
  }

  // The search box fills its place by a script that may come later than this one.
  addEventListener("load", () => {
    for (const section of document.querySelectorAll(".page--missing [data-lang]:not([hidden])")) answer(section);
  });
})();
