// An address whose passage is not on the page: leads to where it is now, by the data of the plan, or to what is nearest.
(() => {
  "use strict";
  const { lang, load, say, site } = globalThis.reader;
  const page = document.querySelector(".page[data-plan]");
  const plan = page?.dataset.plan;

  /** An id and what it belongs to: 2.4-3.2, 2.4-3, 2.4. */
  const around = (id) => [...new Set([id, id.replace(/(-\d+[a-z]*)\.\d+$/, "$1"), id.replace(/-\d.*$/, "")])];

  async function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    document.querySelector(".notice--moved")?.remove();
    if (!/^(\d|box-)/.test(id) || document.getElementById(id)) return;
    const moved = await load(`${site}data/moved/${plan}.js`).catch(() => ({}));
    const found = around(id).find((name) => moved[name] ?? document.getElementById(name));
    const to = moved[found] ?? (found && `${location.pathname}#${found}`);
    const url = to && new URL(to, `${site}${lang}/${plan}/`);
    if (url?.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    if (url && !moved[found]) tell(id);
    if (url) location.replace(url);
    else tell(id);
  }

  /** Says over the page what is not on it. */
  function tell(id) {
    const words = say(`这一页没有 ${id} 段；可能已并入别的段落。`, `There is no ${id} on this page; it may have become part of another paragraph.`);
    const notice = Object.assign(document.createElement("p"), { className: "notice notice--moved", textContent: words });
    notice.setAttribute("role", "status");
    page.querySelector("h1")?.after(notice);
  }

  if (plan) {
    addEventListener("hashchange", follow);
    follow();
  }
})();
