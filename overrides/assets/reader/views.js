// The three views of a bilingual page, and sentences that light up with their counterpart.
(() => {
  "use strict";
  const { lang, VIEWS, keep, kept } = globalThis.reader;
  const root = document.documentElement;
  const isBilingual = Boolean(document.querySelector(".page--both"));

  // --- which text is shown -----------------------------------------------------------------------

  /** Shows a view; the passage that is being read stays where it is on the screen. */
  function show(view) {
    const { element, top } = passage();
    root.dataset.view = view;
    mark();
    if (element) scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
    document.dispatchEvent(new CustomEvent("view"));
  }

  /** Side by side holds in both editions, one language in one of them. */
  function remember(view, store) {
    const other = lang === "zh" ? "en" : "zh";
    keep(`view-${lang}`, view, store);
    if (view === "both") keep(`view-${other}`, "both", store);
    else if (kept(`view-${other}`, store) === "both") keep(`view-${other}`, "", store);
  }

  /** What the reader chose is remembered for good; what an address named, for the visit. */
  function choose(view) {
    for (const store of ["localStorage", "sessionStorage"]) remember(view, store);
    show(view);
    address();
  }

  /** The address says which view is shown, unless it is the one that the edition opens in. */
  function address() {
    const url = new URL(location.href);
    if (root.dataset.view === lang) url.searchParams.delete("view");
    else url.searchParams.set("view", root.dataset.view);
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  }

  function mark() {
    for (const button of document.querySelectorAll("[data-to]")) {
      button.setAttribute("aria-pressed", String(button.dataset.to === root.dataset.view));
    }
  }

  /** The first passage on the screen, and where it stands there. */
  function passage() {
    for (const element of document.querySelectorAll(".page [id]:is(.segment, .table, h1, h2, h3)")) {
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom > 90) return { element: scrollY < 120 ? null : element, top };
    }
    return { element: null, top: 0 };
  }

  if (isBilingual) {
    const named = new URLSearchParams(location.search).get("view");
    if (VIEWS.includes(named)) remember(named, "sessionStorage");
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("[data-to]");
      if (button) choose(button.dataset.to);
    });
    mark();
    address();
  }

  // --- pairs of sentences --------------------------------------------------------------------------

  /** A sentence and its counterpart. */
  function pair(sentence) {
    const segment = sentence.closest(".segment");
    const own = [...sentence.parentElement.querySelectorAll(":scope > .s")].indexOf(sentence);
    return ["zh", "en"].map((name) => segment.querySelectorAll(`:scope > .${name} > .s`)[own]).filter(Boolean);
  }

  function light(sentence, name = "is-lit") {
    for (const old of document.querySelectorAll(`.${name}`)) old.classList.remove(name);
    if (sentence) for (const one of pair(sentence)) one.classList.add(name);
  }

  const sentence = (target) => target.closest?.(".segment > :is(.zh, .en) > .s");
  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      if (root.dataset.view === "both" || kind === "focusin") light(sentence(event.target));
    });
  }
  document.addEventListener("pointerleave", () => light(null));

  /** An address that ends in a sentence names both of its languages, and leads to the one that is shown. */
  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    const named = id ? document.getElementById(id) : null;
    const isSentence = named?.matches(".s");
    light(isSentence ? named : null, "is-named");
    if (!isSentence || named.offsetParent) return;
    pair(named).find((one) => one.offsetParent)?.scrollIntoView({ block: "center" });
  }
  addEventListener("hashchange", follow);
  follow();

  Object.assign(globalThis.reader, { isBilingual, choose, light, pair });
})();
