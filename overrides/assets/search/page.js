// The page of all results: what is asked for stands in its address, so that it can be shared and gone back to.
(() => {
  "use strict";
  const { lang } = globalThis.reader;
  const search = globalThis.readerSearch;
  const { element, words } = search;
  const BATCH = 20; // results shown at a time
  const PAIRS = 3; // sentences of a result
  const FILTERS = ["plan", "kind", "topic"];
  const place = document.querySelector(".search-page");
  const help = place.querySelector(".search-help");
  const title = document.title;
  let turn = 0; // of the latest question: answers to earlier ones are dropped
  let shown = 0;

  const field = element("input", {
    type: "search", name: "q", id: "search-page-field", placeholder: words.example, autocomplete: "off",
    autocapitalize: "off", spellcheck: false, enterKeyHint: "search",
  });
  const form = element("form", { className: "search-form" },
    element("label", { className: "spoken", htmlFor: field.id }, words.field), field,
    element("button", { type: "submit", className: "search-open" }, words.submit));
  form.setAttribute("role", "search");
  const status = element("p", { className: "search-status" });
  status.setAttribute("role", "status");
  const notes = element("div", { className: "search-notes" });
  const filters = element("details", { className: "filters" });
  const results = element("div", { className: "search-list" });
  place.prepend(form, status, notes, filters, results);

  const asked = () => {
    const given = new URLSearchParams(location.search);
    return Object.fromEntries(["q", ...FILTERS].map((name) => [name, (given.get(name) ?? "").trim()]));
  };

  /** The address of this page with something else asked for. */
  function address(change) {
    const here = new URL(location.href);
    for (const [name, value] of Object.entries(change)) {
      if (value) here.searchParams.set(name, value);
      else here.searchParams.delete(name);
    }
    here.hash = "";
    return here.href;
  }

  /** Goes to an address of this page; on disk, where the history takes none, by loading it. */
  function go(href) {
    if (location.protocol === "file:") return search.follow(href);
    if (href !== location.href) history.pushState(null, "", href);
    return show(BATCH);
  }

  async function show(count) {
    const mine = (turn += 1);
    const query = asked();
    field.value = query.q;
    document.title = query.q ? `${query.q} – ${title}` : title;
    help.hidden = Boolean(query.q);
    if (!query.q) return state("idle", "");
    state("loading", words.loading);
    try {
      const finder = await search.finder();
      const answer = await finder.find({ query: query.q, plan: query.plan, kind: query.kind, topic: query.topic });
      const first = answer ? await answer.results(0, count) : [];
      if (mine !== turn) return undefined;
      return answer ? found(query, finder, answer, first) : none(query);
    } catch (fault) {
      console.error(fault);
      return mine === turn ? failed() : undefined;
    }
  }

  function state(name, said, ...content) {
    place.dataset.state = name;
    status.textContent = said;
    results.setAttribute("aria-busy", String(name === "loading"));
    if (name === "loading") return; // what was found before stays until there is something else
    shown = 0;
    notes.replaceChildren();
    results.replaceChildren(...content);
    filters.hidden = true;
  }

  function found(query, finder, answer, first) {
    if (!first.length) none(query, answer);
    else state("found", search.found(answer));
    notes.replaceChildren(...[search.suggestions(answer), search.understood(answer)].filter(Boolean));
    fillFilters(query, finder, answer.counts);
    countTopics(query, finder, answer);
    if (!first.length) return;
    const list = element("div");
    results.append(list);
    add(new search.Groups(list, finder, 2, "in"), answer, first);
  }

  function add(groups, answer, batch) {
    const entries = groups.add(batch, PAIRS);
    shown += batch.length;
    keep();
    const rest = answer.total - shown;
    if (rest <= 0 || !batch.length) return entries;
    const button = element("button", { type: "button", className: "search-more" }, words.more(Math.min(BATCH, rest)));
    const told = element("p", { className: "search-shown" }, words.shown(search.number(shown), search.number(answer.total)));
    button.addEventListener("click", () => more(groups, answer, [button, told]));
    results.append(button, told);
    return entries;
  }

  async function more(groups, answer, old) {
    const mine = turn;
    old[0].disabled = true;
    try {
      const batch = await answer.results(shown, BATCH);
      if (mine !== turn) return;
      for (const part of old) part.remove();
      const entries = add(groups, answer, batch);
      entries[0]?.querySelector("a")?.focus();
      status.textContent = words.shown(search.number(shown), search.number(answer.total));
    } catch (fault) {
      console.error(fault);
      old[0].disabled = false;
      if (mine === turn) status.textContent = words.failed;
    }
  }

  function none(query, answer) {
    const tips = words.noneHelp.map((tip) => element("li", {}, tip));
    if (FILTERS.some((name) => query[name])) {
      const all = address(Object.fromEntries(FILTERS.map((name) => [name, ""])));
      tips.unshift(element("li", {}, element("a", { href: all, className: "search-here" }, words.noneFilter)));
    }
    state("none", words.none(query.q), element("ul", { className: "search-tips" }, ...tips));
  }

  function failed() {
    const again = element("button", { type: "button", className: "search-again" }, words.again);
    again.addEventListener("click", () => {
      field.focus();
      show(BATCH);
    });
    state("failed", words.failed, again);
  }

  /** Results by topic are counted when the first are shown: that takes a file more. */
  async function countTopics(query, finder, answer) {
    const mine = turn;
    try {
      const topic = await answer.topics();
      if (mine === turn) fillFilters(query, finder, { ...answer.counts, topic });
    } catch (fault) {
      console.error(fault); // the results stand without this filter
    }
  }

  /** Each filter as a list of links with the number of results that they lead to. */
  function fillFilters(query, finder, counts) {
    const names = {
      plan: finder.plans.map((plan) => [plan.id, plan[lang]]),
      kind: Object.entries(words.kinds),
      topic: finder.topics.map((topic) => [topic.id, topic[lang]]),
    };
    const used = FILTERS.filter((name) => query[name]).length;
    const lists = FILTERS.map((name) => filter(name, names[name], counts[name] ?? {}, query[name])).filter(Boolean);
    filters.replaceChildren(element("summary", {}, used ? `${words.filters} (${used})` : words.filters), ...lists);
    filters.hidden = !lists.length;
  }

  function filter(name, values, counts, chosen) {
    const offered = values.filter(([value]) => counts[value] || value === chosen);
    if (offered.length < 2 && !chosen) return "";
    const heading = element("h2", { id: `filter-${name}` }, words.by[name]);
    const list = element("ul", {}, ...[["", words.any[name]], ...offered].map(([value, label]) => {
      const link = element("a", { href: address({ [name]: value }), className: "search-here" }, label);
      if (value === chosen) link.setAttribute("aria-current", "true");
      const count = value ? [" ", element("span", { className: "count" }, search.number(counts[value] ?? 0))] : [];
      link.append(...count);
      return element("li", {}, link);
    }));
    const made = element("nav", {}, heading, list);
    made.setAttribute("aria-labelledby", heading.id);
    return made;
  }

  /** How much is shown, and where, comes back with the page. */
  function keep() {
    if (location.protocol !== "file:") history.replaceState({ ...history.state, shown }, "");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(address({ q: field.value.trim() }));
  });
  place.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.search-here, a.suggestion");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || location.protocol === "file:") return;
    event.preventDefault();
    go(link.href);
  });
  addEventListener("popstate", () => show(history.state?.shown ?? BATCH));
  addEventListener("pagehide", () => {
    if (location.protocol !== "file:") history.replaceState({ ...history.state, scroll: scrollY }, "");
  });

  // The other edition is asked the same.
  for (const other of document.querySelectorAll("a.switch")) {
    const ask = () => (other.search = location.search);
    for (const kind of ["pointerdown", "keydown", "focus", "click"]) other.addEventListener(kind, ask);
  }

  const wide = matchMedia("(min-width: 64rem)");
  const widen = () => (filters.open = wide.matches);
  wide.addEventListener("change", widen);
  widen();

  const { scroll } = history.state ?? {};
  show(history.state?.shown ?? BATCH).then(() => scroll && scrollTo(0, scroll));
  if (!asked().q && wide.matches) field.focus({ preventScroll: true });
})();
