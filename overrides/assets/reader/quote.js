// What a passage says in both languages, where it can be found, and how a quotation is put together.
(() => {
  "use strict";
  const { say } = globalThis.reader;
  const NOT_TEXT = ".mend-sign, .standing, .spoken";

  /** The text of an element without what the page has added to it. */
  function text(element) {
    const copy = element.cloneNode(true);
    for (const added of copy.querySelectorAll(NOT_TEXT)) added.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /** The sentences of a segment in a language; with a number only that one. */
  function sentences(segment, lang, number) {
    const all = [...segment.querySelectorAll(`:scope > .${lang} > .s`)];
    return (number ? all.slice(number - 1, number) : all).map(text);
  }

  /** A table as lines of cells in a language. */
  function rows(table, lang) {
    if (lang === "en" && !table.querySelector("td .en, th .en")) return "";
    const cells = (row) => [...row.cells].map((cell) => text(cell.querySelector(`.${lang}`) ?? cell)).join("\t");
    return [...table.querySelectorAll("tr")].map(cells).join("\n");
  }

  /** A passage by its id, of a block or of one sentence: { id, zh, en, standing }. */
  function passage(id) {
    const named = document.getElementById(id);
    const block = named?.closest(".segment, .table") ?? byNumber(id);
    if (!block) return null;
    const number = id === block.id ? 0 : Number(id.slice(block.id.length + 1));
    const isTable = block.matches(".table");
    return {
      id,
      block,
      zh: isTable ? rows(block, "zh") : sentences(block, "zh", number).join(""),
      en: isTable ? rows(block, "en") : sentences(block, "en", number).join(" "),
      standing: block.querySelector(".standing, .none")?.textContent ?? "",
    };
  }

  const byNumber = (id) => document.getElementById(id.replace(/\.\d+$/, ""));

  /** The lasting address of a passage: the site's own, without the view; on a trial run, this machine's. */
  function address(id) {
    const canonical = document.querySelector('link[rel="canonical"]')?.href;
    const isTrial = !canonical || /^https?:\/\/(localhost|127\.)/.test(canonical);
    const page = isTrial ? location.origin.replace("null", "file://") + location.pathname : canonical;
    return id ? `${page}#${id}` : page;
  }

  const pad = (number) => String(number).padStart(2, "0");
  const MONTHS =
    "January February March April May June July August September October November December".split(" ");

  /** What stands in the slots of the references at the end of the page. */
  function slots(id) {
    const day = new Date();
    const [year, month, date] = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
    return {
      id,
      address: address(id),
      accessed: `${year}-${pad(month)}-${pad(date)}`,
      accessedLong: `${MONTHS[month - 1]} ${date}, ${year}`,
      accessedParts: `[${year}, ${month}, ${date}]`,
    };
  }

  /** Fills the slots within an element. */
  function fill(element, id) {
    for (const [name, value] of Object.entries(slots(id))) {
      for (const slot of element.querySelectorAll(`[data-slot="${name}"]`)) slot.textContent = value;
    }
    return element;
  }

  /** Passages in both languages, with the short reference that a quotation should carry. */
  function quotation(passages) {
    const texts = passages.map(({ zh, en }) => [zh, en].filter(Boolean).join("\n"));
    const ids = passages.map(({ id }) => id);
    const range = ids.length > 1 ? `${ids[0]} – ${ids.at(-1)}` : ids[0];
    const name = document.querySelector(".outline-top a")?.textContent ?? document.title;
    return `${texts.join("\n\n")}\n\n${say("——", "— ")}${name}, ${range}, ${address(ids[0])}\n`;
  }

  let status;
  /** Says something to those who hear the page. */
  function announce(words) {
    if (!status) {
      status = document.createElement("div");
      status.className = "spoken";
      status.setAttribute("role", "status");
      document.body.append(status);
    }
    status.textContent = words;
  }

  const COPIED = say("已复制", "Copied");
  /** Copies a text; resolves to whether it could be done. */
  async function copy(words, said = COPIED) {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      return false;
    }
    announce(said);
    return true;
  }

  // The page's own reference is filled as soon as it is opened.
  document.getElementById("cite")?.addEventListener("toggle", ({ target }) => fill(target, ownId()), { once: true });
  const ownId = () => document.querySelector(".page > h1")?.id.replace(/^plan$/, "") ?? "";

  Object.assign(globalThis.reader, { passage, address, fill, quotation, copy, announce });
})();
