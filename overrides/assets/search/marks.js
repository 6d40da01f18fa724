// Where a text has what was asked for.
(() => {
  "use strict";
  const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const LATIN = "\\p{Script=Latin}0-9";

  /** A pattern of a phrase: its units with any quotation marks, and signs between its runs. */
  function phrase(runs) {
    const { QUOTES } = planSearch;
    const inner = runs.map((run) => run.map(unit).join(`[${QUOTES}]*`)).join("[^\\p{L}\\p{N}]+");
    const [first, last] = [runs[0][0], runs.at(-1).at(-1)];
    return new RegExp(`${edge(first, "before")}${inner}${edge(last, "after")}`, "giu");
  }

  /** A number is not found inside another, nor a Latin word inside another; a character is found anywhere. */
  function edge(own, side) {
    if (planSearch.isHan(own)) return "";
    if (/^[0-9][0-9.,]*$/.test(own)) return side === "before" ? "(?<![0-9.])" : "(?![0-9]|[.,][0-9])";
    return side === "before" ? `(?<![${LATIN}])` : `(?![${LATIN}])`;
  }

  /** A number with or without its commas, any other unit as it is. */
  const unit = (own) => (/^[0-9][0-9,]*$/.test(own) ? own.replaceAll(",", "").split("").join(",?") : literal(own).replace(/['’]/, "['’]"));

  /** A pattern of any of several words of Latin letters, or numbers. */
  const words = (forms) => new RegExp(forms.map((own) => `${edge(own, "before")}${unit(own)}${edge(own, "after")}`).join("|"), "giu");

  /** A pattern of a name in either language, in the singular or the plural. */
  function name(form) {
    if (planSearch.isHan(form)) return phrase(planSearch.runs(planSearch.narrow(form)));
    const inner = form.split(/[\s-]+/).map((own) => literal(own).replace(/['’]/g, "['’]")).join("[\\s-]+");
    return new RegExp(`(?<![${LATIN}])${inner}(?:e?s)?(?![${LATIN}])`, "giu");
  }

  /** Where a text has any of the patterns or of the values, from left to right, none within another. */
  function spans(text, patterns, values = []) {
    const found = patterns.flatMap((own) => Array.from(text.matchAll(own), ({ index, 0: all }) => [index, index + all.length]));
    if (values.length) found.push(...planSearch.values(text).filter(({ word }) => values.includes(word)).map(({ start, end }) => [start, end]));
    let last = 0;
    return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]).filter(([start, end]) => {
      const isFree = start >= last && end > start;
      if (isFree) last = end;
      return isFree;
    });
  }

  /** A text in pieces, `[text, marked]`. */
  function pieces(text, spans) {
    const found = [];
    let at = 0;
    for (const [start, end] of spans) {
      if (start > at) found.push([text.slice(at, start), false]);
      found.push([text.slice(start, end), true]);
      at = end;
    }
    return at < text.length ? [...found, [text.slice(at), false]] : found;
  }

  planSearch.marks = { phrase, words, name, spans, pieces };
})();
