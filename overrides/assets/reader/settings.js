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

  globalThis.reader = {
    lang,
    VIEWS,
    kept,
    keep,
    say: (chinese, english) => (lang === "zh" ? chinese : english),
  };
})();
