// What scripts add to a page that is complete without them.
(() => {
  "use strict";
  const root = document.documentElement;

  // Light and dark: the reader's choice is kept; the system's scheme is followed until there is one.
  for (const button of document.querySelectorAll(".scheme")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      root.dataset.scheme = (root.dataset.scheme || system) === "dark" ? "light" : "dark";
      globalThis.reader.keep("scheme", root.dataset.scheme);
    });
  }

  // The other edition opens at the passage that is being read here.
  const passage = () => {
    const named = location.hash.slice(1);
    const target = named && document.getElementById(decodeURIComponent(named));
    if (target) {
      const { top, bottom } = target.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) return target.id;
    }
    if (scrollY < 120) return "";
    const segments = document.querySelectorAll(".page [id]:is(.segment, .table, h2, h3)");
    for (const segment of segments) if (segment.getBoundingClientRect().bottom > 90) return segment.id;
    return "";
  };
  for (const link of document.querySelectorAll("a.switch")) {
    const base = link.href;
    const aim = () => {
      const id = passage();
      link.href = id ? `${base}#${id}` : base;
    };
    for (const kind of ["pointerdown", "keydown", "focus", "click"]) link.addEventListener(kind, aim);
  }

  // Closing the outline on a narrow screen goes back to where one was.
  for (const close of document.querySelectorAll(".outline-close")) {
    close.addEventListener("click", (event) => {
      if (location.hash === "#outline" && history.length > 1) {
        event.preventDefault();
        history.back();
      }
    });
  }

  // The outline shows which section is being read.
  const links = new Map();
  for (const link of document.querySelectorAll(".outline .here a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size) {
    const headings = [...links.keys()];
    let waiting = false;
    const follow = () => {
      waiting = false;
      const current = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).pop();
      for (const [heading, link] of links) link.classList.toggle("is-here", heading === current);
    };
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(follow);
      waiting = true;
    }, { passive: true });
    follow();
  }

  // What has been read can be read again without a connection.
  const { serviceWorker } = navigator;
  if (serviceWorker && location.protocol !== "file:") {
    addEventListener("load", async () => {
      try {
        await serviceWorker.register(new URL("worker.js", globalThis.reader.site));
        (await serviceWorker.ready).active.postMessage("read");
      } catch {
        // The site is read online, then.
      }
    });
  }

  // How far one has come in a long page: a line at the edge of the screen.
  const page = document.querySelector(".page--chapter, .page--part, .page--opening");
  if (page && page.scrollHeight > 3 * innerHeight) {
    const line = document.createElement("div");
    line.className = "progress-line";
    line.setAttribute("aria-hidden", "true");
    document.body.append(line);
    const measure = () => {
      const far = document.documentElement.scrollHeight - innerHeight;
      line.style.setProperty("transform", `scaleX(${Math.min(1, scrollY / far).toFixed(4)})`);
    };
    addEventListener("scroll", () => requestAnimationFrame(measure), { passive: true });
    measure();
  }

  const own = document.querySelector('.outline li a[aria-current="page"]');
  const column = own?.closest(".outline-in");
  if (column && column.scrollHeight > column.clientHeight) {
    const below = own.getBoundingClientRect().bottom - column.getBoundingClientRect().top;
    if (below > column.clientHeight - 24) column.scrollTop = below - column.clientHeight / 2;
  }

  // A table that fits its frame needs no stop for the keyboard.
  for (const frame of document.querySelectorAll(".frame[tabindex]")) {
    if (frame.scrollWidth <= frame.clientWidth) frame.removeAttribute("tabindex");
  }

  // An address that leads nowhere is answered in the language that it was in.
  const answers = document.querySelectorAll(".page--missing [data-lang]");
  const lang = /\/(zh|en)\//.exec(location.pathname)?.[1];
  if (answers.length && lang) {
    for (const answer of answers) answer.hidden = answer.dataset.lang !== lang;
    root.lang = lang === "zh" ? "zh-Hans" : "en";
  }
})();
