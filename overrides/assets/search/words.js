// Words of the search index: what a query asks it for, and the text that its words were made from.
// The index holds each run of Chinese as overlapping pairs (generator/text/pairs.py says how and why).

const HAN = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff〇";
const SPACE = "␠", JOINT = "⁀", POINT = "丶";
const QUOTES = "“”‘’「」『』《》〈〉\"'·•‧";
const NUMBER = "[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)*";
const SIGN = `(?![${HAN}])[\\p{L}\\p{N}]`;
const UNIT = `[${HAN}]|(?:${NUMBER})(?:${SIGN})*|(?:${SIGN})+`;
const units = new RegExp(UNIT, "gu");
const unitHere = new RegExp(UNIT, "uy");
const quotes = new RegExp(`[${QUOTES}]`, "gu");
const han = new RegExp(`[${HAN}]`, "u");
const latin = /[\x21-\x7e\u00a1-\u024f]/;

const word = (unit) => unit.replace(/(?<=[0-9])\.(?=[0-9])/g, POINT);
const printed = (text) => text.replace(/(?<=[0-9])丶(?=[0-9])/g, ".");

/** A query with full-width forms narrow and quotation marks gone, as the index has its words. */
export function plain(query) {
  return query
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCodePoint(sign.codePointAt(0) - 0xfee0))
    .replace(quotes, "")
    .replace(/[\s\u3000]+/g, " ")
    .trim();
}

/**
 * What a query asks for: runs of Chinese, each a list of units that follow one another, and single
 * words of Latin letters or digits. All must be on a page.
 */
export function asked(query) {
  const runs = [], words = [];
  for (const chunk of plain(query).split(" ")) {
    if (!han.test(chunk)) {
      words.push(...Array.from(chunk.matchAll(units), ([unit]) => unit));
      continue;
    }
    let end = -1;
    for (const found of chunk.matchAll(units)) {
      if (found.index === end) runs.at(-1).push(found[0]);
      else runs.push([found[0]]);
      end = found.index + found[0].length;
    }
  }
  const isWord = (run) => run.length === 1 && !han.test(run[0]);
  return { runs: runs.filter((run) => !isWord(run)), words: [...words, ...runs.filter(isWord).flat()] };
}

/** The words under which the index has a run: its pairs, or the beginning of one for a single character. */
export function pairs(run) {
  return run.length === 1 ? run.map(word) : run.slice(1).map((unit, place) => word(run[place]) + word(unit));
}

/** A single word as the index has it. */
export const indexed = word;

/** What matches a run in text: its units, with any quotation marks between them. */
export function pattern(run) {
  const literal = run.map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const edge = /^[0-9]/.test(run[0]) ? "(?<![0-9.])" : "";
  return new RegExp(edge + literal.join(`[${QUOTES}]*`), "giu");
}

/**
 * The text that words of the index were made from, and where in it each word begins and its unit ends.
 * A pair stands for its first character, the second being the first of the next word.
 */
export function read(words) {
  let text = "", space = "";
  const places = words.map((given) => {
    if (given === SPACE || given === JOINT) {
      space = given === SPACE ? " " : "";
      if (given === SPACE) text += " ";
      return { start: text.length, end: text.length };
    }
    const { own, length, continues } = parts(printed(given));
    if (space === undefined && text && latin.test(text.at(-1)) && latin.test(own[0])) text += " ";
    const start = text.length;
    text += own;
    space = continues ? "" : undefined;
    return { start, end: start + length };
  });
  return { text, places };
}

/** A word's own part of the text, the length of that without the signs after it, and whether a pair goes on. */
function parts(given) {
  const first = match(given, given.search(units));
  if (!first) return { own: given, length: given.length, continues: false };
  let after = first.end;
  while (QUOTES.includes(given[after] ?? " ")) after += 1;
  const second = match(given, after);
  const isPair = second && second.end === given.length && han.test(first.text + second.text);
  const own = isPair ? given.slice(0, after) : given;
  return { own, length: first.end, continues: Boolean(isPair) };
}

function match(text, place) {
  if (place < 0) return null;
  unitHere.lastIndex = place;
  const found = unitHere.exec(text);
  return found && { text: found[0], end: unitHere.lastIndex };
}
