// What the browser keeps of the site for reading without a connection. Pages and the service worker share it.
//
// A set of files that belong together is a cache of its own: what a release begins with, the pages that were read
// with the styles and scripts of a release, and each plan that was kept as a whole.
globalThis.keeping = (site) => {
  "use strict";
  const MINE = `plan-reader ${site.pathname} `; // several sites may share an origin, and so its caches
  const SEARCH = "_search"; // kept like a plan, as soon as one is: the words of the index
  const AT_ONCE = 4;
  const MOST_PAGES = 300; // of those that were read or are likely to be read next
  const FRAME = /\bassets-[0-9a-f]+(?=\/)/; // names the styles and scripts that a page was made with

  const cacheName = (...words) => MINE + words.join(" ");
  const listAddress = (plan) => new URL(`offline/${plan}.json`, site).href;
  /** An address without what does not change the page. */
  const bare = (address) => address.replace(/[?#].*$/, "").replace(/\/index\.html$/, "/");

  /** The names of the site's caches that begin with some words. */
  async function named(...words) {
    return (await caches.keys()).filter((name) => name.startsWith(cacheName(...words, "")));
  }

  /** The caches of plans that are kept whole, each with its plan: one that is not finished has no list. */
  async function finished() {
    const found = [];
    for (const name of await named("plan")) {
      const plan = name.slice(cacheName("plan", "").length).split(" ")[0];
      const cache = await caches.open(name);
      if (await cache.match(listAddress(plan))) found.push({ plan, name, cache });
    }
    return found;
  }

  /** The kept answer for an address; plans kept whole come first, so that their pages are of one release. */
  async function find(address) {
    const others = [...(await named("release")), ...(await named("read"))].reverse(); // the newest first
    for (const cache of [...(await finished()).map(({ cache }) => cache), ...others]) {
      const found = await (typeof cache === "string" ? await caches.open(cache) : cache).match(address);
      if (found) return found;
    }
    return undefined;
  }

  /** Keeps a page that was read, with those that have the same styles and scripts. */
  async function read(address, answer) {
    const isPage = answer.ok && !answer.redirected && answer.headers.get("Content-Type")?.startsWith("text/html");
    const frame = isPage && FRAME.exec(await answer.clone().text())?.[0];
    if (!frame) return;
    const cache = await caches.open(cacheName("read", frame));
    await cache.put(bare(address), answer);
    const pages = (await cache.keys()).filter(({ url }) => !FRAME.test(url));
    for (const old of pages.slice(0, Math.max(0, pages.length - MOST_PAGES))) await cache.delete(old);
  }

  // --- whole plans -----------------------------------------------------------------------------------

  async function list(plan) {
    const answer = await fetch(listAddress(plan), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`no list of the files of ${plan}`);
    return answer.json();
  }

  /** The lists of the plans that are kept whole. */
  async function plans() {
    const found = new Map();
    for (const { plan, name, cache } of await finished()) {
      found.set(plan, { ...(await (await cache.match(listAddress(plan))).json()), name });
    }
    return found;
  }

  /** Keeps a plan whole; `told` hears how far it has come, from 0 to 1. What it kept before goes when all is there. */
  async function keep(plan, told = () => {}) {
    const wanted = await list(plan);
    const before = (await plans()).get(plan);
    const name = cacheName("plan", plan, wanted.version);
    const cache = await caches.open(name);
    const old = before && (await caches.open(before.name));
    const hashes = new Map(before?.files.map(([path, , hash]) => [bare(path), hash]));
    const waiting = [...wanted.files];
    let done = 0;
    const work = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const [path, , hash] = file;
        const address = new URL(path, site).href;
        if (!(await cache.match(address))) {
          const same = hashes.get(bare(path)) === hash && (await old.match(address, { ignoreSearch: true }));
          await cache.put(address, same || (await whole(address, hash)));
        }
        told(++done / wanted.files.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await cache.put(listAddress(plan), new Response(JSON.stringify(wanted)));
    await drop(plan, name);
  }

  /** A file as the list has it; a server between two releases may still give the other one. */
  async function whole(address, hash) {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
    const digest = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
    const found = [...new Uint8Array(digest.slice(0, 8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (found !== hash) throw new Error(`${address} is of another release`);
    return answer;
  }

  /** Lets go of what is kept of a plan, but for one cache. */
  async function drop(plan, spared) {
    for (const name of await named("plan", plan)) if (name !== spared) await caches.delete(name);
  }

  // --- reading on ------------------------------------------------------------------------------------

  /** Keeps the text pages of a plan in one edition, one after another, as long as `idle` lets it. */
  async function ahead(plan, lang, idle) {
    const text = new RegExp(`^${lang}/${plan}/(\\d[\\d.]*/)?$`);
    for (const [path] of (await list(plan)).files.filter(([path]) => text.test(path))) {
      await idle();
      const address = new URL(path, site).href;
      if (!(await find(address))) await read(address, await fetch(address, { priority: "low" }));
    }
  }

  /** The pages that were read, as address and title without the site's name; the newest first. */
  async function pages() {
    const found = [];
    for (const name of await named("read")) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (FRAME.test(request.url)) continue;
        const text = await (await cache.match(request)).text();
        if (/ page--(offline|missing)\b/.test(text)) continue;
        found.push([request.url, /<title>([^<]*?)( – [^–<]*)?</.exec(text)?.[1] ?? request.url]);
      }
    }
    return found.reverse();
  }

  return { site, SEARCH, FRAME, bare, cacheName, named, find, read, list, plans, keep, drop, ahead, pages };
};
