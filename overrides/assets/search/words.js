// Words of the search index: what a query asks it for, and the text that its words were made from.
// The index holds each run of Chinese as overlapping pairs (generator/text/pairs.py says how and why).

const HAN = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff〇";
const SPACE = "␠", JOINT = "⁀", POINT = "丶";
const QUOTES = "“”‘’「」『』《》〈〉\"'·•‧";
const NUMBER = "[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)*";
const SIGN = `(?![${HAN}])[\\p{L}\\p{N}]`;
const UNIT = `[${HAN}]|(?:${NUMBER})(?:${SIGN})*|(?:${SIGN})+(?:&(?:${SIGN})+)*`;
const units = new RegExp(UNIT, "gu");
const unitHere = new RegExp(UNIT, "uy");
const quotes = new RegExp(`[${QUOTES}]`, "gu");
const han = new RegExp(`[${HAN}]`, "u");
const SEPARATORS = /[\s、，。；：！？…,;:!?]+|(?<![0-9])\.|\.(?![0-9])/;
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
 * What a query asks for: phrases, each a list of runs that only a sign such as % stands between, and single
 * words of Latin letters or digits. A run is a list of units that follow one another. All must be on a page.
 */
export function asked(query) {
  const phrases = [], words = [];
  for (const part of plain(query).split(SEPARATORS)) {
    const found = runs(part);
    if (!han.test(part)) words.push(...found.flat());
    else if (found.some((run, place) => place && isLatin(found[place - 1].at(-1)) && isLatin(run[0]))) {
      phrases.push(...found.map((run) => [run])); // the index has such words apart
    } else phrases.push(found);
  }
  const isWord = ([run, ...others]) => !others.length && run.length === 1 && isLatin(run[0]);
  return { phrases: phrases.filter((phrase) => !isWord(phrase)), words: [...words, ...phrases.filter(isWord).flat(2)] };
}

function runs(part) {
  const found = [];
  let end = -1;
  for (const unit of part.matchAll(units)) {
    if (unit.index === end) found.at(-1).push(unit[0]);
    else found.push([unit[0]]);
    end = unit.index + unit[0].length;
  }
  return found;
}

const isLatin = (unit) => !han.test(unit);

/**
 * The words under which the index has a phrase: pairs, each Latin word or number inside it by itself too, and
 * the last unit of each run but the last. A run of one unit is that unit, or the beginning of a pair.
 */
export function pairs(phrase) {
  return phrase.flatMap((run, place) => {
    const words = run.flatMap((unit, number) => {
      const own = isLatin(unit) && (number || place) ? [word(unit)] : [];
      return number < run.length - 1 ? [...own, word(unit) + word(run[number + 1])] : own;
    });
    const isWhole = words.at(-1) === word(run.at(-1)) || (place === phrase.length - 1 && run.length > 1);
    return isWhole ? words : [...words, word(run.at(-1))];
  });
}

/** A single word as the index has it. */
export const indexed = word;

/** What matches a phrase in text: its units, with any quotation marks, and signs between its runs. */
export function pattern(phrase) {
  const literal = (unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const edge = /^[0-9]/.test(phrase[0][0]) ? "(?<![0-9.])" : "";
  return new RegExp(edge + phrase.map((run) => run.map(literal).join(`[${QUOTES}]*`)).join("[^\\p{L}\\p{N}\\s]+"), "giu");
}

/** Whether a word of the index begins with what was asked for. */
export function beginsWith(given, asked) {
  const bare = (text) => text.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "").replace(/[,&]/g, "");
  return bare(printed(given)).startsWith(bare(asked));
}

/**
 * The text that words of the index were made from, and where in it the unit of each word stands. A pair
 * stands for its first character, the second being the first of the next word; a Latin word or number that
 * begins a pair stands before it once more.
 */
export function read(words) {
  let text = "", gap = latin; // what two characters with a space between them both are
  const seen = words.map((given) => (given === SPACE || given === JOINT ? null : parts(printed(given))));
  const places = seen.map((part, place) => {
    if (!part) {
      if (words[place] === SPACE) text += " ";
      gap = null;
      return { start: text.length, end: text.length };
    }
    if (gap && text && gap.test(text.at(-1)) && gap.test(part.own[0])) text += " ";
    const start = text.length;
    const next = seen[place + 1];
    const isRepeated = next?.continues && next.unit === part.own && isLatin(part.own);
    if (!isRepeated) text += part.own;
    gap = isRepeated || part.continues ? null : latin;
    return { start, end: start + part.length };
  });
  return { text, places };
}

/** A word's own part of the text, its unit, the length without the signs after it, and whether a pair goes on. */
function parts(given) {
  const first = match(given, given.search(units));
  if (!first) return { own: given, length: given.length, continues: false };
  let after = first.end;
  while (QUOTES.includes(given[after] ?? " ")) after += 1;
  const second = match(given, after);
  const isPair = second && second.end === given.length && han.test(first.text + second.text);
  return { own: isPair ? given.slice(0, after) : given, unit: first.text, length: first.end, continues: Boolean(isPair) };
}

function match(text, place) {
  if (place < 0) return null;
  unitHere.lastIndex = place;
  const found = unitHere.exec(text);
  return found && { text: found[0], end: unitHere.lastIndex };
}
