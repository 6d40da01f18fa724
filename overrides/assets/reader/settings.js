// Before the first paint: what the reader has chosen, as attributes of the root, which the styles read.
// The other scripts find here what they share: the language of the page, words in it, and the memory.
(() => {
  "use strict";
  const root = document.documentElement;
  const lang = root.lang.startsWith("en") ? "en" : "zh";
  const VIEWS = ["zh", "both", "en"];
  const CHOICES = {
    scheme: ["light", "dark"],
    size: ["small", "large", "larger"],
    measure: ["narrow", "wide"],
    numbers: ["off"],
    keys: ["off"],
    terms: ["first", "all", "none"],
  };

  /** What a store of the browser holds; a browser that keeps nothing holds nothing. */
  const kept = (name, store = "localStorage") => {
    try {
      return globalThis[store].getItem(name);
    } catch {
      return null;
    }
  };
  const keep = (name, value, store = "localStorage") => {
    try {
      if (value) globalThis[store].setItem(name, value);
      else globalThis[store].removeItem(name);
    } catch {
      // The choice then lasts as long as the page.
    }
  };

  // The view that the address names, or this visit's, or the remembered one, or the edition's own language.
  const asked = [
    new URLSearchParams(location.search).get("view"),
    kept(`view-${lang}`, "sessionStorage"),
    kept(`view-${lang}`),
    lang,
  ];
  root.dataset.view = asked.find((view) => VIEWS.includes(view));
  for (const [name, values] of Object.entries(CHOICES)) {
    const value = kept(name);
    if (values.includes(value)) root.dataset[name] = value;
  }
  root.classList.replace("no-js", "js");

  // On disk a folder is no page: a link to one is completed when all else has been done that a click does.
  if (location.protocol === "file:") {
    const complete = ({ target }) => {
      const link = target.closest?.("a[href]");
      if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    };
    for (const kind of ["click", "auxclick", "contextmenu"]) addEventListener(kind, complete);
  }

  // Data come as scripts that hand them over: a page in a folder on disk may not fetch its neighbours.
  const handed = new Map();
  const hand = (data) => handed.set(document.currentScript.src, data);

  /** The data at an address, counted from the page. */
  const load = (address) =>
    new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: new URL(address, location).href });
      script.addEventListener("load", () => {
        script.remove();
        done(handed.get(script.src));
      });
      script.addEventListener("error", () => failed(new Error(`cannot load ${script.src}`)));
      document.head.append(script);
    });

  globalThis.reader = {
    lang,
    VIEWS,
    site: new URL("../../", document.currentScript.src),
    kept,
    keep,
    hand,
    load,
    say: (chinese, english) => (lang === "zh" ? chinese : english),
  };
})();
