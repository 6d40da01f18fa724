// What may have been meant, where little was found: names that sound the same, names and words nearly written so.
(() => {
  "use strict";
  const MOST = 3;
  const LOOKED_AT = 12; // names that share characters with what was asked
  const NEAR = 4; // files of words that are looked through

  /** Queries with a clause exchanged for something near it. */
  planSearch.suggest = async (finder, clauses, query) => {
    const text = planSearch.narrow(query);
    const named = await begun(finder, clauses);
    const found = await Promise.all(clauses.filter(({ isExact, said }) => !isExact && !/[0-9]/.test(said)).map(async (clause) => {
      const others = await (clause.isLatin ? words(finder, clause) : names(finder, clause));
      return others.filter((other) => other !== clause.said).map((other) => text.replace(clause.said, other));
    }));
    const likely = [...new Set([...named, ...found.flat()])].filter((other) => other !== text);
    const isName = await Promise.all(likely.map(async (other) => (await finder.named(other)).length > 0));
    return [...likely.filter((_, at) => isName[at]), ...likely.filter((_, at) => !isName[at])].slice(0, MOST);
  };

  /** Names that begin as the whole query does, by letters or by pinyin; else names that are nearly written so. */
  async function begun({ index }, clauses) {
    if (!clauses.every(({ isLatin }) => isLatin)) return [];
    const said = clauses.map((clause) => clause.said).join(" "), name = planSearch.named(said);
    const tries = [...new Set([name, ...planSearch.spelled(said)])].filter((own) => own.length > 2);
    const begin = await Promise.all(tries.map((own) => index.beginning(`=${own}`, 1)));
    const told = begin.flatMap(({ said: own }) => [...own]).sort(([a], [b]) => a.length - b.length);
    return (told.length ? told : await near(index, tries)).slice(0, MOST)
      .map(([own, [[, zh, en]]]) => en.find((form) => `=${planSearch.named(form)}` === own) ?? zh[0]);
  }

  async function near(index, names) {
    const found = await Promise.all(names.map(async (name) => {
      const most = name.length > 7 ? 2 : 1, files = index.near(`=${name}`, `=${name.slice(0, 3)}`, NEAR);
      const told = (await Promise.all(files.map((file) => index.load(file)))).flatMap(([, said]) => [...said]);
      return told.map((one) => ({ one, far: distance(one[0].slice(1), name, most) })).filter(({ far }) => far <= most);
    }));
    return found.flat().sort((a, b) => a.far - b.far).map(({ one }) => one);
  }

  /** Words of the texts that are nearly written so: the nearest first, then the most frequent. */
  async function words({ index }, { said }) {
    const own = planSearch.plain(said), most = own.length > 5 ? 2 : 1;
    if (own.length < 3 || (await index.word(own)).said) return [];
    const files = await Promise.all(index.near(own, own.slice(0, 2), NEAR).map((name) => index.load(name)));
    const weight = (places, form, stem) => (places.get(stem === 1 ? form : stem) ?? "").length;
    return files.flatMap(([places, forms]) => [...forms]
      .map(([form, stem]) => ({ form, far: distance(own, form, most), weight: weight(places, form, stem) })))
      .filter(({ far }) => far <= most)
      .sort((a, b) => a.far - b.far || b.weight - a.weight)
      .slice(0, MOST).map(({ form }) => form);
  }

  /** Chinese names that sound the same, then those that differ in a character or so. */
  async function names({ index, groups }, { said }) {
    const own = planSearch.simple(planSearch.narrow(said)), characters = Array.from(own);
    if (characters.length < 2) return [];
    const syllable = await index.readings(), sound = characters.map((sign) => syllable.get(sign) ?? "?").join("");
    const same = ((await index.word(`=${sound}`)).said ?? []).map(([, zh]) => zh.find((form) => form.length === own.length) ?? zh[0]);
    const parts = [...new Set([...characters, ...planSearch.pairs(characters)])].filter(planSearch.isHan);
    const found = await Promise.all(parts.map((word) => index.word(word)));
    const shared = new Map(); // of each name how much of what was asked it has
    for (const { number } of groups.filter(({ plan }) => !plan)) {
      for (const { places } of found) {
        for (const document of places?.of(number).keys() ?? []) {
          shared.set(`${number} ${document}`, (shared.get(`${number} ${document}`) ?? 0) + 1);
        }
      }
    }
    const likely = [...shared].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]).slice(0, LOOKED_AT);
    const titles = await Promise.all(likely.map(async ([key]) => (await index.document(...key.split(" ").map(Number)))[1][0]));
    const most = Math.max(1, Math.floor(own.length / 3));
    const near = titles.map((title) => ({ title, far: distance(own, title, most) })).filter(({ far }) => far <= most);
    return [...same, ...near.sort((a, b) => a.far - b.far).map(({ title }) => title)];
  }

  /** How many letters must be changed, added, left out or exchanged with their neighbour; more than `most` is far. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [], last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let row = 1; row <= one.length; row += 1) {
      const next = [row];
      for (let at = 1; at <= other.length; at += 1) {
        const isSame = one[row - 1] === other[at - 1];
        next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1));
        if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
          next[at] = Math.min(next[at], before[at - 2] + 1);
        }
      }
      [before, last] = [last, next];
    }
    return last[other.length];
  }
})();
