// The search box: a dialog with a field and the best results, which leads to the page of all.
(() => {
  "use strict";
  const { lang } = globalThis.reader;
  const search = globalThis.readerSearch;
  const { element, words } = search;
  const BEST = 8; // results that are shown
  const PAUSE = 120; // milliseconds without a further key before the index is asked

  class Box {
    turn = 0; // of the latest question: answers to earlier ones are dropped

    constructor() {
      this.field = element("input", {
        type: "search", name: "q", id: "search-field", className: "search-field", placeholder: words.example,
        autocomplete: "off", autocapitalize: "off", spellcheck: false, enterKeyHint: "search",
      });
      this.field.setAttribute("aria-controls", "search-results");
      this.status = element("p", { className: "search-status" });
      this.status.setAttribute("role", "status");
      this.here = element("input", { type: "checkbox", value: document.querySelector("[data-plan]")?.dataset.plan ?? "" });
      const scope = element("label", { className: "search-scope", hidden: !this.here.value }, this.here, ` ${words.here}`);
      this.results = element("div", { id: "search-results", className: "search-results" });
      this.close = element("button", { type: "button", className: "search-close" }, words.close);
      this.bar = element("form", { className: "search-bar", method: "dialog" },
        element("label", { className: "spoken", htmlFor: "search-field" }, words.field), this.field, this.close);
      this.bar.setAttribute("role", "search");
      this.dialog = element("dialog", { className: "search", lang: lang === "zh" ? "zh-Hans" : "en" },
        this.bar, element("div", { className: "search-line" }, this.status, scope), this.results, element("p", { className: "search-keys" }, words.keys));
      this.dialog.setAttribute("aria-label", words.title);
      document.body.append(this.dialog);
      this.listen();
    }

    listen() {
      const { field, dialog } = this;
      this.close.addEventListener("click", () => dialog.close());
      this.bar.addEventListener("submit", (event) => {
        event.preventDefault();
        if (field.value.trim()) search.follow(search.results(field.value.trim(), this.plan()));
      });
      this.here.addEventListener("change", () => this.ask());
      field.addEventListener("input", (event) => {
        if (!event.isComposing) this.askSoon();
      });
      field.addEventListener("compositionend", () => this.askSoon());
      dialog.addEventListener("keydown", (event) => this.key(event));
      dialog.addEventListener("close", () => keep(""));
      dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close();
        if (event.target.closest(".suggestion")) this.take(event);
      });
    }

    /** The plan of the page, where only that is to be searched. */
    plan() {
      return this.here.checked ? this.here.value : "";
    }

    /** Shows the box, with a query where one is given. */
    show(query) {
      if (!this.dialog.open) this.dialog.showModal();
      if (query !== undefined) this.field.value = query;
      this.field.focus();
      this.field.select();
      search.finder().catch(() => {}); // told to the reader when a question waits for it
      this.ask();
    }

    /** A suggestion is looked for in the box. */
    take(event) {
      event.preventDefault();
      this.show(event.target.textContent);
    }

    askSoon() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), PAUSE);
    }

    async ask() {
      clearTimeout(this.timer);
      const turn = (this.turn += 1);
      const query = this.field.value.trim();
      keep(query);
      if (!query) return this.state("idle", "", element("p", { className: "search-note" }, words.idle));
      this.state("loading", words.loading);
      try {
        const finder = await search.finder();
        const answer = await finder.find({ query, plan: this.plan() });
        const best = answer ? await answer.results(0, BEST) : [];
        if (turn !== this.turn) return undefined;
        return best.length ? this.found(query, finder, answer, best) : this.none(query, answer);
      } catch (fault) {
        console.error(fault);
        return turn === this.turn ? this.failed() : undefined;
      }
    }

    /** Shows how the search stands; what was found before stays until there is something else. */
    state(name, status, ...content) {
      this.dialog.dataset.state = name;
      this.status.textContent = status;
      if (content.length) this.results.replaceChildren(...content.filter(Boolean));
    }

    found(query, finder, answer, best) {
      const all = element("a", { className: "search-all", href: search.results(query, this.plan()) }, words.all(search.number(answer.total)));
      const place = element("div");
      new search.Groups(place, finder, 2, "box").add(best, 1);
      this.state("found", search.found(answer), search.suggestions(answer), search.understood(answer), place, all);
      this.results.scrollTop = 0;
    }

    none(query, answer) {
      const help = element("ul", { className: "search-note" }, ...words.noneHelp.map((tip) => element("li", {}, tip)));
      this.state("none", words.none(query), answer ? search.suggestions(answer) : "", help);
    }

    failed() {
      const again = element("button", { type: "button", className: "search-again" }, words.again);
      again.addEventListener("click", () => {
        this.field.focus();
        this.ask();
      });
      this.state("failed", words.failed, again);
    }

    key(event) {
      if (event.isComposing) return;
      if (event.key === "Escape") {
        event.preventDefault(); // a search field would only empty itself
        this.dialog.close();
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stops = [this.field, ...this.results.querySelectorAll("a, button")];
      const place = stops.indexOf(document.activeElement);
      const next = step && place >= 0 && stops[place + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  /** Keeps the query in the address, so that it comes back with the page; a page on disk may not. */
  function keep(query) {
    const here = new URL(location.href);
    if (query) here.searchParams.set("q", query);
    else here.searchParams.delete("q");
    if (here.href !== location.href && location.protocol !== "file:") history.replaceState(history.state, "", here);
  }

  search.dialog = new Box();
})();
