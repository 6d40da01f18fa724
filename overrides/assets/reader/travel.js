// Reading by the keyboard: from paragraph to paragraph, by section, by sentence; `?` lists the keys.
(() => {
  "use strict";
  const { say, keep, make, cite, copy, quotation, passage, selected, light, isBilingual, VIEWS } = globalThis.reader;
  const root = document.documentElement;
  const PARAGRAPHS = ".page .segment[id], .page figure.table[id]";
  const SECTIONS = ".page > :is(h1, h2, h3, h4, h5, h6)[id], .page .box[id]";

  const KEYS = [
    ["j", say("下一段", "Next paragraph"), () => travel(PARAGRAPHS, 1)],
    ["k", say("上一段", "Previous paragraph"), () => travel(PARAGRAPHS, -1)],
    ["n", say("下一节；本页最后一节之后是下一页", "Next section, after the last the next page"), () => travel(SECTIONS, 1, "next")],
    ["p", say("上一节；本页第一节之前是上一页", "Previous section, before the first the previous page"), () => travel(SECTIONS, -1, "prev")],
    ["→", say("本段下一句", "Next sentence of the paragraph"), () => step(1), "ArrowRight"],
    ["←", say("本段上一句", "Previous sentence"), () => step(-1), "ArrowLeft"],
    ["v", say("换一种文本：中文、对照、英文", "Change the text: Chinese, both, English"), turn],
    ["l", say("到英文版的同一处", "The same place in the Chinese edition"), () => document.querySelector(".head a.switch")?.click()],
    ["c", say("引用本段或所选的一句", "Cite the paragraph or sentence"), () => cite(here())],
    ["y", say("复制本段或所选文字的中英文", "Copy the paragraph or selection in both languages"), copyHere],
    ["/", say("检索", "Search")],
    ["?", say("列出这些键", "List these keys"), help],
  ];

  let at, lit;

  /** Goes to the next or previous of some places; past the last one, to the page that follows. */
  function travel(selector, direction, page) {
    const places = [...document.querySelectorAll(selector)].filter((place) => place.offsetParent);
    const place = next(places, direction);
    if (!place) return page && document.querySelector(`link[rel="${page}"]`) && follow(page);
    at = place;
    lit = undefined;
    light(null);
    if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    scrollTo({ top: place.getBoundingClientRect().top + scrollY - innerHeight / 4, behavior: "instant" });
  }

  /** Follows a link that no one sees as if it were clicked, so that it is completed on disk. */
  function follow(page) {
    const link = make("a", { href: document.querySelector(`link[rel="${page}"]`).href });
    document.body.append(link);
    link.click();
  }

  /** The place after or before where the reader is: the focus, or else what the screen shows. */
  function next(places, direction) {
    const from = at?.isConnected && onScreen(at) ? at : null;
    const behind = (place) =>
      from
        ? from.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING
        : place.getBoundingClientRect().top > innerHeight / 4 - 90;
    if (direction > 0) return places.find((place) => place !== from && behind(place));
    return places.findLast((place) => place !== from && !behind(place));
  }

  function onScreen(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /** Lights the next or previous sentence of the paragraph that has the focus. */
  function step(direction) {
    const segment = document.activeElement?.matches?.(".segment") ? document.activeElement : null;
    const shown = root.dataset.view === "en" && segment?.querySelector(":scope > .en") ? "en" : "zh";
    const sentences = segment ? [...segment.querySelectorAll(`:scope > .${shown} > .s`)] : [];
    if (!sentences.length) return false;
    const place = lit ? lit - 1 + direction : direction > 0 ? 0 : sentences.length - 1;
    if (!sentences[place]) return true;
    lit = place + 1;
    light(sentences[place]);
    return true;
  }

  /** The id of the passage at hand: the lit sentence, the paragraph in focus, or the first on the screen. */
  function here() {
    const block = document.activeElement?.closest?.(PARAGRAPHS) ?? [...document.querySelectorAll(PARAGRAPHS)].find(onScreen);
    if (!block) return "";
    return lit && block === at ? `${block.id}.${lit}` : block.id;
  }

  function copyHere() {
    const passages = selected();
    const found = passages.length ? passages : [passage(here())].filter(Boolean);
    if (found.length) copy(quotation(found));
  }

  function turn() {
    if (isBilingual) globalThis.reader.choose(VIEWS[(VIEWS.indexOf(root.dataset.view) + 1) % VIEWS.length]);
  }

  // --- the list of keys ------------------------------------------------------------------------------

  function help() {
    const rows = KEYS.map(([key, words]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, words)));
    const heading = make("h2", { id: "help-title" }, say("键盘快捷键", "Keyboard shortcuts"));
    const dialog = make("dialog", { className: "sheet sheet--help", set: { "aria-labelledby": heading.id } });
    const close = make("button", { type: "button", className: "sheet-close", onclick: () => dialog.close() }, say("关闭", "Close"));
    const single = make("input", { type: "checkbox", checked: root.dataset.keys !== "off" });
    single.addEventListener("change", () => {
      if (single.checked) delete root.dataset.keys;
      else root.dataset.keys = "off";
      keep("keys", single.checked ? "" : "off");
    });
    dialog.append(
      make("header", {}, heading, close),
      make("dl", { className: "keys" }, ...rows),
      make("label", { className: "keys-switch" }, single, say("使用单键快捷键", "Use single-key shortcuts")),
    );
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    document.body.append(dialog);
    dialog.showModal();
  }

  const isTyping = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (root.dataset.keys === "off" || document.querySelector("dialog[open]")) return;
    const [, , act] = KEYS.find(([key, , , name]) => (name ?? key) === event.key) ?? [];
    if (act && act() !== false) event.preventDefault();
  });
  document.addEventListener("focusin", ({ target }) => {
    const place = target.closest?.(PARAGRAPHS);
    if (place && place !== at) [at, lit] = [place, undefined];
  });

  globalThis.reader.help = help;
})();
