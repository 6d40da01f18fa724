// The card at a paragraph's number: its address, its standing, copies of it, and how to cite it.
(() => {
  "use strict";
  const { say, passage, address, fill, quotation, copy, light } = globalThis.reader;
  const WORDS = {
    card: say("本段", "This paragraph"),
    link: say("复制地址", "Copy link"),
    linked: say("已复制地址", "Address copied"),
    pair: say("复制中英文", "Copy both languages"),
    cite: say("引用…", "Cite…"),
    sentences: say("句：", "Sentence: "),
    title: say("引用", "Cite"),
    close: say("关闭", "Close"),
    copy: say("复制", "Copy"),
    copied: say("已复制", "Copied"),
    quoted: say("引文", "Quotation"),
    address: say("地址", "Address"),
  };

  /** An element with properties, attributes under `set`, and what it holds. */
  function make(name, { set = {}, ...properties } = {}, ...content) {
    const made = Object.assign(document.createElement(name), properties);
    for (const [attribute, value] of Object.entries(set)) made.setAttribute(attribute, value);
    made.append(...content);
    return made;
  }

  /** A button that says for a moment that it has done what it was asked. */
  function doer(words, act, done = WORDS.copied) {
    const button = make("button", { type: "button" }, words);
    button.addEventListener("click", async () => {
      if (await act()) said(button, done, words);
    });
    return button;
  }

  function said(button, done, words) {
    if (!button) return;
    button.textContent = done;
    setTimeout(() => (button.textContent = words), 1600);
  }

  // --- the card --------------------------------------------------------------------------------------

  let card, owner;

  function open(anchor, copied) {
    const block = anchor.closest(".segment, .table");
    if (card?.isConnected && owner === anchor) return card.hidePopover();
    card?.remove();
    owner = anchor;
    card = make("div", { className: "card", popover: "auto", set: { role: "group", "aria-label": WORDS.card } });
    card.addEventListener("toggle", ({ newState }) => newState === "closed" && gone());
    fillCard(block.id);
    copied.then((done) => done && said(card?.querySelector("button"), WORDS.linked, WORDS.link));
    anchor.after(card);
    card.showPopover();
    const at = anchor.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 8));
    const below = at.bottom + card.offsetHeight + 12 < innerHeight || at.top < card.offsetHeight + 12;
    card.style.setProperty("left", `${left + scrollX}px`);
    card.style.setProperty("top", `${scrollY + (below ? at.bottom + 6 : at.top - card.offsetHeight - 6)}px`);
  }

  function gone() {
    light(null, "is-chosen");
    card.remove();
    card = owner = undefined;
  }

  /** The card for a block or for one sentence of it. */
  function fillCard(id) {
    const found = passage(id);
    card.replaceChildren(
      make("p", { className: "card-head" }, make("code", {}, id), make("span", {}, found.standing)),
      ...numbers(found),
      make(
        "p",
        { className: "card-do" },
        doer(WORDS.link, () => copy(address(id), WORDS.linked), WORDS.linked),
        doer(WORDS.pair, () => copy(quotation([found]))),
        make("button", { type: "button", onclick: () => cite(id) }, WORDS.cite),
      ),
      make("p", { className: "card-do" }, ...(globalThis.reader.mending?.(found) ?? [])),
    );
  }

  /** The numbers of a block's sentences, each the address of one. */
  function numbers({ block, id }) {
    const sentences = block.querySelectorAll(":scope > .zh > .s");
    if (sentences.length < 2) return [];
    const row = make("p", { className: "card-sentences" }, WORDS.sentences);
    sentences.forEach((sentence, place) => {
      const own = `${block.id}.${place + 1}`;
      const link = make("a", { href: `#${own}` }, String(place + 1));
      if (own === id) link.setAttribute("aria-current", "true");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        history.replaceState(history.state, "", `#${own}`);
        light(sentence, "is-chosen");
        copy(address(own), WORDS.linked);
        fillCard(own);
        card.querySelector('[aria-current="true"]').focus();
      });
      row.append(link);
    });
    return [row];
  }

  // A number copies its address, and is still a link; that of a passage opens the card besides.
  document.addEventListener("click", (event) => {
    const anchor = event.target.closest?.("a.anchor, .page > :is(h1, h2, h3, h4, h5, h6) a.no, a.box-label");
    if (!anchor || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const id = decodeURIComponent(anchor.hash.slice(1));
    const copied = copy(address(id), WORDS.linked);
    if (anchor.matches(".anchor") && HTMLElement.prototype.showPopover) open(anchor, copied);
    else copied.then((done) => done && flash(anchor));
  });

  function flash(anchor) {
    anchor.dataset.said = WORDS.linked;
    anchor.classList.add("is-copied");
    setTimeout(() => anchor.classList.remove("is-copied"), 1600);
  }

  // --- the references --------------------------------------------------------------------------------

  let dialog;

  /** Shows a passage, a block's or a sentence's, as a quotation with its references. */
  function cite(id) {
    const found = passage(id);
    const references = document.getElementById("cite");
    if (!found || !references) return;
    card?.hidePopover();
    dialog?.remove();
    const heading = make("h2", { id: "cite-title" }, `${WORDS.title} ${id}`);
    dialog = make("dialog", { className: "sheet", set: { "aria-labelledby": heading.id } });
    const close = make("button", { type: "button", className: "sheet-close", onclick: () => dialog.close() }, WORDS.close);
    dialog.append(make("header", {}, heading, close), quoted(found), list(references, id));
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    document.body.append(dialog);
    dialog.showModal();
  }

  function quoted(found) {
    const texts = [["zh-Hans", found.zh], ["en", found.en]].filter(([, text]) => text);
    const block = make("blockquote", {}, ...texts.map(([lang, text]) => make("p", { lang }, text)));
    const standing = found.en && found.standing ? [make("p", { className: "sheet-standing" }, found.standing)] : [];
    return make("section", { className: "sheet-quote" }, block, ...standing, doer(WORDS.copy, () => copy(quotation([found]))));
  }

  function list(references, id) {
    const rows = fill(references.querySelector("dl").cloneNode(true), id);
    for (const form of rows.querySelectorAll("pre")) form.after(doer(WORDS.copy, () => copy(form.textContent)));
    const permanent = address(id);
    const value = make("dd", {}, make("a", { href: permanent }, permanent));
    rows.prepend(make("div", {}, make("dt", {}, WORDS.address), value));
    return rows;
  }

  // --- a selection as a pair ---------------------------------------------------------------------------

  const button = doer(WORDS.pair, async () => {
    const done = await copy(quotation(selected()));
    if (done) setTimeout(() => button.hidePopover(), 900);
    return done;
  });
  button.className = "pair-copy";
  button.popover = "manual";
  button.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection

  /** The passages that a selection touches, whole sentences. */
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return [];
    const range = selection.getRangeAt(0);
    const [start, end] = [range.startContainer, range.endContainer].map(language);
    const own = start === end && start ? start : ":is(.zh, .en)"; // a column crosses those of the other one
    const blocks = new Map();
    for (const sentence of document.querySelectorAll(`.segment > ${own} > .s`)) {
      if (!range.intersectsNode(sentence) || isEdge(range, sentence)) continue;
      const block = sentence.closest(".segment");
      blocks.set(block, [...(blocks.get(block) ?? []), sentence]);
    }
    return [...blocks].map(([block, own]) => whole(block, own));
  }

  /** The column that a node stands in: ".zh" or ".en". */
  function language(node) {
    const column = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".segment > :is(.zh, .en)");
    return column && (column.matches(".zh") ? ".zh" : ".en");
  }

  /** Whether a selection only touches the edge of a sentence, without a character of it. */
  function isEdge(range, sentence) {
    const inside = document.createRange();
    inside.selectNodeContents(sentence);
    return (
      range.compareBoundaryPoints(Range.END_TO_START, inside) >= 0 || range.compareBoundaryPoints(Range.START_TO_END, inside) <= 0
    );
  }

  function whole(block, touched) {
    const place = (one) => [...one.parentElement.querySelectorAll(":scope > .s")].indexOf(one) + 1;
    const numbers = [...new Set(touched.map(place))].sort((a, b) => a - b);
    const all = block.querySelectorAll(":scope > .zh > .s").length;
    if (numbers.length === all) return passage(block.id);
    const parts = numbers.map((number) => passage(`${block.id}.${number}`));
    const id = parts.length > 1 ? `${parts[0].id}–${numbers.at(-1)}` : parts[0].id;
    return { ...parts[0], id, zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join(" ") };
  }

  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 250);
  });

  function offer() {
    if (!HTMLElement.prototype.showPopover) return;
    if (!selected().length) return button.isConnected && button.matches(":popover-open") && button.hidePopover();
    const at = getSelection().getRangeAt(0).getBoundingClientRect();
    if (!button.isConnected) document.body.append(button);
    button.showPopover();
    const left = Math.min(Math.max(8, at.left), document.documentElement.clientWidth - button.offsetWidth - 8);
    const top = Math.min(at.bottom + 8, innerHeight - button.offsetHeight - 8);
    button.style.setProperty("left", `${left + scrollX}px`);
    button.style.setProperty("top", `${top + scrollY}px`);
  }

  Object.assign(globalThis.reader, { cite, selected, make });
})();
