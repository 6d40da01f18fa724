// Opens the search box: by its button, by `/` or Ctrl-K, or by ?q= in the address; and fills the places that pages
// keep for search. The box, what it says and the index are loaded only then. What the scripts of search share is here.
(() => {
  "use strict";
  const { lang, say, site } = globalThis.reader;
  const here = document.currentScript.src; // its neighbours are of the same release
  const asked = new Map();

  /** A script or a style of the site, loaded once, in the order asked for; one that could not be loaded is asked for again the next time. */
  function load(name) {
    if (!asked.has(name)) asked.set(name, added(name).catch((fault) => {
      asked.delete(name);
      throw fault;
    }));
    return asked.get(name);
  }

  function added(name) {
    const href = new URL(name, here).href;
    const made = name.endsWith(".css") ? element("link", { rel: "stylesheet", href }) : element("script", { src: href, async: false });
    return new Promise((done, failed) => {
      made.addEventListener("load", done);
      made.addEventListener("error", () => {
        made.remove();
        failed(new Error(`cannot load ${href}`));
      });
      document.head.append(made);
    });
  }

  let connected;

  /** The finder, connected once; a failure is forgotten, so that the next question tries again. */
  function finder() {
    connected ??= load("find.js").then(() => globalThis.planSearch.connect(site, lang)).catch((fault) => {
      connected = undefined;
      throw fault;
    });
    return connected;
  }

  /** Follows an address as if its link were clicked, so that it is completed on disk. */
  function follow(href) {
    const link = element("a", { href });
    document.body.append(link);
    link.click();
    link.remove();
  }

  /** The page with all results of a query, in one plan where one is given. */
  function results(query, plan) {
    const page = new URL(`${lang}/search/`, site);
    if (query) page.searchParams.set("q", query);
    if (plan) page.searchParams.set("plan", plan);
    return page.href;
  }

  function element(name, properties = {}, ...content) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content);
    return made;
  }

  globalThis.readerSearch = { load, finder, follow, results, element };

  async function open(query) {
    try {
      await Promise.all(["results.css", "say.js", "show.js", "dialog.js"].map(load));
      globalThis.readerSearch.dialog.show(query);
    } catch (fault) {
      console.error(fault);
      globalThis.alert(say("检索没有打开，请检查网络后再试。", "Search could not be opened. Check your connection and try again."));
    }
  }

  /** Fills a place that a page keeps for search: with a form on the home page, elsewhere with a button. */
  function fill(place) {
    const isHome = place.dataset.search === "home";
    const button = element("button", { type: isHome ? "submit" : "button", className: "search-open" }, say("检索", "Search"));
    if (!isHome) return place.replaceChildren(openedBy(button));
    const field = element("input", {
      type: "search", name: "q", autocomplete: "off", enterKeyHint: "search",
      placeholder: say("检索词语、数字或一句话", "A word, a figure or a phrase"),
    });
    field.setAttribute("aria-label", say("检索词", "Words to find"));
    const form = element("form", { className: "search-form" }, field, button);
    form.setAttribute("role", "search");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      follow(results(field.value.trim()));
    });
    return place.replaceChildren(form);
  }

  function openedBy(button) {
    button.title ||= say("检索全文（按 / 键）", "Search the texts (press /)");
    button.setAttribute("aria-haspopup", "dialog");
    button.setAttribute("aria-keyshortcuts", "/ Control+K");
    button.addEventListener("click", begin);
    return button;
  }

  /** The box; on the page of the results its own field. */
  function begin() {
    const field = document.getElementById("search-page-field");
    if (!field) return open();
    field.focus();
    return field.select();
  }

  const isTyping = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]");

  document.querySelectorAll("[data-search]").forEach(fill);

  document.addEventListener("keydown", (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const isOff = slash && document.documentElement.dataset.keys === "off";
    if (!(command || slash) || isOff || event.isComposing || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    begin();
  });

  const shared = new URLSearchParams(location.search).get("q");
  if (shared && !document.querySelector(".page--search")) open(shared);
})();
