// The search box: a dialog with a field, the plan to search in, and what was found, under its plan.

import "./find.js";

const BATCH = 20; // passages shown at a time
const PAUSE = 120; // milliseconds without a further key before the index is asked

const WORDS = {
  zh: {
    title: "检索全文",
    field: "检索词",
    example: "词语、数字或一句话，如 红枣、454.99、民族团结",
    close: "关闭",
    scope: "范围",
    reference: "术语与指标",
    everywhere: "全部文件",
    here: "本文件",
    idle: "可检索全部文件的标题、正文和表格。多个词以空格分开；繁体、全角均可。",
    loading: "正在检索……",
    none: (query) => `没有找到“${query}”。`,
    noneHelp: "可以换一个说法，少写几个字，或改为在全部文件中检索。",
    failed: "检索没有成功，请检查网络连接。",
    again: "再试一次",
    found: (pages) => `找到 ${pages.toLocaleString("zh")} 处`,
    more: (rest) => `再看 ${rest} 处`,
    keys: "↑ ↓ 选择　回车 打开　Esc 关闭",
  },
  en: {
    title: "Search the texts",
    field: "Words to find",
    example: "A word, a figure or a phrase, in Chinese or English: 红枣, 454.99",
    close: "Close",
    scope: "In",
    reference: "Terms and figures",
    everywhere: "all documents",
    here: "this document",
    idle: "Searches headings, text and tables of all documents. Put a space between words; traditional characters will do.",
    loading: "Searching…",
    none: (query) => `Nothing found for “${query}”.`,
    noneHelp: "Try other or fewer words, or search all documents.",
    failed: "The search did not succeed. Check your connection.",
    again: "Try again",
    found: (pages) => `Found ${pages.toLocaleString("en")} ${pages === 1 ? "passage" : "passages"}`,
    more: (rest) => `Show ${rest} more`,
    keys: "↑ ↓ choose · Enter open · Esc close",
  },
};

/** The search box of a page; its index is opened when it is first shown. */
export function searchBox(root, lang) {
  return new SearchBox(root, lang);
}

class SearchBox {
  constructor(root, lang) {
    this.root = root;
    this.lang = lang;
    this.words = WORDS[lang];
    this.turn = 0; // of the latest question: answers to earlier ones are dropped
    this.build();
  }

  build() {
    const { words } = this;
    this.field = element("input", {
      type: "search", name: "q", id: "search-field", className: "search-field", placeholder: words.example,
      autocomplete: "off", autocapitalize: "off", spellcheck: false, enterKeyHint: "search",
    });
    this.field.setAttribute("aria-controls", "search-results");
    this.scope = element("select", { id: "search-scope" }, option("", words.everywhere));
    this.status = element("p", { className: "search-status" });
    this.status.setAttribute("role", "status");
    this.results = element("div", { id: "search-results", className: "search-results" });
    const close = element("button", { type: "button", className: "search-close" }, words.close);
    close.addEventListener("click", () => this.dialog.close());
    const bar = element("form", { className: "search-bar", method: "dialog" },
      element("label", { className: "search-label", htmlFor: "search-field" }, words.field),
      this.field,
      close,
    );
    bar.setAttribute("role", "search");
    this.dialog = element("dialog", { className: "search", lang: this.lang === "zh" ? "zh-Hans" : "en" },
      bar,
      element("div", { className: "search-line" }, this.status,
        element("label", { className: "search-scope" }, `${words.scope} `, this.scope)),
      this.results,
      element("p", { className: "search-keys" }, words.keys),
    );
    this.dialog.setAttribute("aria-label", words.title);
    document.body.append(this.dialog);
    this.listen(bar);
  }

  listen(bar) {
    const { field, scope, dialog } = this;
    bar.addEventListener("submit", (event) => {
      event.preventDefault();
      this.openFirst();
    });
    field.addEventListener("input", (event) => {
      if (!event.isComposing) this.askSoon();
    });
    field.addEventListener("compositionend", () => this.askSoon());
    scope.addEventListener("change", () => this.ask());
    dialog.addEventListener("keydown", (event) => this.key(event));
    dialog.addEventListener("close", () => address(""));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
  }

  /** Shows the box, with a query where one is given. */
  show(query) {
    if (!this.dialog.open) this.dialog.showModal();
    if (query !== undefined) this.field.value = query;
    this.field.focus();
    this.field.select();
    this.index();
    this.ask();
  }

  /** The index, opened once; a failure is forgotten, so that the next question tries again. */
  index() {
    this.connected ??= this.connect().catch((fault) => {
      this.connected = undefined;
      throw fault;
    });
    this.connected.catch(() => {}); // told to the reader when a question waits for it
    return this.connected;
  }

  async connect() {
    const finder = await globalThis.planSearch.connect(this.root, this.lang);
    const here = document.querySelector("[data-plan]")?.dataset.plan;
    const { plans } = finder;
    const own = plans.find((plan) => plan.id === here);
    this.scope.replaceChildren(
      option("", this.words.everywhere),
      ...(own ? [option(own.id, this.words.here)] : []),
      ...plans.filter((plan) => plan !== own).map((plan) => option(plan.id, plan[this.lang])),
    );
    return finder;
  }

  askSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  ask() {
    clearTimeout(this.timer);
    this.answered = this.answer();
    return this.answered;
  }

  async answer() {
    const turn = (this.turn += 1);
    const query = this.field.value.trim();
    address(query);
    this.dialog.dataset.state = query ? "loading" : "idle";
    this.status.textContent = query ? this.words.loading : "";
    if (!query) return this.results.replaceChildren(note(this.words.idle));
    try {
      const answer = await (await this.index()).find({ query, plan: this.scope.value });
      if (turn !== this.turn) return undefined;
      const first = (await answer?.results(0, BATCH)) ?? [];
      if (turn !== this.turn) return undefined;
      return first.length ? this.found(answer, first) : this.none(query);
    } catch (fault) {
      console.error(fault);
      return turn === this.turn ? this.failed() : undefined;
    }
  }

  found(answer, first) {
    this.dialog.dataset.state = "found";
    this.status.textContent = this.words.found(answer.total);
    this.groups = new Map();
    this.results.replaceChildren();
    this.add(first);
    this.results.scrollTop = 0;
    this.more(answer, first.length);
  }

  none(query) {
    this.dialog.dataset.state = "none";
    this.status.textContent = this.words.none(query);
    this.results.replaceChildren(note(this.words.noneHelp));
  }

  failed() {
    this.dialog.dataset.state = "failed";
    this.status.textContent = this.words.failed;
    const again = element("button", { type: "button", className: "search-more" }, this.words.again);
    again.addEventListener("click", () => {
      this.connected = undefined;
      this.field.focus();
      this.ask();
    });
    this.results.replaceChildren(again);
  }

  /** Adds what was found to the results, each under its plan. */
  add(results) {
    for (const result of results) {
      if (!this.groups.has(result.plan)) this.groups.set(result.plan, this.group(result.plan));
      this.groups.get(result.plan).append(this.result(result));
    }
  }

  group(id) {
    const list = element("ol", { className: "search-pages" });
    const option = [...this.scope.options].find((one) => one.value === id && id);
    const heading = element("h2", { id: `search-plan-${id}` }, option?.textContent ?? this.words.reference);
    const section = element("section", { className: "search-plan" }, heading, list);
    section.setAttribute("aria-labelledby", heading.id);
    this.results.append(section);
    return list;
  }

  result({ address, title, pairs }) {
    const home = new URL(`${this.lang}/${address}`, this.root).href;
    const passages = pairs.map((pair) => {
      const lang = pair[this.lang].length ? this.lang : "zh";
      return element("li", {}, link(home, marked({ lang, pieces: pair[lang] })));
    });
    return element("li", {}, element("h3", {}, text(title[this.lang] || title.zh)), element("ul", {}, ...passages));
  }

  /** The button that shows further pages. */
  more(answer, shown) {
    if (shown >= answer.total) return;
    const turn = this.turn;
    const button = element("button", { type: "button", className: "search-more" },
      this.words.more(Math.min(BATCH, answer.total - shown)));
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const next = await answer.results(shown, BATCH);
        if (turn !== this.turn) return;
        const last = this.links().at(-1);
        button.remove();
        this.add(next);
        (this.links()[this.links().indexOf(last) + 1] ?? last)?.focus();
        this.more(answer, shown + next.length);
      } catch (fault) {
        console.error(fault);
        if (turn === this.turn) this.failed();
      }
    });
    this.results.append(button);
  }

  links() {
    return [...this.results.querySelectorAll("a, button")];
  }

  key(event) {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault(); // a search field would only empty itself
      this.dialog.close();
    }
    if (event.isComposing || !["ArrowDown", "ArrowUp"].includes(event.key) || event.target === this.scope) return;
    const stops = [this.field, ...this.links()];
    const place = stops.indexOf(document.activeElement);
    const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (place < 0 || !next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  /** Opens the first result, waiting for the answer to what has just been typed. */
  async openFirst() {
    await this.ask();
    if (this.dialog.dataset.state === "found") this.links()[0]?.click();
  }
}

/** Keeps the query in the address, so that it can be shared and comes back with the page. */
function address(query) {
  const here = new URL(location.href);
  if (query) here.searchParams.set("q", query);
  else here.searchParams.delete("q");
  if (here.href !== location.href) history.replaceState(history.state, "", here);
}

function marked({ lang, pieces }) {
  const parts = pieces.map(([words, isMarked]) => (isMarked ? element("mark", {}, words) : words));
  return element("span", { lang: lang === "zh" ? "zh-Hans" : "en" }, ...parts);
}

function text(words) {
  return element("span", { lang: /[\u3400-\u9fff]/.test(words) ? "zh-Hans" : "en" }, words);
}

function link(href, content) {
  return element("a", { href }, content);
}

function note(words) {
  return element("p", { className: "search-note" }, words);
}

function option(value, words) {
  return element("option", { value }, words);
}

function element(name, properties = {}, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}
