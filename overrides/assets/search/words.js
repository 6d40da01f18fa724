// What a query asks for, cut into words as generator/search/words.py cuts the texts.
(() => {
  "use strict";
  const HAN = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff〇";
  const QUOTES = "“”‘’「」『』《》〈〉\"'·•‧";
  const NUMBER = "[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)*";
  const SIGN = `(?![${HAN}])[\\p{L}\\p{N}]`;
  const units = new RegExp(`[${HAN}]|(?:${NUMBER})(?:${SIGN})*|(?:${SIGN})+(?:[&'’](?:${SIGN})+)*`, "gu");
  const inRun = new RegExp(`(?<=[${HAN}])[${QUOTES}]+|[${QUOTES}]+(?=[${HAN}])`, "gu");
  const han = new RegExp(`[${HAN}]`, "u");
  const SEPARATORS = /[\s、，。；：！？…;:!?]+|,(?![0-9]{3})|(?<![0-9])[.,]|\.(?![0-9])/;
  const QUOTED = /(?<=^|[\s、，,])(?:“([^”]+)”|"([^"]+)"|「([^」]+)」|『([^』]+)』|《([^》]+)》)(?=$|[\s、，,])/g;
  const NOTHING = new Set(["the", "a", "an"]); // generator/search/words.py
  const WEAK = new Set(["of", "and", "to", "in", "for", "on", "with", "by"]); // beside other words they only make names

  const isHan = (text) => han.test(text);
  const narrow = (text) => text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCodePoint(sign.codePointAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, " ");

  /** A unit in small letters, a number without its commas, a noun without its possessive. */
  function plain(unit) {
    const lower = unit.toLowerCase();
    return /^[0-9]/.test(lower) ? lower.replaceAll(",", "") : lower.replace(/['’]s?$/, "").replaceAll("’", "'");
  }

  /** The units of a text, those that follow one another together. */
  function runs(text) {
    const found = [];
    let end = -1;
    for (const unit of text.replace(inRun, "").matchAll(units)) {
      if (unit.index === end) found.at(-1).push(unit[0]);
      else found.push([unit[0]]);
      end = unit.index + unit[0].length;
    }
    return found;
  }

  /** The words of the index that a run of units has: its pairs, or the unit where it is alone. */
  const pairs = (run) => (run.length === 1 ? [plain(run[0])] : run.slice(1).map((unit, at) => plain(run[at]) + plain(unit)));

  /** A name as the index has it: without signs, capitals and the s of a plural. */
  function named(text) {
    let name = "";
    for (const unit of runs(narrow(text)).flat()) {
      const own = isHan(unit) ? unit : plain(unit).replace(/(?<=^.{3,})s$/, "");
      name += name && !isHan(name.at(-1)) && !isHan(own[0]) ? ` ${own}` : own;
    }
    return name;
  }

  /** A text as pinyin in one word without tones, with ü as one types it or as it is printed without its dots. */
  function spelled(text) {
    const bare = narrow(text).toLowerCase().normalize("NFD").replace(/[\s'’-]/g, "");
    return [bare.replaceAll("u\u0308", "v"), bare].map((own) => own.replace(/\p{M}/gu, ""));
  }

  /** A text in simplified characters where that is another text. */
  const simple = (text) => Array.from(text, (sign) => planSearch.simplified.get(sign) ?? sign).join("");

  /**
   * The clauses of a query, all of which must be met but for weak ones: `{ said, runs, isExact, isLatin, isWeak }`. A clause with Chinese in it
   * is one phrase, and so is what stands in quotation marks; other words are a clause each.
   */
  function clauses(query) {
    const text = narrow(query).trim(), found = [];
    let end = 0;
    for (const quoted of text.matchAll(QUOTED)) {
      found.push(...loose(text.slice(end, quoted.index)), clause(quoted.slice(1).find(Boolean), true));
      end = quoted.index + quoted[0].length;
    }
    const all = [...found, ...loose(text.slice(end))].filter((own) => own.runs.length);
    const isWeak = ({ said, isExact }) => !isExact && WEAK.has(plain(said));
    return all.every(isWeak) ? all : all.map((own) => ({ ...own, isWeak: isWeak(own) }));
  }

  const loose = (text) => text.split(SEPARATORS).flatMap((part) =>
    (isHan(part) ? [clause(part)] : runs(part).flat().map((unit) => clause(unit))));

  function clause(said, isExact = false) {
    const own = runs(said).filter((run) => isExact || run.length > 1 || !NOTHING.has(plain(run[0])));
    return { said, runs: own, isExact, isLatin: !isHan(said) };
  }

  const MAGNITUDES = { 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 十亿: 9, 百亿: 10, 千亿: 11, 万亿: 12, thousand: 3, million: 6, billion: 9, trillion: 12 };
  const UNITS = { 千瓦: 3, 兆瓦: 6, 吉瓦: 9, kw: 3, mw: 6, gw: 9, 千伏: 3, kv: 3, 千伏安: 3, 公斤: -3, 千克: -3, kg: -3 };
  const quantity = new RegExp(
    `(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)\\s*(${longest(MAGNITUDES)})?\\s*(${longest(UNITS)})?`, "giu");

  function longest(table) {
    return Object.keys(table).sort((a, b) => b.length - a.length).join("|");
  }

  /** The quantities of a text by their value, 454.99亿 as `#45499e6`: `{ word, start, end, isMeasured }`. */
  function values(text) {
    return Array.from(text.matchAll(quantity), (found) => {
      const [all, number, magnitude = "", unit = ""] = found;
      const [whole, part = ""] = number.replaceAll(",", "").split(".");
      const digits = (whole + part).replace(/^0+/, ""), bare = digits.replace(/0+$/, "");
      const power = (MAGNITUDES[magnitude.toLowerCase()] ?? 0) + (UNITS[unit.toLowerCase()] ?? 0);
      const exponent = digits.length - bare.length - part.length + power;
      const start = found.index, end = start + all.trimEnd().length;
      return { word: `#${bare || "0"}e${bare ? exponent : 0}`, start, end, isMeasured: Boolean(magnitude || unit) };
    });
  }

  Object.assign(planSearch, { clauses, isHan, named, narrow, pairs, plain, runs, simple, spelled, values, QUOTES });
})();
