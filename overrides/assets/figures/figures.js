// What scripts add to the pages of figures: a filter of the indicators, and a choice of what to compare.
(() => {
  "use strict";
  const filter = document.querySelector(".figure-filter");
  if (filter) addFilter(filter);

  function addFilter(place) {
    const label = document.createElement("label");
    label.textContent = place.dataset.label;
    const box = document.createElement("input");
    box.type = "search";
    box.autocomplete = "off";
    label.append(box);
    const found = document.createElement("p");
    found.setAttribute("role", "status");
    place.append(label, found);
    const entries = [...document.querySelectorAll(".indicator-list [data-names]")];
    box.addEventListener("input", () => {
      const words = box.value.normalize("NFKC").toLowerCase().trim().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const entry of entries) {
        entry.hidden = !words.every((word) => entry.dataset.names.includes(word));
        shown += entry.hidden ? 0 : 1;
      }
      for (const list of document.querySelectorAll(".indicator-list")) {
        const isEmpty = ![...list.children].some((entry) => !entry.hidden);
        list.hidden = isEmpty;
        if (list.previousElementSibling?.tagName === "H2") list.previousElementSibling.hidden = isEmpty;
      }
      found.textContent = !words.length ? "" : shown ? place.dataset.found.replace("{n}", shown) : place.dataset.none;
    });
  }

  const compare = document.querySelector(".figure-compare");
  if (compare) addCompare(compare);

  async function addCompare(place) {
    const indicators = await globalThis.reader.load(place.dataset.index);
    if (!indicators.length) return;
    const label = document.createElement("label");
    label.textContent = place.dataset.choose;
    const choice = document.createElement("select");
    label.htmlFor = choice.id = "compare-choice";
    const groups = new Map();
    for (const indicator of indicators) {
      if (!groups.has(indicator.category)) {
        const group = document.createElement("optgroup");
        group.label = indicator.category;
        groups.set(indicator.category, group);
        choice.append(group);
      }
      groups.get(indicator.category).append(new Option(`${indicator.name} (${indicator.unit})`, indicator.id));
    }
    const places = document.createElement("fieldset");
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    place.append(label, choice, places, frame);
    const named = decodeURIComponent(location.hash.slice(1));
    if (indicators.some((indicator) => indicator.id === named)) choice.value = named;
    const current = () => indicators.find((indicator) => indicator.id === choice.value);
    const choose = () => {
      const known = [...new Set(current().values.map((value) => value.place))];
      const legend = document.createElement("legend");
      legend.textContent = place.dataset.places;
      places.replaceChildren(legend, ...known.map(placeBox));
      show();
    };
    const show = () => {
      const wanted = new Set([...places.querySelectorAll("input:checked")].map((box) => box.value));
      frame.replaceChildren(table(current(), wanted, place.dataset.place));
      frame.setAttribute("aria-label", current().name);
    };
    choice.addEventListener("change", () => {
      history.replaceState(null, "", `#${choice.value}`);
      choose();
    });
    places.addEventListener("change", show);
    choose();
  }

  function placeBox(name) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = name;
    box.checked = true;
    label.append(box, ` ${name}`);
    return label;
  }

  /** Places by years, as the page of the indicator has them. */
  function table(indicator, wanted, place) {
    const values = indicator.values.filter((value) => wanted.has(value.place));
    const years = [...new Set(values.map((value) => value.when))].sort();
    const made = document.createElement("table");
    made.className = "figures";
    const caption = made.createCaption();
    caption.textContent = `${indicator.name} (${indicator.unit})`;
    const head = made.createTHead().insertRow();
    for (const words of [place, ...years]) head.append(cell("th", words, "col"));
    const body = made.createTBody();
    for (const name of new Set(values.map((value) => value.place))) {
      const row = body.insertRow();
      row.append(cell("th", name, "row"));
      for (const year of years) {
        const data = row.insertCell();
        data.className = "n";
        const own = values.filter((value) => value.place === name && value.when === year);
        own.forEach((value, number) => data.append(...(number ? [document.createElement("br")] : []), ...linked(value)));
      }
    }
    return made;
  }

  function cell(tag, words, scope) {
    const made = document.createElement(tag);
    made.scope = scope;
    made.textContent = words;
    if (scope === "col" && /^\d/.test(words)) made.className = "n";
    return made;
  }

  function linked(value) {
    const link = document.createElement("a");
    link.className = value.standing ? "figure figure--target" : "figure";
    link.href = value.way;
    link.textContent = value.shown;
    if (!value.standing) return [link];
    const mark = document.createElement("span");
    mark.className = "figure-mark";
    mark.textContent = value.standing;
    return [link, " ", mark];
  }
})();
