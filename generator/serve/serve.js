// What `serve` adds to a page: it shows itself anew when it has changed, and tells what is wrong.
(() => {
  "use strict";
  const lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
  const words = {
    zh: {
      name: "编辑预览",
      building: "正在生成全站……",
      gone: "预览服务已停止。",
      elsewhere: "已改动的页面：",
      close: "关闭",
      errors: (n) => `${n} 处错误`,
      warnings: (n) => `${n} 处提醒`,
      errorHead: "错误（下面仍是上一次无误的页面）",
      warningHead: "提醒",
      comma: "，",
    },
    en: {
      name: "Preview",
      building: "Building the whole site…",
      gone: "The preview server has stopped.",
      elsewhere: "Changed on another page: ",
      close: "Close",
      errors: (n) => `${n} ${n === 1 ? "error" : "errors"}`,
      warnings: (n) => `${n} ${n === 1 ? "warning" : "warnings"}`,
      errorHead: "Errors (the last good page stays beneath)",
      warningHead: "Warnings",
      comma: ", ",
    },
  }[lang];
  const EVERY = 400; // milliseconds between two questions
  const SHOWN = 2500; // milliseconds for which a changed passage is marked
  const AT = "serve-at";
  const PLACES = ".segment, .table, .box, h1, h2, h3, h4";

  const made = (tag, name, text = "") => {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  };

  // Where it is told.
  const panel = made("aside", "serve");
  panel.setAttribute("aria-label", words.name);
  const notice = made("p", "serve-notice");
  const building = made("p", "serve-building");
  const faults = made("details", "serve-faults");
  const summary = document.createElement("summary");
  const list = made("div", "serve-list");
  faults.append(summary, list);
  notice.setAttribute("role", "status");
  notice.hidden = building.hidden = faults.hidden = true;
  panel.append(notice, building, faults);
  document.body.append(panel);

  const ofKind = (heading, problems) => {
    if (!problems.length) return [];
    const entries = problems.map((problem) => {
      const place = [problem.file, problem.line, problem.column].filter(Boolean).join(":");
      const entry = document.createElement("li");
      entry.append(made("code", "", place), problem.message + (problem.rule ? ` [${problem.rule}]` : ""));
      entry.lang = "en";
      return entry;
    });
    const listed = document.createElement("ul");
    listed.append(...entries);
    return [made("h2", "", heading), listed];
  };

  const tell = (state) => {
    const counts = [
      state.errors && words.errors(state.errors),
      state.warnings && words.warnings(state.warnings),
    ].filter(Boolean);
    const severity = (name) => state.problems.filter((problem) => problem.severity === name);
    if (state.errors && !faults.classList.contains("is-error")) faults.open = true;
    if (!state.errors && faults.classList.contains("is-error")) faults.open = false;
    faults.classList.toggle("is-error", state.errors > 0);
    faults.hidden = !counts.length;
    summary.textContent = counts.join(words.comma);
    list.replaceChildren(
      ...ofKind(words.errorHead, severity("error")),
      ...ofKind(words.warningHead, severity("warning")),
    );
    building.textContent = words.building;
    building.hidden = !state.building;
  };

  const pointTo = (change) => {
    const way = document.createElement("a");
    way.href = `/${change.address}${change.id ? `#${change.id}` : ""}`;
    way.textContent = change.title;
    const close = made("button", "", "×");
    close.type = "button";
    close.setAttribute("aria-label", words.close);
    close.addEventListener("click", () => (notice.hidden = true));
    notice.replaceChildren(words.elsewhere, way, " ", close);
    notice.hidden = false;
  };

  // The first passage that is not as it was, the smallest that has an address.
  const changedIn = (before, after) => {
    const [old, now] = [before, after].map((text) => new DOMParser().parseFromString(text, "text/html"));
    const same = (element) => old.getElementById(element.id)?.outerHTML === element.outerHTML;
    const found = [...now.querySelectorAll(".page [id]")].filter((element) => !same(element));
    const places = found.filter((element) => element.matches(PLACES));
    return (places[0] || found[0])?.id || "";
  };

  const mark = (id) => {
    const place = document.getElementById(id);
    if (!place) return;
    place.scrollIntoView({ block: "center", behavior: "instant" });
    place.classList.add("serve-changed");
    setTimeout(() => place.classList.remove("serve-changed"), SHOWN);
  };
  const at = sessionStorage.getItem(AT);
  sessionStorage.removeItem(AT);
  if (at) {
    history.scrollRestoration = "manual";
    addEventListener("load", () => requestAnimationFrame(() => mark(at)));
  }

  let known = 0;
  let page = "";
  const take = async (state) => {
    const text = await (await fetch(location.pathname)).text();
    const isFirst = !known;
    const news = state.changes.filter((change) => change.number > known);
    known = state.number;
    tell(state);
    const before = page;
    page = text;
    document.body.dataset.served = known; // from now on a change of this page is seen
    if (isFirst) return;
    if (text !== before) {
      const id = changedIn(before, text);
      if (id) sessionStorage.setItem(AT, id);
      location.reload();
      return;
    }
    const other = news.findLast((change) => change.address.startsWith(`${lang}/`));
    if (other) pointTo(other);
  };

  const ask = async () => {
    try {
      const answer = await fetch(`/_serve/state?after=${known}`);
      if (answer.status === 200) await take(await answer.json());
      else if (building.textContent === words.gone) building.hidden = true;
    } catch {
      building.textContent = words.gone;
      building.hidden = false;
    }
    setTimeout(ask, EVERY);
  };
  ask();
})();
