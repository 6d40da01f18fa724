// Reading without a connection: a plan is kept whole where the reader asks for it, and the edition that is being
// read in idle time; the page that says what is kept.
(() => {
  "use strict";
  const { lang, say, site, kept: remembered, keep: remember } = globalThis.reader;
  if (!("serviceWorker" in navigator) || !("caches" in globalThis) || location.protocol === "file:") return;
  const keeping = globalThis.keeping(site);
  const WORDS = {
    keep: say("留存离线阅读", "Keep for reading offline"),
    keeping: (share) => say(`正在留存 ${share}%`, `Keeping ${share}%`),
    kept: say("可离线阅读", "Kept for reading offline"),
    remove: say("移除", "Remove"),
    failed: say("没有存成，请稍后再试。", "It could not be kept. Try again later."),
    full: say("本机的存储空间不够。", "There is not enough room on this device."),
    all: say("已留存的内容", "All that is kept"),
    none: say("还没有整份留存的文件。", "No document is kept as a whole."),
    unread: say("还没有读过的页面。", "No page has been read yet."),
    size: (bytes) => say(`${(bytes / 1e6).toFixed(1)} MB`, `${(bytes / 1e6).toFixed(1)} MB`),
  };

  function element(name, properties = {}, ...content) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content);
    return made;
  }

  // --- keeping a plan ----------------------------------------------------------------------------------

  /** What can be done with a plan: to keep it, with its size, or to remove it. */
  function keeper(plan, isListed) {
    const button = element("button", { type: "button" });
    const status = element("span", { className: "keeper-status" });
    status.setAttribute("role", "status");
    const all = element("a", { href: new URL(`${lang}/offline/`, site).href }, WORDS.all);
    const made = element("div", { className: "keeper" }, status, " ", button, ...(isListed ? [] : [" ", all]));

    async function show() {
      const found = (await keeping.plans()).get(plan);
      button.textContent = found ? WORDS.remove : WORDS.keep;
      button.disabled = false;
      status.textContent = found ? `${WORDS.kept} · ${WORDS.size(found.bytes)}` : "";
      button.onclick = found ? remove : keep;
      if (found) return;
      const [own, besides] = await Promise.all([keeping.list(plan), search()]);
      button.textContent = `${WORDS.keep} · ${WORDS.size(own.bytes + (besides?.bytes ?? 0))}`;
    }

    async function keep() {
      button.disabled = true;
      try {
        await navigator.storage?.persist?.();
        if (await search()) await keeping.keep(keeping.SEARCH);
        await keeping.keep(plan, (share) => (status.textContent = WORDS.keeping(Math.floor(share * 100))));
        await show();
        button.focus();
      } catch (fault) {
        status.textContent = fault.name === "QuotaExceededError" ? WORDS.full : WORDS.failed;
        button.disabled = false;
      }
    }

    async function remove() {
      await keeping.drop(plan);
      if ([...(await keeping.plans()).keys()].join() === keeping.SEARCH) await keeping.drop(keeping.SEARCH);
      await show().catch(() => {});
      document.dispatchEvent(new CustomEvent("dropped", { detail: plan }));
    }

    show().catch(() => made.remove()); // no list: without a connection, or on a trial run
    return made;
  }

  /** What a search takes besides, where it is not kept yet; nothing where it would be too much. */
  async function search() {
    return (await keeping.plans()).has(keeping.SEARCH) ? null : keeping.list(keeping.SEARCH).catch(() => null);
  }

  const { plan } = document.querySelector(".page").dataset;
  if (plan) {
    globalThis.reader.keeper = () => keeper(plan);
    document.querySelector(".page--plan .downloads")?.append(element("li", {}, keeper(plan)));
    addEventListener("load", readAhead);
  }

  // --- reading on --------------------------------------------------------------------------------------

  /** Once a visit, where the connection is not paid for by what it carries. */
  async function readAhead() {
    const { saveData, type, effectiveType = "4g" } = navigator.connection ?? {};
    const mark = `ahead-${lang}-${plan}`;
    if (saveData || type === "cellular" || effectiveType !== "4g" || remembered(mark, "sessionStorage")) return;
    await navigator.serviceWorker.ready;
    await keeping.ahead(plan, lang, idle).then(
      () => remember(mark, "yes", "sessionStorage"),
      () => {},
    );
  }

  const idle = () => new Promise((done) => (globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 500)))(done));

  // --- the page of what is kept ------------------------------------------------------------------------

  const listed = document.querySelector(".offline-plans");
  if (listed) showKept();

  async function showKept() {
    const own = await keeping.plans();
    for (const entry of listed.children) {
      const isKept = own.has(entry.dataset.plan);
      entry.classList.toggle("is-kept", isKept);
      entry.querySelector(".keeper")?.remove();
      if (isKept) entry.append(keeper(entry.dataset.plan, true));
    }
    const read = (await keeping.pages()).map(([href, title]) => element("li", {}, element("a", { href }, title)));
    const pages = document.querySelector(".offline-pages");
    pages.replaceChildren(...(read.length ? read : [element("li", {}, WORDS.unread)]));
    pages.hidden = false;
  }
  document.addEventListener("dropped", () => listed && showKept());
})();
