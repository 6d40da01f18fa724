// From the page to the line: where an editor changes what stands here, and how a reader reports a fault in it.
(() => {
  "use strict";
  const { say, load, site } = globalThis.reader;
  const written = document.querySelector(".written");
  if (!written) return;
  const { file, entry, repository } = written.dataset;
  const WORDS = {
    edit: say("修改", "Edit"),
    place: say("复制文件位置", "Copy place in file"),
    report: say("报告问题", "Report a fault"),
    copy: say("复制报告", "Copy a report"),
    copied: say("已复制", "Copied"),
    title: say("问题：", "Fault: "),
  };

  let known;
  /** The line of an entry: its own, or that of the first part of it, as of a table's first cell; 0 where none is known. */
  async function line(id) {
    known ??= load(new URL(`data/lines/${file}.js`, site)).catch(() => ({}));
    const lines = await known;
    const block = id.replace(/(-\d+[a-z]*)\.\d+$/, "$1"); // a sentence stands in the entry of its block
    return lines[block] ?? lines[Object.keys(lines).find((own) => own.startsWith(`${block}/`))] ?? 0;
  }

  function link(words, href) {
    return Object.assign(document.createElement("a"), { href, textContent: words });
  }

  function copier(words, text) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(await text());
      button.textContent = WORDS.copied;
      setTimeout(() => (button.textContent = words), 1600);
    });
    return button;
  }

  /** What leads to the line of an entry: the repository's editor; without a repository the place, to be copied. */
  function edit(id) {
    if (!repository) return copier(WORDS.place, async () => [file, await line(id)].filter(Boolean).join(":"));
    const made = link(WORDS.edit, `${repository}/edit/main/${file}`);
    line(id).then((number) => number && (made.href += `#L${number}`));
    return made;
  }

  /** A form of the repository with the address, the text and its English filled in; or the same as text. */
  function report({ id, zh, en }) {
    const address = `${location.origin.replace("null", "file://")}${location.pathname}${id ? `#${id}` : ""}`;
    const title = `${WORDS.title}${document.querySelector("h1")?.textContent.trim() ?? ""} ${id}`.trim();
    if (!repository) return copier(WORDS.copy, () => [title, address, zh, en].filter(Boolean).join("\n\n"));
    const form = new URLSearchParams({ template: "passage.yml", title, address, text: zh, rendering: en });
    return link(WORDS.report, `${repository}/issues/new?${form}`);
  }

  /** The two ways for a passage: { id, zh, en }. */
  const mending = (passage) => [edit(passage.id), report(passage)];
  globalThis.reader.mending = mending;

  // A page of one entry has them at its end.
  if (entry) {
    const named = (lang) => document.querySelector(`h1 [lang="${lang}"]`)?.textContent ?? "";
    written.append(" ", ...mending({ id: entry, zh: named("zh-Hans"), en: named("en") }).flatMap((way) => [way, " "]));
  }
})();
