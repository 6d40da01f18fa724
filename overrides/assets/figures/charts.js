// What scripts add to charts: the value under the pointer or the keyboard, from the chart's own table, and the PNG.
(() => {
  "use strict";
  const NEAR = 36; // pixels from a mark at which it is meant
  const SHARP = 3; // pixels of the PNG for one of the drawing

  for (const chart of document.querySelectorAll("figure.chart")) {
    addReader(chart);
    if (location.protocol !== "file:") addPng(chart); // a page from the disk cannot fetch its neighbour
  }

  function addReader(chart) {
    const marks = marksOf(chart);
    if (!marks.length) return;
    const panels = chart.querySelector(".chart-panels");
    const reader = element("div", "chart-reader", {
      role: "slider",
      tabindex: "0",
      "aria-label": chart.dataset.read,
      "aria-valuemin": "1",
      "aria-valuemax": String(marks.length),
    });
    const tip = element("div", "chart-tip", { "aria-hidden": "true" });
    tip.hidden = true;
    panels.append(reader, tip);
    let at = 0;
    tell(0);

    function tell(place) {
      at = Math.max(0, Math.min(marks.length - 1, place));
      reader.setAttribute("aria-valuenow", String(at + 1));
      reader.setAttribute("aria-valuetext", `${marks[at].about}: ${marks[at].value}`);
    }

    function show(place) {
      tell(place);
      hide();
      const mark = marks[at];
      chart.classList.add("is-reading");
      for (const shape of [...mark.shapes, mark.figure]) shape.classList.add("is-on");
      tip.replaceChildren(element("b", "", {}, mark.value), element("span", "", {}, mark.about));
      tip.hidden = false;
      put(tip, mark.shapes[0].getBoundingClientRect(), panels.getBoundingClientRect());
    }

    function hide() {
      tip.hidden = true;
      chart.classList.remove("is-reading");
      for (const shape of chart.querySelectorAll(".is-on")) shape.classList.remove("is-on");
    }

    function go() {
      marks[at].figure.querySelector("a")?.click();
    }

    const moves = {
      ArrowRight: () => show(at + 1),
      ArrowDown: () => show(at + 1),
      ArrowLeft: () => show(at - 1),
      ArrowUp: () => show(at - 1),
      Home: () => show(0),
      End: () => show(marks.length - 1),
      Escape: hide,
      Enter: go,
    };
    reader.addEventListener("keydown", (event) => {
      if (!moves[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      moves[event.key]();
    });
    reader.addEventListener("focus", () => reader.matches(":focus-visible") && show(at));
    reader.addEventListener("blur", hide);
    reader.addEventListener("pointerleave", () => document.activeElement !== reader && hide());

    const point = (event) => {
      const place = nearest(marks, event.clientX, event.clientY);
      reader.classList.toggle("is-near", place >= 0);
      if (place >= 0) show(place);
      else hide();
      return place;
    };
    // A finger that taps shows a value, and goes to its sentence when it taps there again.
    let shown = -1;
    reader.addEventListener("pointermove", (event) => event.pointerType === "mouse" && (shown = point(event)));
    reader.addEventListener("click", (event) => {
      if (!event.detail) return;
      const before = tip.hidden ? -1 : shown;
      shown = point(event);
      if (shown >= 0 && shown === before) go();
    });
  }

  /** The marks of a chart in the order of its table, each with what the table says of it. */
  function marksOf(chart) {
    const heads = [...chart.querySelectorAll(".chart-figures thead th")].map((head) => head.textContent);
    return [...chart.querySelectorAll(".chart-figures [data-mark]")].flatMap((figure) => {
      const shapes = [...chart.querySelectorAll(`.chart-panels [data-mark="${figure.dataset.mark}"]`)];
      const cell = figure.closest("td");
      const note = figure.querySelector(".figure-mark")?.textContent;
      const about = [cell.parentElement.querySelector("th").textContent, heads[cell.cellIndex], note];
      const value = figure.dataset.words ?? figure.firstElementChild.textContent;
      return shapes.length ? [{ figure, shapes, value, about: about.filter(Boolean).join(" · ") }] : [];
    });
  }

  /** The place of the mark that is nearest to a point of the window; -1 where none is near. */
  function nearest(marks, x, y) {
    const far = marks.map(({ shapes }) => Math.min(...shapes.map((shape) => distance(shape, x, y))));
    const least = Math.min(...far);
    return least <= NEAR ? far.indexOf(least) : -1;
  }

  function distance(shape, x, y) {
    const box = shape.getBoundingClientRect();
    return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  }

  /** Put the tip above its mark, or below it where there is no room; inside the panels from left to right. */
  function put(tip, mark, room) {
    const { offsetWidth: width, offsetHeight: height } = tip;
    const left = mark.left + mark.width / 2 - room.left - width / 2;
    const above = mark.top - room.top - height - 10;
    tip.style.left = `${Math.max(0, Math.min(room.width - width, left))}px`;
    tip.style.top = `${mark.top - height - 10 > 0 ? above : mark.bottom - room.top + 10}px`;
  }

  /** A button that draws the SVG file of the chart, in the fonts of this machine. */
  function addPng(chart) {
    const files = chart.querySelector(".chart-files");
    const svg = files?.querySelector('a[href$=".svg"]');
    if (!svg) return;
    const button = element("button", "", { type: "button" }, chart.dataset.png);
    files.append(" ", button);
    button.addEventListener("click", async () => {
      const address = new URL(svg.href);
      const text = await (await fetch(address)).text();
      const link = element("a", "", { download: address.pathname.split("/").pop().replace(/svg$/, "png") });
      link.href = URL.createObjectURL(await picture(text));
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }

  async function picture(svg) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width * SHARP;
    canvas.height = image.height * SHARP;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }

  function element(name, group, attributes = {}, text = "") {
    const made = document.createElement(name);
    if (group) made.className = group;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text) made.textContent = text;
    return made;
  }
})();
