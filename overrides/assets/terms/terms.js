// The glossary over the text: a card at each term, a switch for the marks, a filter on the glossary's page.
(() => {
  "use strict";
  const root = document.documentElement;
  const here = document.currentScript.src;
  const chinese = root.lang.startsWith("zh");
  const words = chinese
    ? { marks: "术语标记", first: "首次出现", all: "全部", none: "不标", more: "词条" }
    : { marks: "Mark terms", first: "first mentions", all: "all", none: "none", more: "Entry" };

  // --- cards -------------------------------------------------------------------------------------

  const list = document.getElementById("terms");
  const idOf = (link) => link.getAttribute("href").match(/term\/([a-z0-9-]+)\//)?.[1];
  let card, owner, closing;

  function open(link) {
    clearTimeout(closing);
    if (owner === link) return;
    close();
    const id = idOf(link);
    const entry = id && list?.querySelector(`[data-term="${id}"]`);
    if (!entry) return;
    card = document.createElement("aside");
    card.className = "term-card";
    card.id = "term-card";
    card.setAttribute("role", "note");
    const names = document.createElement("p");
    names.className = "term-card-names";
    for (const name of entry.querySelectorAll(":scope > a > span")) names.append(name.cloneNode(true), " ");
    card.append(names);
    for (const more of entry.querySelectorAll(":scope > p, :scope > ol")) card.append(more.cloneNode(true));
    const way = document.createElement("a");
    way.href = link.href;
    way.textContent = words.more;
    card.append(way);
    card.addEventListener("pointerenter", () => clearTimeout(closing));
    card.addEventListener("pointerleave", later);
    document.body.append(card);
    link.setAttribute("aria-describedby", card.id);
    owner = link;
    place(link);
  }

  function place(link) {
    const at = link.getClientRects()[0];
    const { offsetWidth: width, offsetHeight: height } = card;
    const room = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(at.left, room - width - 8));
    const below = at.bottom + height + 12 < innerHeight;
    card.style.setProperty("left", `${left + scrollX}px`);
    card.style.setProperty("top", `${(below ? at.bottom + 6 : Math.max(8, at.top - height - 6)) + scrollY}px`);
  }

  function close() {
    clearTimeout(closing);
    owner?.removeAttribute("aria-describedby");
    card?.remove();
    card = owner = undefined;
  }

  function later() {
    clearTimeout(closing);
    closing = setTimeout(close, 250);
  }

  if (list) {
    const term = (event) => event.target.closest?.("a.term");
    document.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "touch" && term(event) && isMarked(term(event))) open(term(event));
    });
    document.addEventListener("pointerout", (event) => {
      if (event.pointerType !== "touch" && term(event)) later();
    });
    document.addEventListener("focusin", (event) => {
      if (term(event)) open(term(event));
      else if (!event.target.closest?.(".term-card")) close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    // A tap opens the card; a second tap on the term, or its link, leads to the entry.
    let touched = false;
    document.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
      if (!term(event) && !event.target.closest?.(".term-card")) close();
    });
    document.addEventListener("click", (event) => {
      const link = term(event);
      if (!link || !touched) return;
      const shown = owner === link && card?.dataset.tapped;
      if (shown || !isMarked(link)) return;
      event.preventDefault();
      open(link);
      if (card) card.dataset.tapped = "yes";
    });
    addSwitch();
  }

  // --- which terms are marked ----------------------------------------------------------------------

  function isMarked(link) {
    const marks = root.dataset.terms || "first";
    return marks === "all" || (marks === "first" && link.classList.contains("first"));
  }

  function addSwitch() {
    try {
      root.dataset.terms = localStorage.getItem("terms") || "first";
    } catch {
      root.dataset.terms = "first";
    }
    const field = document.createElement("label");
    field.className = "term-switch";
    field.append(`${words.marks} `);
    const choice = document.createElement("select");
    for (const value of ["first", "all", "none"]) choice.append(new Option(words[value], value));
    choice.value = root.dataset.terms;
    choice.addEventListener("change", () => {
      root.dataset.terms = choice.value;
      unlink();
      try {
        localStorage.setItem("terms", choice.value);
      } catch {
        // The choice then lasts as long as the page.
      }
    });
    field.append(choice);
    list.before(field);
    unlink();
  }

  // A term without a mark is text: the keyboard passes it by.
  function unlink() {
    for (const link of document.querySelectorAll("a.term")) link.tabIndex = isMarked(link) ? 0 : -1;
  }

  // --- the filter ----------------------------------------------------------------------------------

  const filter = document.querySelector(".term-filter");
  if (filter) addFilter(filter);

  function addFilter(place) {
    const label = document.createElement("label");
    label.textContent = place.dataset.label;
    const box = document.createElement("input");
    box.type = "search";
    box.autocomplete = "off";
    label.append(box);
    const found = document.createElement("p");
    found.setAttribute("role", "status");
    const results = document.createElement("ul");
    results.className = "term-list";
    place.append(label, found, results);
    let rows, simplified;
    globalThis.planSearch ??= {}; // where the table of traditional characters goes
    const load = async () => {
      rows ??= globalThis.reader.load(place.dataset.index).then((terms) => terms.map(searchable));
      simplified ??= globalThis.reader.load(new URL("../search/traditional.js", here)).then(() => globalThis.planSearch.simplified);
      return [await rows, await simplified];
    };
    box.addEventListener("focus", load, { once: true });
    box.addEventListener("input", async () => {
      const [terms, table] = await load();
      const query = fold(Array.from(box.value, (sign) => table.get(sign) ?? sign).join(""));
      const hits = query ? ranked(terms, query, typed(box.value)) : [];
      found.textContent = !query ? "" : hits.length ? place.dataset.found.replace("{n}", hits.length) : place.dataset.none;
      results.replaceChildren(...hits.slice(0, 100).map((term) => row(place, term)));
    });
  }

  /** Half-width, without accents and capitals. */
  function fold(text) {
    return text.normalize("NFKC").normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().trim();
  }

  /** Pinyin as it is typed: without tones and spaces, ü as v. */
  function typed(text) {
    const plain = text.normalize("NFD").replace(/[uU]\u0308/g, "v").replace(/[\u0300-\u036f]/g, "");
    return plain.toLowerCase().replace(/[\s'’-]/g, "");
  }

  /** A term of the index with its names as a query is written. */
  function searchable(term) {
    const [, zh, pinyin, en] = term;
    return { term, zh, pinyin, forms: zh.split("|"), english: fold(en), renderings: fold(en).split("|") };
  }

  /** The terms that have the query in a name: those that are or begin with it first. */
  function ranked(terms, query, spelling) {
    const score = ({ zh, pinyin, forms, english, renderings }) => {
      if (forms.includes(query) || pinyin === spelling || renderings.includes(query)) return 0;
      if (forms.some((form) => form.startsWith(query)) || english.startsWith(query)) return 1;
      if (spelling && pinyin.startsWith(spelling)) return 2;
      if (zh.includes(query) || english.includes(query)) return 3;
      return spelling.length > 1 && pinyin.includes(spelling) ? 4 : -1;
    };
    return terms
      .map((entry) => [score(entry), entry])
      .filter(([value]) => value >= 0)
      .sort(([a, one], [b, two]) => a - b || one.zh.length - two.zh.length)
      .map(([, { term }]) => term);
  }

  function row(place, [id, zh, , en]) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${place.dataset.terms}${id}/`;
    for (const [name, text, lang] of [["term-zh", zh, "zh-Hans"], ["term-en", en, "en"]]) {
      const span = document.createElement("span");
      span.className = name;
      span.lang = lang;
      span.textContent = text.split("|")[0];
      link.append(span, " ");
    }
    item.append(link);
    return item;
  }
})();
