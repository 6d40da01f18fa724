// The search index as it lies on the server: small scripts that call `planSearch` with what they hold, so that they
// work from a folder on disk too. generator/search says how they are made.
globalThis.planSearch ??= {};
(() => {
  "use strict";
  // Its neighbours are of the same release; imported as a module, it is told of itself by the script of the page.
  const here = (document.currentScript ?? document.querySelector('script[src*="/search/search.js"]')).src;
  const LAST = 62, MORE = 31; // generator/search/coding.py
  const SENTENCES = 8, NOWHERE = new Map();
  const VALUE = new Uint8Array(128);
  for (let code = 32, value = 0; code < 127; code += 1) if (code !== 34 && code !== 92) VALUE[code] = value++;

  const held = new Map(); // what scripts have brought
  planSearch.manifest = (said) => held.set("manifest", said);
  planSearch.words = (name, places, said) => held.set(`words/${name}`, [places, said].map((own) => new Map(Object.entries(own))));
  planSearch.readings = (said) => held.set("readings", said);
  planSearch.text = (name, records) => held.set(`text/${name}`, records);

  /** Loads a script of the site once; one that fails can be asked for again. */
  const asked = new Map();
  function script(url) {
    if (!asked.has(url)) {
      asked.set(url, new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = url;
        element.addEventListener("load", () => resolve());
        element.addEventListener("error", () => {
          asked.delete(url);
          reject(new Error(`${url} could not be loaded`));
        });
        element.addEventListener("load", () => element.remove());
        document.head.append(element);
      }));
    }
    return asked.get(url);
  }

  /** The places of a word in one group: of each document the sentences as bits. */
  function read(text, start, end) {
    const found = new Map();
    let high = 0, at = 0;
    for (let place = start; place < end; place += 1) {
      const value = VALUE[text.charCodeAt(place)];
      if (value >= LAST) high = high * MORE + value - LAST;
      else {
        at += high * LAST + value;
        high = 0;
        const document = Math.floor(at / SENTENCES);
        found.set(document, found.get(document) | (1 << at % SENTENCES));
      }
    }
    return found;
  }

  /** The blocks of a word by group, each read when it is asked for. */
  function blocks(text) {
    const found = new Map();
    let place = 0, group = 0;
    const number = () => {
      let high = 0;
      for (;;) {
        const value = VALUE[text.charCodeAt(place++)];
        if (value < LAST) return high * LAST + value;
        high = high * MORE + value - LAST;
      }
    };
    while (place < text.length) {
      group += number();
      const end = number() + place;
      found.set(group, [place, end]);
      place = end;
    }
    return { of: (own) => (found.has(own) ? read(text, ...found.get(own)) : NOWHERE) };
  }

  function shareOf(word) {
    const code = word.codePointAt(0);
    if (planSearch.isHan(word[0])) return `h${(code >> 9).toString(16)}`;
    return word[0] >= "a" && word[0] <= "z" ? word[0] : `s${(code < 0x80 ? code : 0).toString(16)}`;
  }

  class Index {
    constructor(root, manifest) {
      this.root = root;
      this.manifest = manifest;
      this.groups = manifest.groups.map(([id, chunk, counts, [zh, en]]) => ({ id, chunk, counts, zh, en }));
    }

    /** The files that may hold words from `first` to `last`. */
    files(first, last = first) {
      const share = shareOf(first), firsts = this.manifest.shares[share] ?? [];
      return firsts.map((own, number) => ({ own, name: `words/${share}-${number}` }))
        .filter(({ own }, number) => (own <= last || own.startsWith(first)) && !(firsts[number + 1] <= first))
        .map(({ name }) => name);
    }

    async load(name) {
      if (!held.has(name)) await script(`${this.root}search/${name}.js?v=${this.manifest.version}`);
      return held.get(name);
    }

    /** What is said of a word: `{ places, said }`, each null where there is nothing. */
    async word(word) {
      const files = await Promise.all(this.files(word).map((name) => this.load(name)));
      const [places, said] = [0, 1].map((part) => files.map((file) => file[part].get(word)).find(Boolean) ?? null);
      return { places: places && blocks(places), said: said === 1 ? word : said };
    }

    /** The words that begin so, with what is said of each; of no more than a few files. */
    async beginning(word, most = 4) {
      const names = this.files(word, `${word}\uffff`).slice(0, most);
      const files = await Promise.all(names.map((name) => this.load(name)));
      const begins = ([own]) => own.startsWith(word);
      const [places, said] = [0, 1].map((part) => new Map(files.flatMap((file) => [...file[part]].filter(begins))));
      return { places, said };
    }

    /** The files nearest to a word, of those with words that begin so. */
    near(word, beginning, most) {
      const [own] = this.files(word), names = this.files(beginning, `${beginning}\uffff`);
      const at = names.indexOf(own);
      return names.map((name, number) => ({ name, far: Math.abs(number - at) })).sort((a, b) => a.far - b.far)
        .slice(0, most).map(({ name }) => name);
    }

    /** How each character of a name is read. */
    async readings() {
      if (!held.has("readings")) await script(`${this.root}search/readings.js?v=${this.manifest.version}`);
      return new Map(Object.entries(held.get("readings")).flatMap(([syllable, signs]) => Array.from(signs, (sign) => [sign, syllable])));
    }

    /** The forms of stems that stand in the files of words which have been loaded for them. */
    forms(stems, word) {
      const files = [word, ...stems].flatMap((own) => this.files(own)).map((name) => held.get(name)).filter(Boolean);
      const has = (own, form) => (own === 1 ? stems.includes(form) : own.split(" ").some((stem) => stems.includes(stem)));
      return [...new Set(files.flatMap(([, said]) => [...said].filter(([form, own]) => has(own, form)).map(([form]) => form)))];
    }

    /** A document as it is shown: `[address, title, trail, pairs]`. */
    async document(group, number) {
      const { id, chunk } = this.groups[group];
      return (await this.load(`text/${id}/${Math.floor(number / chunk)}`))[number % chunk];
    }
  }

  /** Queries that may have been meant; the script that knows is loaded when it is needed. */
  planSearch.near = async (finder, clauses, query) => {
    await script(new URL("suggest.js", here).href);
    return planSearch.suggest(finder, clauses, query);
  };

  /** Opens the index below the site's root, with the scripts that read a query, and gives a finder. */
  planSearch.connect = async (root, lang) => {
    const base = new URL(".", root).href;
    const parts = ["words", "marks", "answer", "traditional"].map((name) => script(new URL(`${name}.js`, here).href));
    await Promise.all([...parts, script(`${base}search/manifest.js`)]);
    return planSearch.finder(new Index(base, held.get("manifest")), lang);
  };
})();
