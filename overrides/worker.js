// The service worker: what has been read can be read again without a connection, always whole and of one release.
// The build writes RELEASE above: its id, the folder of its styles and scripts, and the files that it begins with.
"use strict";
importScripts(`${RELEASE.assets}/offline/keep.js`);

const kept = keeping(new URL("./", location.href));
const OWN = kept.cacheName("release", RELEASE.id);
const PATIENCE = 4000; // milliseconds that a kept page waits for a fresh one

addEventListener("install", (event) => event.waitUntil(begin()));
addEventListener("activate", (event) => event.waitUntil(take()));
addEventListener("message", (event) => event.waitUntil(settle(event.source.url)));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(kept.site.href)) return;
  if (kept.FRAME.test(request.url)) event.respondWith(styleOrScript(request));
  else if (request.mode === "navigate") event.respondWith(page(event));
  else if (request.destination === "script") event.respondWith(handed(request));
});

/** Keeps all that the release begins with, or nothing: pages of another release are not mixed in. */
async function begin() {
  const cache = await caches.open(OWN);
  await cache.addAll(RELEASE.files.map((path) => new Request(new URL(path, kept.site), { cache: "reload" })));
  for (const path of RELEASE.files.filter((path) => !path || path.endsWith("/"))) {
    const text = await (await cache.match(new URL(path, kept.site))).text();
    if (!text.includes(`${RELEASE.assets}/`)) {
      await caches.delete(OWN);
      throw new Error(`${path} is of another release`);
    }
  }
}

async function take() {
  await registration.navigationPreload?.enable();
  await clients.claim();
}

/** Keeps the page that calls; once for a release, puts all that is older in order. No page is open that needs it. */
async function settle(url) {
  const address = kept.bare(url);
  if (!(await kept.find(address))) await fresh(address);
  const own = await caches.open(OWN);
  const done = new URL("settled", kept.site);
  if (navigator.connection?.saveData || (await own.match(done))) return;
  await readAnew();
  for (const [plan, { version }] of await kept.plans()) await renewed(plan, version);
  for (const name of await kept.named("release")) if (name !== OWN) await caches.delete(name);
  await own.put(done, new Response());
}

/** Pages with other styles and scripts than those of this release are asked for again; then the old ones go. */
async function readAnew() {
  for (const name of await kept.named("read")) {
    if (name === kept.cacheName("read", RELEASE.assets)) continue;
    for (const { url } of await (await caches.open(name)).keys()) if (!kept.FRAME.test(url)) await fresh(url);
    await caches.delete(name);
  }
}

async function fresh(address) {
  await kept.read(address, await fetch(address, { cache: "no-cache" }));
}

/** A plan that is kept whole and has changed is kept anew; until all of it is there, the old one stays. */
async function renewed(plan, version) {
  const wanted = await kept.list(plan).catch(() => null); // the site may no longer have it
  if (wanted && wanted.version !== version) await kept.keep(plan);
}

/** Styles and scripts never change under their address. */
async function styleOrScript(request) {
  const found = await caches.match(request.url);
  if (found) return found;
  const answer = await fetch(request);
  const [frame] = kept.FRAME.exec(request.url);
  if (answer.ok) await (await caches.open(kept.cacheName("read", frame))).put(request, answer.clone());
  return answer;
}

/** A page from the network, or as it was kept where that fails or takes long; else what is kept is told. */
async function page(event) {
  const address = kept.bare(event.request.url);
  const known = kept.find(address);
  const coming = online(event, address);
  const late = new Promise((done) => {
    setTimeout(async () => (await known) && done(await known), PATIENCE);
  });
  try {
    return await Promise.race([coming, late]);
  } catch {
    return (await known) ?? away(address);
  }
}

async function online(event, address) {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request));
  event.waitUntil(kept.read(address, answer.clone()).catch(() => {}));
  return answer;
}

/** The page that says what is kept, in the edition of the page that is not. */
async function away(address) {
  const lang = address.startsWith(`${kept.site.href}en/`) ? "en" : "zh";
  const own = new URL(`${lang}/offline/`, kept.site);
  const told = await kept.find(own.href);
  if (!told) return Response.error();
  // It stands at another address now: its links are written out.
  const text = (await told.text())
    .replace("<html ", "<html data-missed ")
    .replace(/\b(href|src)="(?![#"]|[a-z]+:)([^"]*)"/g, (_, name, way) => `${name}="${new URL(way, own)}"`);
  return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** Data that a page asks for, as they are now, or of a plan that is kept whole. */
async function handed(request) {
  try {
    return await fetch(request);
  } catch (fault) {
    const found = await kept.find(request.url);
    if (found) return found;
    const text = /\/search\/text\/(.+)\.js/.exec(request.url)?.[1]; // of a plan that is not kept: nothing is found in it
    if (!text) throw fault;
    return new Response(`planSearch.text(${JSON.stringify(text)}, []);`, { headers: { "Content-Type": "text/javascript" } });
  }
}
