// What is found for a query: every clause literally or by what it means, counted, ranked and shown.
(() => {
  "use strict";
  const KINDS = ["plan", "heading", "text", "table", "term", "figure", "topic"]; // generator/search/document.py
  const SHOWN_AS = { heading: "text" }; // kinds that one filter holds
  const ADDRESS = { "@": "term", "%": "indicator", "!": "topic" };
  const LONGEST_NAME = 8; // words of a query that are looked for together as a name
  const LONGEST_QUERY = 16; // words of a query from which on it is a sentence, of which no part is looked for as a name
  const MOST_BEGINNINGS = 40; // words that an unfinished one may stand for
  const MOST_CHECKED = 60; // documents that are read before the answer is given, where only their text can tell
  const FEW = 3; // results, below which something else may have been meant
  const CURRENCY = /^(?:yuan|rmb|cny|renminbi)$/i;
  const RANK = { named: 8000, literal: 4000, heading: 2000, other: 2000, together: 1000, titled: 500, often: 20 };
  const SHORT_TITLE = 1 << 1, PLACE = 1 << 2; // sentences of a plan (generator/search/passages.py)
  const EMPTY = new Map(), NOWHERE = { of: () => EMPTY };

  class Finder {
    constructor(index, lang) {
      this.index = index;
      this.lang = lang;
      this.groups = index.groups.map((group, number) => ({ ...group, number, plan: group.counts[0] ? group.id : "", kinds: kindsOf(group) }));
      this.plans = this.groups.filter(({ plan }) => plan).map(({ id, zh, en }) => ({ id, zh, en }));
      this.topics = index.manifest.topics;
    }

    /** All that a query finds; `null` where it asks for nothing. */
    async find({ query, plan = "", kind = "", topic = "" }) {
      const all = planSearch.clauses(query).map((own, at, { length }) => ({ ...own, isLast: at === length - 1, concepts: [], values: [] }));
      if (!all.length) return null;
      const clauses = all.filter(({ isWeak }) => !isWeak);
      measure(clauses);
      const [understood, about] = await Promise.all([this.understand(all), topic && this.places(`:${topic}`), ...clauses.map((own) => this.look(own))]);
      await Promise.all(clauses.map((own) => this.mean(own)));
      const found = this.groups.flatMap((group) => matches(clauses, group));
      const answer = new Answer(this, clauses, filtered(found, { plan, kind, about }), understood);
      await answer.settle();
      if (answer.total < FEW) answer.suggestions = await planSearch.near(this, clauses, query);
      return answer;
    }

    /** The concepts that clauses name: those of the longest names first. */
    async understand(clauses) {
      const understood = new Map();
      if (clauses.length > LONGEST_QUERY) return [];
      await Promise.all(clauses.map(({ said }) => this.named(said))); // loads at once what is asked for below
      for (let first = 0; first < clauses.length; first += 1) {
        for (let end = Math.min(clauses.length, first + LONGEST_NAME); end > first; end -= 1) {
          const own = clauses.slice(first, end), said = own.map((one) => one.said).join(" ");
          const concepts = own.length > 1 && own.some(({ isExact }) => isExact) ? [] : await this.named(said);
          if (!concepts.length) continue;
          for (const [word, zh, en, words = [word]] of concepts) {
            const isOwn = [zh[0], en[0]].some((form) => planSearch.named(form) === planSearch.named(said));
            if (words.length) own.forEach((one) => one.concepts.push({ word, isOwn, words: one.isExact ? [] : words, zh, en, isLong: own.length > 1 }));
            if (!own[0].isExact) understood.set(word, { said, zh: zh[0], en: en[0], address: `${ADDRESS[word[0]]}/${word.slice(1)}/` });
          }
          first = end - 1;
          break;
        }
      }
      return [...understood.values()];
    }

    /** The concepts that have this name; words of Latin letters may be pinyin. */
    async named(said) {
      const name = planSearch.named(said);
      const forms = new Set([name, planSearch.simple(name), ...(planSearch.isHan(name) ? [] : planSearch.spelled(said))]);
      const found = await Promise.all([...forms].filter(Boolean).map((form) => this.index.word(`=${form}`)));
      return [...new Map(found.flatMap(({ said: own }) => own ?? []).map((concept) => [concept[0], concept])).values()];
    }

    /** Looks up the words of a clause: in each variant all must stand in one sentence. */
    async look(clause) {
      const simple = clause.runs.map((run) => run.map(planSearch.simple));
      const variants = simple.join() === clause.runs.join() ? [clause.runs] : [clause.runs, simple];
      clause.patterns = clause.isLatin && !clause.isExact ? [] : variants.map(planSearch.marks.phrase);
      clause.literal = await Promise.all(variants.map((runs) => Promise.all(
        (clause.isExact && clause.isLatin ? runs.flat().map((unit) => [unit]) : runs)
          .flatMap((run) => planSearch.pairs(run)).map((word) => this.spread(word, clause)))));
      clause.isLoose = clause.literal[0].length > 1;
    }

    /** Where a word stands: a Latin one in any form, an unfinished one as the beginning of others. */
    async spread(word, clause) {
      if (planSearch.isHan(word)) return [(await this.index.word(word)).places].filter(Boolean);
      const own = await this.index.word(word);
      let words = own.said?.split(" ") ?? (own.places ? [word] : []);
      if (!words.length && word.length > 1 && clause.isLast && !clause.isExact) words = await this.begun(word);
      const found = await Promise.all(words.map((stem) => this.index.word(stem)));
      if (clause.isLatin && !clause.isExact) clause.patterns.push(planSearch.marks.words([...new Set([word, ...words, ...this.index.forms(words, word)])]));
      return found.map(({ places }) => places).filter(Boolean);
    }

    /** The stems of the words, or the numbers, that begin so. */
    async begun(word) {
      const { places, said } = await this.index.beginning(word);
      const stems = [...said].slice(0, MOST_BEGINNINGS).flatMap(([form, stem]) => (stem === 1 ? [form] : stem.split(" ")));
      const numbers = [...places.keys()].filter((own) => /^[0-9]/.test(own) && !planSearch.isHan(own));
      return [...new Set([...stems, ...numbers.slice(0, MOST_BEGINNINGS)])];
    }

    /** Looks up what a clause means: its concepts and its values. */
    async mean(clause) {
      const words = [...new Set([...clause.concepts.flatMap(({ words: own }) => own), ...clause.values])];
      clause.meant = await Promise.all(words.map((word) => this.places(word)));
      const itself = (concepts) => Promise.all(concepts.map(({ word }) => this.places(word)));
      [clause.itself, clause.named] = await Promise.all([itself(clause.concepts), itself(clause.concepts.filter(({ isOwn }) => isOwn))]);
      clause.names = clause.isExact ? [] : clause.concepts.flatMap(({ zh, en }) => [...zh, ...en]).map(planSearch.marks.name);
    }

    /** Where a single word of the index stands. */
    async places(word) {
      return (await this.index.word(word)).places ?? NOWHERE;
    }
  }

  /** The kind of each document of a group. */
  const kindsOf = ({ counts }) => counts.flatMap((count, at) => Array(count).fill(KINDS[at]));

  /** Gives each clause the values that it states, by itself or with the next: 45.499 billion. */
  function measure(clauses) {
    clauses.forEach((clause, at) => {
      if (clause.isExact) return;
      const both = clause.isLatin && clauses[at + 1]?.isLatin ? planSearch.values(`${clause.said} ${clauses[at + 1].said}`) : [];
      const own = planSearch.values(clause.said).filter(({ isMeasured, word }) => isMeasured || word.length > 6);
      if (both.length === 1 && both[0].isMeasured && both[0].end > clause.said.length) {
        const others = [clauses[at + 1], ...[clauses[at - 1], clauses[at + 2]].filter((one) => CURRENCY.test(one?.said))];
        for (const one of [clause, ...others]) one.values.push(both[0].word);
      } else clause.values.push(...own.map(({ word }) => word));
    });
  }

  /**
   * The documents of a group that meet every clause. A clause that names the place of a plan is met by all that
   * the plan says: 阿拉尔 棉花.
   */
  function matches(clauses, group) {
    const sides = [];
    for (const clause of clauses) {
      const literal = union(clause.literal.map((words) => inOne(words.map((places) => union(places.map((own) => read(own, group)))))));
      const meant = union(clause.meant.map((own) => read(own, group)));
      if (!literal.size && !meant.size) return [];
      const all = meant.size ? union([literal, meant]) : literal;
      const [itself, named] = [clause.itself, clause.named].map((own) => (group.plan ? EMPTY : union(own.map((places) => read(places, group)))));
      const isPart = clause.concepts.some(({ isLong }) => isLong); // of a name, which says more than its words do
      sides.push({ literal, meant, all, itself, named, isPart, isPlace: Boolean(group.plan && all.get(0) & PLACE) });
    }
    const asked = sides.filter(({ isPlace }) => !isPlace);
    const needed = asked.length ? asked : sides;
    const [least] = [...needed].sort((a, b) => a.all.size - b.all.size);
    const found = [];
    for (const number of least.all.keys()) {
      if (!needed.every(({ all }) => all.has(number))) continue;
      const met = asked.length === sides.length ? sides : sides.filter(({ all }) => all.has(number));
      found.push(match(met, sides, group, number));
    }
    return found;
  }

  /** A document with the sides that it meets, of all; the others it meets by its place. */
  function match(met, sides, group, number) {
    let together = -1, either = 0, often = 0;
    for (const { all } of met) {
      const bits = all.get(number);
      together &= bits;
      either |= bits;
      often += COUNT[bits];
    }
    const kind = group.kinds[number];
    const isLiteral = met.length === sides.length && met.every(({ literal, meant, isPart }) => (isPart ? meant : literal).has(number));
    const isHead = together && (kind === "heading" || (kind === "plan" && together & (PLACE | SHORT_TITLE)));
    const score = (isLiteral ? RANK.literal : 0) + (together ? RANK.together : 0) + (isHead ? RANK.heading : 0) + RANK.often * often;
    return { group, number, kind, score: group.plan ? score : score + ofName(met, number, together), sentences: together || either, sides };
  }

  /** What a name gains or loses: it is called so, by its main form even, or the words stand in it. */
  function ofName(met, number, together) {
    const isNamed = met.every(({ itself }) => itself.get(number) & 1), isOwn = met.every(({ named }) => named.get(number) & 1);
    return (isNamed ? RANK.named : -RANK.other) + (isOwn ? RANK.named : 0) + (together & 1 ? RANK.titled : 0);
  }

  const COUNT = Array.from({ length: 256 }, (_, bits) => bits.toString(2).replaceAll("0", "").length);

  const read = (places, group) => places.of(group.number);

  function union(sets) {
    const some = sets.filter(({ size }) => size);
    if (some.length < 2) return some[0] ?? EMPTY;
    const all = new Map(some[0]);
    for (const set of some.slice(1)) for (const [number, bits] of set) all.set(number, all.get(number) | bits);
    return all;
  }

  /** The documents that have all words in one sentence. */
  function inOne(sets) {
    const [first = EMPTY, ...others] = [...sets].sort((a, b) => a.size - b.size);
    if (!others.length) return first;
    const all = new Map();
    for (const [number, bits] of first) {
      const own = others.reduce((rest, set) => rest & (set.get(number) ?? 0), bits);
      if (own) all.set(number, own);
    }
    return all;
  }

  /** The matches that pass the filters, and for each filter how many would pass without it. */
  function filtered(found, { plan, kind, about }) {
    const counts = { plan: {}, kind: {}, topic: {} };
    const isAbout = about ? within(about) : () => true;
    const anyTopic = found.filter(({ group, kind: own }) => (!plan || group.plan === plan) && (!kind || shown(own) === kind));
    const passed = anyTopic.filter(isAbout);
    for (const one of found.filter(isAbout)) {
      if ((!kind || shown(one.kind) === kind) && one.group.plan) add(counts.plan, one.group.plan);
      if (!plan || one.group.plan === plan) add(counts.kind, shown(one.kind));
    }
    return { counts, passed, anyTopic };
  }

  const shown = (kind) => SHOWN_AS[kind] ?? kind;

  function add(table, id) {
    table[id] = (table[id] ?? 0) + 1;
  }

  /** Whether a match is among the places of a word. */
  function within(places) {
    const ofGroup = new Map();
    return ({ group, number }) => {
      if (!ofGroup.has(group)) ofGroup.set(group, read(places, group));
      return ofGroup.get(group).has(number);
    };
  }

  class Answer {
    constructor(finder, clauses, { counts, passed, anyTopic }, understood) {
      Object.assign(this, { finder, clauses, counts, anyTopic, understood, total: passed.length, suggestions: [], about: false });
      this.waiting = passed.sort((a, b) => b.score - a.score || a.group.number - b.group.number || a.number - b.number);
      this.read = [];
    }

    /** Reads what only the text can tell, where that is little; else the total is an upper bound. */
    async settle() {
      if (!this.clauses.some(({ isExact, isLoose }) => isExact && isLoose)) return;
      if (this.total > MOST_CHECKED) this.about = true;
      else await this.results(0, this.total);
    }

    /** How many there are on each topic, with the other filters; not needed to show results, and so asked for apart. */
    async topics() {
      await Promise.all(this.finder.topics.map(async ({ id }) => {
        const count = this.anyTopic.filter(within(await this.finder.places(`:${id}`))).length;
        if (count) this.counts.topic[id] = count;
      }));
      return this.counts.topic;
    }

    /** Results from a place on, the best first. */
    async results(from, count) {
      while (this.read.length < from + count && this.waiting.length) {
        const next = this.waiting.splice(0, from + count - this.read.length);
        const shown = await Promise.all(next.map((one) => this.shown(one))).catch((fault) => {
          this.waiting.unshift(...next); // a broken connection loses nothing
          throw fault;
        });
        this.read.push(...shown.filter(Boolean));
        this.total -= shown.filter((one) => !one).length;
      }
      return this.read.slice(from, from + count);
    }

    /** A document with the sentences that match; `null` where it cannot be had, or does not have a phrase after all. */
    async shown(one) {
      const { group, number, kind, sides } = one;
      const record = await this.finder.index.document(group.number, number);
      if (!record) return null; // without a connection: of a plan that is not kept
      const [address, title, trail, pairs] = record;
      const has = (patterns) => pairs.some((pair) => pair.some((text) => planSearch.marks.spans(text, patterns).length));
      if (!this.clauses.every((own, at) => !own.isLoose || !sides[at].literal.has(number) || sides[at].meant.has(number) || has(own.patterns))) return null;
      const marked = this.marked(pairs, one);
      const sentence = kind === "text" && marked.length ? `.${marked[0].number + 1}` : "";
      return { kind, plan: group.plan, address: address + sentence, title: both(title), trail: both(trail), pairs: marked.map(({ zh, en }) => ({ zh, en })) };
    }

    /** The sentence pairs that have the most of the clauses, at most three, in their order. */
    marked(pairs, { sentences, sides }) {
      const { spans, pieces } = planSearch.marks;
      const ways = this.clauses.map(({ patterns, names, values }) => ({ patterns: [...patterns, ...names], values }));
      const all = ways.flatMap(({ patterns }) => patterns), values = ways.flatMap((own) => own.values);
      const found = pairs.map((pair, number) => {
        const has = ways.map((own) => pair.some((text) => spans(text, own.patterns, own.values).length));
        const weight = has.reduce((sum, own, at) => sum + (own ? (sides[at].isPlace ? 1 : 2) : 0), 0);
        const [zh, en] = pair.map((text) => pieces(text, spans(text, all, values)));
        return { number, zh, en, weight, isIn: Boolean(sentences & (1 << Math.min(number, 7))) };
      });
      const most = Math.max(...found.map(({ weight }) => weight));
      const best = found.filter(({ weight }) => weight && weight === most).sort((a, b) => b.isIn - a.isIn || a.number - b.number);
      return (best.length ? best : found.filter(({ isIn }) => isIn)).slice(0, 3).sort((a, b) => a.number - b.number);
    }
  }

  const both = ([zh, en]) => ({ zh, en });

  planSearch.finder = (index, lang) => new Finder(index, lang);
})();
